import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import type { Database } from "../../src/db/stores.ts";
import type { Outgoing } from "../../src/domain/outgoing.ts";
import { message } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const { stores, passes, another } = await startSuite();
const { outbox, pace } = stores;

/** Adds messages to as many different people. */
async function toMany(count: number, more: Partial<Outgoing> = {}): Promise<void> {
  for (let index = 0; index < count; index++) {
    await outbox.add(message("x", { to: { kind: "survivor", id: newId() }, ...more }));
  }
}
/** Sends whatever may go now and returns its kinds. */
async function sends(limit = 100, by: Database = stores): Promise<string[]> {
  const leased = await by.outbox.lease(limit, 30);
  for (const { id } of leased) await by.outbox.finish(id, "sent");
  return leased.map(({ kind }) => kind);
}
const news = { kind: "broadcast" } as const;

test("a person gets about one message a second, and never two at once", async () => {
  for (let index = 0; index < 6; index++) await outbox.add(message("x"));
  const began = Date.now();
  let skipped = 0;
  for (let sent = 0; sent < 6; skipped += 0.2) {
    const now = (await sends()).length;
    expect(now).toBeLessThanOrEqual(1);
    sent += now;
    await passes(0.2);
    expect(skipped).toBeLessThan(20);
  }
  expect((Date.now() - began) / 1_000 + skipped).toBeGreaterThanOrEqual(5 * 1.05);
});

test("a group never gets more than twenty messages within any minute", async () => {
  const to = { kind: "staff-chat", id: "main" } as const;
  for (let index = 0; index < 45; index++) await outbox.add(message("card", { kind: "desk", to }));
  const began = Date.now();
  const sentAt: number[] = [];
  let skipped = 0;
  while (sentAt.length < 45) {
    for (const _ of await sends()) sentAt.push((Date.now() - began) / 1_000 + skipped);
    await passes(0.9);
    skipped += 0.9;
    expect(skipped).toBeLessThan(300);
  }
  const most = Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 60).length));
  expect(most).toBeLessThanOrEqual(20);
  // And the pace is used, not wasted: three at once, then one in 3.6 seconds.
  expect(most).toBeGreaterThanOrEqual(15);
}, 60_000);

test("the bot as a whole keeps within Telegram's pace", async () => {
  await toMany(70);
  const began = Date.now();
  let sent = (await sends()).length;
  expect(sent).toBe(28);
  for (let turn = 0; turn < 3; turn++) sent += (await sends()).length;
  expect(sent).toBeLessThanOrEqual(28 + Math.ceil(((Date.now() - began) / 1_000) * 28));
  await passes(60);
  // A quiet minute is not saved up.
  expect((await sends()).length).toBeLessThanOrEqual(28);
});

test("broadcasts leave room for the talk, even in the same second", async () => {
  await toMany(60, news);
  expect((await sends()).length).toBe(20);
  await toMany(8);
  const kinds = await sends();
  expect(kinds.filter((kind) => kind === "relay")).toHaveLength(8);
});

test("when both wait, the talk goes first and broadcasts fill what is left", async () => {
  await toMany(60, news);
  await toMany(20);
  const kinds = await sends();
  expect(kinds.slice(0, 20).every((kind) => kind === "relay")).toBe(true);
  expect(kinds.filter((kind) => kind === "broadcast")).toHaveLength(8);
});

test("four senders together keep the pace of one", async () => {
  await toMany(150);
  const senders = [stores, another(), another(), another()];
  for (const sender of senders) await sender.outbox.waiting();
  await passes(5);
  const began = Date.now();
  const rounds = await Promise.all([...senders, ...senders].map((sender) => sends(28, sender)));
  const seconds = (Date.now() - began) / 1_000;
  const sent = rounds.flat().length;
  expect(sent).toBeGreaterThanOrEqual(28);
  expect(sent).toBeLessThanOrEqual(28 + Math.ceil(seconds * 28));
});

test("a chat that Telegram asks to leave alone gets nothing before its time", async () => {
  const to = { kind: "survivor", id: newId() } as const;
  await outbox.add(message("talk", { to }));
  await outbox.add(message("news", { to, ...news }));
  await pace.hold(`survivor:${to.id}`, 30);
  await passes(29);
  expect(await sends()).toEqual([]);
  await passes(1.1);
  expect(await sends()).toEqual(["relay"]);
});

test("a group that Telegram asks to leave alone gets nothing before its time either", async () => {
  await outbox.add(message("card", { kind: "card", to: { kind: "staff-chat", id: "main" } }));
  await pace.hold("staff-chat:main", 30);
  await passes(29);
  expect(await sends()).toEqual([]);
  await passes(1.1);
  expect(await sends()).toEqual(["card"]);
});

test("a longer wait is never shortened by a later, shorter one", async () => {
  await outbox.add(message("talk"));
  const chat = "survivor:11111111-1111-4111-8111-111111111111";
  await pace.hold(chat, 60);
  await pace.hold(chat, 1);
  await passes(50);
  expect(await sends()).toEqual([]);
  await passes(11);
  expect(await sends()).toEqual(["relay"]);
});

test("waiting writes nothing, and what is long past is forgotten", async () => {
  await pace.hold("survivor:x", 1);
  expect(await sends()).toEqual([]);
  await passes(7_200);
  await pace.forget(new Date(Date.now() - 3_600_000));
  await outbox.add(message("talk", { to: { kind: "survivor", id: "x" } }));
  expect(await sends()).toHaveLength(1);
});
