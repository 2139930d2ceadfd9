import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAYS, type Hours, isOpen, leavesNone, nextOpening } from "../../src/domain/hours.ts";

const MINUTE = 60_000;
const every = { days: DAYS, from: 9 * 60, to: 17 * 60 };
const kyiv = (hours: Partial<Hours> = {}): Hours => ({ zone: "Europe/Kyiv", ...every, ...hours });
const opens = (hours: Hours, now: string) => nextOpening(hours, new Date(now))?.toISOString();

describe("hours open", () => {
  test.each([
    ["before they begin", kyiv(), "2026-01-15T05:00:00Z", "2026-01-15T07:00:00.000Z"],
    ["after they end, the next day", kyiv(), "2026-01-15T15:00:00Z", "2026-01-16T07:00:00.000Z"],
    ["at once, when they are open", kyiv(), "2026-01-15T10:00:00Z", "2026-01-15T10:00:00.000Z"],
    ["an hour earlier once summer has come", kyiv(), "2026-03-28T20:00:00Z", "2026-03-29T06:00:00.000Z"],
    ["an hour later once winter has come", kyiv(), "2026-10-24T20:00:00Z", "2026-10-25T07:00:00.000Z"],
    [
      "over midnight, on the evening of their day",
      kyiv({ days: ["fri"], from: 22 * 60, to: 6 * 60 }),
      "2026-01-15T12:00:00Z",
      "2026-01-16T20:00:00.000Z",
    ],
    [
      "over midnight, still on the morning after",
      kyiv({ days: ["fri"], from: 22 * 60, to: 6 * 60 }),
      "2026-01-17T03:00:00Z",
      "2026-01-17T03:00:00.000Z",
    ],
    [
      "at the jump, where the clocks jump over their beginning",
      kyiv({ days: ["sun"], from: 3 * 60 + 30, to: 5 * 60 }),
      "2026-03-28T20:00:00Z",
      "2026-03-29T01:00:00.000Z",
    ],
    [
      "a week later, where the clocks jump over all of them",
      kyiv({ days: ["sun"], from: 3 * 60 + 10, to: 3 * 60 + 40 }),
      "2026-03-28T20:00:00Z",
      "2026-04-05T00:10:00.000Z",
    ],
    ["by an offset", kyiv({ zone: "+05:30" }), "2026-01-15T00:00:00Z", "2026-01-15T03:30:00.000Z"],
  ])("%s", (_, hours, now, at) => {
    expect(opens(hours, now)).toBe(at);
  });
});

test("hours that leave no time never open", () => {
  expect(leavesNone({ days: [], from: 0, to: 60 })).toBe(true);
  expect(nextOpening(kyiv({ from: 60, to: 60 }), new Date(0))).toBeNull();
});

const anyHours: fc.Arbitrary<Hours> = fc
  .record({
    zone: fc.constantFrom(
      "Europe/Kyiv",
      "Asia/Almaty",
      "Asia/Vladivostok",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "+03:00",
      "-09:30",
    ),
    days: fc.subarray([...DAYS], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 1_439 }),
    to: fc.integer({ min: 0, max: 1_440 }),
  })
  .filter((hours) => !leavesNone(hours));
const anyTime = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) }).map((at) => new Date(at));
// The nights in which clocks change, in both directions and in both halves of the world.
const nearChange = fc
  .record({
    day: fc.constantFrom("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04"),
    minutes: fc.integer({ min: -2_880, max: 1_440 }),
  })
  .map(({ day, minutes }) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE));

test("the next opening is open, not before now, and no minute before it is open, in any zone", () => {
  fc.assert(
    fc.property(anyHours, fc.oneof(anyTime, nearChange), (hours, now) => {
      const at = nextOpening(hours, now)!;
      expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(isOpen(hours, at)).toBe(true);
      const minutes = Math.min(2_000, Math.ceil((at.getTime() - now.getTime()) / MINUTE) - 1);
      for (let minute = 1; minute <= minutes; minute += 1) {
        expect(isOpen(hours, new Date(at.getTime() - minute * MINUTE))).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test("every zone that exists can be asked", () => {
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const at = nextOpening({ zone, ...every }, new Date("2026-06-01T00:00:00Z"))!;
    expect(isOpen({ zone, ...every }, at)).toBe(true);
  }
});
