/** A broadcast from its start to the count at the end. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { idFrom } from "../../src/crypto/secrets.ts";
import type { Database } from "../../src/db/stores.ts";
import { createBroadcasts } from "../../src/services/broadcasts.ts";
import { startPost, t, words } from "../support/post.ts";
import { seedStaff, seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const denyList = { uk: ["насильство"], ru: ["насилие"], kk: ["зорлық"], en: ["violence"] };
const serviceOf = (own: Database) =>
  createBroadcasts({
    ...own,
    transact: own.transact,
    words,
    idFor: (updateId) => idFrom(`broadcast:${updateId}`),
    denyList,
  });
const broadcasts = serviceOf(stores);
const texts = { en: "hello", uk: "вітання" };
const id = idFrom("broadcast:9");

async function spreads(own = broadcasts): Promise<void> {
  while (await own.work());
}
const rows = () =>
  suite.query<{ to_id: string }>(sql`select to_id from outbox where kind = 'broadcast' order by to_id`);

test("it goes to those who asked for it and can be reached, once each, although it was started twice", async () => {
  const admin = await seedStaff(stores, { role: "admin" });
  const wanted = await Promise.all(Array.from({ length: 5 }, () => seedSurvivor(stores, { updates: true })));
  await seedSurvivor(stores, { updates: false });
  const blocked = await seedSurvivor(stores, { updates: true });
  await stores.survivors.setBlocked(blocked.id, true);
  expect(await broadcasts.audience()).toBe(5);
  await broadcasts.start(admin, { updateId: 9, texts });
  await broadcasts.start(admin, { updateId: 9, texts });
  await spreads();
  expect((await rows()).map((row) => row.to_id)).toEqual(wanted.map((one) => one.id).sort());
});

test("two processes that spread it at once put nobody in twice", async () => {
  const admin = await seedStaff(stores, { role: "admin" });
  await Promise.all(Array.from({ length: 120 }, () => seedSurvivor(stores, { updates: true })));
  await broadcasts.start(admin, { updateId: 9, texts });
  await Promise.all([spreads(), spreads(serviceOf(suite.another())), spreads(serviceOf(suite.another()))]);
  const all = await rows();
  expect(all).toHaveLength(120);
  expect(new Set(all.map((row) => row.to_id)).size).toBe(120);
});

test("a crash between two pages goes on where it stopped", async () => {
  const admin = await seedStaff(stores, { role: "admin" });
  await Promise.all(Array.from({ length: 130 }, () => seedSurvivor(stores, { updates: true })));
  await broadcasts.start(admin, { updateId: 9, texts });
  await broadcasts.work();
  expect(await rows()).toHaveLength(100);
  await spreads(serviceOf(suite.another()));
  expect(await rows()).toHaveLength(130);
});

test("it arrives silent, in the language of each, and the admin gets the count once", async () => {
  const post = await startPost(suite);
  const admin = (await stores.staff.list()).find(({ role }) => role === "admin")!;
  for (const chatId of [1005, 1006]) {
    post.sandbox.telegram.addPerson({ id: chatId, first_name: "P", language_code: "en", started: true });
  }
  await stores.survivors.save({ ...post.dana, profile: { ...post.dana.profile, updates: true } });
  await seedSurvivor(stores, { chatId: 1005, locale: "uk", updates: true });
  await seedSurvivor(stores, { chatId: 1006, locale: "kk", updates: true });
  post.sandbox.telegram.block(1006, true);
  await broadcasts.start(admin, { updateId: 9, texts });
  await spreads();
  await post.empties();
  await spreads();
  await spreads();
  await post.empties();
  expect(post.seen(1002)).toMatchObject([{ text: "hello", silent: true, protect: true }]);
  expect(post.texts(1005)).toEqual(["вітання"]);
  expect(post.texts(3001)).toEqual([t("en", "admin-broadcast-done", { sent: 2, failed: 1, unknown: 0 })]);
  expect(await stores.broadcasts.running()).toEqual([]);
  expect(await stores.outbox.countBroadcast(id)).toEqual({ sent: 2, failed: 1 });
});

test("whoever turned out to have blocked the bot is not written to by the next one", async () => {
  const post = await startPost(suite);
  const admin = (await stores.staff.list()).find(({ role }) => role === "admin")!;
  await stores.survivors.save({ ...post.dana, profile: { ...post.dana.profile, updates: true } });
  post.sandbox.telegram.block(1002, true);
  await broadcasts.start(admin, { updateId: 9, texts });
  await spreads();
  await post.empties();
  expect(await broadcasts.audience()).toBe(0);
  // Nobody has to be told: the count at the end says it.
  expect(post.texts(2001)).toEqual([]);
});

test("a word that betrays is found at the beginning of any language's text", () => {
  expect(broadcasts.check(texts)).toBeNull();
  expect(broadcasts.check({ ...texts, kk: "About violence" })).toEqual({ locale: "kk", word: "violence" });
  expect(broadcasts.check({ en: `${"x ".repeat(200)}violence` })).toBeNull();
});
