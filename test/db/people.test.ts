/** Survivors, staff and broadcasts. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { seedStaff, seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, another } = await startSuite();
const { survivors, staff, broadcasts } = stores;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test("a person who arrives twice at the same moment is one survivor, and no key is left over", async () => {
  const other = another();
  const all = await Promise.all(
    [1, 2, 3].flatMap(() => [stores, other].map((s) => seedSurvivor(s, { chatId: 5 }))),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(await query(sql`select count(*)::int as count from data_keys where purpose = 'survivor'`)).toEqual([
    { count: 1 },
  ]);
});

test("a survivor is found by her Telegram id, of which nothing readable is kept", async () => {
  const chatId = 712_345_678;
  const { id } = await seedSurvivor(stores, { chatId, locale: "kk" });
  expect(await survivors.find(chatId)).toMatchObject({ id, profile: { chatId, locale: "kk" } });
  expect(await survivors.find(chatId + 1)).toBeNull();
  const rows = await query(sql`select id, lookup, encode(profile, 'escape') as profile from survivors`);
  expect(JSON.stringify(rows)).not.toContain(String(chatId));
});

test("what a survivor changes is kept", async () => {
  const dana = await seedSurvivor(stores);
  await survivors.save({ ...dana, profile: { ...dana.profile, updates: true } });
  expect((await survivors.get(dana.id))?.profile.updates).toBe(true);
});

test("people are read page by page, each once, without those who blocked the bot", async () => {
  const people = await Promise.all(Array.from({ length: 7 }, () => seedSurvivor(stores)));
  await survivors.setBlocked(people[3]!.id, true);
  const seen: string[] = [];
  for (let after: string | null = null; ; after = seen.at(-1)!) {
    const page = await survivors.page(after, 3);
    if (page.length === 0) break;
    seen.push(...page.map(({ id }) => id));
  }
  const expected = people.filter((_, index) => index !== 3).sort(byId);
  expect(seen).toEqual(expected.map(({ id }) => id));
  await survivors.setBlocked(people[3]!.id, false);
  expect(await survivors.page(null, 100)).toHaveLength(7);
});

test("people whose key was destroyed do not end the reading", async () => {
  const people = (await Promise.all(Array.from({ length: 5 }, () => seedSurvivor(stores)))).sort(byId);
  await query(sql`delete from data_keys where id in
    (select key_id from survivors where id in (${people[0]!.id}, ${people[1]!.id}))`);
  const fresh = another();
  expect((await fresh.survivors.page(null, 2)).map(({ id }) => id)).toEqual([people[2]!.id, people[3]!.id]);
  expect((await fresh.survivors.page(people[3]!.id, 2)).map(({ id }) => id)).toEqual([people[4]!.id]);
});

test("a former member of staff is found by nothing, until registered anew under the same id", async () => {
  const mavka = await seedStaff(stores, { telegramId: 2001, alias: "Mavka" });
  await staff.deactivate(mavka.id);
  expect(await staff.find(2001)).toBeNull();
  expect(await staff.get(mavka.id)).toBeNull();
  expect(await staff.list()).toEqual([]);
  const again = await seedStaff(stores, { telegramId: 2001, alias: "Zoria", role: "admin" });
  expect(again).toMatchObject({ id: mavka.id, alias: "Zoria", role: "admin" });
  expect(await staff.find(2001)).toEqual(again);
});

test("a broadcast is kept once and moved on by one process only", async () => {
  const id = newId();
  const startedBy = newId();
  await broadcasts.add({ id, startedBy, texts: { en: "canary" } });
  await broadcasts.add({ id, startedBy, texts: { en: "other" } });
  expect(await broadcasts.running()).toMatchObject([{ id, texts: { en: "canary" }, cursor: null }]);
  const to = newId();
  const other = another();
  const moved = await Promise.all(
    [stores, other].map((each) => each.transact((inside) => inside.broadcasts.advance(id, null, to))),
  );
  expect(moved.filter(Boolean)).toHaveLength(1);
  expect((await broadcasts.running())[0]?.cursor).toBe(to);
});

test("a broadcast ends once, and its texts with it", async () => {
  const id = newId();
  await broadcasts.add({ id, startedBy: newId(), texts: { en: "canary" } });
  expect(await broadcasts.finish(id)).toBe(false);
  await broadcasts.spread(id);
  expect(await broadcasts.running()).toMatchObject([{ state: "sending" }]);
  expect(await broadcasts.finish(id)).toBe(true);
  expect(await broadcasts.finish(id)).toBe(false);
  expect(await broadcasts.running()).toEqual([]);
  expect(await query(sql`select state, texts from broadcasts`)).toEqual([{ state: "done", texts: null }]);
});
