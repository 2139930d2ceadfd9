import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { DIALOGS, INTAKE } from "../../src/domain/dialogs.ts";
import type { Dialog } from "../../src/domain/draft.ts";
import { answers, claims, codeIn, expectCalm, hired, opensMenu, survivor } from "../support/people.ts";
import { isReal } from "../support/stores.ts";
import { type Phone, startWorld, type World } from "../support/world.ts";

/** The intake with its questions in another order, or without some. */
function intakeOf(...ids: string[]): Readonly<Record<string, Dialog>> {
  const questions = ids.map((id) => INTAKE.questions.find((question) => question.id === id)!);
  return { ...DIALOGS, intake: { ...INTAKE, questions } };
}

async function beginsIntake(world: World): Promise<Phone> {
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Talk to a person");
  await answers(dana, [[/how it works/, "I agree"]]);
  await dana.sees(/Where are you/);
  return dana;
}

test("a deploy that swaps two questions swaps and loses no answer", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = await beginsIntake(world);
  await dana.presses("Astana");
  await dana.sees(/children with you/);
  await world.restart({ dialogs: intakeOf("children", "place", "reporting", "words") });
  // The question on the screen is the one that is answered, wherever it stands now.
  await answers(dana, [
    [/children with you/, "Yes"],
    [/count your request/, "No"],
    [/matters most/, "…A quiet place"],
  ]);
  const code = codeIn(await dana.sees(/Your request is kept/));
  await claims(mavka, code);
  const head = await mavka.sees(/A quiet place/);
  expect(head.text).toMatch(/Place: Astana\nChildren with them: yes/);
  await expectCalm(world);
});

test("words that come after a restart are taken for the question that was open", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = await beginsIntake(world);
  await answers(dana, [
    [/Where are you/, "Skip"],
    [/children with you/, "No"],
  ]);
  await dana.sees(/matters most/);
  await world.stopService();
  dana.types("I need a doctor");
  await world.restart({ dialogs: intakeOf("reporting", "words", "children", "place") });
  await dana.sees(/count your request/);
  await dana.presses("Yes");
  const code = codeIn(await dana.sees(/Your request is kept/));
  await claims(mavka, code);
  expect((await mavka.sees(/I need a doctor/)).text).toMatch(/Place: not said\nChildren with them: no/);
  await expectCalm(world);
});

test.runIf(isReal)(
  "words that come after Redis forgot everything are taken for the open question",
  async () => {
    // A numbered database of its own, which can be emptied without a stranger's loss.
    const url = new URL("/9", process.env["REDIS_URL"]).href;
    const world = await startWorld({ env: { REDIS_URL: url } });
    const dana = await beginsIntake(world);
    await answers(dana, [
      [/Where are you/, "Skip"],
      [/children with you/, "Skip"],
    ]);
    await dana.sees(/matters most/);
    const redis = new Redis(url);
    await redis.flushdb();
    redis.disconnect();
    dana.types("I need a doctor");
    await answers(dana, [[/count your request/, "Skip"]]);
    await dana.sees(/Your request is kept/);
    await expectCalm(world);
  },
);

test("a question that a deploy took away is not waited for, and the others are still asked", async () => {
  const world = await startWorld();
  const dana = await beginsIntake(world);
  await dana.presses("Skip");
  const children = await dana.sees(/children with you/);
  await world.restart({ dialogs: intakeOf("place", "words", "reporting") });
  dana.taps(children, "Yes");
  await answers(dana, [
    [/matters most/, "…Sleep"],
    [/count your request/, "Skip"],
  ]);
  await dana.sees(/Your request is kept/);
  await expectCalm(world);
});

test("a button of the former order answers no other question after a restart", async () => {
  const world = await startWorld();
  const dana = await beginsIntake(world);
  const place = await dana.sees(/Where are you/);
  dana.taps(place, "Dnipro");
  await dana.sees(/children with you/);
  await world.restart();
  dana.taps(place, "Astana");
  await dana.sees(/children with you/);
  await answers(dana, [
    [/children with you/, "Skip"],
    [/matters most/, "Skip"],
    [/count your request/, "Skip"],
  ]);
  const opened = await dana.sees(/Your request is kept/);
  expect(opened.text).toMatch(/102/);
  expect(opened.text).not.toMatch(/111/);
  await expectCalm(world);
});
