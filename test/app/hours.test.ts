/** Hours in which something may come by itself: asked kindly, kept to, and told to whoever writes to her. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { type Phone, startWorld, until, type World } from "../support/world.ts";

const EVENING = "2026-01-15T20:00:00Z";
const MORNING = "2026-01-16T08:00:00Z";

/** A world whose clock stands still until it is set. */
async function startAt(time: string) {
  const clock = { time };
  const world = await startWorld({ now: () => new Date(clock.time) });
  return { world, clock };
}

async function opensHours(phone: Phone): Promise<void> {
  await opensMenu(phone);
  await phone.presses("Settings");
  await phone.sees(/^Settings/);
  await phone.presses("Safe hours");
  await phone.sees(/hours for this chat/);
}

/** Chooses daytime in Kyiv. */
async function choosesDaytime(phone: Phone): Promise<void> {
  await opensHours(phone);
  await phone.presses("Change the hours");
  await phone.sees(/When may something new come/);
  await phone.presses("Daytime, 9–17");
  await phone.sees(/On which days/);
  await phone.presses("Every day");
  await phone.sees(/Which city's time/);
  phone.types("Київ");
  await phone.sees(/every day, 09:00–17:00[\s\S]*Europe\/Kyiv/);
}

const pushes = (world: World, phone: Phone) =>
  world.sandbox.telegram
    .state()
    .previews.filter(({ person }) => person === phone.id)
    .map(({ body }) => body);

async function rows(world: World, state: string): Promise<number> {
  const found = await rowsOf<{ count: number }>(
    world.database.db,
    sql`select count(*)::int as count from outbox where state = ${state} and to_kind = 'survivor'`,
  );
  return found[0]!.count;
}
const waits = (world: World, count: number) =>
  until(async () => (await rows(world, "deferred")) === count, `${count} to wait`);

test("what cannot be read or leaves no hour is asked again, kindly; the zone is a city, an offset or a name", async () => {
  const { world } = await startAt(EVENING);
  const dana = survivor(world);
  await opensHours(dana);
  await dana.sees(/at any time/);
  await dana.presses("Change the hours");
  await dana.presses("My own hours");
  await dana.sees(/Which hours\?/);
  dana.types("in the evening");
  await dana.sees(/could not read two times[\s\S]*Which hours\?/);
  dana.types("9-9");
  await dana.sees(/no time at all[\s\S]*Which hours\?/);
  dana.types("22:00–6:00");
  await dana.sees(/On which days/);
  await dana.presses("I choose the days");
  await dana.sees(/Choose all that fit/);
  await dana.presses("Fri");
  await dana.sees(/Choose all that fit/);
  await dana.presses("Done");
  await dana.sees(/Which city's time/);
  dana.types("Nowhereville");
  await dana.sees(/do not know this city[\s\S]*Which city's time/);
  dana.types("Владивосток");
  await dana.sees(/Fri, 22:00–06:00[\s\S]*Asia\/Vladivostok\. It is 06:00 there/);
  await dana.presses("Change the time zone");
  await dana.sees(/Which city's time/);
  await world.restart();
  dana.types("+3");
  await dana.sees(/Fri, 22:00–06:00[\s\S]*\+03:00\. It is 23:00 there/);
  await dana.presses("Change the hours");
  await dana.sees(/When may something new come/);
  await dana.presses("At any time");
  await dana.sees(/may come at any time/);
  await expectCalm(world);
});

test("outside her hours nothing comes; when they open all of it is one notice; what she asks for works at once", async () => {
  const { world, clock } = await startAt(EVENING);
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await choosesDaytime(dana);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await mavka.sees(new RegExp(`${code} · [\\s\\S]*Outside her hours: waits until 09:00 for her`));
  for (const words of ["first", "second"]) {
    mavka.types(words);
    await mavka.sees(/Kept for[\s\S]*waits until 09:00/);
    await world.settles();
  }
  // The screen that says who is there, and one notice for both.
  await waits(world, 2);
  const before = pushes(world, dana);
  expect(standing(dana).join()).not.toMatch(/ new|Mavka is with you/);
  await dana.presses("Menu");
  await dana.presses("Show (2)");
  await dana.sees(/^first$/);
  mavka.types("third");
  await waits(world, 2);
  expect(pushes(world, dana)).toEqual(before);
  clock.time = MORNING;
  await dana.sees(/^2 new$/);
  expect(pushes(world, dana)).toEqual([...before, "2 new"]);
  expect(standing(dana).filter((words) => / new$/.test(words))).toHaveLength(1);
  await expectCalm(world);
});

test("a RED case changes nothing about her hours, and the caseworker is told what that means", async () => {
  const { world } = await startAt(EVENING);
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await choosesDaytime(dana);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await mavka.presses("Raise level");
  await mavka.presses("🔴 RED");
  mavka.types("he is near");
  await mavka.presses("Change it");
  await mavka.sees(/is 🔴 RED now/);
  mavka.types("Are you safe?");
  await mavka.sees(/waits until 09:00[\s\S]*RED does not change this/);
  await waits(world, 2);
  expect(pushes(world, dana).filter((body) => /^\d+ new/.test(body))).toEqual([]);
  await expectCalm(world);
});

test("«only when I write»: it waits until she writes", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await opensHours(dana);
  await dana.presses("Change the hours");
  await dana.presses("Only when I write");
  await dana.sees(/only within 10 minutes after you write/);
  await claims(mavka, await asksForPerson(dana));
  await rowsOf(world.database.db, sql`update visits set seen_at = seen_at - interval '11 minutes'`);
  mavka.types("Good evening");
  await mavka.sees(/waits until she writes/);
  await until(async () => (await rows(world, "deferred")) > 0, "the notice to wait");
  expect(standing(dana).join()).not.toMatch(/ new/);
  dana.types("hello");
  await dana.sees(/^1 new$/);
  await expectCalm(world);
});

test("«never write first»: nothing comes by itself, and the menu leads to what waits", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await opensHours(dana);
  await dana.presses("Change the hours");
  await dana.presses("Never write first");
  await dana.sees(/Nothing comes by itself/);
  await claims(mavka, await asksForPerson(dana));
  const before = pushes(world, dana).length;
  mavka.types("Good evening");
  await mavka.sees(/nothing to come by itself/);
  await holds(() => world.sandbox.telegram.pendingUpdates() === 0, "calm");
  await until(async () => (await rows(world, "waiting")) === 0, "nothing to go out");
  expect(pushes(world, dana)).toHaveLength(before);
  expect(standing(dana).join()).not.toMatch(/ new/);
  await dana.presses("Menu");
  await dana.presses("Show (1)");
  await dana.sees(/^Good evening$/);
  await expectCalm(world);
});

test("an update to everybody waits for her hours, and the admin is told that it does", async () => {
  const { world, clock } = await startAt(EVENING);
  const dana = survivor(world);
  await choosesDaytime(dana);
  await dana.presses("Settings");
  await dana.presses("Updates");
  await dana.sees(/Updates: on/);
  const admin = world.phone(3001);
  admin.types("/broadcast");
  for (const language of ["Українська", "Русский", "Қазақша"]) {
    await holds(() => standing(admin).at(-1)?.startsWith(`The text (${language})`) === true, language);
    await admin.presses("Skip");
  }
  await holds(() => standing(admin).at(-1)?.startsWith("The text (English)") === true, "English");
  admin.types("A new number: 116 123");
  await admin.sees(/^This goes, silently/);
  await admin.presses("Send");
  await admin.sees(/is done: sent 0[\s\S]*safe hours: 1/);
  expect(pushes(world, dana).join()).not.toMatch(/116/);
  clock.time = MORNING;
  await dana.sees(/^A new number: 116 123$/);
  await expectCalm(world);
});
