import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { cases, erasures, outbox, returnCodes, slots, traces } from "./schema.ts";

/** A person goes on from another account: what is hers follows. */
export interface MoveStore {
  /**
   * Moves cases, waiting replies and a planned erasure from one account to another; the old chat is to be wiped, and
   * what was on its way there ends. Both accounts' return codes are gone afterwards.
   */
  move(from: string, to: string): Promise<void>;
  /** Closes one open case in favour of another; what waits for its owner waits for the other's. */
  fold(caseId: string, into: string): Promise<void>;
}

// A correction of what stands in the old chat has nothing left to correct.
const isWords = and(eq(outbox.kind, "relay"), eq(outbox.editOnly, false));
const isPassing = or(ne(outbox.kind, "relay"), eq(outbox.editOnly, true));

/** Creates the store over a database or a transaction. */
export function createMoveStore(db: Db): MoveStore {
  return {
    async move(from, to) {
      await db.update(cases).set({ survivorId: to }).where(eq(cases.survivorId, from));
      const old = and(eq(outbox.toKind, "survivor"), eq(outbox.toId, from));
      // Words of a talk wait for a tap in the new chat; screens and notices of the old one are needless.
      await db
        .update(outbox)
        .set({ state: "held", toId: to, queue: `survivor:${to}:live`, leaseUntil: null })
        .where(and(old, isWords, inArray(outbox.state, ["waiting", "held", "deferred"])));
      await db
        .update(outbox)
        .set({ state: "superseded", body: null, leaseUntil: null, doneAt: sql`now()` })
        .where(and(old, isPassing, inArray(outbox.state, ["waiting", "held", "deferred"])));
      await db.delete(slots).where(eq(slots.chat, `survivor:${from}`));
      await db.update(traces).set({ wipeAt: sql`now()` }).where(eq(traces.survivorId, from));
      await db.delete(erasures).where(eq(erasures.survivorId, to));
      await db.update(erasures).set({ survivorId: to }).where(eq(erasures.survivorId, from));
      await db.delete(returnCodes).where(inArray(returnCodes.survivorId, [from, to]));
    },
    async fold(caseId, into) {
      await db
        .update(cases)
        .set({ state: "closed", outcome: "handed-over", closedAt: sql`now()` })
        .where(and(eq(cases.id, caseId), ne(cases.state, "closed")));
      const forOwner = and(eq(outbox.toKind, "owner"), eq(outbox.toId, caseId), eq(outbox.state, "waiting"));
      await db
        .update(outbox)
        .set({ toId: into, caseId: into, queue: `owner:${into}:live` })
        .where(forOwner);
    },
  };
}
