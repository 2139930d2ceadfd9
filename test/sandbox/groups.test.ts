import { expect, test } from "vitest";
import { dana, localTelegram, olena } from "../support/local-telegram.ts";

const staff = -1_001_000_000_001;
const basic = -55;

test("a basic group that becomes a supergroup changes its id, and says so in both chats and every error", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: basic, title: "Staff", members: [olena, dana] });
  const { chat: next } = telegram.migrate(basic);
  expect(next).toBe(-1_000_000_000_055);
  expect(await call("sendMessage", { chat_id: basic, text: "card" })).toEqual({
    ok: false,
    error_code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: next },
  });
  expect((await call("sendMessage", { chat_id: next, text: "card" })).ok).toBe(true);
  const [, left, came] = (await call("getUpdates")).result;
  expect(left.message).toMatchObject({ chat: { id: basic }, migrate_to_chat_id: next });
  expect(came.message).toMatchObject({ chat: { id: next }, migrate_from_chat_id: basic });
  // The person's phone follows by itself.
  telegram.send({ person: olena, chat: basic, text: "still here" });
  expect(telegram.chat(next).messages.at(-1)?.text).toBe("still here");
});

test("the bot learns that it was added, and everybody's phone previews what is written", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: staff, title: "Staff", members: [olena, dana] });
  telegram.send({ person: olena, chat: staff, text: "hello" });
  const [added, message] = (await call("getUpdates")).result;
  expect(added.my_chat_member).toMatchObject({
    chat: { id: staff, type: "supergroup" },
    old_chat_member: { status: "left" },
    new_chat_member: { status: "administrator" },
  });
  expect(message.message).toMatchObject({ message_id: 2, text: "hello" });
  expect(telegram.state().previews).toMatchObject([{ person: dana, title: "Staff", body: "Олена: hello" }]);
});

test("a bot that is no administrator hears commands and replies only, and deletes only its own", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: staff, title: "Staff", members: [olena], botAdmin: false });
  const own = (await call("sendMessage", { chat_id: staff, text: "card" })).result.message_id;
  const { message_id } = telegram.send({ person: olena, chat: staff, text: "between us" });
  telegram.send({ person: olena, chat: staff, text: "/queue" });
  telegram.send({ person: olena, chat: staff, text: "to you", replyTo: own });
  const heard = (await call("getUpdates")).result.slice(1);
  expect(heard.map((update: { message: { text: string } }) => update.message.text)).toEqual([
    "/queue",
    "to you",
  ]);
  expect((await call("deleteMessage", { chat_id: staff, message_id })).description).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
  expect((await call("deleteMessage", { chat_id: staff, message_id: own })).ok).toBe(true);
});

test("members can be looked up, and a bot that left can no longer write", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: staff, title: "Staff", members: [olena] });
  expect((await call("getChat", { chat_id: staff })).result).toMatchObject({
    title: "Staff",
    type: "supergroup",
  });
  expect((await call("getChatMember", { chat_id: staff, user_id: olena })).result.status).toBe("creator");
  expect((await call("getChatMember", { chat_id: staff, user_id: dana })).result.status).toBe("left");
  expect((await call("getChatMember", { chat_id: staff, user_id: 9 })).description).toBe(
    "Bad Request: user not found",
  );
  expect((await call("getChatAdministrators", { chat_id: staff })).result).toHaveLength(2);
  expect((await call("leaveChat", { chat_id: staff })).ok).toBe(true);
  expect(await call("sendMessage", { chat_id: staff, text: "x" })).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot is not a member of the supergroup chat",
  });
});

test("topics of a forum open, close and go with all their messages", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: staff, title: "Staff", members: [olena], forum: true });
  const topic = (await call("createForumTopic", { chat_id: staff, name: "KT-4021" })).result;
  const at = { chat_id: staff, message_thread_id: topic.message_thread_id };
  expect((await call("sendMessage", { ...at, text: "card" })).result.message_thread_id).toBe(
    topic.message_thread_id,
  );
  expect((await call("editForumTopic", { ...at, name: "KT-4022" })).ok).toBe(true);
  expect((await call("closeForumTopic", at)).ok).toBe(true);
  expect(telegram.chat(staff).topics).toEqual([
    { thread_id: topic.message_thread_id, name: "KT-4022", closed: true },
  ]);
  expect((await call("deleteMessage", { chat_id: staff, message_id: topic.message_thread_id })).ok).toBe(
    false,
  );
  expect((await call("deleteForumTopic", at)).ok).toBe(true);
  expect(telegram.chat(staff).messages).toEqual([]);
  expect((await call("sendMessage", { ...at, text: "late" })).description).toBe(
    "Bad Request: message thread not found",
  );
});

test("topics in private chats exist only where they are switched on", async () => {
  const off = await localTelegram();
  expect((await off.call("getMe")).result.has_topics_enabled).toBe(false);
  expect((await off.call("createForumTopic", { chat_id: olena, name: "x" })).description).toBe(
    "Bad Request: the chat is not a forum",
  );
  const on = await localTelegram({ topics: true });
  expect((await on.call("getMe")).result.has_topics_enabled).toBe(true);
  const topic = (await on.call("createForumTopic", { chat_id: olena, name: "x" })).result;
  const { message_thread_id } = topic;
  expect((await on.call("sendMessage", { chat_id: olena, message_thread_id, text: "y" })).ok).toBe(true);
  on.telegram.send({ person: olena, chat: olena, thread_id: message_thread_id, text: "z" });
  expect((await on.call("getUpdates", { offset: -1 })).result[0].message).toMatchObject({
    message_thread_id,
  });
});

test("each phone shows the narrowest commands menu, in its language first", async () => {
  const { call, telegram } = await localTelegram();
  telegram.addGroup({ id: staff, title: "Staff", members: [olena] });
  const set = (word: string, more = {}) =>
    call("setMyCommands", { commands: [{ command: word, description: word }], ...more });
  await set("start");
  await set("help", { scope: { type: "all_private_chats" } });
  await set("dopomoha", { scope: { type: "all_private_chats" }, language_code: "uk" });
  await set("queue", { scope: { type: "chat_administrators", chat_id: staff } });
  const { commands } = telegram.state();
  const word = (key: string) => commands[key]?.[0]?.command;
  expect([word(`${olena}`), word(`${dana}`), word(`${olena}:${staff}`)]).toEqual([
    "dopomoha",
    "help",
    "queue",
  ]);
  await call("deleteMyCommands", { scope: { type: "all_private_chats" } });
  expect(telegram.state().commands[`${dana}`]?.[0]?.command).toBe("start");
});
