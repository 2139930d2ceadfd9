import { and, eq, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import { aad } from "../crypto/seal.ts";
import type { WaitingUpdate } from "../domain/update.ts";
import { type Db, rowsOf } from "./database.ts";
import { type KeyStore, openOrLocked } from "./keys.ts";
import { inbox } from "./schema.ts";

/** Updates between Telegram and the bot. */
export interface InboxStore {
  /** Keeps an update; false when it was here before. */
  add(update: { updateId: number; lane: string; payload: unknown }): Promise<boolean>;
  /** Leases the oldest unhandled update of each lane that nobody else works on. */
  take(limit: number, leaseSeconds: number): Promise<WaitingUpdate[]>;
  /** Keeps the leases of updates that are still being handled. */
  renew(updateIds: readonly number[], leaseSeconds: number): Promise<void>;
  /** Blanks an update that is handled. */
  finish(updateId: number): Promise<void>;
  /** Puts an update back, to be tried again after some seconds; its lane waits with it. */
  retry(updateId: number, afterSeconds: number): Promise<void>;
  /** Gives an update up, so that its lane goes on. */
  park(updateId: number): Promise<void>;
  /** Forgets handled updates received before a time; Telegram repeats nothing older than a day. */
  forget(before: Date): Promise<number>;
  waiting(): Promise<number>;
}

const place = (updateId: number) => aad("inbox", "body", updateId);

/** Creates the inbox over a database or a transaction. */
export function createInboxStore(db: Db, keys: KeyStore): InboxStore {
  return {
    async add({ updateId, lane, payload }) {
      const body = await keys.seal(await keys.today(), place(updateId), payload);
      const added = await db
        .insert(inbox)
        .values({ updateId, lane, body })
        .onConflictDoNothing()
        .returning({ seq: inbox.seq });
      return added.length > 0;
    },
    async take(limit, leaseSeconds) {
      const rows = await rowsOf<{ update_id: string; lane: string; body: Uint8Array; attempts: number }>(
        db,
        takeQuery(limit, leaseSeconds),
      );
      return Promise.all(rows.map((row) => opened(keys, row)));
    },
    async renew(updateIds, leaseSeconds) {
      await db
        .update(inbox)
        .set({ leaseUntil: sql`now() + make_interval(secs => ${leaseSeconds})` })
        .where(and(inArray(inbox.updateId, [...updateIds]), isNotNull(inbox.leaseUntil)));
    },
    async finish(updateId) {
      await db
        .update(inbox)
        .set({ state: "done", body: null, leaseUntil: null })
        .where(eq(inbox.updateId, updateId));
    },
    async retry(updateId, afterSeconds) {
      await db
        .update(inbox)
        .set({ leaseUntil: null, dueAt: sql`now() + make_interval(secs => ${afterSeconds})` })
        .where(eq(inbox.updateId, updateId));
    },
    async park(updateId) {
      await db.update(inbox).set({ state: "parked", leaseUntil: null }).where(eq(inbox.updateId, updateId));
    },
    async forget(before) {
      const gone = await db
        .delete(inbox)
        .where(and(ne(inbox.state, "waiting"), lt(inbox.receivedAt, before)))
        .returning({ seq: inbox.seq });
      return gone.length;
    },
    async waiting() {
      return db.$count(inbox, eq(inbox.state, "waiting"));
    },
  };
}

// The oldest waiting row of a lane stays `waiting` while it is worked on, so no later one of the lane can overtake it.
function takeQuery(limit: number, leaseSeconds: number) {
  return sql`
    with picked as (
      select i.seq from inbox i
      where i.state = 'waiting' and i.due_at <= now() and (i.lease_until is null or i.lease_until < now())
        and not exists (
          select 1 from inbox e where e.lane = i.lane and e.state = 'waiting' and e.seq < i.seq
        )
      order by i.seq limit ${limit} for update skip locked
    )
    update inbox set attempts = least(attempts + 1, 30000), lease_until = now() + make_interval(secs => ${leaseSeconds})
    from picked where inbox.seq = picked.seq
    returning inbox.update_id, inbox.lane, inbox.body, inbox.attempts`;
}

async function opened(
  keys: KeyStore,
  row: { update_id: string; lane: string; body: Uint8Array; attempts: number },
): Promise<WaitingUpdate> {
  const updateId = Number(row.update_id);
  const payload = await openOrLocked<unknown>(keys, place(updateId), Buffer.from(row.body));
  return { updateId, lane: row.lane, payload, attempt: Number(row.attempts) };
}
