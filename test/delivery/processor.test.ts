import { sql } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { createProcessor, type ProcessorDeps } from "../../src/delivery/processor.ts";
import { senderOf } from "../../src/delivery/receiver.ts";
import type { WaitingUpdate } from "../../src/domain/update.ts";
import { silentLog } from "../../src/log.ts";
import { createParking } from "../../src/services/parking.ts";
import { t, words } from "../support/post.ts";
import { seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";
import { until } from "../support/world.ts";

const { stores, query, passes } = await startSuite();
const { inbox } = stores;

const payload = (updateId: number, from = 1002) => ({
  update_id: updateId,
  message: { chat: { id: from, type: "private" }, from: { id: from }, text: "hi" },
});
const add = (updateId: number, lane = "a", from?: number) =>
  inbox.add({ updateId, lane, payload: payload(updateId, from) });
const idOf = (update: unknown) => (update as { update_id: number }).update_id;

/** A processor over the database, with the real way of giving an update up. */
function run(handle: (update: unknown) => Promise<void>, more: Partial<ProcessorDeps> = {}) {
  const park = createParking({ transact: stores.transact, words });
  const processor = createProcessor({
    inbox,
    handle,
    park: ({ updateId, payload }) => park({ updateId, from: senderOf(payload) }),
    onHandled: () => {},
    log: silentLog,
    ...more,
  });
  processor.start();
  onTestFinished(() => processor.stop());
  return processor;
}

test("every update is handled once, those of a lane in order, several lanes at once", async () => {
  for (let id = 1; id <= 12; id++) await add(id, `lane ${id % 3}`);
  const handled: number[] = [];
  let atOnce = 0;
  let most = 0;
  run(async (update) => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    handled.push(idOf(update));
    atOnce -= 1;
  });
  await until(async () => (await inbox.waiting()) === 0);
  expect(handled.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (const lane of [0, 1, 2]) {
    const mine = handled.filter((id) => id % 3 === lane);
    expect(mine).toEqual(mine.toSorted((a, b) => a - b));
  }
  expect(most).toBe(3);
});

test("an update that fails five times is parked, the staff chat alarmed, she is told, and her lane goes on", async () => {
  const dana = await seedSurvivor(stores, { chatId: 1002 });
  await add(1);
  await add(2);
  let tries = 0;
  const handled: number[] = [];
  run(async (update) => {
    if (idOf(update) === 1) {
      tries += 1;
      throw new Error("a bug");
    }
    handled.push(idOf(update));
  });
  await until(async () => {
    await passes(20);
    return handled.length > 0;
  });
  expect(tries).toBe(5);
  expect(handled).toEqual([2]);
  expect(await query(sql`select update_id::int as id, state from inbox order by seq`)).toEqual([
    { id: 1, state: "parked" },
    { id: 2, state: "done" },
  ]);
  const told = await stores.outbox.lease(16, 30);
  const texts = Object.fromEntries(
    told.map(({ to, body }) => [to.id, body === "locked" ? body : body?.params["text"]]),
  );
  expect(texts).toEqual({
    main: t("en", "staff-parked", { update: "1" }),
    [dana.id]: t("en", "s-broken", { emergency: "112" }),
  });
}, 20_000);

test("a failure waits longer each time", async () => {
  await add(1);
  const processor = run(async () => {
    throw new Error("a bug");
  });
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt++) {
    await until(async () => {
      const [row] = await query<{ attempts: number; leased: boolean }>(
        sql`select attempts, lease_until is not null as leased from inbox`,
      );
      return row?.attempts === attempt && !row.leased;
    });
    const [row] = await query<{ wait: number }>(
      sql`select extract(epoch from due_at - now())::float8 as wait from inbox`,
    );
    waits.push(Math.round(row!.wait));
    await passes(60);
    processor.wake();
  }
  expect(waits).toEqual([1, 3, 9, 27]);
}, 20_000);

test("an update that takes the process down each time is given up without being handled again", async () => {
  await add(1);
  await add(2);
  for (let life = 0; life < 5; life++) {
    await inbox.take(8, 60);
    await passes(61);
  }
  const handled: number[] = [];
  run(async (update) => void handled.push(idOf(update)));
  await until(async () => (await inbox.waiting()) === 0);
  expect(handled).toEqual([2]);
  expect(await query(sql`select state from inbox where update_id = 1`)).toEqual([{ state: "parked" }]);
});

test("an update whose words were destroyed is ended without being handled", async () => {
  await add(1);
  await stores.keys.shred(await stores.keys.today());
  const handle = vi.fn(async () => {});
  run(handle);
  await until(async () => (await inbox.waiting()) === 0);
  expect(handle).not.toHaveBeenCalled();
});

test("stopping waits for what was begun and takes nothing new", async () => {
  await add(1, "a");
  await add(2, "a");
  const events: string[] = [];
  let began = () => {};
  const beginning = new Promise<void>((resolve) => {
    began = resolve;
  });
  const processor = run(async (update) => {
    began();
    await new Promise((resolve) => setTimeout(resolve, 200));
    events.push(`handled ${idOf(update)}`);
  });
  await beginning;
  await processor.stop();
  events.push("stopped");
  expect(events).toEqual(["handled 1", "stopped"]);
  expect(await inbox.waiting()).toBe(1);
});

test("a handler slower than the limit is given up and tried again, and holds no other lane up", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const waiting: WaitingUpdate[] = [1, 2].map((id) => ({
    updateId: id,
    lane: `${id}`,
    payload: {},
    attempt: 1,
  }));
  const events: string[] = [];
  const renewed: number[][] = [];
  const processor = run(() => new Promise(() => {}), {
    inbox: {
      take: async (limit) => waiting.splice(0, limit),
      renew: async (ids) => void renewed.push([...ids]),
      finish: async (id) => void events.push(`finished ${id}`),
      retry: async (id, seconds) => void events.push(`again ${id} in ${seconds}`),
    },
  });
  await vi.advanceTimersByTimeAsync(44_000);
  expect(events).toEqual([]);
  // As long as the handlers live, their leases of 20 s are kept.
  expect(renewed.length).toBeGreaterThanOrEqual(6);
  expect(renewed).toContainEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(events).toEqual(["again 1 in 1", "again 2 in 1"]);
  await processor.stop();
});

test("a database that is away for a while costs a pause, not the loop", async () => {
  let away = true;
  await add(1);
  const handled: number[] = [];
  run(async (update) => void handled.push(idOf(update)), {
    inbox: {
      ...inbox,
      take: async (limit, seconds) => {
        if (away) throw new Error("the database is away");
        return inbox.take(limit, seconds);
      },
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  away = false;
  await until(() => handled.length === 1);
});
