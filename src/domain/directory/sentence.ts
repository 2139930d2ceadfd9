/** Sentences as codes with variables; `render.ts` turns them into text, so no words live in the domain. */
import type { LocalText, Translate } from "../locale.ts";
import type { Country } from "../place.ts";
import type { HelpKind, Person, Phone } from "./listing.ts";

/** A variable of a sentence: a value, a text of the data, a date, another sentence, or a list of these. */
export type SentenceVar = string | number | LocalText | { date: string } | Sentence | readonly SentenceVar[];

/** A key that the locales have. */
export type SentenceKey = Parameters<Translate>[1];

/** A message key with its variables. */
export interface Sentence {
  key: SentenceKey;
  vars: Record<string, SentenceVar>;
}

/** Makes a sentence. */
export function sentence(key: SentenceKey, vars: Record<string, SentenceVar> = {}): Sentence {
  return { key, vars };
}

/** Makes a list of one note, or of none. */
export function when<T>(isSaid: boolean, note: T): T[] {
  return isSaid ? [note] : [];
}

/** A sentence of the locales, or a text that stands in the data. */
export type Note = Sentence | { text: LocalText };

/** What a person said; null or an empty list means that it is not known. `today` is an ISO date. */
export interface MatchQuery {
  place: string | null;
  country: Country | null;
  person: Person | null;
  age: number | null;
  childrenAges: readonly number[] | null;
  resident: boolean | null;
  homeless: boolean | null;
  needs: readonly HelpKind[];
  phone: "mobile" | "landline" | null;
  today: string;
}

/** A query that knows nothing but the place. */
export function emptyQuery(place: string | null, today: string): MatchQuery {
  return {
    place,
    country: null,
    person: null,
    age: null,
    childrenAges: null,
    resident: null,
    homeless: null,
    needs: [],
    phone: null,
    today,
  };
}

/** A phone number with what a person must know before dialling it. */
export interface OfferedPhone extends Phone {
  note: Sentence | null;
}
