import { describe, expect, test } from "vitest";
import {
  readStrangulationWhen,
  STRANGULATION_SIGNS,
  STRANGULATION_WHEN,
  strangulationCodes,
} from "../../../src/domain/triage/strangulation.ts";

describe("the strangulation add-on (triage.md section 3)", () => {
  test.each(STRANGULATION_WHEN)("without signs, «%s» is the reason itself", (when) => {
    expect(strangulationCodes({ when, signs: [] })).toEqual([`strangulation-${when}`]);
  });

  test.each(STRANGULATION_SIGNS)("%s is the reason, whenever it was", (sign) => {
    const code = `strangulation-${sign}`;
    expect(strangulationCodes({ when: "earlier", signs: [sign] })).toEqual([code]);
    expect(strangulationCodes({ when: "skip", signs: [sign] })).toEqual([code]);
    expect(strangulationCodes({ when: "today", signs: [sign] })).toEqual(["strangulation-today", code]);
    expect(strangulationCodes({ when: "week", signs: [sign] })).toEqual(["strangulation-week", code]);
  });

  test.each([
    ["today", "today"],
    ["≤7 days", "week"],
    ["≤ 7 days", "week"],
    ["<=7 days", "week"],
    ["<= 7 days", "week"],
    ["week", "week"],
    ["earlier", "earlier"],
    ["skip", "skip"],
    ["yesterday", null],
    ["", null],
  ])("«%s» is read as %s", (text, when) => {
    expect(readStrangulationWhen(text)).toBe(when);
  });
});
