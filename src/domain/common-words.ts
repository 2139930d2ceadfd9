import type { Cover, KnownWords } from "./cover.ts";
import { LOCALES } from "./locale.ts";
import { normaliseWord } from "./secret-word.ts";

/** Words that can be nobody's secret: common ones, small talk, what hides, and all that a cover calls itself or its topics. */
export function commonWords(known: KnownWords, covers: readonly Cover[]): ReadonlySet<string> {
  const listed = LOCALES.flatMap((locale) => [
    ...known.common[locale],
    ...known.hide[locale],
    ...Object.values(known.small[locale]).flat(),
  ]);
  const ofCovers = covers.flatMap(({ texts }) =>
    LOCALES.flatMap((locale) => {
      const { name, commands, buttons, topics, heading } = texts[locale];
      const labels = buttons.map(({ label }) => label);
      return [name, heading, ...Object.values(commands), ...labels, ...topics.flatMap(({ words }) => words)];
    }),
  );
  return new Set([...listed, ...ofCovers].map(normaliseWord));
}

/** Words that hide the chat when a message is nothing else, in their compared form. */
export function hideWords({ hide }: KnownWords): ReadonlySet<string> {
  return new Set(LOCALES.flatMap((locale) => hide[locale]).map(normaliseWord));
}
