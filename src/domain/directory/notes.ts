/** What is said about a service that may take the person: why it fits, its limits, how to get in, its numbers. */
import type { LocalText } from "../locale.ts";
import type { Place } from "../place.ts";
import type { Listing, Phone, Span } from "./listing.ts";
import { type MatchQuery, type Note, type OfferedPhone, type Sentence, sentence, when } from "./sentence.ts";

/** Everything said about one service, the most important first. */
export interface ListingNotes {
  why: Note[];
  limits: Note[];
  how: Note[];
  phones: OfferedPhone[];
}

/** What the notes are made from; an admission says what speaks for the service and what to ask first. */
export interface AdmittedListing {
  listing: Listing;
  isPart: boolean;
  admission: { why: readonly Sentence[]; asks: readonly Sentence[] };
}

const FRESH_DAYS = 180;
const DAY_MS = 86_400_000;

/** Builds the notes of a service that may take the person. */
export function notesOf(
  { listing, isPart, admission: { why, asks } }: AdmittedListing,
  query: MatchQuery,
  places: readonly Place[],
): ListingNotes {
  const phones = offeredPhones(listing.phones, query.phone);
  const part = when(isPart, sentence("directory-limit-part", { places: placeNames(listing, places) }));
  return {
    why: [...whyNotes(listing, query, places), ...why],
    limits: [...plannedNotes(listing), ...asks, ...part, ...limitNotes(listing, query)],
    how: howNotes(listing, phones),
    phones,
  };
}

/** Chooses the numbers for a phone: a mobile never gets a landline-only number, a landline gets its own first. */
export function offeredPhones(phones: readonly Phone[], phone: MatchQuery["phone"]): OfferedPhone[] {
  const usable = phone === "mobile" ? phones.filter(({ use }) => use !== "landline-only") : [...phones];
  const last = phone === "landline" ? "mobile" : "landline-only";
  const ordered = usable.toSorted((a, b) => Number(a.use === last) - Number(b.use === last));
  return ordered.map((each) => ({
    ...each,
    note: each.use === "any" ? null : sentence(`directory-phone-${each.use}`),
  }));
}

// Says which of the wanted kinds of help there are, where it works, and that it answers at any hour.
function whyNotes(listing: Listing, query: MatchQuery, places: readonly Place[]): Sentence[] {
  const needs = listing.kinds.filter((kind) => query.needs.includes(kind));
  const kinds = needs.map((kind) => sentence(`directory-kind-${kind}`));
  const place = listing.state === "planned" ? "directory-why-place-planned" : "directory-why-place";
  return [
    ...when(kinds.length > 0, sentence("directory-why-needs", { kinds })),
    sentence(place, { places: placeNames(listing, places) }),
    ...when(listing.reach === "round-the-clock", sentence("directory-why-round-the-clock")),
  ];
}

// Says the limits that hold for everybody, the most important first.
function limitNotes(listing: Listing, query: MatchQuery): Note[] {
  return [
    ...situations(listing),
    ...stay(listing),
    ...capacity(listing),
    ...listing.limits.map((text) => ({ text })),
    ...phoneLimits(listing, query),
    ...when(isOtherHelp(listing, query), sentence("directory-limit-other-help")),
    ...freshness(listing, query),
  ];
}

// Says that a service was only planned when its source was written; such a note comes before all others.
function plannedNotes({ state, asOf }: Listing): Sentence[] {
  return when(state === "planned", sentence("directory-limit-planned", { date: { date: asOf } }));
}

// Says how to get in, and how else to reach help where no number is known.
function howNotes(listing: Listing, phones: readonly OfferedPhone[]): Note[] {
  return [{ text: listing.how }, ...when(phones.length === 0, sentence("directory-how-no-number"))];
}

/** Names the places a service works in. */
export function placeNames(listing: Listing, places: readonly Place[]): LocalText[] {
  return listing.places.flatMap((id) => places.find((place) => place.id === id)?.name ?? []);
}

function situations({ takes }: Listing): Sentence[] {
  const list = takes.situations.map((situation) => sentence(`directory-situation-${situation}`));
  return when(list.length > 0, sentence("directory-limit-situations", { situations: list }));
}

function stay({ stay }: Listing): Sentence[] {
  if (stay === null) return [];
  const decided = stay.decidedBy === null ? [] : [sentence(`directory-stay-by-${stay.decidedBy}`)];
  const max = sentence("directory-limit-stay", { max: span(stay.max) });
  if (stay.first === null) return [max, ...decided];
  const vars = { first: span(stay.first), max: span(stay.max) };
  return [sentence("directory-limit-stay-first", vars), ...decided];
}

function span({ amount, unit }: Span): Sentence {
  return sentence(`directory-span-${unit}`, { amount });
}

function capacity({ capacity }: Listing): Sentence[] {
  if (capacity === null) return [];
  const vars = { places: capacity.stay };
  if (capacity.night === null) return [sentence("directory-limit-capacity", vars)];
  return [sentence("directory-limit-capacity-night", { ...vars, night: capacity.night })];
}

function phoneLimits(listing: Listing, { phone }: MatchQuery): Sentence[] {
  if (listing.phones.length === 0) return [];
  const landline = listing.phones.filter(({ use }) => use === "landline-only").map(({ display }) => display);
  const isHidden = phone === "mobile" && landline.length === listing.phones.length;
  const isMixed = phone === null && landline.length > 0;
  const isSilent = listing.reach === "unknown" && listing.hours === null;
  return [
    ...when(isHidden, sentence("directory-limit-only-landline")),
    ...when(isMixed, sentence("directory-limit-landline-number", { numbers: landline })),
    ...when(isSilent, sentence("directory-limit-hours-unsaid")),
  ];
}

function isOtherHelp({ kinds }: Listing, { needs }: MatchQuery): boolean {
  return needs.length > 0 && !needs.some((need) => kinds.includes(need));
}

function freshness({ verifiedOn, asOf, phones }: Listing, { today, phone }: MatchQuery): Sentence[] {
  const isFresh = verifiedOn !== null && Date.parse(today) - Date.parse(verifiedOn) <= FRESH_DAYS * DAY_MS;
  if (isFresh) return [];
  const date = { date: verifiedOn ?? asOf };
  const checked = verifiedOn === null ? ("never-checked" as const) : ("checked-long-ago" as const);
  const canCall = offeredPhones(phones, phone).length > 0;
  const first = sentence(canCall ? "directory-limit-call-first" : "directory-limit-ask-first");
  return [sentence(`directory-limit-${checked}`, { date }), first];
}
