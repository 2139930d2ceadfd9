import { sql } from "drizzle-orm";
import { Api } from "grammy";
import { expect, onTestFinished, test } from "vitest";
import { createOutage } from "../../src/delivery/outage.ts";
import { createPoller } from "../../src/delivery/poller.ts";
import { createReceiver, laneOf, type Receive } from "../../src/delivery/receiver.ts";
import { silentLog } from "../../src/log.ts";
import { dana, type LocalTelegram, localTelegram, olena } from "../support/local-telegram.ts";
import { startSuite } from "../support/suite.ts";
import { until } from "../support/world.ts";

const { stores, query } = await startSuite();
const { settings } = stores;

const receiver = (inbox: { add: typeof stores.inbox.add } = stores.inbox, onAway = async () => {}): Receive =>
  createReceiver({ inbox, laneId: (lane) => lane, onKept: () => {}, onAway, log: silentLog });

function run(local: LocalTelegram, more: Partial<Parameters<typeof createPoller>[0]> = {}) {
  // The time any call of the service may take.
  const api = new Api(local.token, { apiRoot: local.url, timeoutSeconds: 15 });
  const poller = createPoller({
    api,
    settings,
    receive: receiver(),
    onAway: async () => {},
    log: silentLog,
    ...more,
  });
  poller.start();
  onTestFinished(() => poller.stop());
  return poller;
}
const says = (local: LocalTelegram, text: string, person = olena) =>
  local.telegram.send({ person, chat: person, text });
const kept = async () =>
  (await query<{ id: number }>(sql`select update_id::int as id from inbox order by seq`)).map(({ id }) => id);

test("updates are kept in order, and only then confirmed", async () => {
  const local = await localTelegram();
  for (const text of ["a", "b", "c"]) says(local, text);
  run(local);
  await until(() => local.telegram.pendingUpdates() === 0);
  const ids = await kept();
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(await settings.get("poll-offset")).toMatchObject({ value: ids.at(-1)! + 1 });
});

test("the offset does not move past an update that could not be kept, and order is kept when it can", async () => {
  const local = await localTelegram();
  for (const text of ["a", "b", "c"]) says(local, text);
  const tried: number[] = [];
  let refuse = true;
  const inbox = {
    add: async (one: Parameters<typeof stores.inbox.add>[0]) => {
      tried.push(one.updateId);
      if (refuse && tried.length === 2) throw new Error("the database is away");
      return stores.inbox.add(one);
    },
  };
  run(local, { receive: receiver(inbox) });
  await until(async () => (await settings.get("poll-offset")) !== null);
  const first = (await kept())[0]!;
  expect(await settings.get("poll-offset")).toMatchObject({ value: first + 1 });
  expect(tried).toEqual([first, first + 1]);
  refuse = false;
  await until(() => local.telegram.pendingUpdates() === 0);
  expect(await kept()).toEqual([first, first + 1, first + 2]);
});

test("a crash between keeping and moving the offset makes Telegram repeat, which changes nothing", async () => {
  const local = await localTelegram();
  for (const text of ["a", "b"]) says(local, text);
  const crashing = {
    ...settings,
    set: async () => {
      throw new Error("killed");
    },
  };
  const poller = run(local, { settings: crashing });
  await until(async () => (await kept()).length === 2);
  await poller.stop();
  expect(local.telegram.pendingUpdates()).toBe(2);
  run(local);
  await until(() => local.telegram.pendingUpdates() === 0);
  expect(await kept()).toHaveLength(2);
});

test("an offset that is a week old is not trusted: Telegram may have begun to count anew", async () => {
  const local = await localTelegram();
  await settings.set("poll-offset", 999_999_999);
  await query(sql`update settings set at = now() - interval '7 days'`);
  says(local, "a");
  run(local);
  await until(async () => (await kept()).length === 1);
});

test("a young offset is trusted, so nothing handled is read again", async () => {
  const local = await localTelegram();
  says(local, "a");
  says(local, "b");
  const [first] = (await local.call("getUpdates")).result as { update_id: number }[];
  await settings.set("poll-offset", first!.update_id + 1);
  await query(sql`update settings set at = now() - interval '5 days'`);
  run(local);
  await until(() => local.telegram.pendingUpdates() === 0);
  expect(await kept()).toEqual([first!.update_id + 1]);
});

test("while the database is away everybody who writes is shown the numbers, once, and nothing is confirmed", async () => {
  const local = await localTelegram();
  says(local, "a");
  says(local, "b");
  says(local, "c", dana);
  const broken = async () => {
    throw new Error("the database is away");
  };
  const api = new Api(local.token, { apiRoot: local.url });
  const onAway = createOutage({ api, text: (language) => `numbers ${language}`, log: silentLog });
  const receive = createReceiver({
    inbox: { add: broken },
    laneId: (lane) => lane,
    onKept: () => {},
    onAway,
    log: silentLog,
  });
  const poller = run(local, { receive, onAway, settings: { get: broken, set: broken } });
  const shown = (chat: number) => local.telegram.chat(chat).messages.filter(({ fromBot }) => fromBot);
  await until(() => shown(dana).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await poller.stop();
  expect(shown(olena)).toMatchObject([{ text: "numbers uk" }]);
  expect(shown(dana)).toMatchObject([{ text: "numbers en" }]);
  expect(local.telegram.pendingUpdates()).toBe(3);
});

test("a quiet quarter of a minute is no failure, and stopping does not wait for Telegram", async () => {
  const local = await localTelegram();
  const failures: string[] = [];
  const poller = run(local, { log: { ...silentLog, warn: (_, text) => void failures.push(text) } });
  await new Promise((resolve) => setTimeout(resolve, 16_500));
  expect(failures).toEqual([]);
  const began = Date.now();
  await poller.stop();
  expect(Date.now() - began).toBeLessThan(1_000);
}, 25_000);

test("when Telegram cannot be reached, the poller goes on asking", async () => {
  const local = await localTelegram();
  local.telegram.setFaults([
    { method: "getUpdates", kind: "flood", retryAfter: 1, times: 1 },
    { method: "getUpdates", kind: "reset", times: 1 },
  ]);
  says(local, "a");
  run(local);
  await until(() => local.telegram.pendingUpdates() === 0);
  expect(await kept()).toHaveLength(1);
});

test.each([
  ["a private message", { message: { chat: { id: 5, type: "private" }, from: { id: 5 } } }, "private:5"],
  ["its correction", { edited_message: { chat: { id: 5, type: "private" }, from: { id: 5 } } }, "private:5"],
  [
    "a press in a private chat",
    { callback_query: { from: { id: 5 }, message: { chat: { id: 5, type: "private" } } } },
    "private:5",
  ],
  [
    "blocking the bot",
    { my_chat_member: { chat: { id: 5, type: "private" }, from: { id: 5 } } },
    "private:5",
  ],
  ["a message in a group", { message: { chat: { id: -7, type: "group" }, from: { id: 5 } } }, "group:-7:5"],
  [
    "a press in a group",
    { callback_query: { from: { id: 5 }, message: { chat: { id: -7, type: "supergroup" } } } },
    "group:-7:5",
  ],
  ["a press without a message", { callback_query: { from: { id: 5 } } }, null],
  ["a message of nobody", { message: { chat: { id: -7, type: "group" } } }, null],
  ["an unknown kind", {}, null],
])("the lane of %s is %3$s", (_, body, lane) => {
  expect(laneOf({ update_id: 1, ...body } as Parameters<typeof laneOf>[0])).toBe(lane);
});
