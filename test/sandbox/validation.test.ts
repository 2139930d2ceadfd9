import { expect, test } from "vitest";
import { localTelegram, olena } from "../support/local-telegram.ts";

const button = (fields: object) => ({ inline_keyboard: [[{ text: "A", ...fields }]] });
const at = { chat_id: olena, text: "x" };

const wrong: [string, string, object, string][] = [
  ["an unknown parameter", "sendMessage", { ...at, silent: true }, 'unknown parameter "silent"'],
  ["a missing chat", "sendMessage", { text: "x" }, "chat_id is empty"],
  ["a missing text", "sendMessage", { chat_id: olena }, "message text is empty"],
  ["a number for a text", "sendMessage", { ...at, text: 5 }, 'wrong type of "text", expected String'],
  [
    "a word for a switch",
    "sendMessage",
    { ...at, protect_content: "yes" },
    'wrong type of "protect_content"',
  ],
  [
    "an unknown parse mode",
    "sendMessage",
    { ...at, parse_mode: "Html" },
    'unsupported "parse_mode" specified',
  ],
  ["half a character", "sendMessage", { ...at, text: "\ud83d" }, "strings must be encoded in UTF-8"],
  [
    "a misspelt field in a keyboard",
    "sendMessage",
    { ...at, reply_markup: button({ callbackData: "a" }) },
    'unknown field "reply_markup.inline_keyboard[0][0].callbackData"',
  ],
  [
    "a button that does nothing",
    "sendMessage",
    { ...at, reply_markup: button({}) },
    "text buttons are unallowed",
  ],
  [
    "a telephone link on a button",
    "sendMessage",
    { ...at, reply_markup: button({ url: "tel:116123" }) },
    "Unsupported URL protocol",
  ],
  ["a keyboard that is a list", "sendMessage", { ...at, reply_markup: [] }, 'wrong type of "reply_markup"'],
  ["broken JSON in a keyboard", "sendMessage", { ...at, reply_markup: "{" }, "can't parse reply_markup JSON"],
  [
    "an unknown chat action",
    "sendChatAction",
    { chat_id: olena, action: "sleeping" },
    'wrong type of "action"',
  ],
  [
    "an icon colour of its own",
    "createForumTopic",
    { chat_id: olena, name: "x", icon_color: 1 },
    "icon_color",
  ],
  [
    "a scope of no known type",
    "setMyCommands",
    { commands: [], scope: { type: "all" } },
    'wrong type of "scope"',
  ],
  [
    "a command in capitals",
    "setMyCommands",
    { commands: [{ command: "Start", description: "x" }] },
    "BOT_COMMAND_INVALID",
  ],
  [
    "an unknown reaction",
    "setMessageReaction",
    { chat_id: olena, message_id: 1, reaction: [{ type: "emoji", emoji: "x" }] },
    "wrong type",
  ],
];

test.each(wrong)("%s is refused and counted as malformed", async (_, method, params, words) => {
  const { call, telegram } = await localTelegram();
  const answer = await call(method, params);
  expect(answer.error_code).toBe(400);
  expect(answer.description).toMatch(/^Bad Request: /);
  expect(answer.description).toContain(words);
  expect(telegram.calls()).toMatchObject([{ method, ok: false, malformed: true }]);
});

test("an unknown method is not found, and a refusal by the state of the world is not malformed", async () => {
  const { call, telegram } = await localTelegram();
  expect(await call("sendMesage", at)).toEqual({ ok: false, error_code: 404, description: "Not Found" });
  await call("constructor");
  await call("sendMessage", { ...at, chat_id: 5 });
  expect(telegram.calls().map((record) => record.malformed)).toEqual([true, true, false]);
});

test("a call may come as a query, a form, a multipart form or JSON", async () => {
  const { url, token, telegram } = await localTelegram();
  const keyboard = JSON.stringify(button({ callback_data: "a" }));
  const fields = { chat_id: String(olena), text: "x", reply_markup: keyboard, protect_content: "true" };
  const address = `${url}/bot${token}/sendMessage`;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answers = await Promise.all([
    fetch(`${address}?${new URLSearchParams(fields)}`),
    fetch(address, { method: "POST", body: new URLSearchParams(fields) }),
    fetch(address, { method: "POST", body: form }),
    fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...fields, protect_content: true }),
    }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  for (const message of telegram.chat(olena).messages) {
    expect(message).toMatchObject({ text: "x", protect: true, buttons: [[{ text: "A", data: "a" }]] });
  }
});

test("a wrong token is unauthorized and a malformed one not found", async () => {
  const { url } = await localTelegram();
  const status = async (token: string) => (await fetch(`${url}/bot${token}/getMe`)).status;
  expect(await status("123:abc")).toBe(401);
  expect(await status("nonsense")).toBe(404);
  expect(await status("")).toBe(404);
});

test("checking a usual call takes no more than 50 microseconds", async () => {
  const { validate } = await import("../../sandbox/validate.ts");
  const params = () => ({
    ...at,
    reply_markup: button({ callback_data: "a" }),
    link_preview_options: { is_disabled: true },
  });
  for (let count = 0; count < 2000; count++) validate("sendMessage", params(), false);
  // The best of some rounds: the machine has other work too.
  const rounds = Array.from({ length: 8 }, () => {
    const started = performance.now();
    for (let count = 0; count < 1000; count++) validate("sendMessage", params(), false);
    return performance.now() - started;
  });
  expect(Math.min(...rounds)).toBeLessThan(50);
});
