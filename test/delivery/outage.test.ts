/** While the database is away: nothing is confirmed, and whoever writes sees the emergency numbers. */
import { sql } from "drizzle-orm";
import { Api } from "grammy";
import { expect, onTestFinished, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createKeyCache } from "../../src/db/keys.ts";
import { openPostgres } from "../../src/db/postgres.ts";
import { createDatabase } from "../../src/db/stores.ts";
import { createOutage } from "../../src/delivery/outage.ts";
import { silentLog } from "../../src/log.ts";
import { PATH, SECRET, startHook, update } from "../support/hook.ts";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";
import { TEST_KEY } from "../support/stores.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query } = await startSuite();
const kept = () => query<{ id: number }>(sql`select update_id::int as id from inbox`);

const away = {
  add: async () => {
    throw new Error("the database is away");
  },
};

test("while the database is away Telegram is asked to come again, and nobody is told it arrived", async () => {
  const { post } = await startHook({ inbox: away });
  const response = await post(update());
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response.text()).toBe("");
});

test("a database that hangs is as good as away", async () => {
  const { post } = await startHook({ inbox: { add: () => new Promise(() => {}) } });
  const began = Date.now();
  expect((await post(update())).status).toBe(503);
  expect(Date.now() - began).toBeLessThan(12_000);
}, 20_000);

test("a Postgres that does not answer is away at once", async () => {
  const nowhere = openPostgres("postgres://postgres@127.0.0.1:9/none");
  onTestFinished(() => nowhere.close());
  const { inbox } = createDatabase(nowhere.db, createKeyCache(createKeyRing(TEST_KEY)));
  const { post } = await startHook({ inbox });
  const began = Date.now();
  expect((await post(update())).status).toBe(503);
  expect(Date.now() - began).toBeLessThan(5_000);
});

test("while the database is away each person is shown the numbers once, in her private chat only", async () => {
  const local = await localTelegram();
  local.telegram.addGroup({ id: -7, title: "Staff", members: [olena] });
  const api = new Api(local.token, { apiRoot: local.url });
  const text = (language?: string) => `numbers ${language}`;
  const { post } = await startHook({ inbox: away, onAway: createOutage({ api, text, log: silentLog }) });
  const pressed = {
    from: { id: dana, language_code: "kk" },
    message: { chat: { id: dana, type: "private" } },
  };
  for (const body of [
    update(1),
    update(2),
    update(1),
    { update_id: 3, callback_query: pressed },
    { update_id: 4, message: { chat: { id: -7, type: "group" }, from: { id: olena } } },
    { update_id: 5 },
  ]) {
    expect((await post(body)).status).toBe(503);
  }
  const shown = (chat: number) => local.telegram.chat(chat).messages.filter(({ fromBot }) => fromBot);
  expect(shown(olena)).toMatchObject([{ text: "numbers en", silent: true, protect: true }]);
  expect(shown(dana)).toMatchObject([{ text: "numbers kk" }]);
  expect(shown(-7)).toEqual([]);
});

test("whoever could not be shown the numbers is shown them at the next try", async () => {
  const local = await localTelegram();
  local.telegram.setFaults([{ method: "sendMessage", kind: "error", code: 500, times: 1 }]);
  const api = new Api(local.token, { apiRoot: local.url });
  const { post } = await startHook({
    inbox: away,
    onAway: createOutage({ api, text: () => "numbers", log: silentLog }),
  });
  for (const id of [1, 1, 1]) expect((await post(update(id))).status).toBe(503);
  const shown = local.telegram.chat(olena).messages.filter(({ fromBot }) => fromBot);
  expect(shown).toHaveLength(1);
});

test("what arrived while the database was away is delivered again by Telegram and kept once", async () => {
  const local = await localTelegram();
  let isAway = true;
  const inbox = {
    add: async (one: Parameters<typeof stores.inbox.add>[0]) => (isAway ? away.add() : stores.inbox.add(one)),
  };
  const { port } = await startHook({ inbox });
  await local.call("setWebhook", { url: `http://127.0.0.1:${port}${PATH}`, secret_token: SECRET });
  local.telegram.send({ person: olena, chat: olena, text: "help" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(local.telegram.pendingUpdates()).toBe(1);
  isAway = false;
  local.telegram.advance(10);
  await expect.poll(() => local.telegram.pendingUpdates()).toBe(0);
  expect(await kept()).toHaveLength(1);
});
