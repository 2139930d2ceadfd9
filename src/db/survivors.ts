import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { KeyRing } from "../crypto/key-ring.ts";
import { aad } from "../crypto/seal.ts";
import { newId } from "../crypto/secrets.ts";
import type { Closed, Survivor, SurvivorProfile } from "../domain/survivor.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { dataKeys, survivors } from "./schema.ts";

/** Survivors, found by a lookup id that only this installation can compute. */
export interface SurvivorStore {
  find(telegramId: number): Promise<Survivor | null>;
  get(id: string): Promise<Survivor | null>;
  /** Creates the survivor, or returns the one that exists. */
  arrive(profile: SurvivorProfile): Promise<Survivor>;
  save(survivor: Survivor): Promise<void>;
  setBlocked(id: string, blocked: boolean): Promise<void>;
  /** Closes a chat to everything but cover, or opens it again. */
  setClosed(id: string, closed: Closed | null): Promise<void>;
  /** The next survivors after an id who can be written to, in the order of their ids. */
  page(after: string | null, limit: number): Promise<Survivor[]>;
}

type Row = Pick<typeof survivors.$inferSelect, "id" | "profile" | "closed">;
const place = (id: string) => aad("survivors", "profile", id);
const isOpen = and(eq(survivors.blocked, false), isNull(survivors.closed));

/** Creates the survivor store over a database or a transaction. */
export function createSurvivorStore(db: Db, keys: KeyStore, ring: KeyRing): SurvivorStore {
  const lookupOf = (telegramId: number) => ring.lookup("person", telegramId);
  const opened = async (row: Row | undefined): Promise<Survivor | null> => {
    if (row === undefined) return null;
    const profile = await keys.open<SurvivorProfile>(place(row.id), row.profile);
    if (profile === null) return null;
    return { id: row.id, profile, ...(row.closed === null ? {} : { closed: row.closed as Closed }) };
  };
  async function find(telegramId: number): Promise<Survivor | null> {
    const [row] = await db
      .select()
      .from(survivors)
      .where(eq(survivors.lookup, lookupOf(telegramId)));
    return opened(row);
  }

  return {
    find,
    async get(id) {
      const [row] = await db.select().from(survivors).where(eq(survivors.id, id));
      return opened(row);
    },
    async arrive(profile) {
      const id = newId();
      const keyId = await keys.create("survivor");
      const sealed = await keys.seal(keyId, place(id), profile);
      const [row] = await db
        .insert(survivors)
        .values({ id, lookup: lookupOf(profile.chatId), keyId, profile: sealed })
        .onConflictDoNothing()
        .returning();
      if (row !== undefined) return { id, profile };
      await keys.shred(keyId);
      return (await find(profile.chatId))!;
    },
    async save({ id, profile }) {
      const [row] = await db.select({ keyId: survivors.keyId }).from(survivors).where(eq(survivors.id, id));
      if (row === undefined) return;
      const sealed = await keys.seal(row.keyId, place(id), profile);
      await db.update(survivors).set({ profile: sealed }).where(eq(survivors.id, id));
    },
    async setBlocked(id, blocked) {
      await db.update(survivors).set({ blocked }).where(eq(survivors.id, id));
    },
    async setClosed(id, closed) {
      await db.update(survivors).set({ closed }).where(eq(survivors.id, id));
    },
    async page(after, limit) {
      // Joined to the keys: whoever was erased must neither fill a page nor end the reading.
      const rows = await db
        .select({ id: survivors.id, profile: survivors.profile, closed: survivors.closed })
        .from(survivors)
        .innerJoin(dataKeys, eq(dataKeys.id, survivors.keyId))
        .where(and(isOpen, after === null ? undefined : gt(survivors.id, after)))
        .orderBy(asc(survivors.id))
        .limit(limit);
      const people = await Promise.all(rows.map(opened));
      return people.filter((person) => person !== null);
    },
  };
}
