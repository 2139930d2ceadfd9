/** A cover when something breaks in the middle: the same update comes again, and nothing secret goes anywhere. */
import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
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
import { type Phone, startWorld, until, type World, wordsOf } from "../support/world.ts";

const WORD = "blue heron lamp";
const DURESS = "grandmas plums";
const tips = loadData().covers[0]!.texts.en;
const isTip = (words: string) => tips.items.some(({ text }) => words.includes(text));
const written = (phone: Phone) => phone.messages().filter(({ fromBot }) => !fromBot);

/** The next calls of a method fail, so that the update is handled once more. */
function breaks(world: World, method: string, times = 1): void {
  world.sandbox.telegram.setFaults([{ method, kind: "error", code: 500, description: "Internal", times }]);
}

async function withCase(world: World) {
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await opensMenu(dana);
  await dana.presses("Settings");
  return { mavka, dana, code };
}

async function sets(dana: Phone, button: string, word: string, kept: RegExp): Promise<void> {
  await dana.presses(button);
  await dana.sees(/^Please write a/);
  dana.types(word);
  await dana.sees(kept);
}

test("a word that is typed while something breaks is kept, deleted, and never passed on", async () => {
  const world = await startWorld();
  const { mavka, dana } = await withCase(world);
  await dana.presses("Personal word");
  await dana.sees(/^Please write a word/);
  breaks(world, "sendMessage", 2);
  dana.types(WORD);
  await dana.sees(/^Your word is kept/);
  await holds(() => !/heron/.test(standing(dana).join()), "the word to go");
  await dana.presses("Settings");
  breaks(world, "deleteMessages", 3);
  await sets(dana, "Duress word", DURESS, /^Your second word is kept/);
  await holds(() => !/plums/.test(standing(dana).join()), "the second word to go");
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await world.settles();
  expect(standing(mavka).join("\n")).not.toMatch(/heron|plums/);
  expect(JSON.stringify(await world.stores.drafts.all(`private:${dana.id}`))).not.toMatch(/heron|plums/);
  await expectCalm(world);
});

test("opening and the duress word are done once, however often they are tried", async () => {
  const world = await startWorld();
  const { mavka, dana, code } = await withCase(world);
  await sets(dana, "Personal word", WORD, /^Your word is kept/);
  await dana.presses("Settings");
  await sets(dana, "Duress word", DURESS, /^Your second word is kept/);
  await dana.presses("Hide");
  await holds(() => dana.messages().length === 1 && isTip(wordsOf(dana.messages()[0]!)), "only the cover");
  breaks(world, "sendMessage", 2);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  breaks(world, "deleteMessages", 2);
  dana.types(DURESS);
  await mavka.sees(new RegExp(`${code}: the duress word`));
  await holds(() => dana.messages().length === 1 && isTip(wordsOf(dana.messages()[0]!)), "only the cover");
  await world.settles();
  expect(standing(mavka).filter((words) => /the duress word/.test(words))).toHaveLength(1);
  expect(standing(mavka).join("\n")).not.toMatch(/heron|plums/);
  await expectCalm(world);
});

test("a stop in the middle of a visit leaves nothing to see once its time is over", async () => {
  const world = await startWorld();
  const { dana } = await withCase(world);
  await sets(dana, "Personal word", WORD, /^Your word is kept/);
  await world.stopService();
  const { id } = (await world.stores.survivors.find(dana.id))!;
  await world.stores.locks.open(id, new Date(Date.now() - 1_000));
  dana.types("who wrote here?");
  await world.restart();
  await until(() => isTip(dana.messages().map(wordsOf).join("\n")), "the cover");
  await holds(
    () =>
      dana
        .messages()
        .filter(({ fromBot }) => fromBot)
        .every((one) => coverOnly(wordsOf(one))),
    "only cover",
  );
  expect(written(dana).map(wordsOf)).toEqual(["who wrote here?"]);
  await expectCalm(world);
});

const coverOnly = (words: string) => isTip(words) || Object.values(tips.talk).flat().includes(words);

test("while the database is away a chat in cover is shown the cover, and any other the numbers", async () => {
  let isAway = false;
  const world = await startWorld({
    database: (database) => ({
      ...database,
      db: new Proxy(database.db, {
        get(target, name, receiver) {
          if (isAway) throw new Error("the database is away");
          return Reflect.get(target, name, receiver);
        },
      }),
    }),
  });
  const dana = survivor(world);
  const other = survivor(world);
  await opensMenu(dana);
  await dana.presses("Settings");
  await sets(dana, "Personal word", WORD, /^Your word is kept/);
  dana.types("/hide");
  await holds(() => dana.messages().length === 1, "only the cover");
  await world.restart();
  isAway = true;
  dana.types("is anybody there?");
  other.types("is anybody there?");
  await other.sees(/not quite well/);
  await holds(() => dana.messages().filter(({ fromBot }) => fromBot).length === 2, "a line");
  expect(
    dana
      .messages()
      .filter(({ fromBot }) => fromBot)
      .every((one) => isTip(wordsOf(one))),
  ).toBe(true);
  isAway = false;
});
