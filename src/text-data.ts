/**
 * Loads what the text layer of triage knows: the words, the signs of languages, the rules and the trained model in
 * `data/text-risk/`. A wrong file is refused with one line that names the file, the JSON path and the reason.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { createTextRisk } from "./domain/triage/text/create-text-risk.ts";
import type { Concept, TextLexicon } from "./domain/triage/text/lexicon.ts";
import type { Head, TextModel } from "./domain/triage/text/model.ts";
import type { HearText } from "./domain/triage/text-risk.ts";
import { modelSchema, type RawHead, rulesSchema, signsSchema, wordsSchema } from "./text-data-schema.ts";

const FOLDER = new URL("../data/text-risk/", import.meta.url);

/** Reads all of it, and makes the listener. */
export function loadHearText(dir: URL | string = FOLDER): HearText {
  return createTextRisk({ lexicon: loadTextLexicon(dir), model: loadTextModel(dir) });
}

/** Reads and checks the words and rules; throws an Error of one line at the first fault. */
export function loadTextLexicon(dir: URL | string = FOLDER): TextLexicon {
  const root = pathOf(dir);
  const concepts: Record<string, Concept> = {};
  const files = readdirSync(root).filter((name) => /^words-.*\.json$/.test(name));
  for (const file of files.sort()) {
    for (const [name, concept] of Object.entries(read(root, file, wordsSchema).concepts)) {
      if (Object.hasOwn(concepts, name)) throw fault(file, `concepts.${name}`, "is named twice");
      concepts[name] = concept;
    }
  }
  const { rules } = read(root, "rules.json", rulesSchema);
  for (const [place, { slots, unless = [] }] of rules.entries()) {
    const asked = [
      ...slots.flatMap((slot) => slot.split("|").map((word) => word.replace("!", ""))),
      ...unless,
    ];
    const unknown = asked.find((name) => !Object.hasOwn(concepts, name));
    if (unknown !== undefined) throw fault("rules.json", `rules[${place}]`, `there is no concept ${unknown}`);
  }
  return { concepts, signs: read(root, "signs.json", signsSchema), rules };
}

/** Reads and checks the trained model; throws an Error of one line at the first fault. */
export function loadTextModel(dir: URL | string = FOLDER): TextModel {
  const raw = read(pathOf(dir), "model.json", modelSchema);
  return {
    ...raw,
    danger: headOf(raw.danger),
    kinds: raw.kinds.map(({ kind, head }) => ({ kind, head: headOf(head) })),
  };
}

function headOf({ weights, scale, bias }: RawHead): Head {
  const bytes = Buffer.from(weights, "base64");
  return { weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scale, bias };
}

function pathOf(dir: URL | string): string {
  return dir instanceof URL ? fileURLToPath(dir) : dir;
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(file, join(root, file)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw fault(file, z.core.toDotPath(issue.path) || "$", issue.message);
}

function parse(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason =
      error instanceof Error && "code" in error ? `cannot be read (${error.code})` : "is not valid JSON";
    throw fault(file, "$", reason);
  }
}

function fault(file: string, path: string, reason: string): Error {
  return new Error(`data/text-risk/${file}: ${path}: ${reason}`.replace(/\s+/g, " "));
}
