import { and, eq } from "drizzle-orm";
import { aad } from "../crypto/seal.ts";
import type { BroadcastTexts } from "../domain/broadcast.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { broadcasts } from "./schema.ts";

/** A broadcast that is under way. */
export interface RunningBroadcast {
  id: string;
  startedBy: string;
  texts: BroadcastTexts;
  state: "spreading" | "sending";
  cursor: string | null;
}

/** Broadcasts: spread into the outbox page by page, then sent, then counted. */
export interface BroadcastStore {
  /** Keeps a broadcast under its id; a second one with the same id changes nothing. */
  add(broadcast: { id: string; startedBy: string; texts: BroadcastTexts }): Promise<void>;
  running(): Promise<RunningBroadcast[]>;
  /** Moves the cursor on from where it was; false when another process did. */
  advance(id: string, from: string | null, to: string): Promise<boolean>;
  /** All recipients stand in the outbox now. */
  spread(id: string): Promise<void>;
  /** Ends it and blanks the texts; false when it had ended before. */
  finish(id: string): Promise<boolean>;
}

const place = (id: string) => aad("broadcasts", "texts", id);

/** Creates the broadcast store over a database or a transaction. */
export function createBroadcastStore(db: Db, keys: KeyStore): BroadcastStore {
  return {
    async add({ id, startedBy, texts }) {
      const sealed = await keys.seal(await keys.today(), place(id), texts);
      await db
        .insert(broadcasts)
        .values({ id, startedBy, texts: sealed, state: "spreading" })
        .onConflictDoNothing();
    },
    async running() {
      const rows = [
        ...(await db.select().from(broadcasts).where(eq(broadcasts.state, "spreading"))),
        ...(await db.select().from(broadcasts).where(eq(broadcasts.state, "sending"))),
      ];
      return Promise.all(
        rows.map(async ({ id, startedBy, texts, state, cursor }) => ({
          id,
          startedBy,
          texts: (texts === null ? null : await keys.open<BroadcastTexts>(place(id), texts)) ?? {},
          state: state as RunningBroadcast["state"],
          cursor,
        })),
      );
    },
    async advance(id, from, to) {
      const [row] = await db.select().from(broadcasts).where(eq(broadcasts.id, id)).for("update");
      if (row === undefined || row.cursor !== from) return false;
      await db.update(broadcasts).set({ cursor: to }).where(eq(broadcasts.id, id));
      return true;
    },
    async spread(id) {
      await db.update(broadcasts).set({ state: "sending" }).where(eq(broadcasts.id, id));
    },
    async finish(id) {
      const ended = await db
        .update(broadcasts)
        .set({ state: "done", texts: null })
        .where(and(eq(broadcasts.id, id), eq(broadcasts.state, "sending")))
        .returning({ id: broadcasts.id });
      return ended.length === 1;
    },
  };
}
