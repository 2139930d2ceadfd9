/**
 * Which services will really take a person, which will not and why, and the national lines, always.
 *
 *   place → candidates (index) → hard limits (admission) → order → notes, when somebody reads them
 *
 * Nothing here reads the clock, a file or a language.
 */
import type { Hotlines } from "../hotline.ts";
import { findPlace, type Place } from "../place.ts";
import { type Admitted, admit, type ExcludedListing } from "./admission.ts";
import { type Candidate, indexDirectory, type Rules, type Surroundings } from "./directory-index.ts";
import type { Listing } from "./listing.ts";
import { type NationalLine, nationalLines } from "./national.ts";
import { type ListingNotes, notesOf } from "./notes.ts";
import type { MatchQuery } from "./sentence.ts";

/** A service that may take the person; `isPart`: it serves only a part of the place. */
export type MatchedListing = Candidate;

/** The whole answer; `listings` and `excluded` are empty for a place without a directory. */
export interface MatchResult {
  /** The best first. */
  listings: MatchedListing[];
  /** Built when it is read. */
  readonly excluded: ExcludedListing[];
  national: NationalLine[];
  /** Builds everything to be said about one of the listings; only what is shown needs it. */
  notesOf(matched: MatchedListing): ListingNotes;
}

/** Answers one question after another from a directory that was put in order once. */
export type Matcher = (query: MatchQuery) => MatchResult;

/** Everything the directory consists of. */
export interface Directory {
  listings: readonly Listing[];
  hotlines: Hotlines;
  places: readonly Place[];
}

const NOWHERE: Surroundings = { near: [], beside: [] };

/** Creates a matcher; build a new one when the directory changes. */
export function createMatcher({ listings, hotlines, places }: Directory): Matcher {
  const index = indexDirectory(listings, places);
  return (query) => {
    const place = query.place === null ? null : findPlace(places, query.place);
    const around = place === null ? NOWHERE : index.get(place.id)!;
    const country = place?.country ?? query.country;
    const { listings: found, left } = consider(around, query);
    return {
      listings: found,
      get excluded() {
        return [...left.map((each) => excludedOf(each, query)), ...around.beside];
      },
      national: nationalLines(hotlines, places, { ...query, country, place }),
      notesOf: ({ listing, isPart }) =>
        notesOf({ listing, isPart, admission: admitted(listing, query) }, query, places),
    };
  };
}

function excludedOf({ listing }: Candidate, query: MatchQuery): ExcludedListing {
  const admission = admit(listing, query);
  if (admission.kind !== "excluded") throw new Error(`${listing.id} is not excluded`);
  return { id: listing.id, name: listing.name, reason: admission.reason };
}

function admitted(listing: Listing, query: MatchQuery): Admitted {
  const admission = admit(listing, query);
  if (admission.kind !== "admitted") throw new Error(`${listing.id} was not matched`);
  return admission;
}

// Equal rules are judged once, each group keeps the order of the index, and only references are collected: ten
// thousand services need no sort and hardly any memory.
function consider({ near }: Surroundings, query: MatchQuery): { listings: Candidate[]; left: Candidate[] } {
  const judged = new Map<Rules, number | null>();
  const groups: Candidate[][] = [];
  const left: Candidate[] = [];
  for (const candidate of near) {
    let group = judged.get(candidate.rules);
    if (group === undefined) {
      group = groupOf(candidate.rules, query);
      judged.set(candidate.rules, group);
    }
    const equals = group === null ? left : groups[group];
    if (equals !== undefined) equals.push(candidate);
    else if (group !== null) groups[group] = [candidate];
  }
  return { listings: groups.flat(), left };
}

const MOST_NEEDS = 8;
const MOST_ASKS = 15;

/**
 * The rank that depends on the person, lower is better: open before planned, then more of the wanted help, then
 * fewer things to ask (it surely takes her), then what can be turned to at this hour. Null: it will not take her.
 */
function groupOf(rules: Rules, query: MatchQuery): number | null {
  const admission = admit(rules, query);
  if (admission.kind === "excluded") return null;
  const wanted = query.needs.filter((need) => rules.kinds.includes(need)).length;
  const state = rules.state === "open" ? 0 : 1;
  const need = MOST_NEEDS - Math.min(wanted, MOST_NEEDS);
  const ask = Math.min(admission.asks.length, MOST_ASKS);
  const late = rules.atAnyHour[query.phone ?? "landline"] ? 0 : 1;
  return ((state * (MOST_NEEDS + 1) + need) * (MOST_ASKS + 1) + ask) * 2 + late;
}
