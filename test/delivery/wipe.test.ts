/** Hiding and the daily wipe: what is due is deleted on both sides, whatever Telegram says meanwhile. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sendTraced } from "../../src/bot/send-traced.ts";
import { createRemover } from "../../src/delivery/remover.ts";
import { createWipe } from "../../src/services/wipe.ts";
import { type Post, startPost, words } from "../support/post.ts";
import { seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const DANA = 1002;

const wipeOf = ({ api }: Post) =>
  createWipe({ ...stores, transact: stores.transact, words, remove: createRemover(api) });
const hide = (post: Post, updateId = 1) =>
  wipeOf(post).hide(post.dana, { lane: `private:${DANA}`, updateId });
const callsOf = ({ sandbox }: Post, method: string) =>
  sandbox.telegram.calls().filter((call) => call.method === method);
const left = async () => {
  const [row] = await suite.query<{ count: number }>(sql`select count(*)::int as count from traces`);
  return row!.count;
};

/** Fills her chat from both sides and traces it. */
async function fill(post: Post, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index++) {
    if (index % 2 === 0) {
      ids.push(post.sandbox.telegram.send({ person: DANA, chat: DANA, text: "x" }).message_id);
    } else ids.push((await post.api.sendMessage(DANA, "x")).message_id);
  }
  await stores.traces.add(post.dana.id, ids);
  return ids;
}
const messages = ({ sandbox }: Post) => sandbox.telegram.chat(DANA).messages;

test("hiding deletes more than a hundred messages, both sides, in calls of a hundred", async () => {
  const post = await startPost(suite);
  await fill(post, 130);
  await hide(post);
  expect(messages(post)).toEqual([]);
  expect(callsOf(post, "deleteMessages").map(({ params }) => (params["message_ids"] as []).length)).toEqual([
    100, 30,
  ]);
  expect(await left()).toBe(0);
});

test("when Telegram asks to wait, the sweep deletes the rest", async () => {
  const post = await startPost(suite);
  await fill(post, 120);
  post.sandbox.telegram.setFaults([{ method: "deleteMessages", kind: "flood", retryAfter: 1, times: 1 }]);
  await hide(post);
  expect(messages(post)).toHaveLength(120);
  await wipeOf(post).sweep();
  expect(messages(post)).toEqual([]);
  expect(await left()).toBe(0);
});

test.each(["reset", "lost", "hang"] as const)(
  "after a call that ended in «%s» the sweep deletes the rest",
  async (kind) => {
    const post = await startPost(suite);
    await fill(post, 5);
    post.sandbox.telegram.setFaults([{ method: "deleteMessages", kind, times: 1 }]);
    await hide(post);
    expect(await left()).toBe(5);
    await wipeOf(post).sweep();
    expect(messages(post)).toEqual([]);
    expect(await left()).toBe(0);
  },
);

test("one message that is too old to be deleted keeps no younger one", async () => {
  const post = await startPost(suite);
  const [old] = await fill(post, 1);
  post.sandbox.telegram.advance(49 * 3_600);
  await fill(post, 6);
  await hide(post);
  expect(messages(post).map(({ message_id }) => message_id)).toEqual([old]);
  expect(await left()).toBe(0);
});

test("a wait in the middle of deleting one by one goes on with the sweep", async () => {
  const post = await startPost(suite);
  const [old] = await fill(post, 1);
  post.sandbox.telegram.advance(49 * 3_600);
  await fill(post, 6);
  post.sandbox.telegram.setFaults([{ method: "deleteMessage", kind: "flood", retryAfter: 1, times: 1 }]);
  await hide(post);
  expect(messages(post)).toHaveLength(7);
  await wipeOf(post).sweep();
  expect(messages(post).map(({ message_id }) => message_id)).toEqual([old]);
});

test("a crash after the decision to hide only delays it", async () => {
  const post = await startPost(suite);
  await fill(post, 3);
  await stores.traces.wipeNow(post.dana.id);
  await wipeOf(post).sweep();
  expect(messages(post)).toEqual([]);
});

test("whatever is a day old is wiped by itself; what is younger stays", async () => {
  const post = await startPost(suite);
  await fill(post, 2);
  await suite.passes(23.5 * 3_600);
  await fill(post, 1);
  await wipeOf(post).sweep();
  expect(messages(post)).toHaveLength(3);
  await suite.passes(3_600);
  await wipeOf(post).sweep();
  expect(messages(post)).toHaveLength(1);
});

test("a chat that blocked the bot or was erased does not keep others from being wiped", async () => {
  const post = await startPost(suite);
  const erased = await seedSurvivor(stores);
  for (const { id } of [erased, post.dana]) {
    await stores.traces.add(id, [1]);
    await stores.traces.wipeNow(id);
  }
  await suite.query(
    sql`delete from data_keys where id = (select key_id from survivors where id = ${erased.id})`,
  );
  const elsewhere = suite.another();
  await createWipe({
    ...elsewhere,
    transact: elsewhere.transact,
    words,
    remove: createRemover(post.api),
  }).sweep();
  expect(await left()).toBe(0);
});

test("hiding drops what is on its way to her, and tells the owner of her case", async () => {
  const post = await startPost(suite);
  const { id, keyId, code } = post.caseFile;
  const about = { caseId: id, keyId };
  await post.add("1 new", { ...about, kind: "notice", slot: `notice:${id}` });
  await post.add("words", { ...about, slot: "talk:1", held: true });
  await stores.outbox.releaseNext(id, (body) => body);
  await stores.drafts.save(`private:${DANA}`, {
    dialog: "safety",
    open: "W1",
    answers: {},
    lastUpdate: null,
  });
  await hide(post);
  await hide(post);
  await post.empties();
  expect(messages(post)).toEqual([]);
  expect(await stores.outbox.heldFor(post.dana.id)).toEqual({ caseId: id, count: 1 });
  expect(await stores.drafts.all(`private:${DANA}`)).toEqual([]);
  const told = post.texts(2001);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(code);
});

test("a process that dies after each deletion, before it is written down, leaves nothing after one sweep", async () => {
  const post = await startPost(suite);
  await fill(post, 250);
  const remove = createRemover(post.api);
  const dies = createWipe({
    ...stores,
    transact: stores.transact,
    words,
    async remove(chatId, messageIds) {
      await remove(chatId, messageIds);
      throw new Error("killed");
    },
  });
  await expect(dies.hide(post.dana, { lane: `private:${DANA}`, updateId: 1 })).rejects.toThrow("killed");
  expect(messages(post)).toHaveLength(150);
  await wipeOf(post).sweep();
  expect(messages(post)).toEqual([]);
  expect(await left()).toBe(0);
});

test("while Telegram asks to wait, it is not asked again", async () => {
  const post = await startPost(suite);
  await fill(post, 120);
  const wipe = wipeOf(post);
  post.sandbox.telegram.setFaults([{ method: "deleteMessages", kind: "flood", retryAfter: 1, times: 1 }]);
  await wipe.hide(post.dana, { lane: `private:${DANA}`, updateId: 1 });
  await wipe.sweep();
  expect(callsOf(post, "deleteMessages")).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await wipe.sweep();
  expect(messages(post)).toEqual([]);
});

test("what could not be removed is counted, by reason and without anybody's id", async () => {
  const post = await startPost(suite);
  await fill(post, 2);
  post.sandbox.telegram.advance(49 * 3_600);
  await fill(post, 3);
  await hide(post);
  const blocking = await fill(post, 4);
  post.sandbox.telegram.block(DANA, true);
  await stores.traces.addDue(post.dana.id, blocking);
  await hide(post, 2);
  const counted = await stores.wipeCounts.since(new Date(0));
  expect(counted.map(({ reason, count }) => [reason, count])).toContainEqual(["old", 2]);
});

test("a message that was sent by a process which died then goes with the rest", async () => {
  const post = await startPost(suite);
  await fill(post, 3);
  const send = () => post.api.sendMessage(DANA, "nobody noted this");
  const traces = { ...stores.traces, add: () => Promise.reject(new Error("killed")) };
  await expect(sendTraced(traces, post.dana.id, send)).rejects.toThrow("killed");
  await suite.passes(61);
  await fill(post, 2);
  await wipeOf(post).sweep();
  expect(messages(post)).toHaveLength(6);
  await hide(post);
  expect(messages(post)).toEqual([]);
});
