/** A match as a page to read in a terminal, for admins who ask «why would the bot say that?». */
import type { Locale, Translate } from "../locale.ts";
import type { PlaceFound } from "../place-search.ts";
import type { MatchResult } from "./match.ts";
import { type RenderedLine, type RenderedListing, type RenderedPhone, renderMatch } from "./render.ts";
import type { SentenceKey } from "./sentence.ts";

type Say = (key: SentenceKey, vars?: Record<string, string>) => string;

/** What is explained: the answer, and how the words for the place were understood. */
export interface Explained {
  result: MatchResult;
  place: PlaceFound;
}

/** Says who fits and why, how to get in, who was left out and why, and the national lines with their marks. */
export function explainMatch({ result, place }: Explained, locale: Locale, translate: Translate): string {
  const say: Say = (key, vars) => translate(locale, key, vars);
  const { listings, excluded, national } = renderMatch(result, locale, translate);
  const names = new Map(result.excluded.map(({ id, name }) => [id, name[locale]]));
  const left = excluded.map(({ id, reason }) => `- ${names.get(id)} [${id}]: ${reason}`);
  return [
    ...placeLines(place, locale, say),
    listings.length === 0 ? say("directory-explain-none") : say("directory-explain-listings"),
    ...listings.map((listing, index) => listingBlock(listing, index + 1, say)),
    ...(left.length === 0 ? [] : [[say("directory-explain-excluded"), ...left].join("\n")]),
    [say("directory-explain-national"), ...national.map((line) => nationalLine(line, say))].join("\n"),
  ].join("\n\n");
}

function placeLines(found: PlaceFound, locale: Locale, say: Say): string[] {
  switch (found.kind) {
    case "found":
      return [say("directory-explain-place", { place: found.place.name[locale] })];
    case "maybe": {
      const places = found.places.map(({ name }) => name[locale]).join(", ");
      return [say("directory-explain-maybe", { places })];
    }
    case "unknown":
      return [say("directory-explain-unknown")];
  }
}

function listingBlock(listing: RenderedListing, number: number, say: Say): string {
  const { why, limits, how, phones } = listing;
  return [
    `${number}. ${listing.name} [${listing.id}]`,
    ...section(say("directory-explain-why"), why),
    ...section(say("directory-explain-limits"), limits),
    ...section(say("directory-explain-how"), how),
    ...section(say("directory-explain-phones"), phones.map(phoneLine)),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`   ${title}`, ...lines.map((line) => `   - ${line}`)];
}

function phoneLine({ display, note }: RenderedPhone): string {
  return note === null ? display : `${display} (${note})`;
}

function nationalLine({ country, name, contact, about, emergency, mark }: RenderedLine, say: Say): string {
  const said = [
    ...(emergency ? [say("directory-explain-emergency")] : []),
    ...about,
    ...(mark === null ? [] : [`! ${mark}`]),
  ];
  return [`- ${country} ${contact}: ${name}`, ...said].join(" · ");
}
