import { expect, test } from "vitest";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";

const hours = 3600;

test("a text reaches the phone with its buttons, and its preview buzzes unless it is silent", async () => {
  const { call, telegram } = await localTelegram();
  await call("setMyName", { name: "Recipes" });
  await call("setMyName", { name: "Рецепти", language_code: "uk" });
  const keyboard = { inline_keyboard: [[{ text: "👋 Go", callback_data: "go" }]] };
  await call("sendMessage", { chat_id: olena, text: " 1 new\n", reply_markup: keyboard });
  await call("sendMessage", { chat_id: olena, text: "x".repeat(200), disable_notification: true });
  const [first, second] = telegram.chat(olena).messages;
  expect(first).toMatchObject({ text: "1 new", fromBot: true, buttons: [[{ text: "👋 Go", data: "go" }]] });
  expect(second).toMatchObject({ silent: true });
  const { previews } = telegram.state();
  expect(previews).toMatchObject([
    { person: olena, title: "Рецепти", body: "1 new", buzzed: true },
    { person: olena, body: "x".repeat(120), buzzed: false },
  ]);
});

test("the bot cannot write first, nor to somebody who blocked it, nor to nobody", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addPerson({ id: 1003, first_name: "Айгүл", language_code: "kk" });
  const text = "hello";
  expect(await call("sendMessage", { chat_id: 1003, text })).toEqual({
    ok: false,
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  telegram.block(olena, true);
  expect(await call("sendMessage", { chat_id: olena, text })).toEqual({
    ok: false,
    error_code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
  expect((await call("sendMessage", { chat_id: 5, text })).description).toBe("Bad Request: chat not found");
  telegram.block(olena, false);
  expect((await call("sendMessage", { chat_id: String(olena), text })).ok).toBe(true);
  const kinds = (await call("getUpdates")).result.map(
    (update: { my_chat_member: { new_chat_member: { status: string } } }) =>
      update.my_chat_member.new_chat_member.status,
  );
  expect(kinds).toEqual(["kicked", "member"]);
});

test("texts of 4,096 characters and captions of 1,024 go, longer ones do not", async () => {
  const { call } = await localTelegram();
  const send = async (text: string) => (await call("sendMessage", { chat_id: olena, text })).description;
  expect(await send("ї".repeat(4096))).toBeUndefined();
  expect(await send("ї".repeat(4097))).toBe("Bad Request: message is too long");
  expect(await send(" \n ")).toBe("Bad Request: message text is empty");
  const formatted = `<b>${"a".repeat(4096)}</b>`;
  expect((await call("sendMessage", { chat_id: olena, text: formatted, parse_mode: "HTML" })).ok).toBe(true);
});

test("HTML becomes entities, and unclosed tags are refused", async () => {
  const { call } = await localTelegram();
  const send = (text: string) => call("sendMessage", { chat_id: olena, text, parse_mode: "HTML" });
  expect((await send("1 &lt; <b>2 <i>3</i></b>")).result).toMatchObject({
    text: "1 < 2 3",
    entities: [
      { type: "bold", offset: 4, length: 3 },
      { type: "italic", offset: 6, length: 1 },
    ],
  });
  expect((await send("<b>x")).description).toBe(
    `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
  );
  expect((await send("<b>x</i>")).description).toContain("can't parse entities: Unmatched end tag");
  expect((await send("<blink>x</blink>")).description).toContain('Unsupported start tag "blink"');
});

test("an edit changes the message in place, but not into the same, and takes forgotten buttons away", async () => {
  const { call, telegram } = await localTelegram();
  const keyboard = { inline_keyboard: [[{ text: "A", callback_data: "a" }]] };
  const sent = await call("sendMessage", { chat_id: olena, text: "one", reply_markup: keyboard });
  const place = { chat_id: olena, message_id: sent.result.message_id };
  expect(
    (await call("editMessageText", { ...place, text: "one ", reply_markup: keyboard })).description,
  ).toBe(
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  );
  expect((await call("editMessageText", { ...place, text: "two" })).result).toMatchObject({ text: "two" });
  expect(telegram.chat(olena).messages[0]).not.toHaveProperty("buttons");
  expect((await call("editMessageReplyMarkup", { ...place, reply_markup: keyboard })).ok).toBe(true);
  expect((await call("editMessageText", { ...place, message_id: 999_999, text: "x" })).description).toBe(
    "Bad Request: message to edit not found",
  );
  const hers = telegram.send({ person: olena, chat: olena, text: "mine" });
  expect((await call("editMessageText", { chat_id: olena, ...hers, text: "x" })).description).toBe(
    "Bad Request: message can't be edited",
  );
});

test("a message with a reply keyboard can never be edited, and the keyboard stays open until it is removed", async () => {
  const { call, telegram } = await localTelegram();
  const reply_markup = { keyboard: [[{ text: "Hide" }]] };
  const sent = await call("sendMessage", { chat_id: olena, text: "menu", reply_markup });
  expect(telegram.chat(olena).keyboard).toEqual([["Hide"]]);
  const edit = { chat_id: olena, message_id: sent.result.message_id, text: "other" };
  expect((await call("editMessageText", edit)).description).toBe("Bad Request: message can't be edited");
  await call("sendMessage", { chat_id: olena, text: "gone", reply_markup: { remove_keyboard: true } });
  expect(telegram.chat(olena).keyboard).toBeNull();
});

test("in a private chat the bot wipes both sides for 48 hours and not a second longer", async () => {
  const { call, telegram } = await localTelegram();
  const hers = telegram.send({ person: olena, chat: olena, text: "secret" }).message_id;
  const ours = (await call("sendMessage", { chat_id: olena, text: "answer" })).result.message_id;
  const later = telegram.send({ person: olena, chat: olena, text: "old" }).message_id;
  expect((await call("deleteMessages", { chat_id: olena, message_ids: [hers, ours, 987_654] })).result).toBe(
    true,
  );
  telegram.advance(48 * hours + 1);
  expect((await call("deleteMessage", { chat_id: olena, message_id: later })).description).toBe(
    "Bad Request: message can't be deleted",
  );
  const fresh = telegram.send({ person: olena, chat: olena, text: "new" }).message_id;
  // One old message keeps the whole call from working.
  expect((await call("deleteMessages", { chat_id: olena, message_ids: [later, fresh] })).ok).toBe(false);
  expect((await call("deleteMessage", { chat_id: olena, message_id: fresh })).ok).toBe(true);
  expect((await call("deleteMessage", { chat_id: olena, message_id: fresh })).description).toBe(
    "Bad Request: message to delete not found",
  );
  expect(telegram.chat(olena).messages.map((message) => message.text)).toEqual(["old"]);
});

test("a hundred ids can be deleted in one call, a hundred and one cannot", async () => {
  const { call } = await localTelegram();
  const ids = Array.from({ length: 101 }, (_, index) => index + 1);
  expect((await call("deleteMessages", { chat_id: olena, message_ids: ids.slice(1) })).ok).toBe(true);
  expect((await call("deleteMessages", { chat_id: olena, message_ids: ids })).description).toBe(
    "Bad Request: too many message identifiers specified",
  );
  expect((await call("deleteMessages", { chat_id: olena, message_ids: [] })).description).toBe(
    "Bad Request: message identifiers are not specified",
  );
});

test("a protected message can be neither forwarded nor copied", async () => {
  const { call } = await localTelegram();
  const open = (await call("sendMessage", { chat_id: olena, text: "open" })).result;
  const shut = (await call("sendMessage", { chat_id: olena, text: "shut", protect_content: true })).result;
  expect(shut.has_protected_content).toBe(true);
  const from = { chat_id: dana, from_chat_id: olena };
  const refused = { chat_id: dana, from_chat_id: olena, message_id: shut.message_id };
  expect((await call("forwardMessage", refused)).description).toBe("Bad Request: message can't be forwarded");
  expect((await call("copyMessage", refused)).description).toBe("Bad Request: message can't be copied");
  const copied = await call("copyMessage", { ...from, message_id: open.message_id });
  expect(Object.keys(copied.result)).toEqual(["message_id"]);
  const forwarded = await call("forwardMessage", { ...from, message_id: open.message_id });
  expect(forwarded.result.forward_origin.type).toBe("user");
  expect((await call("copyMessage", { ...from, message_id: 999_999 })).description).toBe(
    "Bad Request: message to copy not found",
  );
});

test("a reply carries what it answers, and a reply to nothing is refused", async () => {
  const { call, telegram } = await localTelegram();
  const { message_id } = telegram.send({ person: olena, chat: olena, text: "question" });
  const reply = (id: number, more = {}) =>
    call("sendMessage", { chat_id: olena, text: "answer", reply_parameters: { message_id: id, ...more } });
  expect((await reply(message_id)).result.reply_to_message.text).toBe("question");
  expect((await reply(999_999)).description).toBe("Bad Request: message to be replied not found");
  expect((await reply(999_999, { allow_sending_without_reply: true })).ok).toBe(true);
});

test("a person edits her own words for 48 hours, and the bot hears of it", async () => {
  const { call, telegram } = await localTelegram();
  const { message_id } = telegram.send({ person: olena, chat: olena, text: "oen" });
  telegram.edit({ person: olena, chat: olena, message_id, text: "one" });
  const { result } = await call("getUpdates");
  expect(result[1].edited_message).toMatchObject({ message_id, text: "one" });
  expect(result[1].edited_message.edit_date).toBeGreaterThan(0);
  telegram.advance(48 * hours + 1);
  expect(() => telegram.edit({ person: olena, chat: olena, message_id, text: "two" })).toThrow("48 hours");
});

test("commands, links and mentions are marked in what people write", async () => {
  const { call, telegram } = await localTelegram();
  telegram.send({ person: olena, chat: olena, text: "/start@sandbox_bot see https://a.example/b @somebody" });
  const { entities } = (await call("getUpdates")).result[0].message;
  expect(entities).toEqual([
    { type: "bot_command", offset: 0, length: 18 },
    { type: "url", offset: 23, length: 19 },
    { type: "mention", offset: 43, length: 9 },
  ]);
});

test("private chats share one numbering of messages, as on Telegram", async () => {
  const { telegram } = await localTelegram();
  const first = telegram.send({ person: olena, chat: olena, text: "a" }).message_id;
  expect(telegram.send({ person: dana, chat: dana, text: "b" }).message_id).toBe(first + 1);
});
