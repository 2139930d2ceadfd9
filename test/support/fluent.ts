/** Reads `locales/*.ftl` for the lints: files are `<locale>.ftl` and `<locale>.<area>.ftl`. */
import { readdirSync, readFileSync } from "node:fs";
import {
  type Message,
  type Pattern,
  parse,
  type SelectExpression,
  type Term,
  type Variant,
} from "@fluent/syntax";

export const LOCALES = ["uk", "ru", "kk", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** One file as text. */
export interface LocaleFile {
  readonly name: string;
  readonly text: string;
}

/** All messages and terms of a locale; a term's key begins with a dash. */
export interface LocaleTexts {
  readonly locale: Locale;
  readonly entries: ReadonlyMap<string, Message | Term>;
  /** What the parser or the file refused: junk, a key given twice. */
  readonly problems: readonly string[];
}

type Node = { readonly type: string };

const FILE_NAME = new RegExp(`^(${LOCALES.join("|")})(?:\\.[a-z][a-z-]*)?\\.ftl$`);
const MOST_VARIANTS = 5000;

/** Reads every file of the locales folder, in the order of their names. */
export function readLocaleFiles(folder = new URL("../../locales/", import.meta.url)): LocaleFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}

/** Tells the locale of a file by its name. */
export function localeOf(fileName: string): Locale | undefined {
  return FILE_NAME.exec(fileName)?.[1] as Locale | undefined;
}

/** Parses the files of one locale. */
export function parseLocale(locale: Locale, files: readonly LocaleFile[]): LocaleTexts {
  const entries = new Map<string, Message | Term>();
  const problems: string[] = [];
  for (const { name, text } of files.filter((file) => localeOf(file.name) === locale)) {
    for (const entry of parse(text, { withSpans: true }).body) {
      if (entry.type === "Junk") {
        const line = text.slice(0, entry.span?.start).split("\n").length;
        problems.push(`${name}:${line} ${entry.annotations.map(({ message }) => message).join("; ")}`);
      }
      if (entry.type !== "Message" && entry.type !== "Term") continue;
      const key = keyOf(entry);
      if (entries.has(key)) problems.push(`${name} gives ${key} a second time`);
      entries.set(key, entry);
    }
  }
  return { locale, entries, problems };
}

/** Every node below and including this one. */
export function* walk(node: unknown): Generator<Node> {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node) yield node as Node;
  for (const child of Object.values(node)) yield* walk(child);
}

/** The variables a message needs, also those of the messages it refers to. */
export function variablesOf(key: string, { entries }: LocaleTexts, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(key)) return found;
  seen.add(key);
  for (const node of walk(entries.get(key))) {
    const id = (node as unknown as { id?: { name: string } }).id?.name ?? "";
    if (node.type === "VariableReference") found.add(id);
    if (node.type !== "MessageReference") continue;
    for (const name of variablesOf(id, { entries } as LocaleTexts, seen)) found.add(name);
  }
  return found;
}

/** Every text that an entry can become, its attributes included; a variable is written as a blank. */
export function textsOf(key: string, texts: LocaleTexts, depth = 0): string[] {
  const entry = texts.entries.get(key);
  if (entry === undefined || depth > 5) return [" "];
  const patterns = [entry.value, ...entry.attributes.map((attribute) => attribute.value)];
  return patterns.flatMap((pattern) => (pattern ? expand(pattern, texts, depth) : []));
}

function expand(pattern: Pattern, texts: LocaleTexts, depth: number): string[] {
  let results = [""];
  for (const element of pattern.elements) {
    const parts =
      element.type === "TextElement" ? [element.value] : expandPlaceable(element.expression, texts, depth);
    results = results.flatMap((start) => parts.map((part) => start + part));
    if (results.length > MOST_VARIANTS) throw new Error("a message has too many variants to lint");
  }
  return results;
}

function expandPlaceable(expression: Node, texts: LocaleTexts, depth: number): string[] {
  const node = expression as unknown as { id: { name: string }; value: string; expression: Node };
  switch (expression.type) {
    case "StringLiteral":
    case "NumberLiteral":
      return [node.value];
    case "Placeable":
      return expandPlaceable(node.expression, texts, depth);
    case "SelectExpression":
      return (expression as SelectExpression).variants.flatMap(({ value }: Variant) =>
        expand(value, texts, depth),
      );
    case "MessageReference":
      return textsOf(node.id.name, texts, depth + 1);
    case "TermReference":
      return textsOf(`-${node.id.name}`, texts, depth + 1);
    default:
      return [" "];
  }
}

function keyOf(entry: Message | Term): string {
  return entry.type === "Term" ? `-${entry.id.name}` : entry.id.name;
}
