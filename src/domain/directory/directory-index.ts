/** The services to consider in each place, measured and put in order once, so that one match looks only at those. */
import { ancestry, type Place } from "../place.ts";
import type { ExcludedListing, Terms } from "./admission.ts";
import type { Listing } from "./listing.ts";
import { nearness, regionOf } from "./nearness.ts";
import { offeredPhones, placeNames } from "./notes.ts";
import { sentence } from "./sentence.ts";

/**
 * What the person-dependent rank looks at; listings of equal rules share one object, so that it is judged once.
 * `atAnyHour`: from which phones one can turn to it at this hour.
 */
export type Rules = Terms & { atAnyHour: { mobile: boolean; landline: boolean } };

/** A service that serves a place or a part of it. */
export interface Candidate {
  listing: Listing;
  rules: Rules;
  steps: number;
  isPart: boolean;
}

/** The services of a place, in the order they have when nothing is known of the person, and those beside it. */
export interface Surroundings {
  near: readonly Candidate[];
  beside: readonly ExcludedListing[];
}

/** Surroundings by the id of a place. */
export type DirectoryIndex = ReadonlyMap<string, Surroundings>;

type Located = {
  listing: Listing;
  rules: Rules;
  area: readonly (readonly string[])[];
  elsewhere: ExcludedListing;
};

/** Builds the index; the order of the listings does not matter. */
export function indexDirectory(listings: readonly Listing[], places: readonly Place[]): DirectoryIndex {
  const chains = new Map(places.map(({ id }) => [id, ancestry(places, id)]));
  const rulesOf = shareRules();
  const located = listings.toSorted(byStanding).map((listing): Located => {
    const area = listing.places.flatMap((id) => [chains.get(id) ?? []]);
    const reason = sentence("directory-reason-place", { places: placeNames(listing, places) });
    return {
      listing,
      rules: rulesOf(listing),
      area,
      elsewhere: { id: listing.id, name: listing.name, reason },
    };
  });
  const regions = byRegion(located);
  return new Map([...chains].map(([id, from]) => [id, surroundings(from, regions)]));
}

function shareRules(): (listing: Listing) => Rules {
  const known = new Map<string, Rules>();
  return (listing) => {
    const { state, takes, kinds } = listing;
    const rules = { state, takes, kinds, atAnyHour: atAnyHour(listing) };
    const key = JSON.stringify(rules);
    const shared = known.get(key) ?? rules;
    known.set(key, shared);
    return shared;
  };
}

// A line that answers round the clock but whose number is not known helps nobody tonight.
function atAnyHour({ reach, phones, waysIn }: Listing): Rules["atAnyHour"] {
  const isOpen = reach === "round-the-clock";
  const isOpenFor = (phone: "mobile" | "landline") =>
    isOpen && (waysIn.includes("self") || offeredPhones(phones, phone).length > 0);
  return { mobile: isOpenFor("mobile"), landline: isOpenFor("landline") };
}

function byRegion(located: readonly Located[]): Map<string, Located[]> {
  const regions = new Map<string, Located[]>();
  for (const each of located) {
    for (const region of new Set(each.area.map(regionOf))) {
      const known = regions.get(region);
      if (known === undefined) regions.set(region, [each]);
      else known.push(each);
    }
  }
  return regions;
}

function surroundings(from: readonly string[], regions: ReadonlyMap<string, Located[]>): Surroundings {
  const around = new Set([regionOf(from), from.at(-1)!].flatMap((region) => regions.get(region) ?? []));
  const near: Candidate[] = [];
  const beside: ExcludedListing[] = [];
  for (const { listing, rules, area, elsewhere } of around) {
    const measured = nearness(from, area);
    if (measured.kind === "near") near.push({ listing, rules, ...measured });
    if (measured.kind === "beside") beside.push(elsewhere);
  }
  return { near: near.toSorted((a, b) => a.steps - b.steps), beside };
}

// Those that say they are for this first, then the newest knowledge; the id makes it the same every time.
function byStanding(a: Listing, b: Listing): number {
  const meant = Number(isMeant(b)) - Number(isMeant(a));
  if (meant !== 0) return meant;
  return compare(knownOn(b), knownOn(a)) || compare(a.id, b.id);
}

function isMeant({ takes }: Listing): boolean {
  return takes.situations.includes("domestic-violence");
}

function knownOn({ verifiedOn, asOf }: Listing): string {
  return verifiedOn ?? asOf;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
