import { expect, test } from "vitest";
import type { Fault } from "../../sandbox/control.ts";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";

const message = { chat_id: olena, text: "x" };

async function struckBy(fault: Omit<Fault, "method">) {
  const local = await localTelegram();
  local.telegram.setFaults([{ method: "sendMessage", times: 1, ...fault }]);
  return local;
}

test("a flood fault answers 429 with the seconds to wait, once", async () => {
  const { call } = await struckBy({ kind: "flood", retryAfter: 7 });
  expect(await call("sendMessage", message)).toEqual({
    ok: false,
    error_code: 429,
    description: "Too Many Requests: retry after 7",
    parameters: { retry_after: 7 },
  });
  expect((await call("sendMessage", message)).ok).toBe(true);
});

test("an error fault answers with its code and words, and other methods go on", async () => {
  const { call } = await struckBy({ kind: "error", code: 502, description: "Bad Gateway" });
  expect((await call("getMe")).ok).toBe(true);
  expect(await call("sendMessage", message)).toEqual({
    ok: false,
    error_code: 502,
    description: "Bad Gateway",
  });
});

test("a reset closes the line before the message is written", async () => {
  const { call, telegram } = await struckBy({ kind: "reset" });
  await expect(call("sendMessage", message)).rejects.toThrow();
  expect(telegram.chat(olena).messages).toHaveLength(0);
});

test("a lost answer closes the line after the message is written", async () => {
  const { call, telegram } = await struckBy({ kind: "lost" });
  await expect(call("sendMessage", message)).rejects.toThrow();
  expect(telegram.chat(olena).messages).toHaveLength(1);
  expect(telegram.calls()).toMatchObject([{ method: "sendMessage", ok: true }]);
});

test("a hanging call never answers and writes nothing", async () => {
  const { url, token, telegram } = await struckBy({ kind: "hang" });
  const query = new URLSearchParams({ chat_id: `${olena}`, text: "x" });
  const signal = AbortSignal.timeout(200);
  await expect(fetch(`${url}/bot${token}/sendMessage?${query}`, { signal })).rejects.toThrow("timeout");
  expect(telegram.chat(olena).messages).toHaveLength(0);
});

test("a fault with a chance of nothing never strikes, and a star strikes every method", async () => {
  const { call, telegram } = await struckBy({ kind: "reset", chance: 0 });
  expect((await call("sendMessage", message)).ok).toBe(true);
  telegram.setFaults([{ method: "*", kind: "error", code: 500 }]);
  expect((await call("getMe")).description).toBe("Internal Server Error");
  expect((await call("getChat", { chat_id: olena })).error_code).toBe(500);
});

test("one person takes three messages at once and then one a second; edits count, deletions do not", async () => {
  const { call, telegram } = await localTelegram({ limits: true });
  const ids: number[] = [];
  for (let count = 0; count < 3; count++) ids.push((await call("sendMessage", message)).result.message_id);
  expect(await call("sendMessage", message)).toMatchObject({
    error_code: 429,
    parameters: { retry_after: 1 },
  });
  const edit = { chat_id: olena, message_id: ids[0]!, text: "y" };
  expect((await call("editMessageText", edit)).error_code).toBe(429);
  expect((await call("deleteMessages", { chat_id: olena, message_ids: ids.slice(1) })).ok).toBe(true);
  expect((await call("sendMessage", { ...message, chat_id: dana })).ok).toBe(true);
  telegram.advance(1);
  expect((await call("editMessageText", edit)).ok).toBe(true);
  telegram.setLimits(false);
  for (let count = 0; count < 5; count++) expect((await call("sendMessage", message)).ok).toBe(true);
});

test("a group takes twenty messages a minute, and all chats together thirty a second", async () => {
  const { call, telegram } = await localTelegram({ limits: true });
  telegram.addGroup({ id: -7, title: "Staff", members: [olena] });
  const toGroup = () => call("sendMessage", { chat_id: -7, text: "card" });
  for (let count = 0; count < 20; count++) expect((await toGroup()).ok).toBe(true);
  expect((await toGroup()).parameters?.retry_after).toBeGreaterThanOrEqual(2);
  const people = Array.from({ length: 40 }, (_, index) => 5000 + index);
  for (const id of people) telegram.addPerson({ id, first_name: "P", language_code: "en", started: true });
  telegram.advance(60);
  const answers = await Promise.all(people.map((id) => call("sendMessage", { chat_id: id, text: "news" })));
  const refused = answers.filter((answer) => answer.error_code === 429).length;
  // The bucket fills a little while the calls run.
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(10);
});
