import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { message, seedCase, seedStaff, textBody } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, passes } = await startSuite();
const { outbox } = stores;

const textOf = ({ body }: { body: { params: Record<string, unknown> } | null | "locked" }) =>
  body === "locked" ? body : body?.params["text"];
const leasedTexts = async (limit = 16) => (await outbox.lease(limit, 30)).map(textOf);
const stateOf = async (key: string) =>
  (await query<{ state: string; body: unknown }>(sql`select state, body from outbox where key = ${key}`))[0];
const survivor = (id = newId()) => ({ to: { kind: "survivor", id } as const });

test("a message with the same key is kept once, and the first words count", async () => {
  expect(await outbox.add(message("first", { key: "1:talk" }))).toBe(true);
  expect(await outbox.add(message("second", { key: "1:talk" }))).toBe(false);
  expect(await leasedTexts()).toEqual(["first"]);
});

test("a card that is added again by a repeated update is still sent", async () => {
  const card = message("card", { key: "1:card", kind: "card", slot: "card:x" });
  await outbox.add(card);
  await outbox.add(card);
  expect(await leasedTexts()).toEqual(["card"]);
});

test("messages to one person go in the order they were added, one at a time", async () => {
  for (const text of ["a", "b", "c"]) await outbox.add(message(text));
  const order: unknown[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const [first, ...others] = await outbox.lease(16, 30);
    expect(others).toEqual([]);
    await passes(5);
    expect(await leasedTexts()).toEqual([]);
    order.push(textOf(first!));
    await outbox.finish(first!.id, "sent");
  }
  expect(order).toEqual(["a", "b", "c"]);
});

test("a message that waits to be tried again holds back the later ones of its person only", async () => {
  await outbox.add(message("a"));
  await outbox.add(message("b"));
  await outbox.add(message("other", survivor()));
  const leased = await outbox.lease(16, 30);
  expect(leased.map(textOf).sort()).toEqual(["a", "other"]);
  await outbox.retry(leased.find((one) => textOf(one) === "a")!.id, { afterSeconds: 10, maybeSent: false });
  await passes(9);
  expect(await leasedTexts()).toEqual([]);
  await passes(2);
  expect(await leasedTexts()).toEqual(["a"]);
});

test("the head of a case goes before the talk, that before cards, those before broadcasts", async () => {
  for (const kind of ["broadcast", "card", "notice", "desk"] as const) {
    await outbox.add(message(kind, { kind, ...survivor() }));
  }
  const order: unknown[] = [];
  for (let turn = 0; turn < 4; turn++) order.push(...(await leasedTexts(1)));
  expect(order).toEqual(["desk", "notice", "card", "broadcast"]);
});

test("a broadcast that waits does not hold back the talk with the same person", async () => {
  await outbox.add(message("news", { kind: "broadcast" }));
  await outbox.add(message("talk"));
  expect(await leasedTexts()).toEqual(["talk"]);
  await passes(2);
  expect(await leasedTexts()).toEqual(["news"]);
});

test("words for an owner wait while nobody owns the case and go to whoever owns it then", async () => {
  const [first, second] = [await seedStaff(stores), await seedStaff(stores, { alias: "Zoria" })];
  const caseFile = await seedCase(stores);
  const to = { kind: "owner", id: caseFile.id } as const;
  await outbox.add(message("words", { to, caseId: caseFile.id, keyId: caseFile.keyId }));
  expect(await leasedTexts()).toEqual([]);
  await stores.cases.claim(caseFile.id, first.id);
  await stores.cases.release(caseFile.id, first.id);
  expect(await leasedTexts()).toEqual([]);
  await stores.cases.claim(caseFile.id, second.id);
  expect(await leasedTexts()).toEqual(["words"]);
  const paced = await query<{ key: string }>(sql`select key from pace where key like 'staff:%'`);
  expect(paced).toEqual([{ key: `staff:${second.id}` }]);
});

test("words for a case without an owner hold back nobody else", async () => {
  const caseFile = await seedCase(stores);
  await outbox.add(message("words", { to: { kind: "owner", id: caseFile.id }, caseId: caseFile.id }));
  await outbox.add(message("other"));
  expect(await leasedTexts()).toEqual(["other"]);
});

test("a held reply goes only after it was let go, with its corrections", async () => {
  const { id: caseId, keyId } = await seedCase(stores);
  const held = { caseId, keyId, held: true };
  await outbox.add(message("reply", { ...held, slot: "talk:1" }));
  await outbox.add(message("reply, corrected", { ...held, slot: "talk:1" }));
  await outbox.add(message("next", { ...held, slot: "talk:2" }));
  expect(await leasedTexts()).toEqual([]);
  expect(await outbox.countHeld(caseId)).toBe(2);
  const released = await outbox.releaseNext(caseId, (body) => ({ ...body, repeatMark: "x" }));
  expect(released?.slot).toBe("talk:1");
  const [first] = await outbox.lease(16, 30);
  expect(first?.body).toEqual({ ...textBody("reply"), repeatMark: "x" });
  await outbox.finish(first!.id, "sent");
  await passes(2);
  expect(await leasedTexts()).toEqual(["reply, corrected"]);
  expect(await outbox.countHeld(caseId)).toBe(1);
});

test("what she tapped for and did not get is held again when she hides", async () => {
  const { id: caseId, keyId } = await seedCase(stores);
  const to = survivor();
  await outbox.add(message("reply", { ...to, caseId, keyId, slot: "talk:1", held: true }));
  await outbox.releaseNext(caseId, (body) => body);
  await outbox.holdBack(to.to.id);
  expect(await leasedTexts()).toEqual([]);
  expect(await outbox.heldFor(to.to.id)).toEqual({ caseId, count: 1 });
});

test("what was on its way when she hid stays held, for her next tap", async () => {
  const { id: caseId, keyId } = await seedCase(stores);
  const to = survivor();
  await outbox.add(message("reply", { ...to, caseId, keyId, slot: "talk:1", held: true }));
  await outbox.releaseNext(caseId, (body) => body);
  const [onItsWay] = await outbox.lease(16, 30);
  await outbox.holdBack(to.to.id);
  expect(await outbox.finish(onItsWay!.id, "sent")).toBe(false);
  expect(await outbox.heldFor(to.to.id)).toEqual({ caseId, count: 1 });
});

test("of a card or a notice only the newest state is sent; corrections of a talk all are", async () => {
  const chat = { kind: "staff-chat", id: "main" } as const;
  const card = { kind: "card", to: chat, slot: "card:1" } as const;
  await outbox.add(message("waiting", { ...card, key: "old" }));
  await outbox.add(message("claimed", { ...card, key: "new" }));
  expect(await stateOf("old")).toEqual({ state: "superseded", body: null });
  expect(await leasedTexts()).toEqual(["claimed"]);
  await outbox.add(message("words", { slot: "talk:1", key: "words" }));
  await outbox.add(message("better words", { slot: "talk:1" }));
  expect((await stateOf("words"))?.state).toBe("waiting");
});

test("a state that is being sent is not dropped; the newer one follows it", async () => {
  const card = { kind: "card", slot: "card:1" } as const;
  await outbox.add(message("waiting", card));
  const [first] = await outbox.lease(16, 30);
  await outbox.add(message("claimed", card));
  expect(await outbox.waiting()).toBe(2);
  await outbox.finish(first!.id, "sent");
  await passes(2);
  expect(await leasedTexts()).toEqual(["claimed"]);
});

test("a sender that died leaves a message that may have arrived; one that is alive says what it knows", async () => {
  await outbox.add(message("words"));
  expect(await outbox.lease(16, 30)).toMatchObject([{ attempt: 1, maybeSent: false }]);
  await passes(29);
  expect(await leasedTexts()).toEqual([]);
  await passes(2);
  const [again] = await outbox.lease(16, 30);
  expect(again).toMatchObject({ attempt: 2, maybeSent: true });
  await outbox.retry(again!.id, { afterSeconds: 0, maybeSent: again!.maybeSent });
  await passes(2);
  const [third] = await outbox.lease(16, 30);
  expect(third).toMatchObject({ attempt: 3, maybeSent: true });
  await outbox.retry(third!.id, { afterSeconds: 0, maybeSent: false });
  await passes(2);
  expect(await outbox.lease(16, 30)).toMatchObject([{ attempt: 4, maybeSent: false }]);
});

test("an ended message leaves no words, and is forgotten after a while unless it waits", async () => {
  for (const key of ["a", "b"]) await outbox.add(message(key, { key, ...survivor() }));
  const [first] = await outbox.lease(1, 30);
  await outbox.finish(first!.id, "sent");
  expect(await stateOf("a")).toEqual({ state: "sent", body: null });
  expect(await outbox.forget(new Date(Date.now() - 1_000))).toBe(0);
  await passes(10);
  expect(await outbox.forget(new Date(Date.now() - 1_000))).toBe(1);
  expect(await outbox.waiting()).toBe(1);
});

test("words are sealed with the key of their case and gone with it", async () => {
  const { id: caseId, keyId } = await seedCase(stores);
  await outbox.add(message("canary", { caseId, keyId }));
  const [row] = await query<{ body: Uint8Array }>(sql`select body from outbox`);
  expect(Buffer.from(row!.body).includes("canary")).toBe(false);
  await stores.keys.shred(keyId);
  expect(await outbox.lease(16, 30)).toMatchObject([{ body: null }]);
});

test("what became of a broadcast is counted by its ends", async () => {
  const broadcastId = newId();
  for (const text of ["a", "b", "c"]) {
    await outbox.add(message(text, { kind: "broadcast", broadcastId, ...survivor() }));
  }
  const [a, b] = await outbox.lease(2, 30);
  await outbox.finish(a!.id, "sent");
  await outbox.finish(b!.id, "unknown");
  expect(await outbox.countBroadcast(broadcastId)).toEqual({ sent: 1, unknown: 1, waiting: 1 });
});

test("a message that waits for weeks does not overflow its count, which would stop every other", async () => {
  await outbox.add(message("old"));
  await query(sql`update outbox set attempts = 32767`);
  await outbox.add(message("new", survivor()));
  expect((await leasedTexts()).sort()).toEqual(["new", "old"]);
});
