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
} from "../support/people.ts";
import { type Phone, startWorld, type World } from "../support/world.ts";

async function talking(world: World): Promise<{ dana: Phone; mavka: Phone; code: string }> {
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  return { dana, mavka, code };
}

async function agrees(mavka: Phone): Promise<void> {
  await mavka.presses("Check word");
  await mavka.sees(/no check word yet/);
  await mavka.presses("Agree on a word");
  await mavka.sees(/two lines/);
  mavka.types("only one line");
  await mavka.sees(/That was not two lines/);
  mavka.types("What did we laugh about?\nthe ginger cat");
  await mavka.sees(/Agreed answer: the ginger cat/);
}

test("a caseworker agrees on a word, asks it, and sees the answer beside the agreed one", async () => {
  const world = await startWorld();
  const { dana, mavka, code } = await talking(world);
  await agrees(mavka);
  await world.settles();
  expect(standing(dana).join()).not.toMatch(/new|laugh|ginger/);
  const [row] = await rowsOf<{ facts: Buffer }>(world.database.db, sql`select facts from cases`);
  expect(Buffer.from(row!.facts).toString("latin1")).not.toContain("ginger");

  await mavka.presses("Ask now");
  await mavka.sees(/waits for her tap/);
  await dana.sees(/^1 new$/);
  // What she writes before she opened it is no answer.
  dana.types("hello");
  await mavka.sees(/\nhello$/);
  await world.settles();
  expect(standing(mavka).join()).not.toMatch(/Written:/);
  await dana.presses("Show");
  await dana.sees(/^What did we laugh about\?$/);
  dana.types("the black dog");
  const beside = await mavka.sees(/Agreed: the ginger cat\nWritten: the black dog/);
  expect(beside.text).toContain(code);
  dana.types("or was it");
  await mavka.sees(/or was it/);
  expect(standing(mavka).filter((line) => /Written:/.test(line))).toHaveLength(1);
  expect(standing(dana).join()).not.toMatch(/ginger/);
  await expectCalm(world);
});

test("on doubt the chat is cover for whoever holds it, until the caseworker lifts it", async () => {
  const world = await startWorld();
  const { dana, mavka, code } = await talking(world);
  mavka.types("The door is green");
  const notice = await dana.sees(/^1 new$/);
  await mavka.presses("Check word");
  await mavka.presses("I doubt it is her");
  await mavka.sees(new RegExp(`${code}: the chat is cleared and shows only cover`));
  await holds(() => dana.messages().length === 0, "an empty chat");
  const seen = world.sandbox.telegram.state().previews.length;
  mavka.types("Are you there?");
  await mavka.sees(/Kept for/);
  for (const tried of ["/start", "/menu", "who is this", "/hide"]) dana.types(tried);
  await holds(() => standing(dana).filter((line) => COVER.test(line)).length === 4, "four lines of cover");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const previews = world.sandbox.telegram.state().previews.slice(seen);
  const hers = previews.filter(({ person }) => person === dana.id);
  expect(hers.every(({ body, buzzed }) => COVER.test(body) && !buzzed)).toBe(true);
  expect(standing(mavka).join()).not.toMatch(/who is this/);
  expect(dana.messages().some(({ message_id }) => message_id === notice.message_id)).toBe(false);

  // Somebody else's caseworker can do none of it.
  const lesya = await hired(world, "Lesya");
  const panel = mavka.messages().findLast(({ buttons }) => JSON.stringify(buttons ?? "").includes("sure:"))!;
  const data = panel.buttons!.flat().find(({ data }) => data?.startsWith("sure:"))!.data!;
  lesya.types("/start");
  const home = await lesya.sees(/Hello, Lesya/);
  const update = {
    callback_query: {
      id: "77",
      chat_instance: "1",
      from: { id: lesya.id, is_bot: false, first_name: "L", language_code: "en" },
      message: {
        message_id: home.message_id,
        date: 1,
        chat: { id: lesya.id, type: "private", first_name: "L" },
      },
      data,
    },
  };
  world.sandbox.telegram.rawUpdate(update);
  await world.settles();
  dana.types("still?");
  await holds(() => standing(dana).filter((line) => COVER.test(line)).length === 5, "still cover");

  // Who takes the case over learns of it, and can lift it.
  await mavka.presses("Release");
  await mavka.sees(new RegExp(`${code} is back in the queue`));
  await claims(lesya, code);
  await lesya.sees(new RegExp(`${code}: the chat is cleared and shows only cover`));
  mavka.taps(panel, "It is her again");
  await world.settles();
  expect(standing(mavka).join()).not.toMatch(/open again/);
  await lesya.presses("It is her again");
  await lesya.sees(new RegExp(`${code}: the chat is open again`));
  await dana.sees(/^2 new$/);
  await opensMenu(dana);
  await dana.presses("Show (2)");
  await dana.sees(/^The door is green$/);
  const actions = await rowsOf<{ action: string }>(world.database.db, sql`select action from audit`);
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(["doubted", "trusted"]));
  world.sandbox.telegram.setFaults([]);
});
