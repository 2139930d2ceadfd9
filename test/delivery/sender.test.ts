import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { talkBody, withWords } from "../../src/domain/talk.ts";
import { GROUP, startPost } from "../support/post.ts";
import { seedStaff, textBody } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const DANA = 1002;
const MAVKA = 2001;
const staffChat = { kind: "staff-chat", id: "main" } as const;

test("a message arrives once, is traced for the wipe and ends without words", async () => {
  const post = await startPost(suite);
  await post.add("hello", { slot: "talk:1", caseId: post.caseFile.id });
  await post.empties();
  expect(post.texts(DANA)).toEqual(["hello"]);
  const { message_id } = post.seen(DANA)[0]!;
  expect(await stores.slots.find("talk:1")).toMatchObject({
    messageId: message_id,
    caseId: post.caseFile.id,
  });
  await stores.traces.wipeNow(post.dana.id);
  expect(await stores.traces.dueOf(post.dana.id, 9)).toEqual([message_id]);
  expect(await suite.query(sql`select state, body from outbox`)).toEqual([{ state: "sent", body: null }]);
  expect(post.counts).toEqual(["relay:sent"]);
});

test("messages to one person arrive in order although several may be sent at once", async () => {
  const post = await startPost(suite);
  for (const text of ["a", "b", "c"]) await post.add(text);
  await post.empties();
  expect(post.texts(DANA)).toEqual(["a", "b", "c"]);
});

test("when Telegram asks to wait, nothing goes to that chat before its time, and others go on", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "flood", retryAfter: 3, times: 1 }]);
  await post.add("first");
  const flooded = () => post.sandbox.telegram.calls().find((call) => call.error_code === 429);
  await post.delivers(() => flooded() !== undefined);
  await post.add("second");
  await post.add("other", { to: { kind: "staff", id: post.mavka.id } });
  const began = Date.now();
  await post.delivers(() => post.texts(DANA).length === 2);
  expect(Date.now() - began).toBeGreaterThan(2_500);
  expect(post.texts(DANA)).toEqual(["first", "second"]);
  expect(post.texts(MAVKA)).toEqual(["other"]);
  const toDana = post.sandbox.telegram.calls().filter(({ params }) => params["chat_id"] === DANA);
  expect(toDana.map(({ ok }) => ok)).toEqual([false, true, true]);
});

test("a staff chat that asks to wait gets nothing early, even when the waiting card is replaced", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "flood", retryAfter: 4, times: 1 }]);
  const card = { kind: "card", to: staffChat, slot: "card:1" } as const;
  await post.add("waiting", card);
  await post.delivers(() => post.sandbox.telegram.calls().length > 0);
  await post.add("claimed", card);
  const began = Date.now();
  await post.delivers(() => post.texts(GROUP).length > 0);
  expect(Date.now() - began).toBeGreaterThan(3_000);
  expect(post.texts(GROUP)).toEqual(["claimed"]);
}, 20_000);

test("a staff group that became a supergroup is followed, and remembered", async () => {
  const post = await startPost(suite);
  const { chat } = post.sandbox.telegram.migrate(GROUP);
  await post.add("card", { kind: "card", to: staffChat, slot: "card:1" });
  await post.delivers(() => post.texts(chat).length === 1);
  expect(await stores.settings.get(`staff-chat:${GROUP}`)).toMatchObject({ value: chat });
  await post.add("card, claimed", { kind: "card", to: staffChat, slot: "card:1" });
  await post.empties();
  expect(post.texts(chat)).toEqual(["card, claimed"]);
}, 20_000);

test("a later state edits the message in place; the same state again counts as sent", async () => {
  const post = await startPost(suite);
  const card = { kind: "card", to: staffChat, slot: "card:1" } as const;
  for (const text of ["waiting", "claimed", "claimed"]) {
    await post.add(text, card);
    await post.empties();
  }
  expect(post.texts(GROUP)).toEqual(["claimed"]);
  expect(await post.states()).toEqual(["sent", "sent", "sent"]);
}, 20_000);

test("when the message in place was deleted, a new one takes its place", async () => {
  const post = await startPost(suite);
  const card = { kind: "card", to: staffChat, slot: "card:1" } as const;
  await post.add("waiting", card);
  await post.empties();
  await post.api.deleteMessage(GROUP, post.seen(GROUP)[0]!.message_id);
  await post.add("claimed", card);
  await post.delivers(() => post.texts(GROUP).length === 1);
  expect(post.texts(GROUP)).toEqual(["claimed"]);
  expect(await stores.slots.find("card:1")).toMatchObject({ messageId: post.seen(GROUP)[0]!.message_id });
}, 20_000);

test("a state that may only be edited is dropped when there is nothing to edit", async () => {
  const post = await startPost(suite);
  await post.add("claimed", { kind: "notice", slot: "wait:1", editOnly: true });
  await post.empties();
  expect(post.texts(DANA)).toEqual([]);
  expect(await post.states()).toEqual(["superseded"]);
});

test("a correction of a relayed message edits that message, and after a transfer goes to the new owner", async () => {
  const post = await startPost(suite);
  const { id, keyId } = post.caseFile;
  const relay = { to: { kind: "owner", id }, caseId: id, keyId, slot: "talk:1" } as const;
  await post.add("I am in Dnipr", relay);
  await post.empties();
  await post.add("I am in Dnipro", relay);
  await post.empties();
  expect(post.texts(MAVKA)).toEqual(["I am in Dnipro"]);
  const zoria = await seedStaff(stores, { telegramId: 2002 });
  post.sandbox.telegram.addPerson({ id: 2002, first_name: "Z", language_code: "en", started: true });
  await stores.cases.release(id, post.mavka.id);
  await stores.cases.claim(id, zoria.id);
  await post.add("I am in Zhytomyr", relay);
  await post.empties();
  expect(post.texts(MAVKA)).toEqual(["I am in Dnipro"]);
  expect(post.texts(2002)).toEqual(["I am in Zhytomyr"]);
  expect(post.sandbox.telegram.calls().every(({ ok }) => ok)).toBe(true);
}, 20_000);

test("words whose key was destroyed are not sent, and hold nobody up", async () => {
  const post = await startPost(suite);
  await post.add("forgotten", { caseId: post.caseFile.id, keyId: post.caseFile.keyId });
  await post.add("news");
  await stores.keys.shred(post.caseFile.keyId);
  await post.empties();
  expect(post.texts(DANA)).toEqual(["news"]);
  expect(await post.states()).toEqual(["failed", "sent"]);
});

test("the words of 4,096 characters arrive whole, with the case code on a button", async () => {
  const post = await startPost(suite);
  const text = "я".repeat(4_096);
  const { id } = post.caseFile;
  const body = withWords(talkBody({ kind: "text", text }), "KT-4021");
  await post.add("", { to: { kind: "owner", id }, caseId: id, body });
  await post.empties();
  expect(post.seen(MAVKA)[0]).toMatchObject({ text, buttons: [[{ text: "KT-4021" }]] });
});

test("a bug of ours in one message holds nobody else up", async () => {
  const post = await startPost(suite);
  await post.add("", { body: { ...textBody("x"), params: { text: "" } } });
  await post.add("after");
  await post.empties();
  expect(post.texts(DANA)).toEqual(["after"]);
});
