/**
 * Loads the data files once, when called: places, national lines, the directory's first content, the safety questions.
 * A wrong file is refused with one line that names the file, the JSON path and the reason.
 */
import { fileURLToPath } from "node:url";
import { coverSchema, knownWordsSchema } from "./cover-schema.ts";
import { hotlineFault, listingFault, placeFault } from "./data-checks.ts";
import { fileNames, readData, refuse } from "./data-files.ts";
import { type InstrumentData, readInstruments } from "./data-instruments.ts";
import { denyListSchema, directorySchema, hotlinesSchema, placesSchema, zonesSchema } from "./data-schema.ts";
import { COVER_IDS, type Cover, type KnownWords } from "./domain/cover.ts";
import type { Listing } from "./domain/directory/listing.ts";
import type { Hotlines } from "./domain/hotline.ts";
import type { Locale } from "./domain/locale.ts";
import type { Place } from "./domain/place.ts";
import type { ZoneCities } from "./domain/typed-zone.ts";

/** Everything that is data and not code. */
export interface AppData extends InstrumentData {
  places: Place[];
  hotlines: Hotlines;
  listings: Listing[];
  /** Cities by their time zone. */
  zones: ZoneCities;
  /** Stems that must not show on a locked phone. */
  denyList: Record<Locale, string[]>;
  covers: Cover[];
  knownWords: KnownWords;
}

/** Reads and checks `data/` (or another folder of the same shape); throws an Error of one line at the first fault. */
export function loadData(dir: URL | string = new URL("../data/", import.meta.url)): AppData {
  const root = dir instanceof URL ? fileURLToPath(dir) : dir;
  const { places } = readData(root, "places.json", placesSchema);
  refuse("places.json", placeFault(places));
  const hotlines = readData(root, "hotlines.json", hotlinesSchema);
  refuse("hotlines.json", hotlineFault(hotlines, places));
  const denyList = readData(root, "deny-list.json", denyListSchema);
  const zones = readData(root, "zones.json", zonesSchema);
  const knownWords = readData(root, "words.json", knownWordsSchema);
  const covers = COVER_IDS.map((id) => readCover(root, id));
  const listings = readDirectory(root, places);
  return { places, zones, hotlines, listings, denyList, covers, knownWords, ...readInstruments(root) };
}

function readCover(root: string, id: string): Cover {
  const file = `cover/${id}.json`;
  const cover = readData(root, file, coverSchema);
  refuse(file, cover.id === id ? null : { path: "id", reason: `must be "${id}"` });
  return cover;
}

function readDirectory(root: string, places: readonly Place[]): Listing[] {
  const listings: Listing[] = [];
  for (const name of fileNames(root, "directory")) {
    const file = `directory/${name}`;
    const loaded = readData(root, file, directorySchema).listings;
    refuse(file, listingFault(loaded, { places, takenIds: listings.map(({ id }) => id) }));
    listings.push(...loaded);
  }
  return listings;
}
