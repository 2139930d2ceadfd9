/** What is left of a visit after it: nothing, on both sides, whatever went wrong meanwhile. */
import { sql } from "drizzle-orm";
import { Api } from "grammy";
import { expect, test } from "vitest";
import { QUIET } from "../../src/bot/screen.ts";
import { type OpenDatabase, rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  checksSafety,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { ADMIN, type Phone, startWorld, until, type World } from "../support/world.ts";

/** A phone shows the newest messages of a chat; older ones move up when these go. */
const SHOWN = 200;

const COVER = /^A tip for today: /;

const onlyCover = (phone: Phone) =>
  holds(() => standing(phone).length === 1 && COVER.test(standing(phone)[0]!), "only the cover to be left");

/** Lets time pass for what stands in chats. */
async function passes({ database }: World, minutes: number): Promise<void> {
  const by = sql`make_interval(mins => ${minutes})`;
  await rowsOf(database.db, sql`update traces set wipe_at = wipe_at - ${by}, at = at - ${by}`);
  await rowsOf(database.db, sql`update visits set seen_at = seen_at - ${by}`);
  await rowsOf(database.db, sql`update expected_messages set at = at - ${by}`);
}

/** Fills a chat from both sides and traces it, as a long visit does. */
async function fill(world: World, phone: Phone, count: number): Promise<void> {
  const { telegram, url, token } = world.sandbox;
  telegram.setLimits(false);
  const api = new Api(token, { apiRoot: url });
  const { id } = (await world.stores.survivors.find(phone.id))!;
  await world.stopService();
  const ids: number[] = [];
  for (let index = 0; index < count; index++) {
    ids.push((await api.sendMessage(phone.id, "x", { disable_notification: true })).message_id);
  }
  await world.stores.traces.add(id, ids);
  await world.restart();
  for (let index = 0; index < count; index++) phone.types(`words ${index}`);
  await world.settles();
}

/** A database that can be taken away: every question to it fails then. */
function removable() {
  const state = { away: false };
  const guard = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(from, name) {
        const value = Reflect.get(from, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          if (state.away) throw Object.assign(new Error("the database is away"), { code: "ECONNREFUSED" });
          return (value as (...args: unknown[]) => unknown).apply(from, given);
        };
      },
    });
  const stand = (database: OpenDatabase): OpenDatabase => ({ ...database, db: guard(database.db) });
  return { state, stand };
}

test("after a visit of five hundred messages nothing of it is visible, on both sides", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await fill(world, dana, 250);
  expect(dana.messages()).toHaveLength(SHOWN);
  dana.types("/hide");
  await onlyCover(dana);
}, 120_000);

test("a restart in the middle of hiding, with Telegram asking to wait: nothing is left after one sweep", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await fill(world, dana, 120);
  world.sandbox.telegram.setFaults([{ method: "deleteMessages", kind: "flood", retryAfter: 2, times: 1 }]);
  dana.types("/hide");
  await holds(() => standing(dana).some((words) => COVER.test(words)), "the cover");
  expect(dana.messages()).toHaveLength(SHOWN);
  await world.restart();
  await onlyCover(dana);
}, 120_000);

test("her own choice: a while after her visit everything goes, by itself", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Settings");
  await dana.presses("Clearing");
  await dana.sees(/How long[\s\S]*After 24 hours/);
  await dana.presses("After each visit");
  await dana.sees(/Chosen now: After each visit/);
  dana.types("some words");
  await world.settles();
  await passes(world, 14);
  dana.types("and more");
  await world.settles();
  await passes(world, 14);
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  expect(standing(dana).join()).toMatch(/some words/);
  await passes(world, 2);
  await holds(() => dana.messages().length === 0, "the chat to be empty");
  await expectCalm(world);
});

test("«Hide» while the database is away clears the chat at once, twice in a row, and is completed later", async () => {
  const { state, stand } = removable();
  const world = await startWorld({ database: stand });
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  await checksSafetyFromMenu(dana);
  dana.types("words of mine");
  await mavka.sees(/words of mine/);
  await world.settles();
  state.away = true;
  dana.types("Is anybody there?");
  await dana.sees(/not quite well/);
  const shown = dana.messages().findLast(({ buttons }) => JSON.stringify(buttons ?? []).includes("Hide"))!;
  dana.taps(shown, "Hide");
  dana.types("/hide");
  await holds(() => dana.messages().length === 0, "everything to go while the database is away");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(dana.messages()).toEqual([]);
  state.away = false;
  await onlyCover(dana);
  await mavka.sees(/left the chat/);
  const left = await world.stores.drafts.all(`private:${dana.id}`);
  expect(left.filter(({ dialog }) => dialog !== "triage")).toEqual([]);
  await expectCalm(world);
});

async function checksSafetyFromMenu(dana: Phone): Promise<void> {
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await checksSafety(dana);
  await dana.sees(/^1 of 6/);
}

test("a message whose sending nobody saw come to an end goes with the next «Hide»", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await world.settles();
  const { id } = (await world.stores.survivors.find(dana.id))!;
  await world.stores.traces.expect(id);
  const api = new Api(world.sandbox.token, { apiRoot: world.sandbox.url });
  await api.sendMessage(dana.id, "sent by a process that died", QUIET);
  dana.types("/hide");
  await onlyCover(dana);
  await expectCalm(world);
});

test("such a message also goes by itself after a day, without any press", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await world.settles();
  const { id } = (await world.stores.survivors.find(dana.id))!;
  await world.stores.traces.expect(id);
  const api = new Api(world.sandbox.token, { apiRoot: world.sandbox.url });
  await api.sendMessage(dana.id, "sent by a process that died", QUIET);
  await passes(world, 24 * 60);
  await holds(() => dana.messages().length === 0, "the chat to be empty");
  await expectCalm(world);
});

test("an admin sees how much could not be removed and why; for anybody else there is no such command", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const admin = world.phone(ADMIN);
  admin.types("/wipes");
  await admin.sees(/could not be removed[\s\S]*None/);
  await opensMenu(dana);
  await world.settles();
  world.sandbox.telegram.advance(49 * 3_600);
  dana.types("/hide");
  await holds(() => standing(dana).some((words) => COVER.test(words)), "the cover");
  await until(async () => (await world.stores.wipeCounts.since(new Date(0))).length > 0, "the count");
  admin.types("/wipes");
  const report = await admin.sees(/older than 48 hours: \d/);
  expect(report.text).not.toContain(String(dana.id));
  for (const phone of [mavka, dana]) {
    phone.types("/wipes");
    await world.settles();
    expect(standing(phone).join()).not.toMatch(/could not be removed/);
  }
});
