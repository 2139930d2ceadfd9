import { expect, test } from "vitest";
import { answers, expectCalm, hired, holds, opensMenu, standing, survivor } from "../support/people.ts";
import { ADMIN, type Phone, startWorld, until, type World } from "../support/world.ts";

/** A survivor of a language who switched «Updates» on. */
async function subscribed(world: World, language = "en"): Promise<Phone> {
  const phone = survivor(world, "en");
  await opensMenu(phone);
  await phone.presses("Settings");
  await phone.sees(/Updates: off/);
  await phone.presses("Updates");
  await phone.sees(/Updates: on/);
  if (language === "en") return phone;
  await phone.presses("Language");
  await phone.sees(/Choose a language/);
  await phone.presses({ uk: "Українська", ru: "Русский", kk: "Қазақша" }[language]!);
  await until(() => /^(?:Вітаю|Здравствуйте|Сәлеметсіз)/.test(standing(phone).at(-1) ?? ""));
  return phone;
}

/** Writes a broadcast, a text or «Skip» for each language, up to the preview. */
async function writes(world: World, texts: Record<"uk" | "ru" | "kk" | "en", string>): Promise<Phone> {
  const admin = world.phone(ADMIN);
  admin.types("/broadcast");
  const steps = [
    ["The text (Українська)", texts.uk],
    ["The text (Русский)", texts.ru],
    ["The text (Қазақша)", texts.kk],
    ["The text (English)", texts.en],
  ] as const;
  for (const [words, answer] of steps) {
    // The questions of an earlier broadcast still stand above.
    await holds(() => standing(admin).at(-1)?.startsWith(words) === true, words);
    if (answer.startsWith("…")) admin.types(answer.slice(1));
    else await admin.presses(answer);
  }
  await holds(() => standing(admin).at(-1)?.startsWith("This goes, silently") === true, "the preview");
  return admin;
}

const TEXTS = { uk: "…Новий номер: 116 123", ru: "Skip", kk: "Skip", en: "…A new number: 116 123" };

test("reaches those who asked for it, each in their language, silently, and counts", async () => {
  const world = await startWorld();
  const people = {
    en: await subscribed(world),
    uk: await subscribed(world, "uk"),
    kk: await subscribed(world, "kk"),
    other: survivor(world),
    known: await subscribed(world),
  };
  // Who is known to have blocked the bot is not written to.
  const gone = await subscribed(world);
  world.sandbox.telegram.block(gone.id, true);
  await opensMenu(people.other);
  const admin = await writes(world, TEXTS);
  const preview = await admin.sees(/to 4 people who switched updates on/);
  expect(preview.text).toMatch(/Українська: Новий номер[\s\S]*English: A new number/);
  await admin.presses("Send");
  await admin.sees(/On its way/);
  // One of the four turns out to have blocked the bot, without Telegram having said so.
  const description = "Forbidden: bot was blocked by the user";
  world.sandbox.telegram.setFaults([
    { method: "sendMessage", kind: "error", code: 403, description, times: 1 },
  ]);
  await admin.sees(/sent 3, not delivered 1, unknown 0/);
  const expected = [
    [people.en, /^A new number/],
    [people.uk, /^Новий номер/],
    [people.kk, /^A new number/],
    [people.known, /^A new number/],
  ] as const;
  const got = expected.flatMap(([phone, words]) =>
    phone.messages().filter(({ text, fromBot }) => fromBot && words.test(text ?? "")),
  );
  expect(got).toHaveLength(3);
  for (const { silent, protect, buttons } of got) {
    expect(silent && protect).toBe(true);
    expect(buttons!.flat()).toHaveLength(1);
  }
  expect(standing(people.other).concat(standing(gone)).join()).not.toMatch(/: 116/);
  await expectCalm(world);
});

test("can be taken back, and does not go out when its beginning would betray or nothing is in it", async () => {
  const world = await startWorld();
  const dana = await subscribed(world);
  const admin = await writes(world, TEXTS);
  const dropped = await admin.sees(/to 1 person/);
  await admin.presses("Cancel");
  await admin.sees(/Nothing was sent/);
  await writes(world, { ...TEXTS, en: "…News for people who live with violence" });
  await admin.sees(/switched updates on[\s\S]*live with violence/);
  await admin.presses("Send");
  await admin.sees(/«violen» would show on a locked phone \(English\)/);
  await writes(world, { uk: "Skip", ru: "Skip", kk: "Skip", en: "Skip" });
  await admin.sees(/to 1 person/);
  await admin.presses("Send");
  await admin.sees(/no text yet/);
  // Begun twice, it begins anew; other commands still work in the middle of it.
  admin.types("/broadcast");
  await answers(admin, [[/Українська/, "…old words"]]);
  await admin.sees(/The text \(Русский\)/);
  admin.types("/staff");
  await admin.sees(/Who works here/);
  await writes(world, { ...TEXTS, uk: "Skip" });
  const preview = await admin.sees(/who switched updates on/);
  expect(preview.text).not.toMatch(/old words/);
  await admin.presses("Back");
  await answers(admin, [[/The text \(English\)/, "…Other words"]]);
  await admin.sees(/English: Other words/);
  expect(admin.messages().find(({ message_id }) => message_id === dropped.message_id)!.buttons ?? []).toEqual(
    [],
  );
  expect(standing(dana).join()).not.toMatch(/116|words/);
  await expectCalm(world);
});

test("long texts are previewed in part and sent whole", async () => {
  const world = await startWorld();
  const dana = await subscribed(world);
  const long = `…${"😀".repeat(2048)}`;
  const admin = await writes(world, { uk: long, ru: long, kk: long, en: long });
  const preview = await admin.sees(/switched updates on[\s\S]*Қазақша[\s\S]*English/);
  expect(preview.text!.isWellFormed()).toBe(true);
  await admin.presses("Send");
  await dana.sees(/^(?:😀){2048}$/u);
  await expectCalm(world);
});

test("a caseworker cannot send one, and an admin's answer to a case is not taken for its text", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  mavka.types("/broadcast");
  await mavka.sees(/Hello, Mavka/);
  const admin = world.phone(ADMIN);
  admin.types("/broadcast");
  const asked = await admin.sees(/The text \(Українська\)/);
  admin.types("for one person only", { replyTo: asked.message_id });
  await admin.sees(/no open case/);
  admin.types("Новини");
  await admin.sees(/The text \(Русский\)/);
  await expectCalm(world);
});

test("a restart in the middle sends to nobody twice and forgets nobody", async () => {
  const world = await startWorld();
  const people: Phone[] = [];
  for (let index = 0; index < 6; index++) people.push(await subscribed(world));
  const admin = await writes(world, TEXTS);
  await admin.sees(/to 6 people/);
  world.sandbox.telegram.setFaults([{ method: "sendMessage", kind: "flood", retryAfter: 1, times: 6 }]);
  await admin.presses("Send");
  await admin.sees(/On its way/);
  for (let times = 0; times < 3; times++) await world.restart();
  await admin.sees(/sent 6, not delivered 0, unknown 0/);
  for (const phone of people) {
    expect(standing(phone).filter((words) => words.startsWith("A new number"))).toHaveLength(1);
  }
  await expectCalm(world);
});
