/** Several processes over one database: receivers, processors, senders. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../../src/db/stores.ts";
import { createProcessor } from "../../src/delivery/processor.ts";
import { createReceiver } from "../../src/delivery/receiver.ts";
import { silentLog } from "../../src/log.ts";
import { message, seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";
import { until } from "../support/world.ts";

const { stores, query, another } = await startSuite();
const workers = [stores, another(), another(), another()];

interface Handled {
  updateId: number;
  person: number;
}
/** One process: it receives, and handles each update in one transaction with an effect that is keyed by it. */
function startWorker(own: Database, handled: Handled[]) {
  const processor = createProcessor({
    inbox: own.inbox,
    async handle(payload) {
      const { update_id, message: received } = payload as {
        update_id: number;
        message: { from: { id: number } };
      };
      handled.push({ updateId: update_id, person: received.from.id });
      await own.transact(async (inside) => {
        const survivor = (await inside.survivors.find(received.from.id))!;
        const to = { kind: "survivor", id: survivor.id } as const;
        await inside.audit.add({ key: `${update_id}:done`, actor: "survivor", action: "done" });
        await inside.outbox.add(message("done", { key: `${update_id}:talk`, to }));
      });
    },
    park: async () => {
      throw new Error("nothing here fails");
    },
    onHandled: () => {},
    log: silentLog,
  });
  const receive = createReceiver({
    inbox: own.inbox,
    laneId: (lane) => lane,
    onKept: processor.wake,
    onAway: async () => {},
    log: silentLog,
  });
  processor.start();
  return { receive, stop: () => processor.stop() };
}
const update = (updateId: number, person: number) => ({
  update_id: updateId,
  message: { chat: { id: person, type: "private" }, from: { id: person } },
});

test("the same update delivered 100 times over four workers has one effect", async () => {
  await seedSurvivor(stores, { chatId: 1 });
  const handled: Handled[] = [];
  const running = workers.map((own) => startWorker(own, handled));
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, index) => running[index % 4]!.receive(update(77, 1))),
  );
  await until(async () => (await stores.inbox.waiting()) === 0);
  await Promise.all(running.map(({ stop }) => stop()));
  expect(outcomes).toEqual(Array.from({ length: 100 }, () => "kept"));
  expect(handled).toHaveLength(1);
  expect(await query(sql`select key from outbox`)).toEqual([{ key: "77:talk" }]);
  expect(await query(sql`select key from audit`)).toEqual([{ key: "77:done" }]);
});

test("two hundred updates of ten people, each delivered twice, are each handled once and in order", async () => {
  for (let person = 1; person <= 10; person++) await seedSurvivor(stores, { chatId: person });
  const handled: Handled[] = [];
  const running = workers.map((own) => startWorker(own, handled));
  for (let batch = 0; batch < 20; batch++) {
    const updates = Array.from({ length: 10 }, (_, person) => update(1 + batch * 10 + person, person + 1));
    const twice = updates.flatMap((one, index) => [
      running[index % 4]!.receive(one),
      running[(index + 1) % 4]!.receive(one),
    ]);
    await Promise.all(twice);
  }
  await until(async () => (await stores.inbox.waiting()) === 0, "the inbox to be empty", 30_000);
  await Promise.all(running.map(({ stop }) => stop()));
  expect(handled).toHaveLength(200);
  for (let person = 1; person <= 10; person++) {
    const mine = handled.filter((one) => one.person === person).map(({ updateId }) => updateId);
    expect(mine).toEqual(mine.toSorted((a, b) => a - b));
  }
  expect(await query(sql`select count(distinct key)::int as count from outbox`)).toEqual([{ count: 200 }]);
}, 60_000);

test("several senders never take the same message, and never two of one person", async () => {
  const dana = await seedSurvivor(stores);
  const others = await Promise.all([1, 2, 3, 4, 5].map(() => seedSurvivor(stores)));
  for (const { id } of [dana, dana, dana, ...others]) {
    await stores.outbox.add(message("x", { to: { kind: "survivor", id } }));
  }
  const leases = await Promise.all([...workers, ...workers].map((own) => own.outbox.lease(16, 30)));
  const taken = leases.flat();
  expect(taken).toHaveLength(6);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(6);
  expect(taken.filter(({ to }) => to.id === dana.id)).toHaveLength(1);
});
