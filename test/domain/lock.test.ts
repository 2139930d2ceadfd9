import { expect, test } from "vitest";
import { type Lock, mayTry, standingOf, TRIES_AN_HOUR, triesWithin } from "../../src/domain/lock.ts";

const now = new Date("2026-11-21T12:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const lock = (changed: Partial<Lock>): Lock => ({ openUntil: null, tries: 0, triedSince: null, ...changed });

test.each([
  ["nothing is known", null, "locked"],
  ["it was closed", lock({}), "locked"],
  ["the time is not over", lock({ openUntil: before(-1) }), "open"],
  ["the time is over this very moment", lock({ openUntil: now }), "lapsed"],
  ["the time is long over", lock({ openUntil: before(600) }), "lapsed"],
])("when %s, a chat is %3$s", (_, known, standing) => {
  expect(standingOf(known, now)).toBe(standing);
});

test("a full hour of tries is counted, then begins anew", () => {
  const full = (since: number) => lock({ tries: TRIES_AN_HOUR, triedSince: before(since) });
  expect(mayTry(null, now)).toBe(true);
  expect(mayTry(lock({ tries: TRIES_AN_HOUR - 1, triedSince: before(5) }), now)).toBe(true);
  expect(mayTry(full(59), now)).toBe(false);
  expect(mayTry(full(60), now)).toBe(true);
  expect(triesWithin(full(60), now)).toEqual({ tries: 0, triedSince: now });
  expect(triesWithin(full(5), now)).toEqual({ tries: TRIES_AN_HOUR, triedSince: before(5) });
});
