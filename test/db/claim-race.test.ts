import { expect, test } from "vitest";
import { raceClaims } from "../../bench/support/claim-race.ts";
import { freshDatabase, isReal } from "../support/stores.ts";

const SLOW = { timeout: 120_000 };

// The embedded database has one connection, so there is no race on it.
test.skipIf(!isReal)(
  "two caseworkers who press at the same moment never both own the case",
  SLOW,
  async () => {
    const database = await freshDatabase();
    try {
      const race = await raceClaims(database.url!, { rounds: 200 });
      expect(race).toMatchObject({ rounds: 200, doubleOwners: 0, nobody: 0 });
      expect(race.wins[0] + race.wins[1]).toBe(200);
    } finally {
      await database.close();
    }
  },
);

test.skipIf(!isReal)("the same race catches a claim that reads first and writes then", SLOW, async () => {
  const database = await freshDatabase();
  try {
    const race = await raceClaims(database.url!, { rounds: 50, mutant: true });
    expect(race.doubleOwners).toBeGreaterThan(0);
  } finally {
    await database.close();
  }
});
