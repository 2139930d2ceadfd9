import fc from "fast-check";
import { expect, test } from "vitest";
import { dueAt, OUTCOMES, TARGET_MINUTES } from "../../src/domain/case-file.ts";
import { LEVELS, type Level } from "../../src/domain/triage/level.ts";

const asked = new Date("2026-11-21T10:00:00Z");

test.each([
  ["RED", "2026-11-21T10:05:00.000Z"],
  ["HIGH", "2026-11-21T10:15:00.000Z"],
  ["ELEVATED", "2026-11-21T18:00:00.000Z"],
  ["STANDARD", "2026-11-22T10:00:00.000Z"],
] as const)("a %s case is due at %s", (level, due) => {
  expect(dueAt(level, asked).toISOString()).toBe(due);
});

test("of two cases asked at once the more dangerous is due first", () => {
  const minutes = LEVELS.map((level) => TARGET_MINUTES[level]);
  expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  expect(new Set(minutes).size).toBe(minutes.length);
});

test("no level starves: a case that waited longer than another's target goes before it", () => {
  const level = fc.constantFrom<Level>(...LEVELS);
  fc.assert(
    fc.property(level, level, fc.nat({ max: 5_000 }), (mine, other, waited) => {
      const earlier = new Date(asked.getTime() - (TARGET_MINUTES[mine] + waited + 1) * 60_000);
      expect(dueAt(mine, earlier).getTime()).toBeLessThan(dueAt(other, asked).getTime());
    }),
  );
});

test("every outcome is a word of its own", () => {
  expect(new Set(OUTCOMES).size).toBe(OUTCOMES.length);
});
