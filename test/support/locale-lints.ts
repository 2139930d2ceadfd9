/** What a locale file must not do; every lint returns its findings as sentences. */
import type { SelectExpression } from "@fluent/syntax";
import { betrays, preview } from "../../src/domain/discretion.ts";
import {
  type Locale,
  type LocaleFile,
  type LocaleTexts,
  localeOf,
  textsOf,
  variablesOf,
  walk,
} from "./fluent.ts";

/** Keys outside `s-` that reach a survivor's chat all the same. */
export const ALSO_SENT_TO_SURVIVORS: ReadonlySet<string> = new Set<string>();

const INFORMAL: Record<Locale, string> = {
  uk: "ти|тебе|тобі|тобою|твій|твоя|твоє|твої|твого|твоєї|твоєму|твоїй|твоїм|твоїми|твою|твоїх",
  ru: "ты|тебя|тебе|тобой|тобою|твой|твоя|твоё|твое|твои|твоего|твоей|твоему|твоим|твоими|твою|твоих|твоём|твоем",
  kk: "сен|сенің|саған|сені|сенен|сенде|сенімен|сендер|сендердің|сендерге|сендерді",
  en: "thou|thee|thy",
};
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\u(?:200[ef]|202[a-e]|206[6-9])/i;
const PLURAL_CATEGORIES = new Set(["zero", "one", "two", "few", "many", "other"]);

/** File names nobody reads, direction marks, blanks at the ends of lines. */
export function fileProblems({ name, text }: LocaleFile): string[] {
  const problems: string[] = [];
  if (localeOf(name) === undefined) problems.push(`${name} is not named <locale>.ftl or <locale>.<area>.ftl`);
  text.split("\n").forEach((line, i) => {
    if (DIRECTION_MARKS.test(line)) problems.push(`${name}:${i + 1} holds a direction or isolation mark`);
    if (/\s$/.test(line)) problems.push(`${name}:${i + 1} ends in a blank`);
  });
  return problems;
}

/** References to messages, terms or functions that do not exist: Fluent would print them in braces. */
export function referenceProblems(texts: LocaleTexts): string[] {
  return [...texts.entries].flatMap(([key, entry]) =>
    [...walk(entry)].flatMap((node) => {
      const name = (node as unknown as { id?: { name?: string } }).id?.name;
      const missing =
        (node.type === "MessageReference" && !texts.entries.has(`${name}`)) ||
        (node.type === "TermReference" && !texts.entries.has(`-${name}`)) ||
        (node.type === "FunctionReference" && name !== "NUMBER" && name !== "DATETIME");
      return missing ? [`${texts.locale} ${key} refers to ${name}, which does not exist`] : [];
    }),
  );
}

/** Keys or variables that one locale has and another has not. */
export function differences(one: LocaleTexts, other: LocaleTexts): string[] {
  const messages = [...one.entries.keys()].filter((key) => !key.startsWith("-"));
  return messages.flatMap((key) => {
    if (!other.entries.has(key)) return [`${other.locale} lacks ${key}, which ${one.locale} has`];
    const theirs = variablesOf(key, other);
    const missing = [...variablesOf(key, one)].filter((name) => !theirs.has(name));
    return missing.map((name) => `${other.locale} ${key} lacks $${name}, which ${one.locale} has`);
  });
}

/** Numbers whose plural form no variant was written for: all that fall to the default must need one form. */
export function pluralProblems(texts: LocaleTexts): string[] {
  // A Kazakh noun stays as it is after a numeral.
  if (texts.locale === "kk") return [];
  return [...texts.entries].flatMap(([key, entry]) =>
    [...walk(entry)].flatMap((node) => {
      const missing =
        node.type === "SelectExpression" ? unwritten(texts.locale, node as SelectExpression) : [];
      return missing.length > 1
        ? [`${texts.locale} ${key} has one variant for ${missing.join(" and ")}`]
        : [];
    }),
  );
}

function unwritten(locale: Locale, { variants }: SelectExpression): string[] {
  const names = variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value));
  const isPlural = names.every((name) => PLURAL_CATEGORIES.has(name) || /^-?[\d.]+$/.test(name));
  if (!isPlural) return [];
  const explicit = variants.flatMap((variant, i) =>
    variant.default && names[i] === "other" ? [] : [names[i]!],
  );
  const rules = new Intl.PluralRules(locale);
  const numbers = Array.from({ length: 201 }, (_, n) => n).filter((n) => !explicit.includes(String(n)));
  return [...new Set(numbers.map((n) => rules.select(n)))].filter((category) => !explicit.includes(category));
}

/** Sentences that say «ти», «ты» or «сен»: everybody is addressed formally. */
export function informalProblems(texts: LocaleTexts): string[] {
  const word = new RegExp(`(?<!\\p{L})(?:${INFORMAL[texts.locale]})(?!\\p{L})`, "iu");
  return [...texts.entries.keys()].flatMap((key) => {
    const found = textsOf(key, texts).map((text) => word.exec(text)?.[0]);
    return [...new Set(found.filter((hit) => hit !== undefined))].map(
      (hit) => `${texts.locale} ${key} says «${hit}»`,
    );
  });
}

/** Messages to survivors whose notification would show what this chat is. */
export function betrayals(
  texts: LocaleTexts,
  stems: readonly string[],
  also: ReadonlySet<string> = ALSO_SENT_TO_SURVIVORS,
): string[] {
  const keys = [...texts.entries.keys()].filter((key) => key.startsWith("s-") || also.has(key));
  return keys.flatMap((key) => {
    const found = textsOf(key, texts).map((text) => betrays(preview(text), stems));
    return [...new Set(found.filter((hit) => hit !== null))].map(
      (hit) => `${texts.locale} ${key} shows «${hit}»`,
    );
  });
}
