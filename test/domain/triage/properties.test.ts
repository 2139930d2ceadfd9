import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, lowerLevel } from "../../../src/domain/triage/assess.ts";
import type { Answer } from "../../../src/domain/triage/instrument.ts";
import { compareLevels, LEVELS } from "../../../src/domain/triage/level.ts";
import {
  addSaid,
  CSSRS_BANDS,
  DANGERS,
  EMPTY_RECORD,
  GROUPS,
  LOWERED_LEVELS,
  RAISED_LEVELS,
  type Said,
  type TriageRecord,
} from "../../../src/domain/triage/record.ts";
import { RULES, WHY_CODES } from "../../../src/domain/triage/rules.ts";
import { STRANGULATION_SIGNS, STRANGULATION_WHEN } from "../../../src/domain/triage/strangulation.ts";
import { TEXT_KINDS, type TextKind } from "../../../src/domain/triage/text-risk.ts";
import { WHO_IR6_ITEMS } from "../../../src/domain/triage/who-ir6.ts";

const answer = fc.constantFrom<Answer>("yes", "no", "unknown", "skip", "na");
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const item = fc.constantFrom(...WHO_IR6_ITEMS);
const kind = fc.constantFrom(...(Object.keys(TEXT_KINDS) as TextKind[]));
const hit = fc.record({
  kind,
  level: fc.constantFrom(...LEVELS),
  by: fc.constantFrom("pattern" as const, "model" as const),
  evidence: fc.constant<string[]>([]),
});
const said: fc.Arbitrary<Said> = fc.record({
  answers: some(fc.dictionary(item, answer)),
  strangulation: some(
    fc.record({
      when: fc.constantFrom(...STRANGULATION_WHEN),
      signs: fc.subarray([...STRANGULATION_SIGNS]),
    }),
  ),
  asq5: some(answer),
  dangers: some(fc.subarray([...DANGERS])),
  cssrs: some(fc.constantFrom(...CSSRS_BANDS)),
  group: some(fc.constantFrom(...GROUPS)),
  hits: some(fc.array(hit, { maxLength: 3 })),
  denied: some(fc.array(kind, { maxLength: 2 })),
  raised: some(fc.constantFrom(...RAISED_LEVELS)),
});
const wordings = fc.record({ isAsq5Reviewed: fc.boolean() });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: said.map((each) => (record: TriageRecord, at: number) => addSaid(record, each, at)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...LOWERED_LEVELS)
      .map((level) => (record: TriageRecord, at: number) => lowerLevel(record, level, at)),
  },
);
// Any history: people speak, workers lower, people speak again.
const history = fc
  .array(step, { maxLength: 5 })
  .map((steps) => steps.reduce((record, take, at) => take(record, at), EMPTY_RECORD));
const NOW = 100;

/** What closes a question that was never reached; everything else can only raise. */
const closesAQuestion = ({ answers }: Said) =>
  Object.values(answers ?? {}).some((given) => given === "no" || given === "na");

describe("whatever was said before,", () => {
  test("nothing that is said or heard lowers the level, but a no to a question never reached", () => {
    fc.assert(
      fc.property(history, said, wordings, (before, more, known) => {
        fc.pre(!closesAQuestion(more));
        const after = assess(addSaid(before, more, NOW), known);
        expect(compareLevels(after.level, assess(before, known).level)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("no text lowers anything", () => {
    fc.assert(
      fc.property(history, fc.array(hit), wordings, (before, hits, known) => {
        const [was, is] = [assess(before, known), assess(addSaid(before, { hits }, NOW), known)];
        expect(compareLevels(is.level, was.level)).toBeGreaterThanOrEqual(0);
        expect(compareLevels(is.couldBe, was.couldBe)).toBeGreaterThanOrEqual(0);
        expect(is.flags).toEqual(expect.arrayContaining(was.flags));
      }),
    );
  });

  test("no yes lowers anything, nor does a skipped answer that becomes a yes", () => {
    fc.assert(
      fc.property(history, item, wordings, (before, id, known) => {
        const skipped = addSaid(before, { answers: { [id]: "skip" } }, NOW);
        const [open, yes] = [skipped, addSaid(skipped, { answers: { [id]: "yes" } }, NOW + 1)];
        expect(compareLevels(assess(yes, known).level, assess(open, known).level)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("a no to a question already answered lowers nothing either", () => {
    fc.assert(
      fc.property(history, item, answer, wordings, (before, id, first, known) => {
        const was = addSaid(before, { answers: { [id]: first } }, NOW);
        const is = addSaid(was, { answers: { [id]: "no" } }, NOW + 1);
        expect(compareLevels(assess(is, known).level, assess(was, known).level)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("what it could be is never below what it is", () => {
    fc.assert(
      fc.property(history, wordings, (record, known) => {
        const { level, couldBe } = assess(record, known);
        expect(compareLevels(couldBe, level)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the wording of a question changes what could be, never what is", () => {
    fc.assert(
      fc.property(history, (record) => {
        const [hidden, shown] = [true, false].map((isAsq5Reviewed) => assess(record, { isAsq5Reviewed }));
        expect(hidden!.level).toBe(shown!.level);
      }),
    );
  });
});

test("the order of what was said does not matter", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(said, fc.nat(9)), { maxLength: 5 }), wordings, (parts, known) => {
      const add = (record: TriageRecord, [each, at]: [Said, number]) => addSaid(record, each, at);
      const [one, other] = [parts, parts.toReversed()].map((each) => each.reduce(add, EMPTY_RECORD));
      expect(assess(one!, known)).toEqual(assess(other!, known));
      expect(new Set(one!.facts.map((fact) => JSON.stringify(fact)))).toEqual(
        new Set(other!.facts.map((fact) => JSON.stringify(fact))),
      );
    }),
  );
});

test("without a worker the level is the highest floor of its reasons", () => {
  fc.assert(
    fc.property(said, wordings, (each, known) => {
      const { level, why } = assess(addSaid(EMPTY_RECORD, { ...each, hits: [] }, 1), known);
      expect(WHY_CODES).toEqual(expect.arrayContaining(why));
      expect(LEVELS.findLast((floor) => why.some((code) => RULES[code] === floor)) ?? "STANDARD").toBe(level);
    }),
  );
});

test("a worker's word holds until something new is said", () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...LOWERED_LEVELS), wordings, (before, level, known) => {
      const was = assess(before, known).level;
      const is = assess(lowerLevel(before, level, NOW), known).level;
      expect(is).toBe(compareLevels(level, was) < 0 ? level : was);
    }),
  );
});
