import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../../../src/domain/triage/instrument.ts";
import { compareLevels, type Level } from "../../../src/domain/triage/level.ts";
import { scoreWhoIr6, WHO_IR6_ITEMS } from "../../../src/domain/triage/who-ir6.ts";
import { all, noExcept } from "../../support/said.ts";

type Row = [string, Answers, Level, Level];
const rows: Row[] = [
  ["all no", all("no"), "STANDARD", "STANDARD"],
  ["all yes", all("yes"), "HIGH", "HIGH"],
  ["all skipped, the whole form declined", all("skip"), "ELEVATED", "HIGH"],
  ["all unknown", all("unknown"), "ELEVATED", "HIGH"],
  ["nothing reached", {}, "ELEVATED", "HIGH"],
  ["one yes that is not critical", noExcept({ W1: "yes" }), "STANDARD", "STANDARD"],
  ["two yes that are not critical", noExcept({ W1: "yes", W6: "yes" }), "ELEVATED", "ELEVATED"],
  ["three yes that are not critical", noExcept({ W1: "yes", W5: "yes", W6: "yes" }), "HIGH", "HIGH"],
  ["a weapon alone", noExcept({ W2: "yes" }), "HIGH", "HIGH"],
  ["strangling alone", noExcept({ W3: "yes" }), "HIGH", "HIGH"],
  ["fear of being killed alone", noExcept({ W4: "yes" }), "HIGH", "HIGH"],
  ["a skip that is not critical", noExcept({ W1: "skip" }), "STANDARD", "STANDARD"],
  ["two skips that are not critical", noExcept({ W1: "skip", W5: "skip" }), "STANDARD", "ELEVATED"],
  ["three skips that are not critical", noExcept({ W1: "skip", W5: "skip", W6: "skip" }), "ELEVATED", "HIGH"],
  ["one yes and one skip", noExcept({ W1: "yes", W6: "skip" }), "STANDARD", "ELEVATED"],
  ["one yes and two skips", noExcept({ W1: "yes", W5: "skip", W6: "skip" }), "ELEVATED", "HIGH"],
  ["two yes and one skip", noExcept({ W1: "yes", W5: "yes", W6: "skip" }), "ELEVATED", "HIGH"],
  ["a skipped weapon question", noExcept({ W2: "skip" }), "ELEVATED", "HIGH"],
  ["a skipped strangling question", noExcept({ W3: "skip" }), "ELEVATED", "HIGH"],
  ["a skipped killing question", noExcept({ W4: "skip" }), "ELEVATED", "HIGH"],
  ["an unknown killing question", noExcept({ W4: "unknown" }), "ELEVATED", "HIGH"],
  ["pregnancy that does not apply", noExcept({ W5: "na" }), "STANDARD", "STANDARD"],
  ["«does not apply» where it is not offered", noExcept({ W3: "na" }), "ELEVATED", "HIGH"],
];

describe("the six questions (triage.md section 2)", () => {
  test.each(rows)("%s", (_name, answers, band, couldBe) => {
    expect(scoreWhoIr6(answers)).toMatchObject({ band, couldBe });
  });

  test("«does not apply» is neither yes nor open", () => {
    expect(scoreWhoIr6({ ...all("skip"), W5: "na" })).toMatchObject({ yes: 0, open: 5 });
  });

  test("an incomplete form says that it could be HIGH", () => {
    expect(scoreWhoIr6(noExcept({ W2: "unknown" }))).toMatchObject({
      flags: ["INCOMPLETE"],
      why: ["who-W2-open", "who-incomplete-could-be-high"],
    });
  });

  test("a yes to strangling asks for the add-on and says why", () => {
    expect(scoreWhoIr6(noExcept({ W3: "yes" }))).toMatchObject({
      flags: ["STRANGULATION"],
      why: ["who-W3-yes"],
    });
  });

  test("a single answer that is not critical gives no reason", () => {
    expect(scoreWhoIr6(noExcept({ W1: "yes" })).why).toEqual([]);
    expect(scoreWhoIr6(noExcept({ W6: "skip" })).why).toEqual([]);
  });

  test("a HIGH by three yes still tells that a critical question is open", () => {
    const result = scoreWhoIr6({ W1: "yes", W2: "skip", W3: "no", W4: "no", W5: "yes", W6: "yes" });
    expect(result).toMatchObject({ band: "HIGH", flags: ["INCOMPLETE"] });
    expect(result.why).toContain("who-yes-3-or-more");
  });
});

const anyAnswer = fc.constantFrom<Answer>("yes", "no", "unknown", "skip", "na");
const anyForm = fc.record(Object.fromEntries(WHO_IR6_ITEMS.map((id) => [id, anyAnswer])), {
  requiredKeys: [],
});

describe("for any answers", () => {
  test("turning an open answer into yes never lowers the band", () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...WHO_IR6_ITEMS), (answers, id) => {
        if (answers[id] === "yes" || answers[id] === "no" || answers[id] === "na") return;
        const before = scoreWhoIr6(answers).band;
        const after = scoreWhoIr6({ ...answers, [id]: "yes" }).band;
        expect(compareLevels(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("an unanswered question never scores lower than a no", () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...WHO_IR6_ITEMS), (answers, id) => {
        const silent = scoreWhoIr6({ ...answers, [id]: "skip" }).band;
        const denied = scoreWhoIr6({ ...answers, [id]: "no" }).band;
        expect(compareLevels(silent, denied)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("what it could be is never below what it is, and equal when nothing is open", () => {
    fc.assert(
      fc.property(anyForm, (answers) => {
        const { band, couldBe, open } = scoreWhoIr6(answers);
        expect(compareLevels(couldBe, band)).toBeGreaterThanOrEqual(0);
        if (open === 0) expect(couldBe).toBe(band);
      }),
    );
  });

  test("«unknown» and «skip» weigh the same", () => {
    fc.assert(
      fc.property(anyForm, (answers) => {
        const swapped = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [id, answer === "unknown" ? "skip" : answer]),
        ) as Answers;
        expect(scoreWhoIr6(swapped)).toEqual(scoreWhoIr6(answers));
      }),
    );
  });
});
