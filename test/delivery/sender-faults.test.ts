/** Outcomes nobody can know: who gets a message twice, who is told, and what is never repeated. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Fault, MediaKind } from "../../sandbox/control.ts";
import { newId } from "../../src/crypto/secrets.ts";
import type { Outgoing } from "../../src/domain/outgoing.ts";
import { type Media, talkBody } from "../../src/domain/talk.ts";
import { GROUP, type Post, startPost } from "../support/post.ts";
import { textBody } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const DANA = 1002;
const MARK = "↻ possible repeat";
const staffChat = { kind: "staff-chat", id: "main" } as const;

const strikes = (post: Post, fault: Omit<Fault, "method" | "times">) =>
  post.sandbox.telegram.setFaults([{ method: "*", times: 1, ...fault }]);
const relay = (body = textBody("hello")): Partial<Outgoing> => ({ body: { ...body, repeatMark: MARK } });

/** A sender that took the next message and died. */
async function dies(): Promise<void> {
  await stores.outbox.lease(16, 30);
  await suite.passes(31);
}
/** A file that Telegram knows. */
function fileOf(post: Post, kind: MediaKind): string {
  post.sandbox.telegram.send({ person: DANA, chat: DANA, media: { kind } });
  return post.sandbox.telegram.chat(DANA).messages.at(-1)!.media!.file_id;
}

test.each([
  ["hang", 1],
  ["reset", 1],
  ["lost", 2],
] as const)(
  "after a call that ended in «%s», words of a talk come again with the mark",
  async (kind, shown) => {
    const post = await startPost(suite);
    strikes(post, { kind });
    await post.add("", relay());
    await post.empties();
    const expected = ["hello", `${MARK}\nhello`].slice(-shown);
    expect(post.texts(DANA)).toEqual(expected);
    expect(post.counts).toEqual(["relay:repeated"]);
  },
  20_000,
);

test("after an answer that is an outage of Telegram, words come again with the mark", async () => {
  const post = await startPost(suite);
  strikes(post, { kind: "error", code: 502, description: "Bad Gateway" });
  await post.add("", relay());
  await post.empties();
  expect(post.texts(DANA)).toEqual([`${MARK}\nhello`]);
});

test("a sender that died in the middle makes the words come with the mark, and later ones without", async () => {
  const post = await startPost(suite);
  await post.add("", relay());
  await post.add("", relay(textBody("again?")));
  await dies();
  await post.empties();
  expect(post.texts(DANA)).toEqual([`${MARK}\nhello`, "again?"]);
});

test("when nothing can have left the house, words come without the mark", async () => {
  const post = await startPost(suite);
  await post.add("", relay());
  const attempts = async () => {
    const [row] = await suite.query<{ attempts: number; lease: Date | null }>(
      sql`select attempts, lease_until as lease from outbox`,
    );
    return row!.attempts >= 1 && row!.lease === null;
  };
  await post.delivers(attempts, { apiRoot: "http://127.0.0.1:9" });
  await post.empties();
  expect(post.texts(DANA)).toEqual(["hello"]);
  expect(post.counts).toEqual(["relay:sent"]);
});

test.each(["hang", "reset", "lost"] as const)(
  "a broadcast that ended in «%s» is never sent again and counts as unknown",
  async (kind) => {
    const post = await startPost(suite);
    strikes(post, { kind });
    const broadcastId = newId();
    await post.add("news", { kind: "broadcast", broadcastId });
    await post.empties();
    await suite.passes(120);
    await post.empties();
    expect(post.texts(DANA)).toEqual(kind === "lost" ? ["news"] : []);
    expect(await stores.outbox.countBroadcast(broadcastId)).toEqual({ unknown: 1 });
    expect(post.counts).toEqual(["broadcast:unknown"]);
  },
);

test("a broadcast whose sender died is not sent, and counts as unknown", async () => {
  const post = await startPost(suite);
  const broadcastId = newId();
  await post.add("news", { kind: "broadcast", broadcastId });
  await dies();
  await post.empties();
  expect(post.texts(DANA)).toEqual([]);
  expect(await stores.outbox.countBroadcast(broadcastId)).toEqual({ unknown: 1 });
});

test("a broadcast that surely did not leave is sent later", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "flood", retryAfter: 1, times: 1 }]);
  await post.add("news", { kind: "broadcast", broadcastId: newId() });
  await post.empties();
  expect(post.texts(DANA)).toEqual(["news"]);
  expect(post.counts).toEqual(["broadcast:sent"]);
});

test.each(["card", "notice", "desk"] as const)("a %s of unknown fate comes again as it is", async (kind) => {
  const post = await startPost(suite);
  strikes(post, { kind: "reset" });
  await post.add("as it is", { kind, ...(kind === "card" ? { to: staffChat, slot: "card:1" } : {}) });
  await post.empties();
  expect(post.texts(kind === "card" ? GROUP : DANA)).toEqual(["as it is"]);
});

test("an edit whose answer was lost leaves one message", async () => {
  const post = await startPost(suite);
  const card = { kind: "card", to: staffChat, slot: "card:1" } as const;
  await post.add("waiting", card);
  await post.empties();
  strikes(post, { kind: "lost" });
  await post.add("claimed", card);
  await post.empties();
  expect(post.texts(GROUP)).toEqual(["claimed"]);
  expect(await post.states()).toEqual(["sent", "sent"]);
});

test("a notice that stays unknown is given up, words of a talk never are", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "reset", times: 2 }]);
  await post.add("", { ...relay(), caseId: post.caseFile.id });
  await post.add("notice", { kind: "notice", to: { kind: "staff", id: post.mavka.id } });
  await suite.query(sql`update outbox set attempts = 20`);
  await post.delivers(() => post.counts.includes("notice:unknown"));
  await suite.passes(120);
  await post.empties();
  expect(post.texts(DANA)).toEqual([`${MARK}\nhello`]);
  expect((await post.states()).slice(0, 2)).toEqual(["sent", "unknown"]);
});

test("with 4,096 characters the mark stands on a button, and the words stay whole", async () => {
  const post = await startPost(suite);
  const text = "ж".repeat(4_096);
  await post.add("", relay(talkBody({ kind: "text", text })));
  await dies();
  await post.empties();
  expect(post.seen(DANA)[0]).toMatchObject({ text, buttons: [[{ text: MARK }]] });
});

test.each([
  ["photo", "sendPhoto"],
  ["voice", "sendVoice"],
  ["document", "sendDocument"],
] as const)("a %s bears the mark in its caption", async (media, method) => {
  const post = await startPost(suite);
  const body = talkBody({ kind: "media", media, fileId: fileOf(post, media), caption: "look" });
  await post.add("", relay(body));
  await dies();
  await post.empties();
  expect(post.seen(DANA)[0]).toMatchObject({ caption: `${MARK}\nlook`, media: { kind: media } });
  expect(post.sandbox.telegram.calls().at(-1)).toMatchObject({ method, ok: true });
});

test.each(["sticker", "video_note"] as const)(
  "a %s, which has no words, bears the mark on a button",
  async (media) => {
    const post = await startPost(suite);
    const body = talkBody({ kind: "media", media: media as Media, fileId: fileOf(post, media) });
    await post.add("", relay(body));
    await dies();
    await post.empties();
    expect(post.seen(DANA)[0]).toMatchObject({ media: { kind: media }, buttons: [[{ text: MARK }]] });
  },
);

test("with words above the limit of a caption the mark stands on a button, above the buttons that were there", async () => {
  const post = await startPost(suite);
  const caption = "x".repeat(1_024);
  const plain = talkBody({ kind: "media", media: "photo", fileId: fileOf(post, "photo"), caption });
  const markup = { inline_keyboard: [[{ text: "Hide", callback_data: "hide" }]] };
  await post.add("", relay({ ...plain, params: { ...plain.params, reply_markup: markup } }));
  await dies();
  await post.empties();
  expect(post.seen(DANA)[0]).toMatchObject({ caption, buttons: [[{ text: MARK }], [{ text: "Hide" }]] });
});

test("when answers are lost, no words are lost and every repeat bears the mark", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "lost", times: 2 }]);
  const all = Array.from({ length: 8 }, (_, index) => `words ${index}`);
  for (const text of all)
    await post.add("", { ...relay(textBody(text)), to: { kind: "staff", id: post.mavka.id } });
  for (let turn = 0; turn < 40 && (await stores.outbox.waiting()) > 0; turn++) {
    await suite.passes(10);
    await post.delivers(() => true);
  }
  const shown = post.texts(2001);
  const plain = shown.filter((text) => !text!.startsWith(MARK));
  expect(plain).toEqual(all);
  expect(shown.length - plain.length).toBe(2);
}, 60_000);
