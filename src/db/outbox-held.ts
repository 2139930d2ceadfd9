import { and, asc, countDistinct, eq, sql } from "drizzle-orm";
import { keyIdOf } from "../crypto/seal.ts";
import type { OutgoingBody } from "../domain/outgoing.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { place } from "./outbox-row.ts";
import { outbox } from "./schema.ts";

/** A held message that was let go: its row, and the message in place it belongs to. */
export interface Released {
  id: number;
  slot: string;
}

/** Messages that wait for the survivor's tap. */
export interface HeldMessages {
  /**
   * Lets the oldest held message of a case go, with the corrections of it that wait too; `change` may alter what is
   * sent, for example its buttons. Null when none is held.
   */
  releaseNext(
    caseId: string,
    change: (body: OutgoingBody, id: number) => OutgoingBody,
  ): Promise<Released | null>;
  /** How many messages of a case are held; a correction is not a message of its own. */
  countHeld(caseId: string): Promise<number>;
  /** Whether the message of this place still waits for a tap. */
  isHeld(slot: string): Promise<boolean>;
  /** The case of a survivor whose reply is held longest, and how many are; null when none is. */
  heldFor(survivorId: string): Promise<{ caseId: string; count: number } | null>;
  /** Holds one message again. */
  holdAgain(id: number, maybeSent: boolean): Promise<void>;
  /** Holds again what a survivor tapped for and did not get yet. */
  holdBack(survivorId: string): Promise<void>;
}

/** Creates the part of the outbox that holds messages back. */
export function createHeldMessages(db: Db, keys: KeyStore): HeldMessages {
  async function countHeld(caseId: string): Promise<number> {
    const [row] = await db
      .select({ count: countDistinct(outbox.slot) })
      .from(outbox)
      .where(and(eq(outbox.caseId, caseId), eq(outbox.state, "held")));
    return row?.count ?? 0;
  }

  return {
    async releaseNext(caseId, change) {
      const held = and(eq(outbox.caseId, caseId), eq(outbox.state, "held"));
      const [first] = await db.select().from(outbox).where(held).orderBy(asc(outbox.id)).limit(1);
      if (first === undefined) return null;
      const same = await db
        .select()
        .from(outbox)
        .where(and(held, eq(outbox.slot, first.slot!)));
      for (const row of same) {
        const body = row.body === null ? null : await keys.open<OutgoingBody>(place(row.key), row.body);
        const sealed =
          body === null ? null : await keys.seal(keyIdOf(row.body!), place(row.key), change(body, first.id));
        await db
          .update(outbox)
          .set({ state: "waiting", body: sealed, dueAt: sql`now()` })
          .where(eq(outbox.id, row.id));
      }
      return { id: first.id, slot: first.slot! };
    },
    countHeld,
    isHeld: async (slot) =>
      (await db.$count(outbox, and(eq(outbox.slot, slot), eq(outbox.state, "held")))) > 0,
    async heldFor(survivorId) {
      const held = and(eq(outbox.toKind, "survivor"), eq(outbox.toId, survivorId), eq(outbox.state, "held"));
      const [first] = await db
        .select({ caseId: outbox.caseId })
        .from(outbox)
        .where(held)
        .orderBy(asc(outbox.id))
        .limit(1);
      const caseId = first?.caseId ?? null;
      return caseId === null ? null : { caseId, count: await countHeld(caseId) };
    },
    async holdAgain(id, maybeSent) {
      await db
        .update(outbox)
        .set({ state: "held", leaseUntil: null, maybeSent })
        .where(and(eq(outbox.id, id), eq(outbox.state, "waiting")));
    },
    async holdBack(survivorId) {
      const hers = and(eq(outbox.toKind, "survivor"), eq(outbox.toId, survivorId), eq(outbox.kind, "relay"));
      await db
        .update(outbox)
        .set({ state: "held", leaseUntil: null })
        .where(and(hers, eq(outbox.state, "waiting"), eq(outbox.editOnly, false)));
    },
  };
}
