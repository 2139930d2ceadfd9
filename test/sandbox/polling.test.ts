import { expect, test } from "vitest";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";

async function withThree() {
  const local = await localTelegram();
  for (const text of ["one", "two", "three"]) local.telegram.send({ person: olena, chat: olena, text });
  return local;
}
// biome-ignore lint/suspicious/noExplicitAny: updates have many shapes
const texts = (updates: any[]) => updates.map((update) => update.message.text);

test("updates come again until a higher offset is asked for", async () => {
  const { call } = await withThree();
  const first = await call("getUpdates");
  expect(texts(first.result)).toEqual(["one", "two", "three"]);
  expect(texts((await call("getUpdates")).result)).toEqual(["one", "two", "three"]);
  const [one, two] = first.result;
  expect(two.update_id).toBe(one.update_id + 1);
  expect(texts((await call("getUpdates", { offset: two.update_id })).result)).toEqual(["two", "three"]);
  // What was confirmed stays confirmed, even for a lower offset.
  expect(texts((await call("getUpdates", { offset: one.update_id })).result)).toEqual(["two", "three"]);
  expect((await call("getUpdates", { offset: two.update_id + 2 })).result).toEqual([]);
});

test("a limit cuts the list and confirms nothing", async () => {
  const { call } = await withThree();
  expect(texts((await call("getUpdates", { limit: 1 })).result)).toEqual(["one"]);
  expect(texts((await call("getUpdates", { limit: 2 })).result)).toEqual(["one", "two"]);
});

test("a negative offset forgets all but the newest", async () => {
  const { call } = await withThree();
  expect(texts((await call("getUpdates", { offset: -1 })).result)).toEqual(["three"]);
  expect(texts((await call("getUpdates")).result)).toEqual(["three"]);
  expect(texts((await call("getUpdates", { offset: -10 })).result)).toEqual(["three"]);
});

test("a long poll ends as soon as somebody writes", async () => {
  const { call, telegram } = await localTelegram();
  const started = Date.now();
  const poll = call("getUpdates", { timeout: 10 });
  setTimeout(() => telegram.send({ person: dana, chat: dana, text: "hello" }), 30);
  expect(texts((await poll).result)).toEqual(["hello"]);
  expect(Date.now() - started).toBeLessThan(2000);
});

test("a long poll ends empty after its timeout", async () => {
  const { call } = await localTelegram();
  expect(await call("getUpdates", { timeout: 1 })).toEqual({ ok: true, result: [] });
});

test("two pollers at once end the first one with 409", async () => {
  const { call } = await localTelegram();
  const first = call("getUpdates", { timeout: 10 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = call("getUpdates", { timeout: 1 });
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description:
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  });
  expect((await second).ok).toBe(true);
});

test("a webhook and polling exclude each other", async () => {
  const { call } = await localTelegram();
  await call("setWebhook", { url: "http://127.0.0.1:9/hook" });
  const refused = await call("getUpdates");
  expect(refused.error_code).toBe(409);
  expect(refused.description).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  await call("deleteWebhook");
  expect((await call("getUpdates")).ok).toBe(true);
});

test("allowed_updates is remembered, and reactions come only when asked for", async () => {
  const { call, telegram } = await localTelegram();
  const { message_id } = telegram.send({ person: olena, chat: olena, text: "hi" });
  telegram.react({ person: olena, chat: olena, message_id, emoji: "👍" });
  expect((await call("getUpdates")).result).toHaveLength(1);
  await call("getUpdates", { offset: -1, allowed_updates: ["message_reaction"] });
  telegram.send({ person: olena, chat: olena, text: "not asked for" });
  telegram.react({ person: olena, chat: olena, message_id, emoji: "" });
  const { result } = await call("getUpdates");
  expect(result).toHaveLength(2);
  expect(result[1].message_reaction).toMatchObject({
    old_reaction: [{ type: "emoji", emoji: "👍" }],
    new_reaction: [],
  });
});

test("messages wait a day for the bot, button presses 150 seconds", async () => {
  const { call, telegram } = await localTelegram();
  const sent = await call("sendMessage", {
    chat_id: olena,
    text: "?",
    reply_markup: { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] },
  });
  telegram.send({ person: olena, chat: olena, text: "hello" });
  telegram.press({ person: olena, chat: olena, message_id: sent.result.message_id, text: "Yes" });
  expect((await call("getUpdates")).result).toHaveLength(2);
  telegram.advance(151);
  expect((await call("getUpdates")).result).toHaveLength(1);
  telegram.advance(24 * 3600);
  expect((await call("getUpdates")).result).toHaveLength(0);
});

test("an update of a kind that no phone can make arrives as it is", async () => {
  const { call, telegram } = await localTelegram();
  const { update_id } = telegram.rawUpdate({ business_thing: { odd: true } });
  expect((await call("getUpdates")).result).toEqual([{ update_id, business_thing: { odd: true } }]);
});
