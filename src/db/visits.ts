import { eq, sql } from "drizzle-orm";
import type { Keep } from "../domain/survivor.ts";
import type { Db } from "./database.ts";
import { outbox, traces, visits } from "./schema.ts";
import { wipeTime } from "./traces.ts";

/** When survivors were last there, and how long messages stay in their chats. */
export interface VisitStore {
  /**
   * She wrote or pressed: what was to go a while after her visit goes later, and what waits for her hours is decided
   * upon anew.
   */
  seen(survivorId: string): Promise<void>;
  seenAt(survivorId: string): Promise<Date | null>;
  /** Her own choice of how long messages stay; it also counts for those that stand. */
  setKeep(survivorId: string, keep: Keep): Promise<void>;
  /** Lets everything that waits for the hours of a survivor be decided upon anew. */
  recall(survivorId: string): Promise<void>;
}

/** Creates the visit store over a database or a transaction. */
export function createVisitStore(db: Db): VisitStore {
  const recall = async (survivorId: string) => {
    await db
      .update(outbox)
      .set({ state: "waiting", dueAt: sql`now()` })
      .where(
        sql`${outbox.state} = 'deferred' and ${outbox.toKind} = 'survivor' and ${outbox.toId} = ${survivorId}`,
      );
  };
  const moveWipes = async (survivorId: string) => {
    await db
      .update(traces)
      .set({ wipeAt: wipeTime(sql`${survivorId}::uuid`, sql`${traces.at}`) })
      .where(sql`${traces.survivorId} = ${survivorId} and ${traces.wipeAt} > now()`);
  };
  return {
    recall,
    async seen(survivorId) {
      const [row] = await db
        .insert(visits)
        .values({ survivorId, seenAt: sql`now()` })
        .onConflictDoUpdate({ target: visits.survivorId, set: { seenAt: sql`now()` } })
        .returning({ keep: visits.keep });
      if (row?.keep === "visit") await moveWipes(survivorId);
      await recall(survivorId);
    },
    async seenAt(survivorId) {
      const [row] = await db
        .select({ seenAt: visits.seenAt })
        .from(visits)
        .where(eq(visits.survivorId, survivorId));
      return row?.seenAt ?? null;
    },
    async setKeep(survivorId, keep) {
      await db
        .insert(visits)
        .values({ survivorId, keep })
        .onConflictDoUpdate({ target: visits.survivorId, set: { keep } });
      await moveWipes(survivorId);
    },
  };
}
