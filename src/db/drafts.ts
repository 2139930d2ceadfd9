import { and, eq, lt, ne } from "drizzle-orm";
import type { KeyRing } from "../crypto/key-ring.ts";
import { aad } from "../crypto/seal.ts";
import type { Draft } from "../domain/draft.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { drafts } from "./schema.ts";

/** Answers given so far in each dialog of a lane. */
export interface DraftStore {
  find(lane: string, dialog: string): Promise<Draft | null>;
  all(lane: string): Promise<Draft[]>;
  save(lane: string, draft: Draft): Promise<void>;
  remove(lane: string, dialog: string): Promise<void>;
  /** Removes all of a lane, or all but one. */
  removeAll(lane: string, but?: string): Promise<void>;
  forget(before: Date): Promise<void>;
}

/** Creates the draft store over a database or a transaction. */
export function createDraftStore(db: Db, keys: KeyStore, ring: KeyRing): DraftStore {
  const idOf = (lane: string) => ring.lookup("lane", lane);
  const placeOf = (lane: string, dialog: string) => aad("drafts", dialog, idOf(lane));
  const open = (lane: string, row: { dialog: string; body: Buffer }) =>
    keys.open<Draft>(placeOf(lane, row.dialog), row.body);

  return {
    async find(lane, dialog) {
      const [row] = await db
        .select()
        .from(drafts)
        .where(and(eq(drafts.lane, idOf(lane)), eq(drafts.dialog, dialog)));
      return row === undefined ? null : open(lane, row);
    },
    async all(lane) {
      const rows = await db
        .select()
        .from(drafts)
        .where(eq(drafts.lane, idOf(lane)));
      const opened = await Promise.all(rows.map((row) => open(lane, row)));
      return opened.filter((draft) => draft !== null);
    },
    async save(lane, draft) {
      const body = await keys.seal(await keys.today(), placeOf(lane, draft.dialog), draft);
      await db
        .insert(drafts)
        .values({ lane: idOf(lane), dialog: draft.dialog, body })
        .onConflictDoUpdate({
          target: [drafts.lane, drafts.dialog],
          set: { body, updatedAt: new Date() },
        });
    },
    async remove(lane, dialog) {
      await db.delete(drafts).where(and(eq(drafts.lane, idOf(lane)), eq(drafts.dialog, dialog)));
    },
    async removeAll(lane, but) {
      const others = but === undefined ? undefined : ne(drafts.dialog, but);
      await db.delete(drafts).where(and(eq(drafts.lane, idOf(lane)), others));
    },
    async forget(before) {
      await db.delete(drafts).where(lt(drafts.updatedAt, before));
    },
  };
}
