import { and, asc, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Lock } from "../domain/lock.ts";
import type { Db } from "./database.ts";
import { locks, survivors } from "./schema.ts";

/** Until when chats in cover are open. No row, or an empty one, is a locked chat. */
export interface LockStore {
  get(survivorId: string): Promise<Lock | null>;
  /** Opens the chat until a moment, and forgets the tries. */
  open(survivorId: string, until: Date): Promise<void>;
  /** Keeps an open chat open for longer; never opens a locked one. */
  stay(survivorId: string, until: Date): Promise<void>;
  close(survivorId: string): Promise<void>;
  setTries(survivorId: string, tries: { tries: number; triedSince: Date }): Promise<void>;
  /** There is no cover any more. */
  remove(survivorId: string): Promise<void>;
  /** Chats that were open until a moment and are not cleared yet. */
  lapsed(at: Date, limit: number): Promise<string[]>;
  /** Lookup ids of everybody with a cover of their own, for when the database is away. */
  lookups(): Promise<string[]>;
}

/** Creates the lock store over a database or a transaction. */
export function createLockStore(db: Db): LockStore {
  const upsert = (survivorId: string, set: Partial<Lock>) =>
    db
      .insert(locks)
      .values({ survivorId, ...set })
      .onConflictDoUpdate({ target: locks.survivorId, set });
  return {
    async get(survivorId) {
      const [row] = await db.select().from(locks).where(eq(locks.survivorId, survivorId));
      return row ?? null;
    },
    async open(survivorId, openUntil) {
      await upsert(survivorId, { openUntil, tries: 0, triedSince: null });
    },
    async stay(survivorId, until) {
      const later = sql`greatest(${locks.openUntil}, ${until.toISOString()}::timestamptz)`;
      await db
        .update(locks)
        .set({ openUntil: later })
        .where(and(eq(locks.survivorId, survivorId), isNotNull(locks.openUntil)));
    },
    async close(survivorId) {
      await upsert(survivorId, { openUntil: null });
    },
    async setTries(survivorId, tries) {
      await upsert(survivorId, tries);
    },
    async remove(survivorId) {
      await db.delete(locks).where(eq(locks.survivorId, survivorId));
    },
    async lapsed(at, limit) {
      const rows = await db
        .select({ id: locks.survivorId })
        .from(locks)
        .where(lte(locks.openUntil, at))
        .orderBy(asc(locks.openUntil))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async lookups() {
      const rows = await db
        .select({ lookup: survivors.lookup })
        .from(survivors)
        .leftJoin(locks, eq(survivors.id, locks.survivorId))
        .where(or(isNotNull(locks.survivorId), isNotNull(survivors.closed)));
      return rows.map(({ lookup }) => lookup);
    },
  };
}
