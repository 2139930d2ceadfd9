import { expect, test } from "vitest";
import { DAYS } from "../../src/domain/hours.ts";
import { gateOf, reachOf } from "../../src/domain/reach.ts";

const now = new Date("2026-01-15T20:00:00Z");
const ago = (seconds: number) => ({ now, seenAt: new Date(now.getTime() - seconds * 1_000) });

test("without a choice everything may come at any time", () => {
  expect(gateOf(undefined, { now, seenAt: null })).toEqual({ kind: "open" });
});

test("outside the hours everything waits until they open, whoever was there", () => {
  const reach = { kind: "hours", zone: "Europe/Kyiv", days: DAYS, from: 540, to: 1_020 } as const;
  expect(gateOf(reach, ago(5))).toEqual({ kind: "until", at: new Date("2026-01-16T07:00:00Z") });
  expect(gateOf(reach, { now: new Date("2026-01-16T08:00:00Z"), seenAt: null })).toEqual({ kind: "open" });
});

test("«only when I write» is open for a while after she wrote; «never write first» never is", () => {
  expect(gateOf({ kind: "writes" }, ago(599))).toEqual({ kind: "open" });
  expect(gateOf({ kind: "writes" }, ago(601))).toEqual({ kind: "her" });
  expect(gateOf({ kind: "writes" }, { now, seenAt: null })).toEqual({ kind: "her" });
  expect(gateOf({ kind: "never" }, ago(1))).toEqual({ kind: "never" });
});

test("answers make a choice; one that is missing makes none", () => {
  expect(reachOf({ when: "any" })).toBeUndefined();
  expect(reachOf({ when: "writes", zone: "+03:00" })).toEqual({ kind: "writes" });
  expect(reachOf({ when: "mornings", days: "weekend", zone: "+03:00" })).toEqual({
    kind: "hours",
    zone: "+03:00",
    days: ["sat", "sun"],
    from: 420,
    to: 720,
  });
  const own = { when: "own", own: "22-6", days: "chosen", zone: "Europe/Kyiv" };
  expect(reachOf({ ...own, week: "fri,mon" })).toMatchObject({ days: ["mon", "fri"], from: 1_320, to: 360 });
  expect(reachOf(own)).toBeNull();
  expect(reachOf({ ...own, own: "9-9", week: "fri" })).toBeNull();
  expect(reachOf({ when: "working", days: "every" })).toBeNull();
  expect(reachOf({})).toBeNull();
});
