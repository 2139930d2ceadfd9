/** The corpus: invented messages, one JSON object a line, one file an author; see `training/README.md`. */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Level } from "../src/domain/triage/level.ts";
import { TEXT_KINDS, type TextKind } from "../src/domain/triage/text-risk.ts";

const FOLDER = new URL("corpus/", import.meta.url);
const PHRASES = new URL("phrases/", import.meta.url);
/** The name under which the phrases stand among the authors. */
export const PHRASE_BOOK = "phrase-book";
const KINDS = Object.keys(TEXT_KINDS) as [TextKind, ...TextKind[]];

const lineSchema = z.object({
  id: z.string().min(1),
  lang: z.enum(["uk", "ru", "kk", "en"]),
  register: z.string().min(1),
  scenario: z.string().min(1),
  level: z.enum(["RED", "HIGH", "ELEVATED", "STANDARD", "NONE"]),
  kinds: z.array(z.enum(KINDS)),
  text: z.string().min(1),
});

/** One invented message with what its author meant by it. */
export interface Message {
  id: string;
  author: string;
  lang: "uk" | "ru" | "kk" | "en";
  register: string;
  scenario: string;
  level: Level | "NONE";
  kinds: TextKind[];
  text: string;
}

/** Reads all authors in the order of their names; throws an Error that names file and line of what is wrong. */
export function readCorpus(folder: URL = FOLDER): Message[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((file) => {
    const author = file.replace(".jsonl", "");
    const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
    return lines.map((line, index) => ({ ...readLine(line, `${file}:${index + 1}`), author }));
  });
}

/**
 * Reads the phrase book: the plainest ways to say each danger and its look-alikes, a line each (`KIND: words` or
 * `-: words`), one file a language. It is only learnt from: nothing is ever measured on it.
 */
export function readPhrases(folder: URL = PHRASES): Message[] {
  return (["uk", "ru", "kk", "en"] as const).flatMap((lang) => {
    const lines = readFileSync(new URL(`${lang}.txt`, folder), "utf8")
      .trim()
      .split("\n");
    return lines.map((line, index) => phraseOf(line, { lang, place: `${lang}.txt:${index + 1}` }));
  });
}

function phraseOf(line: string, { lang, place }: { lang: Message["lang"]; place: string }): Message {
  const [name = "", text = ""] = line.split(/: (.*)/);
  const kind = KINDS.find((known) => known === name);
  if (text === "" || (kind === undefined && name !== "-")) {
    throw new Error(`training/phrases/${place}: is not «KIND: words» or «-: words»`);
  }
  const level = kind === undefined ? "NONE" : TEXT_KINDS[kind];
  const kinds = kind === undefined ? [] : [kind];
  return {
    id: place,
    author: PHRASE_BOOK,
    lang,
    register: "plain",
    scenario: PHRASE_BOOK,
    level,
    kinds,
    text,
  };
}

/** Whether a message is dangerous: RED or HIGH. */
export function isDangerous({ level }: Message): boolean {
  return level === "RED" || level === "HIGH";
}

function readLine(line: string, place: string) {
  const parsed = lineSchema.safeParse(JSON.parse(line));
  if (parsed.success) return parsed.data;
  throw new Error(
    `training/corpus/${place}: ${parsed.error.issues[0]!.path.join(".")}: ${parsed.error.issues[0]!.message}`,
  );
}
