import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/db/database.ts";
import { answers, expectCalm, opensMenu, survivor } from "../support/people.ts";
import { startWorld, until, wordsOf } from "../support/world.ts";

test("every short page opens in four languages, within Telegram's limits, with the urgent numbers and a way on", async () => {
  const world = await startWorld();
  for (const language of ["en", "uk", "ru", "kk"]) {
    const phone = survivor(world, language);
    phone.types("/start");
    await until(() => phone.messages().some(({ fromBot }) => fromBot));
    const open = ["menu:learn"];
    const walked = new Set<string>();
    while (open.length > 0) {
      const data = open.shift()!;
      if (walked.has(data)) continue;
      walked.add(data);
      const { message_id } = phone.messages().findLast(({ fromBot }) => fromBot)!;
      world.sandbox.telegram.press({ person: phone.id, chat: phone.id, message_id, data });
      await world.settles();
      const shown = phone.messages().findLast(({ fromBot }) => fromBot)!;
      expect(wordsOf(shown).length, data).toBeLessThanOrEqual(4096);
      expect(wordsOf(shown), data).toMatch(/10[123]|11[12]/);
      expect(wordsOf(shown), data).not.toMatch(/[{}]|undefined/);
      const next = (shown.buttons ?? []).flat().map((button) => button.data!);
      expect(next, data).toContain("hide");
      // Two ways through the self-check are enough: none, and the first statement.
      open.push(...next.filter((each) => /^(?:learn|worry|check)(?:$|:(?!.*:.{2}))/.test(each)));
    }
    expect(walked.size).toBeGreaterThan(25);
  }
  await expectCalm(world);
});

test("the self-check weighs what was said and leaves nothing behind", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Good to know");
  await dana.presses("Is this violence?");
  await dana.presses("Go on");
  await answers(dana, [
    [/1 of 8/, "No"],
    [/2 of 8/, "Yes"],
    [/3 of 8/, "Back"],
    [/2 of 8/, "Skip"],
    [/3 of 8/, "Skip"],
    [/4 of 8/, "No"],
    [/5 of 8/, "No"],
    [/6 of 8/, "Yes"],
    [/7 of 8/, "No"],
    [/8 of 8/, "No"],
  ]);
  await dana.sees(/more than one|weighs a lot/);
  const drafts = await rowsOf(world.database.db, sql`select 1 from drafts`);
  expect(drafts).toEqual([]);
  await expectCalm(world);
});
