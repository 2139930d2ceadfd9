/**
 * Loads the data files once, when called: places, national lines, the directory's first content, the safety questions.
 * A wrong file is refused with one line that names the file, the JSON path and the reason.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Fault, hotlineFault, listingFault, placeFault, whoIr6Fault } from "./data-checks.ts";
import {
  denyListSchema,
  directorySchema,
  hotlinesSchema,
  instrumentSchema,
  placesSchema,
} from "./data-schema.ts";
import type { Listing } from "./domain/directory/listing.ts";
import type { Hotlines } from "./domain/hotline.ts";
import type { Locale } from "./domain/locale.ts";
import type { Place } from "./domain/place.ts";
import type { Instrument } from "./domain/triage/instrument.ts";
import { createWhoIr6 } from "./domain/triage/who-ir6.ts";

/** Everything that is data and not code. */
export interface AppData {
  places: Place[];
  hotlines: Hotlines;
  listings: Listing[];
  whoIr6: Instrument;
  /** Stems that must not show on a locked phone. */
  denyList: Record<Locale, string[]>;
}

/** Reads and checks `data/` (or another folder of the same shape); throws an Error of one line at the first fault. */
export function loadData(dir: URL | string = new URL("../data/", import.meta.url)): AppData {
  const root = dir instanceof URL ? fileURLToPath(dir) : dir;
  const { places } = read(root, "places.json", placesSchema);
  refuse("places.json", placeFault(places));
  const hotlines = read(root, "hotlines.json", hotlinesSchema);
  refuse("hotlines.json", hotlineFault(hotlines, places));
  const form = read(root, "instruments/who-ir6.json", instrumentSchema);
  refuse("instruments/who-ir6.json", whoIr6Fault(form));
  const denyList = read(root, "deny-list.json", denyListSchema);
  return { places, hotlines, listings: readDirectory(root, places), whoIr6: createWhoIr6(form), denyList };
}

function readDirectory(root: string, places: readonly Place[]): Listing[] {
  const listings: Listing[] = [];
  for (const name of fileNames(root, "directory")) {
    const file = `directory/${name}`;
    const loaded = read(root, file, directorySchema).listings;
    refuse(file, listingFault(loaded, { places, takenIds: listings.map(({ id }) => id) }));
    listings.push(...loaded);
  }
  return listings;
}

function fileNames(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch (error) {
    throw fault(folder, { path: "$", reason: `cannot be read (${codeOf(error)})` });
  }
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(file, readText(root, file)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw fault(file, { path: z.core.toDotPath(issue.path) || "$", reason: issue.message });
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch (error) {
    throw fault(file, { path: "$", reason: `cannot be read (${codeOf(error)})` });
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(file, {
      path: "$",
      reason: `is not valid JSON: ${error instanceof Error ? error.message : error}`,
    });
  }
}

function refuse(file: string, found: Fault | null): void {
  if (found !== null) throw fault(file, found);
}

function fault(file: string, { path, reason }: Fault): Error {
  return new Error(`data/${file}: ${path}: ${reason}`.replace(/\s+/g, " "));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
