import { and, eq, inArray, isNotNull, like, lte, not, or, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import {
  cases,
  erasures,
  expectedMessages,
  locks,
  outbox,
  returnCodes,
  returnTries,
  slots,
  survivors,
  traces,
  visits,
} from "./schema.ts";

/** Somebody who asked that everything of theirs be deleted. */
export interface Erasure {
  survivorId: string;
  askedBy: number;
  dueAt: Date;
}

/** What is told of a case whose content is gone: its code, and whom it was with while it was open. */
export interface ErasedCase {
  id: string;
  code: string;
  wasOpen: boolean;
  ownerId: string | null;
}

/** Erasing a person: when it is due, and doing it. */
export interface ErasureStore {
  /** Notes that it was asked for; one that was noted before keeps its time, unless the new one is sooner. */
  plan(erasure: { survivorId: string; askedBy: number; afterHours: number }): Promise<Erasure>;
  find(survivorId: string): Promise<Erasure | null>;
  /** False when none was planned any more. */
  cancel(survivorId: string): Promise<boolean>;
  due(limit: number): Promise<Erasure[]>;
  /** Where staff have words of this person in their own chats. */
  copies(survivorId: string): Promise<{ chat: string; messageIds: number[] }[]>;
  /**
   * Destroys the keys of a person and of every case of theirs, closes what was open, and removes what else names them.
   * Null when it is not due any more: it was done, or taken back at this very moment.
   */
  shred(survivorId: string): Promise<ErasedCase[] | null>;
}

/** Creates the store over a database or a transaction. */
export function createErasureStore(db: Db, keys: KeyStore): ErasureStore {
  const casesOf = (survivorId: string) => db.select().from(cases).where(eq(cases.survivorId, survivorId));
  const idsOf = (survivorId: string) =>
    db.select({ id: cases.id }).from(cases).where(eq(cases.survivorId, survivorId));

  async function blank(survivorId: string): Promise<void> {
    const toHer = and(eq(outbox.toKind, "survivor"), eq(outbox.toId, survivorId));
    const ofHers = or(toHer, inArray(outbox.caseId, idsOf(survivorId)));
    await db
      .update(outbox)
      .set({ state: "superseded", body: null, leaseUntil: null, doneAt: sql`now()` })
      .where(and(ofHers, inArray(outbox.state, ["waiting", "held", "deferred"])));
    await db
      .update(outbox)
      .set({ body: null })
      .where(and(ofHers, isNotNull(outbox.body)));
  }
  async function forgetPlaces(survivorId: string): Promise<void> {
    await db.delete(traces).where(eq(traces.survivorId, survivorId));
    await db.delete(expectedMessages).where(eq(expectedMessages.survivorId, survivorId));
    await db.delete(visits).where(eq(visits.survivorId, survivorId));
    await db.delete(locks).where(eq(locks.survivorId, survivorId));
    await db.delete(slots).where(eq(slots.chat, `survivor:${survivorId}`));
    // The card stays where it is: it is edited into «erased».
    const talk = and(inArray(slots.caseId, idsOf(survivorId)), not(like(slots.slot, "card:%")));
    await db.delete(slots).where(talk);
  }
  async function endCases(survivorId: string): Promise<void> {
    await db
      .update(cases)
      .set({
        facts: null,
        outcome: sql`coalesce(${cases.outcome}, 'ended-at-their-wish')`,
        closedAt: sql`coalesce(${cases.closedAt}, now())`,
        state: "closed",
      })
      .where(eq(cases.survivorId, survivorId));
  }

  return {
    async plan({ survivorId, askedBy, afterHours }) {
      const dueAt = sql`now() + make_interval(hours => ${afterHours})`;
      const [row] = await db
        .insert(erasures)
        .values({ survivorId, askedBy, dueAt })
        .onConflictDoUpdate({
          target: erasures.survivorId,
          set: { dueAt: sql`least(${erasures.dueAt}, excluded.due_at)` },
        })
        .returning();
      return row!;
    },
    async find(survivorId) {
      const [row] = await db.select().from(erasures).where(eq(erasures.survivorId, survivorId));
      return row ?? null;
    },
    async cancel(survivorId) {
      const gone = await db.delete(erasures).where(eq(erasures.survivorId, survivorId)).returning();
      return gone.length > 0;
    },
    due: (limit) =>
      db.select().from(erasures).where(lte(erasures.dueAt, sql`now()`)).orderBy(erasures.dueAt).limit(limit),
    async copies(survivorId) {
      const rows = await db
        .select({ chat: slots.chat, messageId: slots.messageId })
        .from(slots)
        .where(and(inArray(slots.caseId, idsOf(survivorId)), like(slots.chat, "staff:%")));
      const chats = [...new Set(rows.map(({ chat }) => chat))];
      return chats.map((chat) => ({
        chat,
        messageIds: rows.filter((row) => row.chat === chat).map(({ messageId }) => messageId),
      }));
    },
    async shred(survivorId) {
      const due = and(eq(erasures.survivorId, survivorId), lte(erasures.dueAt, sql`now()`));
      const planned = await db.delete(erasures).where(due).returning();
      if (planned.length === 0) return null;
      const all = await casesOf(survivorId);
      const [person] = await db.select().from(survivors).where(eq(survivors.id, survivorId)).for("update");
      for (const { keyId } of [...all, ...(person === undefined ? [] : [person])]) await keys.shred(keyId);
      await blank(survivorId);
      await forgetPlaces(survivorId);
      await endCases(survivorId);
      await db.delete(returnCodes).where(eq(returnCodes.survivorId, survivorId));
      await db.delete(returnTries).where(eq(returnTries.who, survivorId));
      // The row goes too: a lookup id is still personal data, and without it the next /start is a first visit.
      await db.delete(survivors).where(eq(survivors.id, survivorId));
      return all.map(({ id, code, state, ownerId }) => ({ id, code, wasOpen: state !== "closed", ownerId }));
    },
  };
}
