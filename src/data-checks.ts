/** Checks that span several data files: ids named twice, places that do not exist, forms that lost an item. */
import type { Listing } from "./domain/directory/listing.ts";
import type { Hotlines } from "./domain/hotline.ts";
import { ancestry, type Place } from "./domain/place.ts";
import { INSTRUMENT_IDS, type InstrumentForm, type RuleEvidence } from "./domain/triage/instrument.ts";
import { WHY_CODES } from "./domain/triage/rules.ts";
import { WHO_IR6_ITEMS } from "./domain/triage/who-ir6.ts";

/** What is wrong and where, in the words of the file; `path` is a JSON path below its root. */
export interface Fault {
  path: string;
  reason: string;
}

/** Finds the first fault among the places: an id twice, a parent that is missing, elsewhere or circular. */
export function placeFault(places: readonly Place[]): Fault | null {
  const twice = repeated(places.map(({ id }) => id));
  if (twice !== null) return { path: `places[${twice.index}].id`, reason: `"${twice.id}" is named twice` };
  const index = places.findIndex((place) => !isRooted(places, place));
  if (index < 0) return null;
  return {
    path: `places[${index}].parent`,
    reason: `"${places[index]!.parent}" must lead to the country ${places[index]!.country}`,
  };
}

/** Finds the first fault among the listings of one file: an id used before, or a place that does not exist. */
export function listingFault(
  listings: readonly Listing[],
  { places, takenIds }: { places: readonly Place[]; takenIds: readonly string[] },
): Fault | null {
  for (const [index, listing] of listings.entries()) {
    const before = [...takenIds, ...listings.slice(0, index).map(({ id }) => id)];
    if (before.includes(listing.id)) {
      return { path: `listings[${index}].id`, reason: `"${listing.id}" is named twice` };
    }
    const unknown = [listing.place, ...listing.places].find((id) => !hasPlace(places, id));
    if (unknown !== undefined) {
      return { path: `listings[${index}].places`, reason: `"${unknown}" is not in places.json` };
    }
  }
  return null;
}

/** Finds the first fault among the national lines: an id twice, an emergency id or a place that does not exist. */
export function hotlineFault({ emergency, lines }: Hotlines, places: readonly Place[]): Fault | null {
  const twice = repeated(lines.map(({ id }) => id));
  if (twice !== null) return { path: `lines[${twice.index}].id`, reason: `"${twice.id}" is named twice` };
  for (const [country, ids] of Object.entries(emergency)) {
    const missing = ids.find((id) => !lines.some((line) => line.id === id && line.country === country));
    if (missing !== undefined) {
      return { path: `emergency.${country}`, reason: `"${missing}" is not a line of ${country}` };
    }
  }
  const index = lines.findIndex(({ statusIn }) => statusIn.some(({ place }) => !hasPlace(places, place)));
  if (index < 0) return null;
  return { path: `lines[${index}].statusIn`, reason: "names a place that is not in places.json" };
}

/** Finds a missing, extra or moved question: the scoring knows exactly six, and only W5 may «not apply». */
export function whoIr6Fault(form: InstrumentForm): Fault | null {
  const ids = form.items.map(({ id }) => id).join(" ");
  if (ids !== WHO_IR6_ITEMS.join(" "))
    return { path: "items", reason: `must be ${WHO_IR6_ITEMS.join(" ")} in order` };
  const index = form.items.findIndex(({ id, answers }) => {
    const expected = id === "W5" ? "yes no unknown skip na" : "yes no unknown skip";
    return answers.join(" ") !== expected;
  });
  if (index < 0) return null;
  return { path: `items[${index}].answers`, reason: "must be yes, no, unknown, skip; and na for W5 alone" };
}

/** Finds a file of an instrument that nobody knows. */
export function instrumentFault(files: readonly string[]): Fault | null {
  const known = INSTRUMENT_IDS.map((id) => `${id}.json`);
  const stranger = files.find((file) => !known.includes(file));
  if (stranger === undefined) return null;
  return { path: "$", reason: `${stranger} is not known; known: ${known.join(", ")}` };
}

/** Finds a reason for a level without evidence, or with two. */
export function rulesFault(rules: readonly RuleEvidence[]): Fault | null {
  const codes = rules.flatMap((rule) => rule.codes);
  const twice = repeated(codes);
  if (twice !== null) return { path: "rules", reason: `"${twice.id}" is named twice` };
  const missing = WHY_CODES.find((code) => !codes.includes(code));
  return missing === undefined ? null : { path: "rules", reason: `"${missing}" is missing` };
}

function isRooted(places: readonly Place[], place: Place): boolean {
  const root = places.find(({ id }) => id === ancestry(places, place.id).at(-1));
  return (
    root !== undefined && root.kind === "country" && root.parent === null && root.country === place.country
  );
}

function hasPlace(places: readonly Place[], id: string): boolean {
  return places.some((place) => place.id === id);
}

function repeated(ids: string[]): { id: string; index: number } | null {
  const index = ids.findIndex((id, at) => ids.indexOf(id) < at);
  return index < 0 ? null : { id: ids[index]!, index };
}
