import { and, eq, lte, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { outbox } from "./schema.ts";

/** Messages that wait for the hours of a survivor. They hold up nothing that she asks for herself. */
export interface DeferredMessages {
  /** Puts a leased message off: until a time, or, with null, until the survivor is there again. */
  defer(id: number, until: Date | null, maybeSent: boolean): Promise<void>;
  /** Lets those go whose time has come; how many. */
  wakeDeferred(): Promise<number>;
}

/** Creates the part of the outbox that waits for hours. */
export function createDeferredMessages(db: Db): DeferredMessages {
  return {
    async defer(id, until, maybeSent) {
      const dueAt = until ?? sql`'infinity'::timestamptz`;
      await db
        .update(outbox)
        .set({ state: "deferred", dueAt, leaseUntil: null, maybeSent })
        .where(and(eq(outbox.id, id), eq(outbox.state, "waiting")));
    },
    async wakeDeferred() {
      const woken = await db
        .update(outbox)
        .set({ state: "waiting" })
        .where(and(eq(outbox.state, "deferred"), lte(outbox.dueAt, sql`now()`)))
        .returning({ id: outbox.id });
      return woken.length;
    },
  };
}
