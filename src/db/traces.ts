import { and, asc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { expectedMessages, traces, visits } from "./schema.ts";

/** Hours after which every message is wiped anyway; Telegram refuses to delete after 48. */
const KEEP_HOURS = 24;

/** How long after her last press or message a visit counts as over. */
const VISIT_MINUTES = 15;

/** Seconds after which nobody is sending a message any more; longer than any call may take. */
const SENDING_SECONDS = 60;

/** Ids that a message may have which was sent when its process died; more are not tried. */
const GUESSES = 100;

/** What stands in a survivor's chat, so that a wipe survives a crash. */
export interface TraceStore {
  /** Traces messages; `expected` is what `expect` gave before the message was sent. */
  add(survivorId: string, messageIds: readonly number[], expected?: number): Promise<void>;
  /** Traces messages that must go at once, also those that were traced before. */
  addDue(survivorId: string, messageIds: readonly number[], expected?: number): Promise<void>;
  /** Lets messages stay as long as any message of this person may. */
  keep(survivorId: string, messageIds: readonly number[]): Promise<void>;
  /** Notes, before it can be seen, that a message is being sent; returns the name of the note. */
  expect(survivorId: string): Promise<number>;
  /** Forgets a note: the message surely did not arrive. */
  unexpect(expected: number): Promise<void>;
  /**
   * Traces the ids that messages may have whose sending never came to an end, of all survivors or of one; a note younger
   * than a minute stays, because its message may still be on its way.
   */
  guess(survivorId?: string): Promise<void>;
  /** Marks everything of a survivor to be wiped now. */
  wipeNow(survivorId: string): Promise<void>;
  /** Marks some messages to be wiped now. */
  wipeSome(survivorId: string, messageIds: readonly number[]): Promise<void>;
  /** Survivors with something to wipe. */
  due(limit: number): Promise<string[]>;
  /** The next messages of a survivor to wipe, oldest first. */
  dueOf(survivorId: string, limit: number): Promise<number[]>;
  remove(survivorId: string, messageIds: readonly number[]): Promise<void>;
}

/** When a message that came at a moment is wiped, by the person's own choice, and after a day at the latest. */
export function wipeTime(survivorId: SQL, at: SQL): SQL {
  return sql`${at} + coalesce((select case v.keep
    when 'visit' then least(greatest(v.seen_at, ${at}) - ${at} + make_interval(mins => ${VISIT_MINUTES}),
      make_interval(hours => ${KEEP_HOURS}))
    when 'hour' then interval '1 hour' end
    from visits v where v.survivor_id = ${survivorId}), make_interval(hours => ${KEEP_HOURS}))`;
}

/** Creates the trace store over a database or a transaction. */
export function createTraceStore(db: Db): TraceStore {
  async function unexpect(expected: number): Promise<void> {
    await db.delete(expectedMessages).where(eq(expectedMessages.id, expected));
  }
  async function insert(
    survivorId: string,
    messageIds: readonly number[],
    { wipeAt, expected }: { wipeAt: SQL; expected: number | undefined },
  ): Promise<void> {
    if (messageIds.length === 0) return;
    await db
      .insert(traces)
      .values(messageIds.map((messageId) => ({ survivorId, messageId, wipeAt })))
      .onConflictDoUpdate({
        target: [traces.survivorId, traces.messageId],
        // What was only guessed is known from now on; what was known stays as it is.
        set: { isGuess: false, at: sql`excluded.at`, wipeAt: sql`excluded.wipe_at` },
        setWhere: eq(traces.isGuess, true),
      });
    const lastMessage = Math.max(...messageIds);
    await db
      .insert(visits)
      .values({ survivorId, lastMessage })
      .onConflictDoUpdate({
        target: visits.survivorId,
        set: { lastMessage: sql`greatest(visits.last_message, ${lastMessage})` },
      });
    if (expected !== undefined) await unexpect(expected);
  }
  async function change(survivorId: string, messageIds: readonly number[], wipeAt: SQL): Promise<void> {
    if (messageIds.length === 0) return;
    await db
      .update(traces)
      .set({ wipeAt })
      .where(and(eq(traces.survivorId, survivorId), inArray(traces.messageId, [...messageIds])));
  }
  return {
    unexpect,
    add: (survivorId, messageIds, expected) =>
      insert(survivorId, messageIds, { wipeAt: wipeTime(sql`${survivorId}::uuid`, sql`now()`), expected }),
    async addDue(survivorId, messageIds, expected) {
      await insert(survivorId, messageIds, { wipeAt: sql`now()`, expected });
      await change(survivorId, messageIds, sql`now()`);
    },
    keep: (survivorId, messageIds) =>
      change(survivorId, messageIds, wipeTime(sql`${survivorId}::uuid`, sql`${traces.at}`)),
    async expect(survivorId) {
      const after = sql`coalesce((select last_message from visits where survivor_id = ${survivorId}), 0)`;
      const [row] = await db
        .insert(expectedMessages)
        .values({ survivorId, after })
        .returning({ id: expectedMessages.id });
      return row!.id;
    },
    async guess(survivorId) {
      const which =
        survivorId === undefined
          ? sql`at < now() - make_interval(secs => ${SENDING_SECONDS})`
          : sql`survivor_id = ${survivorId}`;
      await db.execute(sql`
        insert into traces (survivor_id, message_id, wipe_at, at, is_guess)
        select e.survivor_id, guess.id, ${wipeTime(sql`e.survivor_id`, sql`e.at`)}, e.at, true
        from (select survivor_id, after, min(at) as at from expected_messages where ${which} and after > 0
          group by survivor_id, after) e
        cross join lateral generate_series(e.after + 1, e.after + ${GUESSES}) as guess (id)
        on conflict do nothing`);
      await db.execute(sql`delete from expected_messages
        where ${which} and at < now() - make_interval(secs => ${SENDING_SECONDS})`);
    },
    async wipeNow(survivorId) {
      await db.update(traces).set({ wipeAt: sql`now()` }).where(eq(traces.survivorId, survivorId));
    },
    async wipeSome(survivorId, messageIds) {
      await db
        .update(traces)
        .set({ wipeAt: sql`now()` })
        .where(and(eq(traces.survivorId, survivorId), inArray(traces.messageId, [...messageIds])));
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
