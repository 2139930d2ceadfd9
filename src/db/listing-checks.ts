import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { listingChecks } from "./schema.ts";

/** Reports of one listing that nobody has settled yet. */
export interface OpenCheck {
  listingId: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
}

/** «This number did not work»: one open entry a listing, with a count; nothing of who said it. */
export interface ListingCheckStore {
  /** Counts a report; `key` names its cause, and the same cause counts once. */
  report(listingId: string, key: string): Promise<void>;
  /** The newest first. */
  open(): Promise<OpenCheck[]>;
  /** False when there was none. */
  settle(listingId: string, by: string): Promise<boolean>;
  /** Forgets what was settled before a time. */
  forget(before: Date): Promise<void>;
}

/** Creates the store of reports over a database or a transaction. */
export function createListingCheckStore(db: Db): ListingCheckStore {
  const { listingId, count, firstAt, lastAt, lastKey, settledAt } = listingChecks;
  return {
    async report(id, key) {
      // A cause that was counted in an entry that is settled by now must not open another one.
      await db.execute(sql`
        insert into ${listingChecks} (listing_id, last_key)
        select ${id}::text, ${key}::text
        where not exists (select from ${listingChecks} where ${listingId} = ${id} and ${lastKey} = ${key})
        on conflict (listing_id) where settled_at is null do update
        set count = ${count} + 1, last_at = now(), last_key = excluded.last_key
        where ${lastKey} <> excluded.last_key`);
    },
    open: () =>
      db
        .select({ listingId, count, firstAt, lastAt })
        .from(listingChecks)
        .where(isNull(settledAt))
        .orderBy(desc(lastAt), listingId),
    async settle(id, by) {
      const settled = await db
        .update(listingChecks)
        .set({ settledAt: sql`now()`, settledBy: by })
        .where(and(eq(listingId, id), isNull(settledAt)))
        .returning({ seq: listingChecks.seq });
      return settled.length > 0;
    },
    async forget(before) {
      await db.delete(listingChecks).where(lt(settledAt, before));
    },
  };
}
