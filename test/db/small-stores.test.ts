/** The smaller stores: places of messages, traces, drafts, settings, audit. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { SAFETY } from "../../src/domain/dialogs.ts";
import { beginDraft } from "../../src/domain/draft.ts";
import { takeInput } from "../../src/domain/take-input.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, passes } = await startSuite();
const { slots, traces, drafts, settings, audit } = stores;

const slot = (name: string, messageId: number, chat = "staff-chat:main") => ({
  slot: name,
  chat,
  messageId,
  caseId: null,
});

test("a message in place is found by its name; a newer one takes its place", async () => {
  await slots.set(slot("card:1", 10));
  await slots.set(slot("card:1", 20));
  expect(await slots.find("card:1")).toMatchObject({ messageId: 20 });
  await slots.clear("card:1");
  expect(await slots.find("card:1")).toBeNull();
});

test("clearing one chat leaves the places in others", async () => {
  await slots.set(slot("notice:1", 1, "survivor:a"));
  await slots.set(slot("notice:2", 1, "survivor:b"));
  await slots.clearChat("survivor:a");
  expect(await slots.find("notice:1")).toBeNull();
  expect(await slots.find("notice:2")).not.toBeNull();
});

test("places of a talk are forgotten sooner than others", async () => {
  await slots.set(slot("talk:1:survivor:5", 1));
  await slots.set(slot("card:1", 2));
  const future = new Date(Date.now() + 60_000);
  await slots.forget({ talk: future, other: new Date(0) });
  expect(await slots.find("talk:1:survivor:5")).toBeNull();
  expect(await slots.find("card:1")).not.toBeNull();
});

test("a message is traced once, and wiped by itself after a day", async () => {
  const survivor = newId();
  await traces.add(survivor, [2, 1]);
  await traces.add(survivor, [1]);
  await traces.add(survivor, []);
  await passes(23 * 3_600);
  expect(await traces.due(10)).toEqual([]);
  await passes(2 * 3_600);
  expect(await traces.due(10)).toEqual([survivor]);
  expect(await traces.dueOf(survivor, 10)).toEqual([1, 2]);
});

test("hiding makes everything of one survivor due, and nothing of others", async () => {
  const [dana, olena] = [newId(), newId()];
  await traces.add(dana, [1, 2, 3]);
  await traces.add(olena, [1]);
  await traces.wipeNow(dana);
  expect(await traces.due(10)).toEqual([dana]);
  await traces.remove(dana, [1, 2]);
  expect(await traces.dueOf(dana, 10)).toEqual([3]);
  expect(await traces.dueOf(olena, 10)).toEqual([]);
});

test("answers are sealed, found by their lane, and left to nobody else", async () => {
  const started = beginDraft(SAFETY);
  const input = { kind: "press", dialog: "safety", question: "now", value: "child" } as const;
  const taken = takeInput(SAFETY, started, { input, updateId: 5 });
  if (taken.kind !== "taken") throw new Error("not taken");
  await drafts.save("private:1", started);
  await drafts.save("private:1", taken.draft);
  expect(await drafts.find("private:1", "safety")).toEqual(taken.draft);
  expect(await drafts.find("private:2", "safety")).toBeNull();
  const text = JSON.stringify(await query(sql`select lane, encode(body, 'escape') as body from drafts`));
  expect(text).not.toContain("private:1");
  expect(text).not.toContain("child");
});

test("drafts end one by one, all of a lane, or by age", async () => {
  for (const [lane, dialog] of [
    ["a", "safety"],
    ["a", "intake"],
    ["b", "safety"],
  ] as const) {
    await drafts.save(lane, { dialog, open: null, answers: {}, lastUpdate: null });
  }
  await drafts.remove("a", "safety");
  expect(await drafts.all("a")).toHaveLength(1);
  await drafts.removeAll("a", "triage");
  expect(await drafts.all("a")).toEqual([]);
  await drafts.forget(new Date(Date.now() - 60_000));
  expect(await drafts.all("b")).toHaveLength(1);
  await drafts.forget(new Date(Date.now() + 60_000));
  expect(await drafts.all("b")).toEqual([]);
});

test("settings keep large and negative numbers and the time they were set", async () => {
  expect(await settings.get("staff-chat:-1")).toBeNull();
  await settings.set("staff-chat:-1", -1_001_234_567_890);
  await settings.set("poll-offset", 1);
  await settings.set("poll-offset", 999_999_999);
  expect(await settings.get("staff-chat:-1")).toMatchObject({ value: -1_001_234_567_890 });
  const offset = await settings.get("poll-offset");
  expect(offset?.value).toBe(999_999_999);
  expect(Math.abs(offset!.at.getTime() - Date.now())).toBeLessThan(60_000);
});

test("a repeated cause leaves one entry in the record", async () => {
  const entry = { key: "5:claimed", actor: "staff:x", action: "claimed" };
  expect(await audit.add(entry)).toBe(true);
  expect(await audit.add({ ...entry, actor: "staff:y" })).toBe(false);
  expect(await query(sql`select actor from audit`)).toEqual([{ actor: "staff:x" }]);
});
