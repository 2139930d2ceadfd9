import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLevels, LEVELS, maxLevel } from "../../../src/domain/triage/level.ts";

const level = fc.constantFrom(...LEVELS);

test("levels rise from STANDARD over ELEVATED and HIGH to RED", () => {
  expect([...LEVELS].reverse().toSorted(compareLevels)).toEqual(["STANDARD", "ELEVATED", "HIGH", "RED"]);
});

test("the highest level wins, in any order", () => {
  expect(maxLevel("ELEVATED", "RED", "HIGH")).toBe("RED");
  expect(maxLevel()).toBe("STANDARD");
});

test("a further level never lowers the result", () => {
  fc.assert(
    fc.property(fc.array(level), level, (levels, more) => {
      expect(compareLevels(maxLevel(...levels, more), maxLevel(...levels))).toBeGreaterThanOrEqual(0);
    }),
  );
});
