import type { MessageKey } from "../message-keys.ts";

/** Languages every sentence and every data text exists in, in the order they are offered. */
export const LOCALES = ["uk", "ru", "kk", "en"] as const;

/** One of the four languages. */
export type Locale = (typeof LOCALES)[number];

/** A text written for each of the four languages. */
export type LocalText = Record<Locale, string>;

/** Turns a message key and its variables into a sentence; throws on an unknown key or a missing variable. */
export type Translate = (locale: Locale, key: MessageKey, vars?: Record<string, string | number>) => string;

/** Tells whether a word, such as a language code from outside, is one of the four locales. */
export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}
