import { and, asc, desc, eq, like, lt } from "drizzle-orm";
import type { KeyRing } from "../crypto/key-ring.ts";
import { createDataKey, keyIdOf, openJson, SealError, type SealingKey, sealJson } from "../crypto/seal.ts";
import type { Db } from "./database.ts";
import { dataKeys } from "./schema.ts";

/** How long an unwrapped key may stay in memory; after an erasure elsewhere it is gone within this time. */
const CACHE_MS = 60_000;
const CACHE_SIZE = 2_000;

/** Unwrapped keys, shared by all stores of one process. Filled only with what was read outside a transaction. */
export interface KeyCache {
  ring: KeyRing;
  byName: Map<string, { key: SealingKey; until: number }>;
}

/** Makes an empty cache over a key ring. */
export function createKeyCache(ring: KeyRing): KeyCache {
  return { ring, byName: new Map() };
}

/** Where a sealed value belongs: its associated data, from `aad`. */
export type Place = string;

/** Data keys and everything sealed with them. */
export interface KeyStore {
  /**
   * Whether the master key opens the oldest and the newest data key. With a wrong one everything would look as if it
   * had been erased, and what waits would be ended instead of handled.
   */
  fits(): Promise<boolean>;
  create(purpose: "survivor" | "case" | "staff" | "directory"): Promise<string>;
  /** The id of today's key, for what only passes through. */
  today(): Promise<string>;
  /** Destroys a key: what it sealed can never be read again. */
  shred(keyId: string): Promise<void>;
  /** Destroys the keys of days before the given one. */
  shredDaysBefore(day: Date): Promise<number>;
  seal(keyId: string, place: Place, value: unknown): Promise<Buffer>;
  /**
   * Opens a sealed value; null when its key was destroyed or it does not belong here. Throws `SealError` when the key is
   * there but under a master key that this process does not have.
   */
  open<T>(place: Place, sealed: Buffer): Promise<T | null>;
}

/** Creates the key store over the database, or over a transaction, which may not fill the cache. */
export function createKeyStore(db: Db, cache: KeyCache, options: { inTransaction: boolean }): KeyStore {
  const remember = (name: string, key: SealingKey) => {
    // A key read inside a transaction may never be committed; what it sealed would be lost.
    if (options.inTransaction) return;
    if (cache.byName.size >= CACHE_SIZE) cache.byName.clear();
    cache.byName.set(name, { key, until: Date.now() + CACHE_MS });
  };
  const known = (name: string) => {
    const entry = cache.byName.get(name);
    return entry !== undefined && entry.until > Date.now() ? entry.key : null;
  };

  async function insert(purpose: string): Promise<void> {
    const { id, key } = createDataKey();
    const wrapped = cache.ring.wrap(key, id);
    await db.insert(dataKeys).values({ id, purpose, wrapped }).onConflictDoNothing();
  }
  async function load(id: string): Promise<SealingKey | null> {
    const cached = known(id);
    if (cached !== null) return cached;
    const [row] = await db.select().from(dataKeys).where(eq(dataKeys.id, id));
    if (row === undefined) return null;
    const key = { id, key: cache.ring.unwrap(row.wrapped, id) };
    remember(id, key);
    return key;
  }

  const opens = ({ id, wrapped }: { id: string; wrapped: Buffer }) => {
    try {
      return cache.ring.unwrap(wrapped, id).length > 0;
    } catch {
      return false;
    }
  };

  return {
    async fits() {
      const edge = (order: typeof asc | typeof desc) =>
        db.select().from(dataKeys).orderBy(order(dataKeys.createdAt)).limit(1);
      return [...(await edge(asc)), ...(await edge(desc))].every(opens);
    },
    async create(purpose) {
      const { id, key } = createDataKey();
      await db.insert(dataKeys).values({ id, purpose, wrapped: cache.ring.wrap(key, id) });
      return id;
    },
    async today() {
      const purpose = `day:${new Date().toISOString().slice(0, 10)}`;
      const cached = known(purpose);
      if (cached !== null) return cached.id;
      const find = () => db.select().from(dataKeys).where(eq(dataKeys.purpose, purpose));
      let [row] = await find();
      if (row === undefined) {
        await insert(purpose);
        [row] = await find();
      }
      const key = { id: row!.id, key: cache.ring.unwrap(row!.wrapped, row!.id) };
      remember(purpose, key);
      remember(key.id, key);
      return key.id;
    },
    async shred(keyId) {
      cache.byName.delete(keyId);
      await db.delete(dataKeys).where(eq(dataKeys.id, keyId));
    },
    async shredDaysBefore(day) {
      const before = `day:${day.toISOString().slice(0, 10)}`;
      const old = and(like(dataKeys.purpose, "day:%"), lt(dataKeys.purpose, before));
      const gone = await db.delete(dataKeys).where(old).returning({ id: dataKeys.id });
      for (const { id } of gone) cache.byName.delete(id);
      return gone.length;
    },
    async seal(keyId, place, value) {
      const key = await load(keyId);
      if (key === null) throw new SealError();
      return sealJson(key, place, value);
    },
    async open<T>(place: Place, sealed: Buffer): Promise<T | null> {
      const keyId = unlessDamaged(() => keyIdOf(sealed));
      // A key that is there and cannot be unwrapped is no erased key: a master key is missing, and nothing may be lost.
      const key = keyId === null ? null : await load(keyId);
      return key === null ? null : unlessDamaged(() => openJson<T>(key, place, sealed));
    },
  };
}

function unlessDamaged<Value>(open: () => Value): Value | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** Opens a value that stands among others: `"locked"` instead of an error that would stop them all. */
export async function openOrLocked<T>(
  keys: KeyStore,
  place: Place,
  sealed: Buffer,
): Promise<T | null | "locked"> {
  try {
    return await keys.open<T>(place, sealed);
  } catch (error) {
    if (error instanceof SealError) return "locked";
    throw error;
  }
}
