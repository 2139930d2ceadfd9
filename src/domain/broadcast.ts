import { LOCALES, type Locale } from "./locale.ts";

/** The texts of a broadcast; languages may be missing. */
export type BroadcastTexts = Partial<Record<Locale, string>>;

/** The text that a person reads: in their language, else in the organisation's, else the first there is. */
export function textFor(texts: BroadcastTexts, locale: Locale, fallback: Locale): string | null {
  for (const candidate of [locale, fallback, ...LOCALES]) {
    const text = texts[candidate];
    if (text !== undefined && text !== "") return text;
  }
  return null;
}
