import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { betrays } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";
import {
  answers,
  asksForPerson,
  checksSafety,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  survivor,
} from "../support/people.ts";
import { type Phone, startWorld, type World, wordsOf } from "../support/world.ts";

const COVER = /^(?:A tip for today|Порада дня|Совет дня|Бүгінгі кеңес): /;

/** Only one harmless line is left. */
async function leavesOnlyCover(phone: Phone): Promise<void> {
  await holds(
    () => phone.messages().length === 1 && COVER.test(wordsOf(phone.messages()[0]!)),
    "only the cover line to be left",
  );
  const cover = phone.messages()[0]!;
  expect(cover.buttons ?? []).toEqual([]);
  expect(cover.silent).toBe(true);
  const stems = LOCALES.flatMap((locale) => loadData().denyList[locale]);
  expect(betrays(wordsOf(cover), stems)).toBeNull();
}

/** How much is left of dialogs. What triage heard stays sealed for its day, without a word of hers. */
async function drafts(world: World, phone: Phone): Promise<number> {
  const left = await world.stores.drafts.all(`private:${phone.id}`);
  return left.filter(({ dialog }) => dialog !== "triage").length;
}

test("works in the middle of every dialog, as a button and as a command, and forgets what was said", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  await answers(dana, [[/^1 of 6/, "Yes"]]);
  await dana.sees(/^2 of 6/);
  await dana.presses("Hide");
  await leavesOnlyCover(dana);
  expect(await drafts(world, dana)).toBe(0);

  await opensMenu(dana);
  await dana.presses("Check my safety");
  await dana.sees(/right at this moment/);
  dana.types("some words");
  dana.types("/hide");
  await leavesOnlyCover(dana);

  await opensMenu(dana);
  await dana.presses("Talk to a person");
  await answers(dana, [
    [/how it works/, "I agree"],
    [/Where are you/, "Astana"],
    [/children with you/, "Yes"],
  ]);
  await dana.sees(/matters most/);
  dana.types("/hide");
  dana.types("/hide");
  await leavesOnlyCover(dana);
  expect(await drafts(world, dana)).toBe(0);
  dana.types("who is this?");
  await dana.sees(/could anyone else see/);
  await dana.presses("Hide");
  await leavesOnlyCover(dana);
  await expectCalm(world);
});

test.each(["uk", "ru", "kk", "en"])("the line that stays betrays nothing (%s)", async (language) => {
  const world = await startWorld();
  const phone = survivor(world, language);
  phone.types("/start");
  phone.types("/hide");
  await leavesOnlyCover(phone);
  await expectCalm(world);
});

test("with an open case the caseworker gets a silent line, and held replies are still there afterwards", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  for (const words of ["first", "second"]) mavka.types(words);
  await dana.sees(/^2 new$/);
  await dana.presses("Hide");
  await leavesOnlyCover(dana);
  expect((await mavka.sees(/left the chat/)).silent).toBe(true);
  mavka.types("third");
  await dana.sees(/^3 new$/);
  dana.types("/hide");
  await leavesOnlyCover(dana);

  await opensMenu(dana);
  await dana.presses("Show (3)");
  await dana.sees(/^first$/);
  dana.types("I am back");
  await mavka.sees(/I am back/);
  await dana.sees(/on its way to Mavka/);
  await dana.sees(/^first$/);
  await dana.presses("Show (2)");
  await dana.sees(/^second$/);
  dana.types("/start");
  await answers(dana, [
    [/could anyone else see/, "I am alone"],
    [/What would you like/, "Talk to a person"],
  ]);
  await dana.sees(/Mavka is with you/);
  await dana.presses("Show (1)");
  await dana.sees(/^third$/);
  await dana.presses("Hide");
  await leavesOnlyCover(dana);
  await expectCalm(world);
});

test("replies of a case that ended meanwhile can still be read", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  mavka.types("The centre is open");
  await dana.sees(/^1 new$/);
  dana.types("/hide");
  await leavesOnlyCover(dana);
  await mavka.presses("Close case");
  await mavka.presses("Handed over");
  await dana.sees(/^2 new$/);
  dana.types("/hide");
  await leavesOnlyCover(dana);
  await opensMenu(dana);
  await dana.presses("Show (2)");
  await dana.sees(/^The centre is open$/);
  await dana.presses("Show (1)");
  await dana.sees(/come to an end/);
  await expectCalm(world);
});

test("a reply that was tapped for just before does not appear in the cleared chat", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await claims(mavka, await asksForPerson(dana));
  mavka.types("secret words");
  const notice = await dana.sees(/^1 new$/);
  dana.taps(notice, "Show");
  dana.types("/hide");
  await leavesOnlyCover(dana);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await leavesOnlyCover(dana);
  const { previews } = world.sandbox.telegram.state();
  expect(previews.some(({ person, body }) => person === dana.id && body.includes("secret"))).toBe(false);
  await opensMenu(dana);
  const menu = await dana.sees(/What would you like/);
  if (JSON.stringify(menu.buttons).includes("Show")) {
    await dana.presses("Show (1)");
    await dana.sees(/secret words/);
  }
  await expectCalm(world);
});
