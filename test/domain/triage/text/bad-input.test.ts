/** Nothing anybody types costs more than its length: counted in steps, not by a clock. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextRisk } from "../../../../src/domain/triage/text/create-text-risk.ts";
import { loadTextLexicon, loadTextModel } from "../../../../src/text-data.ts";

const meter = { steps: 0 };
const hear = createTextRisk({ lexicon: loadTextLexicon(), model: loadTextModel(), meter });

function stepsOf(text: string): number {
  meter.steps = 0;
  hear(text);
  return meter.steps;
}

const PARTS = [
  "а",
  "не ",
  "он меня убьёт ",
  "з ножем ",
  "mene bye ",
  "өлтірем деп ",
  "kill me ",
  "🔪",
  "\ud83d",
  "\udc00 ",
  "и\u0306\u0316",
  "\u0316\u0301",
  "?.,!",
  "((((",
  "1",
  "\n",
  "ааааа",
  "дверь он я меня ",
];

test("steps grow in line with the length, whatever is repeated", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 }), (parts) => {
      const unit = parts.join("");
      const repeats = Math.ceil(2_000 / unit.length);
      const [once, fourfold] = [stepsOf(unit.repeat(repeats)), stepsOf(unit.repeat(repeats * 4))];
      expect(fourfold).toBeLessThanOrEqual(once * 4.6 + 2_000);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["4,096 letters without a space", "а".repeat(4_096)],
  ["4,096 letters that differ", "абвгдежз".repeat(512)],
  ["a million repeats of one letter", "а".repeat(1_000_000)],
  ["a million marks on one letter", `а${"\u0316\u0301".repeat(500_000)}`],
  ["a long text of dangerous words", "он меня убьёт, не убил, взял нож ".repeat(2_000)],
  ["halves of pictographs", "\ud83d\ud83d\udd2a\udd2a".repeat(1_000)],
  ["brackets for a regular expression", `${"(a+)+".repeat(800)}!`],
  ["nothing but spaces", " \n\t\u00a0".repeat(1_000)],
])("%s costs at most a few hundred steps a letter", (_, text) => {
  expect(stepsOf(text)).toBeLessThanOrEqual(text.length * 400 + 1_000);
});

test("nothing said is nothing heard", () => {
  for (const text of ["", "   ", "\n", "...", "\u200b"]) {
    expect(hear(text)).toEqual({ level: null, hits: [], score: 0 });
  }
});

test("whatever is typed has an answer within its bounds, the same each time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const risk = hear(text);
      expect(risk.score).toBeGreaterThanOrEqual(0);
      expect(risk.score).toBeLessThanOrEqual(1);
      expect((risk.level === null) === (risk.hits.length === 0)).toBe(true);
      expect(hear(text)).toEqual(risk);
    }),
  );
});
