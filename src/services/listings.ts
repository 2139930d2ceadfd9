import type { Listing } from "../domain/directory/listing.ts";
import { inForce, type ListingRow, type ReadListing } from "../domain/directory/listing-row.ts";
import { describeError, type Log } from "../log.ts";

/** What the listings in force are made from. */
export interface ListingsDeps {
  all(): Promise<ListingRow[]>;
  read: ReadListing;
  /** What the files say; it counts until the database was read. */
  files: readonly Listing[];
  log: Log;
}

/** The listings that survivors are shown, kept in memory so that they are there while the database is away. */
export interface Listings {
  /** The same array until something changes. */
  current(): readonly Listing[];
  /** Reads them anew; throws when the database is away, and what is in memory stays. */
  reload(): Promise<void>;
  /** Reads them anew after a change of our own; when that fails, the next sweep does it. */
  refresh(): Promise<void>;
}

/** Creates the listings in force. */
export function createListings({ all, read, files, log }: ListingsDeps): Listings {
  let listings = files;
  let state = "";
  let last: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    const rows = await all();
    const now = rows.map(stateOf).join("\n");
    if (now === state) return;
    listings = rows.flatMap((row) => {
      const { listing, unreadable } = inForce(row, read);
      if (unreadable) log.error({ listing: row.id }, "a listing has a shape that cannot be read");
      return listing === null ? [] : [listing];
    });
    state = now;
  }
  // One after the other: an older look at the rows must not win over a newer one.
  const reload = () => {
    last = last.catch(() => {}).then(load);
    return last;
  };
  return {
    current: () => listings,
    reload,
    refresh: () =>
      reload().catch((error) => log.error(describeError(error), "the directory could not be read anew")),
  };
}

function stateOf({ id, importedAt, editedAt, retiredAt }: ListingRow): string {
  return [id, importedAt.getTime(), editedAt?.getTime(), retiredAt?.getTime()].join(" ");
}
