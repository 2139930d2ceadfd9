import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startSuite } from "../support/suite.ts";

const { stores, query, passes } = await startSuite();
const { inbox } = stores;

const add = (updateId: number, lane = "a") => inbox.add({ updateId, lane, payload: { update_id: updateId } });
const taken = async (limit = 8) => (await inbox.take(limit, 60)).map(({ updateId }) => updateId).sort();

test("an update that comes again is kept once", async () => {
  expect(await add(7)).toBe(true);
  expect(await add(7)).toBe(false);
  expect(await add(7, "another lane")).toBe(false);
  expect(await inbox.waiting()).toBe(1);
});

test("a lane gives its updates in the order they came, whatever their numbers", async () => {
  for (const updateId of [30, 10, 20]) await add(updateId);
  const order: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const [update] = await inbox.take(8, 60);
    order.push(update!.updateId);
    await inbox.finish(update!.updateId);
  }
  expect(order).toEqual([30, 10, 20]);
  expect(await taken()).toEqual([]);
});

test("several lanes are worked on at once, one update of each", async () => {
  for (const [index, lane] of ["a", "a", "b", "c", "b"].entries()) await add(index + 1, lane);
  expect(await taken()).toEqual([1, 3, 4]);
});

test("no more are taken than were asked for, the oldest first", async () => {
  for (const [index, lane] of ["a", "b", "c"].entries()) await add(index + 1, lane);
  expect(await taken(2)).toEqual([1, 2]);
  expect(await taken(0)).toEqual([]);
});

test("an update that is worked on blocks its lane and no other", async () => {
  await add(1);
  await add(2);
  expect(await taken()).toEqual([1]);
  await add(3, "b");
  expect(await taken()).toEqual([3]);
});

test("when a worker died, another takes the update over after the lease", async () => {
  await add(1);
  await add(2);
  await taken();
  await passes(59);
  expect(await taken()).toEqual([]);
  await passes(2);
  expect(await inbox.take(8, 60)).toMatchObject([{ updateId: 1, attempt: 2, payload: { update_id: 1 } }]);
});

test("an update that failed waits, and its lane with it", async () => {
  await add(1);
  await add(2);
  await taken();
  await inbox.retry(1, 4);
  expect(await taken()).toEqual([]);
  await passes(4.1);
  expect(await inbox.take(8, 60)).toMatchObject([{ updateId: 1, attempt: 2 }]);
});

test("an update that was given up lets its lane go on and stays sealed for whoever looks into it", async () => {
  await add(1);
  await add(2);
  await taken();
  await inbox.park(1);
  expect(await taken()).toEqual([2]);
  const [row] = await query<{ state: string; body: Uint8Array | null }>(
    sql`select state, body from inbox where update_id = 1`,
  );
  expect(row?.state).toBe("parked");
  expect(row?.body).not.toBeNull();
});

test("a handled update leaves no words, only its number, which still knows a repeat", async () => {
  await add(1);
  await taken();
  await inbox.finish(1);
  const rows = await query(sql`select state, body, lease_until from inbox`);
  expect(rows).toEqual([{ state: "done", body: null, lease_until: null }]);
  expect(await add(1)).toBe(false);
  expect(await taken()).toEqual([]);
});

test("words are unreadable in the database and gone once the key of the day is destroyed", async () => {
  await inbox.add({ updateId: 1, lane: "a", payload: { text: "canary" } });
  const [row] = await query<{ body: Uint8Array }>(sql`select body from inbox`);
  expect(Buffer.from(row!.body).includes("canary")).toBe(false);
  await stores.keys.shred(await stores.keys.today());
  expect(await inbox.take(8, 60)).toMatchObject([{ updateId: 1, payload: null }]);
});

test("a body that was moved to another update cannot be read there", async () => {
  await inbox.add({ updateId: 1, lane: "a", payload: { text: "one" } });
  await inbox.add({ updateId: 2, lane: "b", payload: { text: "two" } });
  await query(sql`update inbox set body = (select body from inbox where update_id = 1) where update_id = 2`);
  const payloads = (await inbox.take(8, 60)).map(({ updateId, payload }) => [updateId, payload]);
  expect(payloads.sort()).toEqual([
    [1, { text: "one" }],
    [2, null],
  ]);
});

test("what is handled is forgotten after a while, what waits never", async () => {
  for (const updateId of [1, 2, 3]) await add(updateId, `lane ${updateId}`);
  await inbox.finish(1);
  await inbox.park(2);
  expect(await inbox.forget(new Date(Date.now() - 3_600_000))).toBe(0);
  await passes(7_200);
  expect(await inbox.forget(new Date(Date.now() - 3_600_000))).toBe(2);
  expect(await taken()).toEqual([3]);
});

test("an update that is tried for weeks does not overflow its count", async () => {
  await add(1);
  await query(sql`update inbox set attempts = 30000`);
  expect(await inbox.take(8, 60)).toMatchObject([{ attempt: 30_000 }]);
});

test("a lease that is renewed outlives its first end; one that ended is not taken back", async () => {
  await add(1);
  await inbox.take(8, 20);
  await passes(15);
  await inbox.renew([1], 20);
  await passes(15);
  expect(await taken()).toEqual([]);
  await passes(10);
  await inbox.finish(1);
  await inbox.renew([1], 20);
  expect(await inbox.waiting()).toBe(0);
});
