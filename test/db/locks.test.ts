/** Until when chats in cover are open; whatever is missing is locked. */
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { standingOf } from "../../src/domain/lock.ts";
import { seedSurvivor } from "../support/seeds.ts";
import { startSuite } from "../support/suite.ts";

const { stores } = await startSuite();
const { locks, traces } = stores;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test("opening, staying and closing; staying opens nothing and shortens nothing", async () => {
  const id = newId();
  await locks.stay(id, inMinutes(15));
  expect(await locks.get(id)).toBeNull();
  await locks.setTries(id, { tries: 3, triedSince: new Date() });
  await locks.stay(id, inMinutes(15));
  expect(standingOf(await locks.get(id), new Date())).toBe("locked");
  await locks.open(id, inMinutes(15));
  expect(await locks.get(id)).toMatchObject({ tries: 0, triedSince: null });
  await locks.stay(id, inMinutes(5));
  expect(standingOf(await locks.get(id), inMinutes(14))).toBe("open");
  await locks.stay(id, inMinutes(60));
  expect(standingOf(await locks.get(id), inMinutes(59))).toBe("open");
  await locks.close(id);
  expect(standingOf(await locks.get(id), new Date())).toBe("locked");
});

test("chats whose time is over are found until they are closed", async () => {
  const [lapsed, open] = [newId(), newId()];
  await locks.open(lapsed, inMinutes(-1));
  await locks.open(open, inMinutes(1));
  expect(await locks.lapsed(new Date(), 10)).toEqual([lapsed]);
  await locks.close(lapsed);
  expect(await locks.lapsed(new Date(), 10)).toEqual([]);
});

test("everybody with a cover is known by a lookup id, until there is none", async () => {
  const dana = await seedSurvivor(stores);
  await locks.open(dana.id, inMinutes(1));
  expect(await locks.lookups()).toHaveLength(1);
  await locks.remove(dana.id);
  expect(await locks.lookups()).toEqual([]);
});

test("a message that was traced can be made to go at once, or to stay as long as any may", async () => {
  const id = newId();
  await traces.add(id, [1, 2]);
  await traces.addDue(id, [1, 3]);
  expect(await traces.dueOf(id, 10)).toEqual([1, 3]);
  await traces.wipeNow(id);
  await traces.keep(id, [2]);
  expect(await traces.dueOf(id, 10)).toEqual([1, 3]);
});
