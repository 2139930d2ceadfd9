import { describe, expect, test } from "vitest";
import { assess, lowerLevel } from "../../../src/domain/triage/assess.ts";
import {
  addSaid,
  type LoweredLevel,
  type Said,
  type TriageRecord,
} from "../../../src/domain/triage/record.ts";
import { hit, noExcept, record } from "../../support/said.ts";

const PENDING = { isAsq5Reviewed: false };
const LATER = 1000;
const lowered = (before: Said, level: LoweredLevel = "STANDARD") => lowerLevel(record(before), level, LATER);
const since = (before: TriageRecord, said: Said) => assess(addSaid(before, said, LATER + 1), PENDING);

describe("a worker lowers the level", () => {
  test("and it stays, with her decision as the reason and the flags as they were", () => {
    const weapon = lowered(
      { answers: noExcept({ W2: "yes", W4: "skip" }), hits: [hit("CHILD")] },
      "ELEVATED",
    );
    expect(assess(weapon, PENDING)).toEqual({
      level: "ELEVATED",
      couldBe: "ELEVATED",
      why: ["worker-lowered-ELEVATED"],
      flags: ["INCOMPLETE", "CHILD"],
      open: 1,
    });
    expect(weapon.lowered).toEqual({ level: "ELEVATED", at: LATER, saw: "HIGH" });
  });

  test("but not to where it is, or above", () => {
    const before = record({ dangers: ["pregnancy"] });
    expect(lowerLevel(before, "ELEVATED", LATER)).toBe(before);
    expect(lowerLevel(before, "HIGH", LATER)).toBe(before);
    expect(lowerLevel(before, "STANDARD", LATER)).not.toBe(before);
  });

  test("and again, further down", () => {
    const once = lowered({ dangers: ["danger-now"] }, "HIGH");
    const twice = lowerLevel(once, "STANDARD", LATER + 5);
    expect(assess(twice, PENDING).why).toEqual(["worker-lowered-STANDARD"]);
    expect(twice.lowered?.saw).toBe("RED");
    expect(since(once, {}).level).toBe("HIGH");
  });
});

describe("afterwards only what is newer raises:", () => {
  const weapon = lowered({ answers: noExcept({ W2: "yes", W1: "skip" }) });

  test("a new hit", () => {
    expect(since(weapon, { hits: [hit("STALK")] })).toMatchObject({
      level: "ELEVATED",
      why: ["text-STALK", "worker-lowered-STANDARD"],
    });
  });

  test("a hit of the same kind again, though not while it is as old as it was", () => {
    const heard = lowered({ hits: [hit("WEAPON")] });
    expect(since(heard, { hits: [hit("WEAPON")] }).level).toBe("HIGH");
    expect(assess(addSaid(heard, { hits: [hit("WEAPON")] }, LATER - 1), PENDING).level).toBe("STANDARD");
  });

  test("what came at the same moment, because she had not seen it", () => {
    const atOnce = (said: Said) => assess(addSaid(weapon, said, LATER), PENDING);
    expect(atOnce({ hits: [hit("WEAPON")] }).level).toBe("HIGH");
    expect(atOnce({ answers: { W4: "yes" } }).why).toContain("who-W4-yes");
    const heard = lowered({ hits: [hit("NOW")] });
    expect(assess(addSaid(heard, { answers: {} }, LATER), PENDING).level).toBe("ELEVATED");
  });

  test("the same yes said again, but no old yes beside a new answer that is harmless", () => {
    expect(since(weapon, { answers: { W2: "yes" } }).level).toBe("HIGH");
    expect(since(weapon, { answers: { W6: "no" } })).toMatchObject({
      level: "STANDARD",
      couldBe: "STANDARD",
      why: ["worker-lowered-STANDARD"],
    });
    expect(since(weapon, { answers: { W6: "yes" } }).level).toBe("STANDARD");
    expect(since(weapon, { answers: { W6: "yes", W5: "yes" } }).level).toBe("ELEVATED");
  });

  test("a newly skipped question that could hide HIGH", () => {
    expect(since(weapon, { answers: { W3: "skip" } })).toMatchObject({ level: "ELEVATED", couldBe: "HIGH" });
  });

  test("questions that she saw open stay settled until they are answered", () => {
    const declined = lowered({ answers: {} });
    expect(since(declined, { answers: { W1: "no" } }).level).toBe("STANDARD");
    expect(since(declined, { answers: {} }).level).toBe("STANDARD");
  });

  test("a form begun only then counts like any other", () => {
    const heard = lowered({ hits: [hit("NOW")] });
    expect(since(heard, { answers: { W1: "no" } })).toMatchObject({ level: "ELEVATED", couldBe: "HIGH" });
  });

  test("a new yes, where it makes the whole graver than what she saw", () => {
    const two = lowered({ answers: noExcept({ W1: "yes", W6: "yes" }) });
    expect(since(two, { answers: { W5: "yes" } })).toMatchObject({
      level: "HIGH",
      couldBe: "HIGH",
      why: ["who-yes-3-or-more", "worker-lowered-STANDARD"],
    });
    const choked = lowered({ hits: [hit("STRANGLE")] });
    expect(since(choked, { dangers: ["pregnancy"] })).toMatchObject({ level: "RED" });
  });

  test("a worker who raises, and an answer about suicide", () => {
    expect(since(weapon, { raised: "HIGH" }).level).toBe("HIGH");
    expect(since(weapon, { asq5: "no" })).toMatchObject({ level: "HIGH", couldBe: "RED" });
    expect(since(lowered({ raised: "RED" }, "HIGH"), {}).level).toBe("HIGH");
  });
});
