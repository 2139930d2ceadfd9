import { and, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { LeasedMessage } from "../domain/delivery.ts";
import type { Outgoing, OutgoingKind } from "../domain/outgoing.ts";
import { type Db, rowsOf } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { createDeferredMessages, type DeferredMessages } from "./outbox-deferred.ts";
import { createHeldMessages, type HeldMessages } from "./outbox-held.ts";
import { type LeasedRow, leaseQuery } from "./outbox-lease.ts";
import { leased, place, rowOf } from "./outbox-row.ts";
import { outbox } from "./schema.ts";

/** How a message ended. `superseded`: a later state of the same message in place made it needless. */
export type OutboxEnd = "sent" | "failed" | "unknown" | "superseded";

/** Messages between the services and Telegram. */
export interface OutboxStore extends HeldMessages, DeferredMessages {
  /** Keeps a message to send; false when one with this key was here before. */
  add(message: Outgoing): Promise<boolean>;
  /** Leases the messages that may go now, at most one of each queue, within Telegram's pace. */
  lease(limit: number, leaseSeconds: number): Promise<LeasedMessage[]>;
  /** Ends a message and blanks its body; false when it was held back while it was on its way. */
  finish(id: number, end: OutboxEnd): Promise<boolean>;
  /** Puts a message back; `maybeSent` says that some attempt so far may have arrived. */
  retry(id: number, again: { afterSeconds: number; maybeSent: boolean }): Promise<void>;
  /** Whether something was to go to this place, as long as its row is kept. */
  knows(slot: string): Promise<boolean>;
  /** Drops waiting states of a message in place. */
  drop(slot: string): Promise<void>;
  forget(before: Date): Promise<number>;
  countBroadcast(broadcastId: string): Promise<Record<string, number>>;
  waiting(): Promise<number>;
}

/** Creates the outbox over a database or a transaction. */
export function createOutboxStore(db: Db, keys: KeyStore): OutboxStore {
  return {
    ...createHeldMessages(db, keys),
    ...createDeferredMessages(db),
    async add(message) {
      const keyId = message.keyId ?? (await keys.today());
      const body = await keys.seal(keyId, place(message.key), message.body);
      const [added] = await db
        .insert(outbox)
        .values(rowOf(message, body))
        .onConflictDoNothing()
        .returning({ id: outbox.id });
      // Only what is new makes older states needless: a repeat must not drop the very message it repeats.
      if (added !== undefined && message.slot !== undefined && isState(message.kind)) {
        await dropWaiting(db, message.slot, lt(outbox.id, added.id));
      }
      return added !== undefined;
    },
    async lease(limit, leaseSeconds) {
      const rows = await rowsOf<LeasedRow>(db, leaseQuery(limit, leaseSeconds));
      return Promise.all(rows.map((row) => leased(keys, row)));
    },
    async finish(id, end) {
      const ended = await db
        .update(outbox)
        .set({ state: end, body: null, leaseUntil: null, doneAt: sql`now()` })
        .where(and(eq(outbox.id, id), eq(outbox.state, "waiting")))
        .returning({ id: outbox.id });
      return ended.length === 1;
    },
    async retry(id, { afterSeconds, maybeSent }) {
      await db
        .update(outbox)
        .set({
          leaseUntil: null,
          dueAt: sql`now() + make_interval(secs => ${afterSeconds})`,
          maybeSent,
        })
        .where(eq(outbox.id, id));
    },
    knows: async (slot) => (await db.$count(outbox, eq(outbox.slot, slot))) > 0,
    drop: (slot) => dropWaiting(db, slot),
    async forget(before) {
      const ended = inArray(outbox.state, ["sent", "failed", "unknown", "superseded"]);
      const gone = await db
        .delete(outbox)
        .where(and(ended, lt(outbox.doneAt, before)))
        .returning({ id: outbox.id });
      return gone.length;
    },
    async countBroadcast(broadcastId) {
      const counts = await db
        .select({ state: outbox.state, count: sql<number>`count(*)::int` })
        .from(outbox)
        .where(eq(outbox.broadcastId, broadcastId))
        .groupBy(outbox.state);
      return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
    },
    waiting: () => db.$count(outbox, eq(outbox.state, "waiting")),
  };
}

/** Cards and notices show a state, of which only the newest matters; a relayed edit is a message of its own. */
function isState(kind: OutgoingKind): boolean {
  return kind === "card" || kind === "notice";
}

/** States of what did not go out yet and needs no tap. */
const STANDING = ["waiting", "deferred"];

async function dropWaiting(db: Db, slot: string, which?: SQL): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "superseded", body: null, doneAt: sql`now()` })
    .where(and(eq(outbox.slot, slot), inArray(outbox.state, STANDING), isNull(outbox.leaseUntil), which));
}
