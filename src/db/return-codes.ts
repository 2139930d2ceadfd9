import { and, eq, lt, ne, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { returnCodes, returnTries } from "./schema.ts";

/** Return codes, known only by their slow hash, and how often codes were tried. */
export interface ReturnCodeStore {
  /** Keeps a new code in place of the one before. False when somebody else has the same. */
  set(survivorId: string, hash: string): Promise<boolean>;
  has(survivorId: string): Promise<boolean>;
  ownerOf(hash: string): Promise<string | null>;
  remove(survivorId: string): Promise<void>;
  /** Counts one more try and returns how many there were within these hours, with this one. */
  countTry(who: string, hours: number): Promise<number>;
  forgetTries(before: Date): Promise<void>;
}

/** Creates the store over a database or a transaction. */
export function createReturnCodeStore(db: Db): ReturnCodeStore {
  return {
    async set(survivorId, hash) {
      const others = and(eq(returnCodes.hash, hash), ne(returnCodes.survivorId, survivorId));
      if ((await db.$count(returnCodes, others)) > 0) return false;
      await db
        .insert(returnCodes)
        .values({ survivorId, hash })
        .onConflictDoUpdate({ target: returnCodes.survivorId, set: { hash, at: sql`now()` } });
      return true;
    },
    has: async (survivorId) => (await db.$count(returnCodes, eq(returnCodes.survivorId, survivorId))) > 0,
    async ownerOf(hash) {
      const [row] = await db.select().from(returnCodes).where(eq(returnCodes.hash, hash)).for("update");
      return row?.survivorId ?? null;
    },
    async remove(survivorId) {
      await db.delete(returnCodes).where(eq(returnCodes.survivorId, survivorId));
    },
    async countTry(who, hours) {
      const isOver = sql`${returnTries.since} < now() - make_interval(hours => ${hours})`;
      const [row] = await db
        .insert(returnTries)
        .values({ who })
        .onConflictDoUpdate({
          target: returnTries.who,
          set: {
            count: sql`case when ${isOver} then 1 else ${returnTries.count} + 1 end`,
            since: sql`case when ${isOver} then now() else ${returnTries.since} end`,
          },
        })
        .returning({ count: returnTries.count });
      return row!.count;
    },
    async forgetTries(before) {
      await db.delete(returnTries).where(lt(returnTries.since, before));
    },
  };
}
