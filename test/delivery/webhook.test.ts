/** Forged, broken and honest calls of the webhook, over real HTTP. */
import { request } from "node:http";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ReceiverDeps } from "../../src/delivery/receiver.ts";
import { PATH, SECRET, startHook as start, update } from "../support/hook.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query } = await startSuite();
const startHook = (deps: Partial<ReceiverDeps> = {}) => start({ inbox: stores.inbox, ...deps });
const kept = () => query<{ id: number }>(sql`select update_id::int as id from inbox`);

/** A plain request, for headers that fetch refuses; resolves to the status, or null when the line was cut. */
function raw(port: number, headers: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const call = request({ port, host: "127.0.0.1", method: "POST", path: PATH, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    call.on("error", () => resolve(null));
    call.end(JSON.stringify(update()));
  });
}

test("an update with the right secret is answered 200, and kept by then", async () => {
  const { post } = await startHook();
  expect((await post(update())).status).toBe(200);
  expect(await kept()).toEqual([{ id: 7 }]);
  expect((await post(update())).status).toBe(200);
  expect(await kept()).toHaveLength(1);
});

test("200 comes only after the update is committed", async () => {
  const order: string[] = [];
  const inbox = {
    add: async (one: Parameters<typeof stores.inbox.add>[0]) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      const isNew = await stores.inbox.add(one);
      order.push("committed");
      return isNew;
    },
  };
  const { post } = await startHook({ inbox });
  await post(update());
  order.push("answered");
  expect(order).toEqual(["committed", "answered"]);
});

test.each([
  ["no secret", {}],
  ["an empty secret", { "x-telegram-bot-api-secret-token": "" }],
  ["a short secret", { "x-telegram-bot-api-secret-token": SECRET.slice(0, -1) }],
  ["a longer secret", { "x-telegram-bot-api-secret-token": `${SECRET}x` }],
  ["a wrong secret", { "x-telegram-bot-api-secret-token": SECRET.toUpperCase() }],
  ["a secret that is not ASCII", { "x-telegram-bot-api-secret-token": "Ã©-secret-of-enough-leng" }],
])("%s is answered like a page that is not there, and nothing is kept", async (_, headers) => {
  const { port } = await startHook();
  expect(await raw(port, headers as Record<string, string>)).toBe(404);
  expect(await kept()).toEqual([]);
});

test("the secret sent twice is no secret", async () => {
  const { port } = await startHook();
  const twice = { "x-telegram-bot-api-secret-token": [SECRET, SECRET] as unknown as string };
  expect(await raw(port, twice)).toBe(404);
  expect(await kept()).toEqual([]);
});

test.each([
  ["another path", { path: "/telegram/other" }],
  ["a path that goes on", { path: `${PATH}/x` }],
  ["a path with a query", { path: `${PATH}?x=1` }],
  ["the root", { path: "/" }],
  ["PUT", { method: "PUT" }],
])("%s is not there, even with the secret", async (_, init) => {
  const { post } = await startHook();
  expect((await post(update(), init)).status).toBe(404);
  expect(await kept()).toEqual([]);
});

test("GET is not there, even with the secret", async () => {
  const { port } = await startHook();
  const headers = { "x-telegram-bot-api-secret-token": SECRET };
  expect((await fetch(`http://127.0.0.1:${port}${PATH}`, { headers })).status).toBe(404);
});

test("nothing of a body is read before the secret is right", async () => {
  const { port } = await startHook();
  let sent = 0;
  const status = await new Promise<number | null>((resolve) => {
    const headers = { "content-length": "50000000", "x-telegram-bot-api-secret-token": "wrong" };
    const call = request({ port, host: "127.0.0.1", method: "POST", path: PATH, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
      call.destroy();
    });
    call.on("error", () => resolve(null));
    // Only the head and a little are sent; the answer comes all the same.
    sent += 1;
    call.write("x");
  });
  expect(sent).toBe(1);
  expect(status).toBe(404);
});

test("a body of 1.5 MB is not accepted, and the next call is served", async () => {
  const { post } = await startHook();
  const large = { ...update(), filler: "x".repeat(1_500_000) };
  const status = await post(large).then(
    (response) => response.status,
    () => null,
  );
  expect(status === null || status === 400).toBe(true);
  expect(await kept()).toEqual([]);
  expect((await post(update(8))).status).toBe(200);
});

test.each([
  ["invalid JSON", "{"],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["no number", '{"message":{}}'],
  ["a number that is a text", '{"update_id":"7"}'],
  ["a broken number", '{"update_id":1.5}'],
  ["a number beyond all", '{"update_id":1e300}'],
])("%s is not an update", async (_, body) => {
  const { post } = await startHook();
  expect((await post(body)).status).toBe(400);
  expect(await kept()).toEqual([]);
});

test.each([
  ["of a kind nobody knows", { update_id: 7, something_new: { a: 1 } }],
  ["without a person", { update_id: 7, message: { chat: { id: 1, type: "private" } } }],
  ["with nonsense in it", { update_id: 7, message: 5, edited_message: null, callback_query: [] }],
  ["with unusual characters", { update_id: 7, message: { text: "\u0000\ud800‮" } }],
])("an update %s is kept all the same", async (_, body) => {
  const { post } = await startHook();
  expect((await post(body)).status).toBe(200);
  expect(await kept()).toEqual([{ id: 7 }]);
});
