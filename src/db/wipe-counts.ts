import { desc, gte, lt, sql } from "drizzle-orm";
import type { WipeCount, WipeReason } from "../domain/wipe.ts";
import type { Db } from "./database.ts";
import { wipeCounts } from "./schema.ts";

/** What could not be removed from chats: how many messages, on which day and why; never whose. */
export interface WipeCountStore {
  count(counts: Partial<Record<WipeReason, number>>): Promise<void>;
  /** The newest day first. */
  since(day: Date): Promise<WipeCount[]>;
  forget(before: Date): Promise<void>;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Creates the store over a database or a transaction. */
export function createWipeCountStore(db: Db): WipeCountStore {
  return {
    async count(counts) {
      for (const [reason, count] of Object.entries(counts)) {
        await db
          .insert(wipeCounts)
          .values({ day: sql`(now() at time zone 'utc')::date`, reason, count })
          .onConflictDoUpdate({
            target: [wipeCounts.day, wipeCounts.reason],
            set: { count: sql`wipe_counts.count + excluded.count` },
          });
      }
    },
    async since(day) {
      const rows = await db
        .select()
        .from(wipeCounts)
        .where(gte(wipeCounts.day, dayOf(day)))
        .orderBy(desc(wipeCounts.day), wipeCounts.reason);
      return rows as WipeCount[];
    },
    async forget(before) {
      await db.delete(wipeCounts).where(lt(wipeCounts.day, dayOf(before)));
    },
  };
}
