/** Who has a cover, remembered for the time when the database is away and something must be answered all the same. */
import type { CoverTexts } from "../domain/cover.ts";
import { itemOfDay } from "../domain/cover-talk.ts";
import type { Locale } from "../domain/locale.ts";

/** What the memory needs. */
export interface CoverMemoryDeps {
  isDefault: boolean;
  /** Lookup ids of everybody with a cover of their own. */
  lookups(): Promise<readonly string[]>;
  lookupOf(chatId: number): string;
  texts: Readonly<Record<Locale, CoverTexts>>;
}

/** Answers without a database whether a chat must show the cover. */
export interface CoverMemory {
  /** Reads it anew; what was known stays when that fails. */
  refresh(): Promise<void>;
  /** A line of the cover for a chat that has one, or null. */
  lineFor(chatId: number, locale: Locale): string | null;
}

/** Creates the memory, empty. It holds lookup ids, never whose they are. */
export function createCoverMemory({ isDefault, lookups, lookupOf, texts }: CoverMemoryDeps): CoverMemory {
  let known: ReadonlySet<string> = new Set();
  return {
    async refresh() {
      known = new Set(await lookups());
    },
    lineFor(chatId, locale) {
      const isCovered = isDefault || known.has(lookupOf(chatId));
      return isCovered ? itemOfDay(texts[locale], new Date()) : null;
    },
  };
}
