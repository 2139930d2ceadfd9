import { lt, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { PACE } from "./outbox-lease.ts";
import { pace } from "./schema.ts";

/** Who may be written to again when. The spending happens where messages are leased. */
export interface PaceStore {
  /** Obeys Telegram's «retry after»: nothing goes to a chat for some seconds. */
  hold(chat: string, seconds: number): Promise<void>;
  forget(before: Date): Promise<void>;
}

/** Creates the pace store over a database or a transaction. */
export function createPaceStore(db: Db): PaceStore {
  return {
    async hold(chat, seconds) {
      // A group may be written to a little before its time; not while Telegram asks to wait.
      const early = chat.startsWith("staff-chat:") ? PACE.groupBurstSeconds : 0;
      const at = sql`now() + make_interval(secs => ${seconds + early})`;
      await db
        .insert(pace)
        .values({ key: chat, at })
        .onConflictDoUpdate({ target: pace.key, set: { at: sql`greatest(pace.at, ${at})` } });
    },
    async forget(before) {
      await db.delete(pace).where(lt(pace.at, before));
    },
  };
}
