import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import type { OpenDatabase } from "../../src/db/database.ts";
import { betrays, preview } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";
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
import { startWorld, wordsOf } from "../support/world.ts";

test("who blocks the bot or takes it back: the owner of the case learns it at once", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  telegram.block(dana.id, true);
  expect((await mavka.sees(new RegExp(`${code}: they have blocked the bot`))).silent).toBe(false);
  mavka.types("Are you safe?");
  await mavka.sees(/Kept for/);
  telegram.block(dana.id, false);
  await mavka.sees(new RegExp(`${code}: they have unblocked`));
  await opensMenu(dana);
  await dana.presses("Show (1)");
  await dana.sees(/Are you safe/);

  // Who has no case is nobody's business.
  const vera = survivor(world);
  await opensMenu(vera);
  const before = standing(mavka).length;
  telegram.block(vera.id, true);
  await world.settles();
  expect(standing(mavka)).toHaveLength(before);
  await expectCalm(world);
});

test("who presses and blocks the bot at the same moment raises no alarm", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const dana = survivor(world);
  await opensMenu(dana);
  await world.stopService();
  dana.types("hello");
  dana.types("/start");
  telegram.block(dana.id, true);
  await world.restart();
  await world.settles();
  await expectCalm(world);
});

/** A database that can be taken away: every question to it fails then. */
function removable() {
  const state = { away: false };
  const guard = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(from, name) {
        const value = Reflect.get(from, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          if (state.away) throw Object.assign(new Error("the database is away"), { code: "ECONNREFUSED" });
          return (value as (...args: unknown[]) => unknown).apply(from, given);
        };
      },
    });
  return {
    state,
    stand: (database: OpenDatabase): OpenDatabase => ({ ...database, db: guard(database.db) }),
  };
}

test("with the database away the emergency numbers are shown once, quietly, and the update is handled later", async () => {
  const { state, stand } = removable();
  const world = await startWorld({ database: stand });
  const dana = survivor(world);
  await opensMenu(dana);
  state.away = true;
  dana.types("Is anybody there?");
  const shown = await dana.sees(/not quite well[\s\S]*102[\s\S]*112/);
  expect(shown.silent && shown.protect).toBe(true);
  const stems = LOCALES.flatMap((locale) => loadData().denyList[locale]);
  expect(betrays(preview(wordsOf(shown)), stems)).toBeNull();
  dana.types("Hello?");
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(standing(dana).filter((words) => words.includes("not quite well"))).toHaveLength(1);
  state.away = false;
  await dana.sees(/did not quite follow/);
  await world.settles();
  await dana.presses("Hide");
  await holds(() => dana.messages().length === 1, "the chat to be cleared, those numbers too");
  await expectCalm(world);
});
