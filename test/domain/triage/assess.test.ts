import { describe, expect, test } from "vitest";
import { assess } from "../../../src/domain/triage/assess.ts";
import type { Level } from "../../../src/domain/triage/level.ts";
import type { Said } from "../../../src/domain/triage/record.ts";
import { TEXT_KINDS, type TextKind } from "../../../src/domain/triage/text-risk.ts";
import { all, hit, noExcept, record } from "../../support/said.ts";

const PENDING = { isAsq5Reviewed: false };
const REVIEWED = { isAsq5Reviewed: true };
const of = (...said: Said[]) => assess(record(...said), PENDING);

test("nobody has said anything yet: the lowest level, no reason, and no claim that nothing is open", () => {
  expect(of()).toEqual({ level: "STANDARD", couldBe: "STANDARD", why: [], flags: [], open: null });
});

describe("the six questions", () => {
  type Row = [string, Said["answers"], Level, Level, string[]];
  const incomplete = "who-incomplete-could-be-high";
  test.each<Row>([
    ["never offered", undefined, "STANDARD", "STANDARD", []],
    ["declined whole", {}, "ELEVATED", "HIGH", ["who-W2-open", "who-W3-open", "who-W4-open", incomplete]],
    ["all no", all("no"), "STANDARD", "STANDARD", []],
    ["one yes", noExcept({ W1: "yes" }), "STANDARD", "STANDARD", []],
    ["two yes", noExcept({ W1: "yes", W5: "yes" }), "ELEVATED", "ELEVATED", ["who-yes-2"]],
    ["three yes", noExcept({ W1: "yes", W5: "yes", W6: "yes" }), "HIGH", "HIGH", ["who-yes-3-or-more"]],
    ["a weapon alone", noExcept({ W2: "yes" }), "HIGH", "HIGH", ["who-W2-yes"]],
    ["strangling alone", noExcept({ W3: "yes" }), "HIGH", "HIGH", ["who-W3-yes", "strangulation-skip"]],
    ["fear of being killed alone", noExcept({ W4: "yes" }), "HIGH", "HIGH", ["who-W4-yes"]],
    ["one skip", noExcept({ W6: "skip" }), "STANDARD", "STANDARD", []],
    ["a skipped weapon", noExcept({ W2: "skip" }), "ELEVATED", "HIGH", ["who-W2-open", incomplete]],
    ["unknown strangling", noExcept({ W3: "unknown" }), "ELEVATED", "HIGH", ["who-W3-open", incomplete]],
    ["a skipped killing", noExcept({ W4: "skip" }), "ELEVATED", "HIGH", ["who-W4-open", incomplete]],
    [
      "three open answers",
      noExcept({ W1: "skip", W5: "skip", W6: "skip" }),
      "ELEVATED",
      "HIGH",
      [incomplete],
    ],
  ])("%s", (_name, answers, level, couldBe, why) => {
    expect(of({ answers })).toMatchObject({ level, couldBe, why });
  });

  test("an incomplete form says so, and how much is open", () => {
    expect(of({ answers: all("skip") })).toMatchObject({ flags: ["INCOMPLETE"], open: 6 });
    expect(of({ answers: noExcept({ W6: "skip" }) })).toMatchObject({ flags: [], open: 1 });
    expect(of({ answers: all("no") }).open).toBe(0);
  });

  test("all yes names every reason, the gravest first", () => {
    expect(of({ answers: all("yes"), strangulation: { when: "today", signs: [] } }).why).toEqual([
      "strangulation-today",
      "who-yes-3-or-more",
      "who-W2-yes",
      "who-W3-yes",
      "who-W4-yes",
    ]);
  });

  test("a later «no» does not take an answer back, and fills only what was never reached", () => {
    expect(of({ answers: { W2: "yes" } }, { answers: all("no") }).level).toBe("HIGH");
    expect(of({ answers: all("skip") }, { answers: all("no") }).level).toBe("ELEVATED");
    expect(of({ answers: { W2: "unknown" } }, { answers: all("no") }).why).toContain("who-W2-open");
    expect(of({ answers: {} }, { answers: all("no") }).level).toBe("STANDARD");
  });

  test("«does not apply» settles only the question where it is offered", () => {
    expect(of({ answers: noExcept({ W5: "na" }) }).open).toBe(0);
    expect(of({ answers: noExcept({ W3: "na" }) }, { answers: { W3: "no" } }).level).toBe("ELEVATED");
  });
});

describe("each override alone", () => {
  test.each<[string, Said, Level, string[], string[]]>([
    ["danger now", { dangers: ["danger-now"] }, "RED", ["danger-now"], []],
    ["a child in danger now", { dangers: ["child-danger-now"] }, "RED", ["child-danger-now"], ["CHILD"]],
    ["sexual violence within 120 h", { dangers: ["sexual-120h"] }, "HIGH", ["sexual-120h"], ["SEXUAL_120H"]],
    ["pregnancy", { dangers: ["pregnancy"] }, "ELEVATED", ["pregnancy"], []],
    ["separation", { dangers: ["separation"] }, "STANDARD", [], []],
    [
      "separation and stalking",
      { dangers: ["separation"], hits: [hit("STALK")] },
      "ELEVATED",
      ["separation-stalking", "text-STALK"],
      [],
    ],
    [
      "separation and another hit",
      { dangers: ["separation"], hits: [hit("CONTROL")] },
      "STANDARD",
      ["text-CONTROL"],
      [],
    ],
    ["a high C-SSRS", { cssrs: "high" }, "HIGH", ["cssrs-high"], ["SUICIDE"]],
    ["a moderate C-SSRS", { cssrs: "moderate" }, "ELEVATED", ["cssrs-moderate"], ["SUICIDE"]],
    ["a low C-SSRS", { cssrs: "low" }, "STANDARD", [], ["SUICIDE"]],
    ["a worker's RED", { raised: "RED" }, "RED", ["worker-raised-RED"], []],
    ["a worker's HIGH", { raised: "HIGH" }, "HIGH", ["worker-raised-HIGH"], []],
    ["a worker's ELEVATED", { raised: "ELEVATED" }, "ELEVATED", ["worker-raised-ELEVATED"], []],
    ["a «no» to what was heard", { denied: ["WEAPON"] }, "STANDARD", ["text-denied"], []],
  ])("%s", (_name, said, level, why, flags) => {
    expect(of(said)).toMatchObject({ level, couldBe: level, why, flags });
  });
});

describe("strangulation", () => {
  const strangled = (when: "today" | "week" | "earlier" | "skip") => ({ when, signs: [] });
  test.each([
    ["today", "RED"],
    ["week", "RED"],
    ["earlier", "HIGH"],
    ["skip", "HIGH"],
  ] as const)("%s is %s", (when, level) => {
    expect(of({ strangulation: strangled(when) })).toMatchObject({
      level,
      why: [`strangulation-${when}`],
      flags: level === "RED" ? ["STRANGULATION", "AMBULANCE"] : ["STRANGULATION"],
    });
  });

  test("a yes and words of it ask for the same, and without an answer are HIGH", () => {
    expect(of({ answers: noExcept({ W3: "yes" }) }).flags).toEqual(["STRANGULATION"]);
    expect(of({ hits: [hit("STRANGLE")] })).toMatchObject({
      level: "HIGH",
      why: ["strangulation-skip", "text-STRANGLE"],
      flags: ["STRANGULATION"],
    });
    expect(of({ answers: noExcept({ W2: "yes" }), hits: [hit("WEAPON")] }).flags).toEqual([]);
  });

  test("a sign is RED however long ago it was", () => {
    expect(of({ strangulation: { when: "earlier", signs: ["vision"] } })).toMatchObject({
      level: "RED",
      why: ["strangulation-vision"],
      flags: ["STRANGULATION", "AMBULANCE"],
    });
  });

  test("a sign said alone is a sign", () => {
    const { facts } = record({ strangulation: { when: "skip", signs: ["fainting"] } });
    const alone = { facts: facts.filter(({ about }) => about === "sign"), lowered: null };
    expect(assess(alone, PENDING)).toMatchObject({ level: "RED", flags: ["STRANGULATION", "AMBULANCE"] });
  });

  test("a pregnancy named by a button is a sign too, but never without strangling", () => {
    const dangers = ["pregnancy"] as const;
    expect(of({ dangers }, { hits: [hit("STRANGLE")] })).toMatchObject({
      level: "RED",
      why: ["strangulation-pregnant", "text-STRANGLE", "pregnancy"],
    });
    expect(of({ dangers: ["danger-now"], strangulation: strangled("earlier") }).why).toEqual([
      "danger-now",
      "strangulation-earlier",
    ]);
  });

  test("the nearest of several answers counts", () => {
    expect(of({ strangulation: strangled("today") }, { strangulation: strangled("earlier") }).why).toEqual([
      "strangulation-today",
    ]);
    expect(of({ strangulation: strangled("skip") }, { strangulation: strangled("earlier") }).why).toEqual([
      "strangulation-earlier",
    ]);
  });
});

describe("suicide", () => {
  test.each(["no", "unknown", "skip"] as const)(
    "ASQ item 5 answered «%s» is HIGH, and counts as unanswered while no wording is reviewed",
    (asq5) => {
      expect(of({ asq5 })).toMatchObject({
        level: "HIGH",
        couldBe: "RED",
        why: ["asq5-open"],
        flags: ["SUICIDE"],
      });
    },
  );

  test("a «no» to a reviewed wording is an answer, but HIGH all the same", () => {
    const { level, couldBe, why } = assess(record({ asq5: "no" }), REVIEWED);
    expect({ level, couldBe, why }).toEqual({ level: "HIGH", couldBe: "HIGH", why: ["asq5-no"] });
    expect(assess(record({ asq5: "skip" }), REVIEWED).why).toEqual(["asq5-open"]);
    expect(assess(record({ asq5: "skip" }, { asq5: "no" }), REVIEWED).why).toEqual(["asq5-open"]);
  });

  test("a yes is RED, whatever was said before or after, reviewed or not", () => {
    expect(of({ asq5: "yes" })).toMatchObject({ level: "RED", why: ["asq5-yes"], flags: ["SUICIDE"] });
    expect(of({ asq5: "yes" }, { asq5: "no" }).level).toBe("RED");
    expect(assess(record({ asq5: "no" }, { asq5: "yes" }), REVIEWED).level).toBe("RED");
  });

  test("thoughts said or heard are HIGH, with the question still to be asked", () => {
    expect(of({ dangers: ["suicidal-thought"] })).toMatchObject({
      level: "HIGH",
      couldBe: "RED",
      why: ["suicidal-thought", "asq5-open"],
      flags: ["SUICIDE"],
    });
    expect(of({ hits: [hit("SUICIDE_IDEA")] })).toMatchObject({
      level: "HIGH",
      couldBe: "RED",
      why: ["asq5-open", "text-SUICIDE_IDEA"],
      flags: ["SUICIDE"],
    });
    expect(of({ hits: [hit("SUICIDE_IDEA")], asq5: "yes" }).level).toBe("RED");
  });
});

describe("texts", () => {
  const flags: Partial<Record<TextKind, string[]>> = {
    STRANGLE: ["STRANGULATION"],
    SUICIDE_IDEA: ["SUICIDE"],
    SUICIDE_ACT: ["SUICIDE"],
    CHILD: ["CHILD"],
    CHILD_NOW: ["CHILD"],
    SEXUAL: ["SEXUAL_120H"],
  };

  test.each(Object.entries(TEXT_KINDS) as [TextKind, Level][])("%s alone is %s", (kind, level) => {
    const found = of({ hits: [hit(kind)] });
    expect(found).toMatchObject({ level, flags: flags[kind] ?? [] });
    expect(found.why).toContain(`text-${kind}`);
  });

  test("raise what the buttons said, and lower nothing", () => {
    expect(of({ answers: all("no"), hits: [hit("WEAPON")] }).level).toBe("HIGH");
    expect(of({ dangers: ["danger-now"], hits: [hit("CONTROL")] })).toMatchObject({
      level: "RED",
      why: ["danger-now", "text-CONTROL"],
    });
  });

  test("set the floor that was heard, the highest of several", () => {
    const weak = { ...hit("WEAPON"), level: "ELEVATED", by: "model" } as const;
    expect(of({ hits: [weak] }).level).toBe("ELEVATED");
    expect(of({ hits: [weak, hit("WEAPON")] })).toMatchObject({ level: "HIGH", why: ["text-WEAPON"] });
    expect(of({ hits: [weak, hit("STALK"), hit("WEAPON")] }).why).toEqual(["text-WEAPON", "text-STALK"]);
  });
});

test("a «no» to words that were never heard names no danger of its own", () => {
  const denied = Object.keys(TEXT_KINDS) as TextKind[];
  expect(of({ denied, dangers: ["separation"] })).toMatchObject({
    level: "STANDARD",
    couldBe: "STANDARD",
    why: ["text-denied"],
    flags: [],
  });
});

describe("people for whom the questions were not made", () => {
  test.each(["man", "same-sex-couple", "older-parent"] as const)("%s: not validated", (group) => {
    expect(of({ group, answers: all("no") }).flags).toEqual(["NOT_VALIDATED"]);
    expect(of({ group }).flags).toEqual([]);
  });

  test("a minor is shown the child line, and loses no danger that was said", () => {
    expect(of({ group: "under-18", answers: noExcept({ W2: "yes" }) })).toMatchObject({
      level: "HIGH",
      flags: ["UNDER_18"],
    });
  });
});
