import type { Listing } from "./listing.ts";
import type { ListingRow } from "./listing-row.ts";

/** What an import does, by ids. `kept`: the file changed, but an admin's edit stays in force. */
export interface ImportReport {
  added: string[];
  changed: string[];
  returned: string[];
  retired: string[];
  unchanged: string[];
  kept: string[];
}

/** Compares the files with what is kept, and says what is to be done. An edit is never among it. */
export function planImport(rows: readonly ListingRow[], listings: readonly Listing[]): ImportReport {
  const known = new Map(rows.map((row) => [row.id, row]));
  const inFiles = new Set(listings.map(({ id }) => id));
  const report: ImportReport = {
    added: [],
    changed: [],
    returned: [],
    retired: rows.filter(({ id, retiredAt }) => retiredAt === null && !inFiles.has(id)).map(({ id }) => id),
    unchanged: [],
    kept: [],
  };
  for (const listing of listings) {
    const row = known.get(listing.id);
    const hasChanged = row !== undefined && !isSame(row.imported, listing);
    report[fateOf(row, hasChanged)].push(listing.id);
    if (hasChanged && row.edited !== null) report.kept.push(listing.id);
  }
  return report;
}

function fateOf(row: ListingRow | undefined, hasChanged: boolean) {
  if (row === undefined) return "added";
  if (row.retiredAt !== null) return "returned";
  return hasChanged ? "changed" : "unchanged";
}

// The database keeps the fields of a listing in an order of its own.
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
