import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  COVER,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
  takesCode,
} from "../support/people.ts";
import { ADMIN, type Phone, STAFF_CHAT, startWorld, type World, wordsOf } from "../support/world.ts";

const words = (phone: Phone) => standing(phone).join("\n");
const previewsOf = (world: World, phone: Phone) =>
  world.sandbox.telegram.state().previews.filter(({ person }) => person === phone.id);

test("from another account the code brings the case, the held replies and what was kept; the old chat is cover", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  mavka.types("The door is green");
  await dana.sees(/^1 new$/);
  const number = await takesCode(dana);
  expect(number).toMatch(/^\+380 \d{2} \d{3} \d{2} \d{2}$/);
  const old = (await world.stores.survivors.find(dana.id))!;
  const kept = ["dnipro-day-centre"];
  await world.stores.survivors.save({ ...old, profile: { ...old.profile, kept, updates: true } });

  const other = survivor(world, "uk");
  other.types(number.replace("+380 ", "0 (").replace(/(\(\d\d) /, "$1) "));
  await other.sees(/З поверненням/);
  await mavka.sees(new RegExp(`${code}: somebody came here from another account`));
  // Everything is gone from the old chat, and nothing was said there.
  await holds(() => dana.messages().length === 0, "the old chat to be empty");
  expect(words(other)).not.toContain(number.slice(-5));

  const moved = (await world.stores.survivors.find(other.id))!;
  expect(moved.profile).toMatchObject({ chatId: other.id, locale: "uk", kept, updates: true });
  expect((await world.stores.survivors.find(dana.id))!.profile).toEqual({
    chatId: dana.id,
    locale: "en",
    country: null,
    updates: false,
  });
  await other.presses("Показати (1)");
  await other.sees(/^The door is green$/);
  other.types("it is me");
  await mavka.sees(/it is me/);
  mavka.types("Good");
  await other.sees(/^1 нов/);

  // The old account is a stranger's now, and stays so for whatever is tried there.
  for (const tried of ["/start", "hello?", "/menu", "/hide", "who are you"]) dana.types(tried);
  await holds(() => standing(dana).filter((line) => COVER.test(line)).length === 5, "five lines of cover");
  expect(dana.messages().flatMap(({ buttons }) => (buttons ?? []).flat())).toEqual([]);
  expect(previewsOf(world, dana).some(({ body }) => /green|Good|Mavka/.test(body))).toBe(false);
  expect(await world.stores.cases.openOf(old.id)).toBeNull();
  expect(words(mavka)).not.toMatch(/hello\?|who are you/);

  // The code was good once.
  const third = survivor(world);
  third.types(number);
  await third.sees(/could anyone else see/);
  await expectCalm(world);
});

test("a wrong code, one's own code and one too many are answered like any words", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  const number = await takesCode(dana);
  // Her own: never passed on to anybody, and nothing happens.
  dana.types(number);
  await dana.sees(/did not quite follow/);
  await holds(() => !words(dana).includes(number), "the number to go");
  await world.settles();
  expect(words(mavka)).not.toContain(number);

  const stranger = survivor(world);
  stranger.types("/start");
  await stranger.sees(/could anyone else see/);
  const wrong = number.replace(/\d$/, (digit) => `${(Number(digit) + 1) % 10}`);
  const answersTo = async (typed: string) => {
    stranger.types(typed);
    await world.settles();
    return wordsOf(stranger.messages().findLast(({ fromBot }) => fromBot)!);
  };
  const plain = await answersTo("a few words");
  for (let tries = 0; tries < 5; tries++) expect(await answersTo(wrong)).toBe(plain);
  // The right one is one too many now.
  expect(await answersTo(number)).toBe(plain);
  await rowsOf(world.database.db, sql`update return_tries set since = since - interval '25 hours'`);
  stranger.types(number);
  await stranger.sees(/Welcome back/);
  await expectCalm(world);
}, 60_000);

test("a new code replaces the old one, and only its slow hash is kept", async () => {
  const world = await startWorld();
  const dana = survivor(world, "kk");
  dana.types("/start");
  await dana.presses("Қасымда ешкім жоқ");
  await dana.presses("Баптаулар");
  await dana.presses("Қайту коды");
  await dana.presses("Нөмірді көрсету");
  const first = /^\+[\d ]+/.exec(wordsOf(await dana.sees(/^\+7 7/)))![0];
  await dana.presses("Мәзір");
  await dana.presses("Баптаулар");
  await dana.presses("Қайту коды");
  await dana.sees(/бір нөмір бар/);
  await dana.presses("Нөмірді көрсету");
  const second = /^\+[\d ]+/.exec(wordsOf(await dana.sees(/^\+7 7/)))![0];
  const rows = await rowsOf<{ hash: string }>(world.database.db, sql`select * from return_codes`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(second.replace(/\D/g, "").slice(-7));
  const other = survivor(world);
  other.types(first);
  await other.sees(/could anyone else see/);
  other.types(second.replace("+7 ", "8"));
  await other.sees(/Welcome back/);
  await expectCalm(world);
});

test("a case that was opened meanwhile is folded into the older one, and nothing written is lost", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  const number = await takesCode(dana);
  const other = survivor(world);
  const newer = await asksForPerson(other, "…I am on my sister's phone");
  other.types("Is anybody there?");
  await other.sees(/kept for the person/);
  other.types(number);
  await other.sees(/Welcome back/);
  await mavka.sees(new RegExp(`${newer} is closed[\\s\\S]*my sister's phone`));
  await mavka.sees(/Is anybody there/);
  await world.phone(ADMIN).sees(new RegExp(`${newer} · closed`), { chat: STAFF_CHAT });
  other.types("now it is one");
  await mavka.sees(new RegExp(`^${code}\nnow it is one$`));
  await expectCalm(world);
});

test("tried from many accounts, codes are refused for a day and staff are told once", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  const number = await takesCode(dana);
  await rowsOf(
    world.database.db,
    sql`insert into return_tries (who, count) values ('all', 200) on conflict (who) do update set count = 200`,
  );
  for (const one of [survivor(world), survivor(world)]) {
    one.types(number);
    await one.sees(/could anyone else see/);
  }
  const alarms = () =>
    standing(world.phone(ADMIN), STAFF_CHAT).filter((line) => line.includes("unusually often"));
  await holds(() => alarms().length === 1, "the alarm");
});

test("typed from two accounts at once, the code is good for one", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  const number = await takesCode(dana);
  const others = [survivor(world), survivor(world), survivor(world)];
  for (const other of others) other.types(number);
  await world.settles();
  await mavka.sees(/from another account/);
  const welcomed = others.filter((other) => /Welcome back/.test(words(other)));
  expect(welcomed).toHaveLength(1);
  await holds(() => dana.messages().length === 0, "the old chat to be empty");
  await expectCalm(world);
});

test("the old phone can come back too, with the new code", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  const first = await takesCode(dana);
  const other = survivor(world);
  other.types(first);
  await other.sees(/Welcome back/);
  await other.presses("Settings");
  await other.presses("Return code");
  await other.presses("Show me a number");
  const second = /^\+[\d ]+/.exec(wordsOf(await other.sees(/^\+380/)))![0];
  dana.types(second);
  await dana.sees(/Welcome back/);
  await holds(() => other.messages().length === 0, "the other chat to be empty");
  other.types("/start");
  await other.sees(COVER);
  await opensMenu(dana);
  await expectCalm(world);
});
