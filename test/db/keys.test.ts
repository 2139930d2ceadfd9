import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openParts } from "../../src/build-parts.ts";
import { readConfig } from "../../src/config.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { aad, SealError } from "../../src/crypto/seal.ts";
import { createKeyCache, createKeyStore } from "../../src/db/keys.ts";
import { silentLog } from "../../src/log.ts";
import { freshStores, TEST_KEY } from "../support/stores.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, another, opened } = await startSuite();
const { keys } = stores;
const place = aad("test", "body", 1);

class Undone extends Error {}
/** Runs work in a transaction that is rolled back. */
async function undone(work: Parameters<typeof stores.transact>[0]): Promise<void> {
  const attempt = stores.transact(async (inside) => {
    await work(inside);
    throw new Undone();
  });
  await expect(attempt).rejects.toThrow(Undone);
}

test("the key of the day is one, whoever asks first", async () => {
  const stranger = another();
  const ids = await Promise.all([
    ...[1, 2, 3].map(() => keys.today()),
    ...[1, 2, 3].map(() => stranger.keys.today()),
  ]);
  expect(new Set(ids).size).toBe(1);
  expect(await query(sql`select count(*)::int as count from data_keys`)).toEqual([{ count: 1 }]);
});

test("a key of the day that was made in a transaction that failed is not used afterwards", async () => {
  let inside = "";
  await undone(async (inner) => {
    inside = await inner.keys.today();
    await inner.keys.seal(inside, place, "words");
  });
  const after = await keys.today();
  expect(after).not.toBe(inside);
  const sealed = await keys.seal(after, place, "words");
  expect(await another().keys.open(place, sealed)).toBe("words");
});

test("a key of a case that was made in a transaction that failed opens nothing", async () => {
  let sealed: Buffer = Buffer.alloc(0);
  await undone(async (inner) => {
    sealed = await inner.keys.seal(await inner.keys.create("case"), place, "words");
  });
  expect(await keys.open(place, sealed)).toBeNull();
});

test("what a destroyed key sealed can never be read again, in this process at once", async () => {
  const id = await keys.create("case");
  const sealed = await keys.seal(id, place, { words: "words" });
  expect(await keys.open(place, sealed)).toEqual({ words: "words" });
  await keys.shred(id);
  expect(await keys.open(place, sealed)).toBeNull();
  await expect(keys.seal(id, place, "more")).rejects.toThrow();
});

test("a sealed value opens only in its place", async () => {
  const sealed = await keys.seal(await keys.create("case"), place, "words");
  expect(await keys.open(aad("test", "body", 2), sealed)).toBeNull();
  expect(await keys.open(place, sealed.subarray(0, -1))).toBeNull();
  expect(await keys.open(place, Buffer.from("not sealed at all"))).toBeNull();
});

test("keys of old days are destroyed, those of today and of cases stay", async () => {
  const caseKey = await keys.seal(await keys.create("case"), place, "case");
  const today = await keys.seal(await keys.today(), place, "today");
  const old = await keys.create("case");
  const sealed = await keys.seal(old, place, "old");
  await query(sql`update data_keys set purpose = 'day:2020-01-01' where id = ${old}`);
  expect(await keys.shredDaysBefore(new Date())).toBe(1);
  expect(await keys.open(place, sealed)).toBeNull();
  expect(await keys.open(place, caseKey)).toBe("case");
  expect(await keys.open(place, today)).toBe("today");
});

test("without the master key nothing can be opened, and that is noticed before anything is handled", async () => {
  const { database, stores: own } = await freshStores();
  try {
    expect(await own.keys.fits()).toBe(true);
    const sealed = await own.keys.seal(await own.keys.create("case"), place, "words");
    expect(await own.keys.fits()).toBe(true);
    const ring = createKeyRing(Buffer.alloc(32, 9).toString("base64"));
    const thief = createKeyStore(database.db, createKeyCache(ring), { inTransaction: false });
    // Not as if it were erased: whoever finishes what was erased must not finish this.
    await expect(thief.open(place, sealed)).rejects.toThrow(SealError);
    expect(await thief.fits()).toBe(false);
  } finally {
    await database.close();
  }
});

test("a database whose oldest key is under a master key that was taken away does not fit either", async () => {
  const other = Buffer.alloc(32, 9).toString("base64");
  const { database, stores: own } = await freshStores();
  try {
    const rotated = createKeyStore(database.db, createKeyCache(createKeyRing(`2:${other},1:${TEST_KEY}`)), {
      inTransaction: false,
    });
    await own.keys.create("case");
    await rotated.create("case");
    expect(await rotated.fits()).toBe(true);
    const early = createKeyCache(createKeyRing(`2:${other}`));
    expect(await createKeyStore(database.db, early, { inTransaction: false }).fits()).toBe(false);
    expect(await own.keys.fits()).toBe(false);
  } finally {
    await database.close();
  }
});

test("the service does not start with a master key that does not fit", async () => {
  await keys.create("staff");
  const config = readConfig({
    BOT_TOKEN: "1:token-of-a-test",
    MASTER_KEY: Buffer.alloc(32, 9).toString("base64"),
    STAFF_CHAT_ID: "-1",
    ADMIN_IDS: "1",
  });
  await expect(openParts(config, { database: opened, log: silentLog })).rejects.toThrow(
    /^MASTER_KEY does not open/,
  );
});
