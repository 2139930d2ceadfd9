import { and, asc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { traces } from "./schema.ts";

/** Hours after which every message is wiped anyway; Telegram refuses to delete after 48. */
const KEEP_HOURS = 24;

/** What stands in a survivor's chat, so that a wipe survives a crash. */
export interface TraceStore {
  add(survivorId: string, messageIds: readonly number[]): Promise<void>;
  /** Traces messages that must go at once, also those that were traced before. */
  addDue(survivorId: string, messageIds: readonly number[]): Promise<void>;
  /** Lets messages stay as long as any message may. */
  keep(survivorId: string, messageIds: readonly number[]): Promise<void>;
  /** Marks everything of a survivor to be wiped now. */
  wipeNow(survivorId: string): Promise<void>;
  /** Survivors with something to wipe. */
  due(limit: number): Promise<string[]>;
  /** The next messages of a survivor to wipe, oldest first. */
  dueOf(survivorId: string, limit: number): Promise<number[]>;
  remove(survivorId: string, messageIds: readonly number[]): Promise<void>;
}

/** Creates the trace store over a database or a transaction. */
export function createTraceStore(db: Db): TraceStore {
  async function insert(survivorId: string, messageIds: readonly number[], wipeAt: SQL): Promise<void> {
    if (messageIds.length === 0) return;
    await db
      .insert(traces)
      .values(messageIds.map((messageId) => ({ survivorId, messageId, wipeAt })))
      .onConflictDoNothing();
  }
  async function change(survivorId: string, messageIds: readonly number[], wipeAt: SQL): Promise<void> {
    if (messageIds.length === 0) return;
    await db
      .update(traces)
      .set({ wipeAt })
      .where(and(eq(traces.survivorId, survivorId), inArray(traces.messageId, [...messageIds])));
  }
  return {
    add: (survivorId, messageIds) =>
      insert(survivorId, messageIds, sql`now() + make_interval(hours => ${KEEP_HOURS})`),
    async addDue(survivorId, messageIds) {
      await insert(survivorId, messageIds, sql`now()`);
      await change(survivorId, messageIds, sql`now()`);
    },
    keep: (survivorId, messageIds) =>
      change(survivorId, messageIds, sql`${traces.at} + make_interval(hours => ${KEEP_HOURS})`),
    async wipeNow(survivorId) {
      await db.update(traces).set({ wipeAt: sql`now()` }).where(eq(traces.survivorId, survivorId));
    },
    async due(limit) {
      const rows = await db
        .selectDistinct({ survivorId: traces.survivorId })
        .from(traces)
        .where(lte(traces.wipeAt, sql`now()`))
        .limit(limit);
      return rows.map(({ survivorId }) => survivorId);
    },
    async dueOf(survivorId, limit) {
      const rows = await db
        .select({ messageId: traces.messageId })
        .from(traces)
        .where(and(eq(traces.survivorId, survivorId), lte(traces.wipeAt, sql`now()`)))
        .orderBy(asc(traces.messageId))
        .limit(limit);
      return rows.map(({ messageId }) => messageId);
    },
    async remove(survivorId, messageIds) {
      await db
        .delete(traces)
        .where(and(eq(traces.survivorId, survivorId), inArray(traces.messageId, [...messageIds])));
    },
  };
}
