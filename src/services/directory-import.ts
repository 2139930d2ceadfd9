import { type ImportReport, planImport } from "../domain/directory/import-plan.ts";
import type { Listing } from "../domain/directory/listing.ts";
import type { ListingRow } from "../domain/directory/listing-row.ts";

const ELSEWHERE = "directory-elsewhere";

interface ImportStores {
  listingImport: {
    lockAll(): Promise<void>;
    all(): Promise<ListingRow[]>;
    put(listings: readonly Listing[]): Promise<void>;
    retire(ids: readonly string[]): Promise<void>;
  };
  settings: {
    get(name: typeof ELSEWHERE): Promise<{ value: number } | null>;
    set(name: typeof ELSEWHERE, value: number): Promise<void>;
  };
}

/** How an import reaches the database: in one transaction. */
export interface ImportDeps {
  transact<Result>(work: (stores: ImportStores) => Promise<Result>): Promise<Result>;
}

/** Brings files into the directory; `isElsewhere`: they are not the ones that come with the program. */
export function importDirectory(
  { transact }: ImportDeps,
  { listings, isElsewhere }: { listings: readonly Listing[]; isElsewhere: boolean },
): Promise<ImportReport> {
  return transact(async (stores) => {
    await stores.listingImport.lockAll();
    await stores.settings.set(ELSEWHERE, Number(isElsewhere));
    return bringIn(stores, listings);
  });
}

/**
 * Brings in the files that come with the program when it starts; null when somebody imported another folder, because
 * a restart must not put back what they replaced.
 */
export function importAtStart(
  { transact }: ImportDeps,
  listings: readonly Listing[],
): Promise<ImportReport | null> {
  return transact(async (stores) => {
    // Before the look at where the directory comes from, so that an import of another folder cannot slip in between.
    await stores.listingImport.lockAll();
    const elsewhere = await stores.settings.get(ELSEWHERE);
    return elsewhere?.value === 1 ? null : bringIn(stores, listings);
  });
}

async function bringIn({ listingImport }: ImportStores, listings: readonly Listing[]): Promise<ImportReport> {
  const report = planImport(await listingImport.all(), listings);
  const toWrite = new Set([...report.added, ...report.changed, ...report.returned]);
  await listingImport.put(listings.filter(({ id }) => toWrite.has(id)));
  await listingImport.retire(report.retired);
  return report;
}
