import { inArray, sql } from "drizzle-orm";
import type { Listing } from "../domain/directory/listing.ts";
import type { ListingRow } from "../domain/directory/listing-row.ts";
import type { Db } from "./database.ts";
import { listings } from "./schema.ts";
import { createSettingsStore, type SettingsStore } from "./settings.ts";

/** What an import of the files needs; no key, because nothing of it is sealed. */
export interface ListingImportStore {
  /** Lets nobody else write to the directory until the transaction ends; those who read do not wait. */
  lockAll(): Promise<void>;
  /** All listings, retired ones too, in the order of their ids. */
  all(): Promise<ListingRow[]>;
  /** Keeps what the files say, and brings back what was retired. What an admin edited is not touched. */
  put(listings: readonly Listing[]): Promise<void>;
  retire(ids: readonly string[]): Promise<void>;
}

const AT_ONCE = 500;

/** Creates the store over a database or a transaction. */
export function createListingImport(db: Db): ListingImportStore {
  return {
    async lockAll() {
      await db.execute(sql`lock table ${listings} in exclusive mode`);
    },
    all: () => db.select(ROW).from(listings).orderBy(listings.id),
    async put(given) {
      for (let index = 0; index < given.length; index += AT_ONCE) {
        const some = given.slice(index, index + AT_ONCE);
        await db
          .insert(listings)
          .values(some.map((listing) => ({ id: listing.id, place: listing.place, imported: listing })))
          .onConflictDoUpdate({
            target: listings.id,
            set: {
              place: sql`excluded.place`,
              imported: sql`excluded.imported`,
              importedAt: sql`case when ${listings.imported} = excluded.imported
                then ${listings.importedAt} else now() end`,
              retiredAt: null,
            },
          });
      }
    },
    async retire(ids) {
      if (ids.length === 0) return;
      await db
        .update(listings)
        .set({ retiredAt: sql`now()` })
        .where(inArray(listings.id, [...ids]));
    },
  };
}

/** The columns of a listing without its address. */
export const ROW = {
  id: listings.id,
  imported: listings.imported,
  importedAt: listings.importedAt,
  edited: listings.edited,
  editedBy: listings.editedBy,
  editedAt: listings.editedAt,
  retiredAt: listings.retiredAt,
};

/** The stores of an import. */
export interface ImportStores {
  listingImport: ListingImportStore;
  settings: SettingsStore;
}

/** Runs an import in one transaction over a database that was opened without the master key. */
export function importTransact(db: Db) {
  return <Result>(work: (stores: ImportStores) => Promise<Result>): Promise<Result> =>
    db.transaction((tx) => {
      const inner = tx as unknown as Db;
      return work({ listingImport: createListingImport(inner), settings: createSettingsStore(inner) });
    });
}
