import { describe, expect, test } from "vitest";
import {
  readStrangulationWhen,
  STRANGULATION_SIGNS,
  STRANGULATION_WHEN,
  scoreStrangulation,
} from "../../../src/domain/triage/strangulation.ts";

describe("the strangulation add-on (triage.md section 3)", () => {
  test.each([
    ["today", "RED"],
    ["week", "RED"],
    ["earlier", "HIGH"],
    ["skip", "HIGH"],
  ] as const)("without signs, «%s» is %s", (when, level) => {
    expect(scoreStrangulation({ when, signs: [] })).toMatchObject({ level, ambulance: level === "RED" });
  });

  test.each(STRANGULATION_SIGNS.flatMap((sign) => STRANGULATION_WHEN.map((when) => ({ sign, when }))))(
    "$sign is RED with the ambulance line, also when it was: $when",
    ({ sign, when }) => {
      expect(scoreStrangulation({ when, signs: [sign] })).toMatchObject({ level: "RED", ambulance: true });
    },
  );

  test("questions that were never answered are still HIGH", () => {
    expect(scoreStrangulation(null)).toEqual({
      level: "HIGH",
      ambulance: false,
      flags: ["STRANGULATION"],
      why: ["strangulation-skip"],
    });
  });

  test("the flag is set whatever the score", () => {
    for (const when of STRANGULATION_WHEN) {
      expect(scoreStrangulation({ when, signs: [] }).flags).toEqual(["STRANGULATION"]);
    }
  });

  test.each([
    ["today", "today"],
    ["≤7 days", "week"],
    ["<=7 days", "week"],
    ["week", "week"],
    ["earlier", "earlier"],
    ["skip", "skip"],
    ["yesterday", null],
  ])("«%s» is read as %s", (text, when) => {
    expect(readStrangulationWhen(text)).toBe(when);
  });
});
