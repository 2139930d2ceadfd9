/** What a wipe and somebody's hours rest on: traces, visits, messages that are being sent, what waits. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { message, seedCase, seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const { traces, visits, outbox, wipeCounts } = stores;
const dueOf = (id: string) => traces.dueOf(id, 500);

test("messages go after a visit, an hour or a day, as she chose, also those that stand already", async () => {
  const { id } = await seedSurvivor(stores);
  await visits.seen(id);
  await traces.add(id, [1]);
  await suite.passes(61 * 60);
  expect(await dueOf(id)).toEqual([]);
  await visits.setKeep(id, "hour");
  expect(await dueOf(id)).toEqual([1]);
  await traces.add(id, [2]);
  await visits.setKeep(id, "visit");
  await visits.seen(id);
  await suite.passes(14 * 60);
  expect(await dueOf(id)).toEqual([1]);
  await visits.seen(id);
  await suite.passes(14 * 60);
  expect(await dueOf(id)).toEqual([1]);
  await suite.passes(2 * 60);
  expect(await dueOf(id)).toEqual([1, 2]);
});

test("no visit keeps a message for longer than a day", async () => {
  const { id } = await seedSurvivor(stores);
  await visits.setKeep(id, "visit");
  await visits.seen(id);
  await traces.add(id, [1]);
  for (let quarter = 0; quarter < 24 * 6; quarter++) {
    expect(await dueOf(id)).toEqual([]);
    await suite.passes(600);
    await visits.seen(id);
  }
  expect(await dueOf(id)).toEqual([1]);
});

test("a message whose sending never came to an end is looked for right above the ones that are known", async () => {
  const { id } = await seedSurvivor(stores);
  await traces.add(id, [7]);
  await traces.expect(id);
  await traces.guess();
  await traces.wipeNow(id);
  expect(await dueOf(id)).toEqual([7]);
  await suite.passes(61);
  await traces.guess();
  await traces.wipeNow(id);
  expect(await dueOf(id)).toEqual(Array.from({ length: 101 }, (_, index) => 7 + index));
  expect(await suite.query(sql`select 1 from expected_messages`)).toEqual([]);
});

test("a guessed message that turns out to be there is a message like any other", async () => {
  const { id } = await seedSurvivor(stores);
  await traces.add(id, [7]);
  await traces.expect(id);
  await suite.passes(23 * 3_600);
  await traces.guess();
  await traces.add(id, [8]);
  await suite.passes(2 * 3_600);
  expect(await dueOf(id)).toContain(9);
  expect(await dueOf(id)).not.toContain(8);
});

test("what arrived, or surely did not, is not looked for", async () => {
  const { id } = await seedSurvivor(stores);
  await traces.add(id, [7]);
  await traces.add(id, [8], await traces.expect(id));
  await traces.unexpect(await traces.expect(id));
  await suite.passes(61);
  await traces.guess();
  await traces.wipeNow(id);
  expect(await dueOf(id)).toEqual([7, 8]);
});

test("what waits for her hours holds up nothing else, and goes when its time has come", async () => {
  const { id } = await seedSurvivor(stores);
  const to = { kind: "survivor", id } as const;
  await outbox.add(message("notice", { to, kind: "notice" }));
  const [notice] = await outbox.lease(5, 20);
  await outbox.defer(notice!.id, new Date(Date.now() + 3_600_000), false);
  await suite.passes(5);
  await outbox.add(message("asked for", { to }));
  const [asked] = await outbox.lease(5, 20);
  expect(asked?.body).toMatchObject({ params: { text: "asked for" } });
  await outbox.finish(asked!.id, "sent");
  expect(await outbox.wakeDeferred()).toBe(0);
  await suite.passes(3_600);
  expect(await outbox.wakeDeferred()).toBe(1);
  expect((await outbox.lease(5, 20)).map((each) => each.id)).toEqual([notice!.id]);
});

test("what waits for her to write is decided upon when she does, and for nobody else", async () => {
  const [dana, olena] = [await seedSurvivor(stores), await seedSurvivor(stores)];
  for (const { id } of [dana, olena]) {
    await outbox.add(message("notice", { to: { kind: "survivor", id }, kind: "notice" }));
  }
  for (const { id } of await outbox.lease(5, 20)) await outbox.defer(id, null, false);
  await suite.passes(1_000_000);
  expect(await outbox.wakeDeferred()).toBe(0);
  await visits.seen(dana.id);
  expect((await outbox.lease(5, 20)).map(({ to }) => to.id)).toEqual([dana.id]);
  expect(await visits.seenAt(dana.id)).not.toBeNull();
  expect(await visits.seenAt(olena.id)).toBeNull();
});

test("a newer notice takes the place of one that waits", async () => {
  const { id } = await seedSurvivor(stores);
  const to = { kind: "survivor", id } as const;
  await outbox.add(message("1 new", { to, kind: "notice", slot: "notice:x" }));
  const [first] = await outbox.lease(5, 20);
  await outbox.defer(first!.id, null, false);
  await outbox.add(message("2 new", { to, kind: "notice", slot: "notice:x" }));
  const states = await suite.query<{ state: string }>(sql`select state from outbox order by id`);
  expect(states.map(({ state }) => state)).toEqual(["superseded", "waiting"]);
});

test("open replies are found by chat and by age", async () => {
  const { id: caseId } = await seedCase(stores);
  const place = { messageId: 1, caseId };
  await stores.slots.set({ ...place, slot: "reader:a:1", chat: "survivor:a" });
  await stores.slots.set({ ...place, slot: "panel:a", chat: "survivor:a" });
  await stores.slots.set({ ...place, slot: "talk:b:2", chat: "survivor:b" });
  await stores.slots.set({ ...place, slot: "talk:b:3", chat: "staff:b" });
  const names = (found: { slot: string }[]) => found.map(({ slot }) => slot);
  expect(names(await stores.slots.replies({ chat: "survivor:a" }, 9))).toEqual(["reader:a:1"]);
  expect(names(await stores.slots.replies({ before: new Date(Date.now() - 1_000) }, 9))).toEqual([]);
  await suite.passes(2);
  const old = await stores.slots.replies({ before: new Date(Date.now() - 1_000) }, 9);
  expect(names(old).sort()).toEqual(["reader:a:1", "talk:b:2"]);
});

test("what could not be removed is counted by day and reason", async () => {
  await wipeCounts.count({ old: 2 });
  await wipeCounts.count({ old: 3, blocked: 1 });
  const day = new Date().toISOString().slice(0, 10);
  expect(await wipeCounts.since(new Date())).toEqual([
    { day, reason: "blocked", count: 1 },
    { day, reason: "old", count: 5 },
  ]);
  await wipeCounts.forget(new Date(Date.now() + 2 * 86_400_000));
  expect(await wipeCounts.since(new Date(0))).toEqual([]);
});
