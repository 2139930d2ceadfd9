/** Turns a match into what a person reads, in the shape that `npm run match` prints. */
import type { Locale, LocalText, Translate } from "../locale.ts";
import type { Verification } from "../verification.ts";
import type { Listing, ListingState, Phone } from "./listing.ts";
import type { MatchResult } from "./match.ts";
import type { NationalLine } from "./national.ts";
import type { ListingNotes } from "./notes.ts";
import { type Note, type OfferedPhone, type Sentence, type SentenceVar, sentence } from "./sentence.ts";

/** Turns one note into one sentence. */
export type Say = (note: Note) => string;

/** A phone number with its note in words; null when it needs none. */
export type RenderedPhone = Phone & { note: string | null };

/** A national line in words; `mark` says plainly what is not checked, null when it is verified in a source. */
export interface RenderedLine {
  id: string;
  country: string;
  name: string;
  number: string | null;
  contact: string;
  about: string[];
  emergency: boolean;
  status: Verification;
  mark: string | null;
}

/** A service in words. */
export interface RenderedListing {
  id: string;
  name: string;
  why: string[];
  limits: string[];
  how: string[];
  phones: RenderedPhone[];
  asOf: string;
  verifiedOn: string | null;
  state: ListingState;
}

/** The whole answer in words. */
export interface RenderedMatch {
  listings: RenderedListing[];
  excluded: { id: string; reason: string }[];
  national: RenderedLine[];
}

/** Renders a match in one language. */
export function renderMatch(result: MatchResult, locale: Locale, translate: Translate): RenderedMatch {
  const say = createSay(locale, translate);
  return {
    listings: result.listings.map((matched) =>
      renderListing({ listing: matched.listing, notes: result.notesOf(matched) }, locale, say),
    ),
    excluded: result.excluded.map(({ id, reason }) => ({ id, reason: say(reason) })),
    national: result.national.map((line) => renderLine(line, locale, say)),
  };
}

/** Renders one service with its notes. */
export function renderListing(
  { listing, notes }: { listing: Listing; notes: ListingNotes },
  locale: Locale,
  say: Say,
): RenderedListing {
  const { why, limits, how, phones } = notes;
  return {
    id: listing.id,
    name: listing.name[locale],
    why: why.map(say),
    limits: limits.map(say),
    how: how.map(say),
    phones: phones.map((phone) => renderPhone(phone, say)),
    asOf: listing.asOf,
    verifiedOn: listing.verifiedOn,
    state: listing.state,
  };
}

/** Makes the function that says notes in one language. */
export function createSay(locale: Locale, translate: Translate): Say {
  const spoken = ({ key, vars }: Sentence): string => {
    const said = Object.entries(vars).map(([name, value]) => [name, word(value)] as const);
    return translate(locale, key, Object.fromEntries(said));
  };
  const word = (value: SentenceVar): string | number => {
    if (typeof value === "string" || typeof value === "number") return value;
    if (isList(value)) return value.map(word).join(", ");
    if ("date" in value) return formatDate(value.date, locale);
    return isSentence(value) ? spoken(value) : value[locale];
  };
  return (note) => ("text" in note ? note.text[locale] : spoken(note));
}

/** Writes a year, a month or a day as people of the language do; the input is ISO, whole or in part. */
export function formatDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split("-");
  if (month === undefined) return year!;
  const style: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  const format = new Intl.DateTimeFormat(
    locale === "en" ? "en-GB" : locale,
    day === undefined ? style : { ...style, day: "numeric" },
  );
  // Without «г.» or «р.» at the end, which would double the sentence's own full stop.
  return format.format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`)).replace(/\s[гр]\.$/u, "");
}

/** Renders a national line; its number is what one dials, `contact` what one reads. */
export function renderLine(
  { line, isEmergency, status }: NationalLine,
  locale: Locale,
  say: Say,
): RenderedLine {
  const about = [
    ...(line.note === null ? [] : [line.note[locale]]),
    ...(line.reach === "round-the-clock" ? [say(sentence("directory-line-round-the-clock"))] : []),
    ...(line.hours === null ? [] : [line.hours[locale]]),
    ...(line.free === true ? [say(sentence("directory-line-free"))] : []),
  ];
  return {
    id: line.id,
    country: line.country,
    name: line.label[locale],
    number: line.phone?.number ?? null,
    contact: line.contact,
    about,
    emergency: isEmergency,
    status,
    mark: status === "verified-in-source" ? null : say(sentence(`directory-line-${status}`)),
  };
}

function renderPhone({ note, ...phone }: OfferedPhone, say: Say): RenderedPhone {
  return { ...phone, note: note === null ? null : say(note) };
}

function isList(value: SentenceVar): value is readonly SentenceVar[] {
  return Array.isArray(value);
}

function isSentence(value: Sentence | LocalText): value is Sentence {
  return "key" in value;
}
