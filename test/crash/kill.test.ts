import { expect, test } from "vitest";
import { killAtRandom } from "../../bench/support/kill-run.ts";
import { isReal } from "../support/stores.ts";

// A lane whose update was being handled when the process died waits for its lease, so this takes minutes.
test.skipIf(!isReal)(
  "after kill -9 at random moments nothing is lost, doubled without a mark or crossed (needs DATABASE_URL and REDIS_URL)",
  { timeout: 420_000 },
  async () => {
    const plan = {
      kills: 6,
      updates: 80,
      seconds: 180,
      seed: 7,
      survivors: 6,
      caseworkers: 3,
      faults: false,
    };
    const run = await killAtRandom(plan);
    expect(run.kills).toBeGreaterThanOrEqual(6);
    expect(run).toMatchObject({
      updatesKept: run.updates,
      updatesParked: 0,
      handoffsLost: 0,
      handoffsDuplicated: 0,
      twoOwners: 0,
      wordsLost: 0,
      repeatsWithoutMark: 0,
      crossed: 0,
      outOfOrder: 0,
      malformedCalls: 0,
      examples: [],
    });
    expect(run.words).toBeGreaterThan(10);
  },
);
