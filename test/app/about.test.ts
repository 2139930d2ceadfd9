import { expect, test } from "vitest";
import { LOCALES } from "../../src/domain/locale.ts";
import { createTexts } from "../../src/texts.ts";
import { answers, expectCalm, opensMenu, survivor } from "../support/people.ts";
import { startWorld, wordsOf } from "../support/world.ts";

const t = createTexts();

test("what this chat can hide and what it cannot is said once, before anything sensitive, and whenever she looks", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  dana.types("/start");
  await answers(dana, [[/could anyone else see/, "Someone may see"]]);
  await dana.presses("Go on");
  expect(wordsOf(await dana.sees(/What would you like/))).toMatch(
    /^What this chat can do, and what it cannot/,
  );
  await dana.presses("Tell me more");
  await dana.sees(/«Devices» shows who is signed in/);
  await dana.presses("Menu");
  await dana.sees(/^What would you like/);
  await opensMenu(dana);
  await dana.sees(/^What would you like/);
  await dana.presses("Settings");
  await dana.presses("About this chat");
  await dana.sees(/^What this chat can do/);
  await dana.presses("Tell me more");
  await dana.sees(/An app that watches/);
  await expectCalm(world);
});

test.each(LOCALES)("it is said in at most 700 characters, and names what it cannot reach (%s)", (locale) => {
  for (const text of [t(locale, "s-about"), t(locale, "s-about-more", { emergency: "" })]) {
    expect([...text].length).toBeLessThanOrEqual(700);
    expect(text).toContain("Telegram");
  }
});
