import { expect, test } from "vitest";
import {
  answers,
  asksForPerson,
  checksSafety,
  claims,
  expectCalm,
  hired,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { type Phone, STAFF_CHAT, startWorld } from "../support/world.ts";

const QUESTIONS = [1, 2, 3, 4, 5, 6].map((number) => new RegExp(`^${number} of 6`));

/** Answers the safety questions from one on, one letter each: y, n, u (don't know), s (skip). */
async function tells(phone: Phone, letters: string, from = 1): Promise<void> {
  const words = { y: "Yes", n: "No", u: "I don't know", s: "Skip" } as const;
  for (const [index, letter] of [...letters].entries()) {
    await phone.sees(QUESTIONS[from - 1 + index]!);
    await phone.presses(words[letter as keyof typeof words]);
    const isNeck = from + index === 3 && letter === "y";
    if (isNeck)
      await answers(phone, [
        [/neck was pressed/, "Skip"],
        [/any of this/, "Skip"],
      ]);
  }
}

test("the result follows the answers, and questions can be gone back to", async () => {
  const world = await startWorld();
  for (const [letters, result] of [
    ["nnnnnn", /feel wrong|feels wrong/],
    ["nnynnn", /even when things are quiet/],
    ["ynnnyn", /whenever you want\. Some of it/],
    ["ssssss", /left open/],
    ["unnnnu", /feels wrong/],
  ] as const) {
    const dana = survivor(world);
    await opensMenu(dana);
    await checksSafety(dana);
    await tells(dana, letters);
    await dana.sees(result);
    expect(standing(dana).join()).not.toMatch(/RED|HIGH|ELEVATED|STANDARD/);
  }
  const vera = survivor(world);
  await opensMenu(vera);
  await checksSafety(vera);
  await tells(vera, "yyn");
  await vera.sees(QUESTIONS[3]!);
  for (const number of [3, 2, 1]) {
    await vera.presses("Back");
    await vera.sees(QUESTIONS[number - 1]!);
  }
  await vera.presses("Back");
  const now = await vera.sees(/right at this moment/);
  expect(now.buttons!.flat().map(({ text }) => text)).not.toContain("Back");
  vera.taps(now, "Not right now");
  await tells(vera, "nn", 4);
  await vera.sees(QUESTIONS[5]!);
  await expectCalm(world);
});

test("«does not apply» stands only under the question about pregnancy", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  const counts: number[] = [];
  for (const question of QUESTIONS) {
    const asked = await dana.sees(question);
    counts.push(asked.buttons!.flat().filter(({ data }) => data?.endsWith(":na")).length);
    if (counts.length < 6) await dana.presses("No");
  }
  expect(counts).toEqual([0, 0, 0, 0, 1, 0]);
  await expectCalm(world);
});

test("who leaves midway keeps what was said, and a level once reached is not lost by asking anew", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  await tells(dana, "nny");
  await dana.sees(QUESTIONS[3]!);
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await dana.presses("Check my safety");
  await tells(dana, "nnn", 4);
  await dana.sees(/even when things are quiet/);
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await dana.presses("Check my safety");
  await dana.sees(/right at this moment/);
  const code = await asksForPerson(dana);
  const card = await world.phone(3001).sees(new RegExp(code), { chat: STAFF_CHAT });
  expect(card.text).toContain("HIGH");
  await expectCalm(world);
});

test("a stale button answers nothing, and words at a choice bring the question again", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  const first = await dana.sees(QUESTIONS[0]!);
  dana.taps(first, "No");
  const second = await dana.sees(QUESTIONS[1]!);
  dana.taps(first, "Yes");
  dana.taps(first, "Skip");
  await world.settles();
  await dana.sees(QUESTIONS[1]!);
  dana.types("I do not want to press");
  await dana.sees(/press one of the buttons[\s\S]*2 of 6/);
  dana.taps(second, "Yes");
  await dana.sees(QUESTIONS[2]!);
  await tells(dana, "nnnn", 3);
  await dana.sees(/even when things are quiet/);
  expect(dana.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
  dana.taps(first, "Yes");
  await dana.sees(/What would you like/);
  await expectCalm(world);
});

test("with an open case, words at a question reach the person, and the question stays", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await checksSafety(dana);
  await tells(dana, "n");
  await dana.sees(QUESTIONS[1]!);
  dana.types("Good evening to you");
  await mavka.sees(/Good evening to you/);
  await dana.sees(/on its way to Mavka[\s\S]*2 of 6/);
  await answers(dana, [[/2 of 6/, "Yes"]]);
  await tells(dana, "nnnn", 3);
  await dana.sees(/even when things are quiet/);
  await expectCalm(world);
});
