/** Whoever must know learns that a message did not arrive, and no case is lost over it. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { talkBody } from "../../src/domain/talk.ts";
import { createUndelivered } from "../../src/services/undelivered.ts";
import { GROUP, startPost, t, words } from "../support/post.ts";
import { seedStaff } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const suite = await startSuite();
const { stores } = suite;
const DANA = 1002;
const MAVKA = 2001;
const ADMIN = 3001;
const staffChat = { kind: "staff-chat", id: "main" } as const;

test("when she blocked the bot, the owner of her case learns it once and nothing is tried again", async () => {
  const post = await startPost(suite);
  post.sandbox.telegram.block(DANA, true);
  await post.add("reply", { caseId: post.caseFile.id, keyId: post.caseFile.keyId });
  await post.empties();
  await post.empties();
  const told = t("en", "staff-survivor-blocked", { code: post.caseFile.code });
  expect(post.texts(MAVKA)).toEqual([told]);
  expect(await post.states()).toEqual(["failed", "sent"]);
  expect(await suite.query(sql`select blocked from survivors`)).toEqual([{ blocked: true }]);
});

test("when an owner blocked the bot, her case returns to the queue and the words wait for the next one", async () => {
  const post = await startPost(suite);
  const zoria = await seedStaff(stores, { telegramId: 2002, alias: "Zoria" });
  post.sandbox.telegram.addPerson({ id: 2002, first_name: "Z", language_code: "en", started: true });
  const { id, keyId, code } = post.caseFile;
  const card = { kind: "card", to: staffChat, slot: `card:${id}`, caseId: id } as const;
  await post.add("her card", card);
  await post.empties();
  post.sandbox.telegram.block(MAVKA, true);
  await post.add("her words", { to: { kind: "owner", id }, caseId: id, keyId });
  await post.empties();
  expect(await stores.cases.get(id)).toMatchObject({ state: "waiting", ownerId: null });
  expect(post.seen(GROUP)[0]).toMatchObject({ buttons: [[{ data: expect.stringContaining(id) }]] });
  expect(post.texts(GROUP)[1]).toContain(code);
  await stores.cases.claim(id, zoria.id);
  await suite.passes(60);
  await post.empties();
  expect(post.texts(2002)).toEqual(["her words"]);
}, 30_000);

test("when the next owner blocked the bot too, the case returns to the queue once more, with its button", async () => {
  const post = await startPost(suite);
  const zoria = await seedStaff(stores, { telegramId: 2002, alias: "Zoria" });
  post.sandbox.telegram.addPerson({ id: 2002, first_name: "Z", language_code: "en", started: true });
  for (const person of [MAVKA, 2002]) post.sandbox.telegram.block(person, true);
  const { id, keyId } = post.caseFile;
  const card = { kind: "card", to: staffChat, slot: `card:${id}`, caseId: id } as const;
  await post.add("her words", { to: { kind: "owner", id }, caseId: id, keyId });
  await post.empties();
  await stores.cases.claim(id, zoria.id);
  await post.add("claimed by Zoria", card);
  await suite.passes(60);
  await post.empties();
  expect(await stores.cases.get(id)).toMatchObject({ state: "waiting" });
  const shown = post.seen(GROUP)[0]!;
  expect(shown.buttons).toMatchObject([[{ data: expect.stringContaining(id) }]]);
  expect((await post.states())[0]).toBe("waiting");
}, 30_000);

test("words on their way to an owner who lets go of the case meanwhile are not lost, and the new owner keeps it", async () => {
  const post = await startPost(suite);
  const zoria = await seedStaff(stores, { telegramId: 2002, alias: "Zoria" });
  post.sandbox.telegram.addPerson({ id: 2002, first_name: "Z", language_code: "en", started: true });
  const { id, keyId } = post.caseFile;
  await post.add("her words", { to: { kind: "owner", id }, caseId: id, keyId });
  const [leased] = await stores.outbox.lease(1, 30);
  await stores.cases.release(id, post.mavka.id);
  await stores.cases.claim(id, zoria.id);
  const failure = { why: "blocked", chat: `staff:${post.mavka.id}` } as const;
  const fate = await stores.transact((inside) => createUndelivered(words).report(inside, leased!, failure));
  expect(fate).toBe("keep");
  expect(await stores.cases.get(id)).toMatchObject({ state: "claimed", ownerId: zoria.id });
});

test("a case of somebody who does not work here any more returns to the queue", async () => {
  const post = await startPost(suite);
  const { id, keyId } = post.caseFile;
  await stores.staff.deactivate(post.mavka.id);
  await post.add("her words", { to: { kind: "owner", id }, caseId: id, keyId });
  await suite.query(sql`update outbox set attempts = 7`);
  await post.empties();
  expect(await stores.cases.get(id)).toMatchObject({ state: "waiting", ownerId: null });
  expect((await post.states())[0]).toBe("waiting");
  expect(post.texts(GROUP)).toHaveLength(2);
});

test("a staff chat that shut the bot out keeps its cards until it is let in, and the admins learn it", async () => {
  const post = await startPost(suite);
  const fault = { method: "sendMessage", kind: "error", code: 403, times: 1 } as const;
  post.sandbox.telegram.setFaults([
    { ...fault, description: "Forbidden: bot was kicked from the group chat" },
  ]);
  await post.add("a case waits", { kind: "card", to: staffChat, slot: "card:1" });
  await post.empties();
  await suite.passes(5);
  await post.empties();
  expect(post.texts(ADMIN)).toEqual([t("en", "admin-staff-chat-unreachable")]);
  expect(post.texts(GROUP)).toEqual(["a case waits"]);
});

test("what Telegram refuses is not tried again, and the owner learns that her words were not delivered", async () => {
  const post = await startPost(suite);
  const about = { caseId: post.caseFile.id, keyId: post.caseFile.keyId };
  await post.add("x", {
    ...about,
    body: talkBody({ kind: "media", media: "photo", fileId: "no such file" }),
  });
  await post.empties();
  expect(post.texts(MAVKA)).toEqual([t("en", "staff-not-delivered", { code: post.caseFile.code })]);
  expect(await post.states()).toEqual(["failed", "sent"]);
});
