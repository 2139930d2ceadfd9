import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CASE_CODE,
  CODE_DIGITS,
  CODE_LETTERS,
  makeCaseCode,
  readCaseCode,
} from "../../src/domain/case-code.ts";

test.each([
  ["KT-4021", "KT-4021"],
  ["kt-4021", "KT-4021"],
  ["kt4021", "KT-4021"],
  ["  K T - 4 0 2 1 ", "KT-4021"],
  ["KT 4021", "KT-4021"],
  ["KT-402", null],
  ["KT-40211", null],
  ["K-4021", null],
  ["4021-KT", null],
  ["КТ-4021", null],
  ["", null],
  ["my code is KT-4021", null],
])("«%s» is read as %s", (text, code) => {
  expect(readCaseCode(text)).toBe(code);
});

test("every code that is made can be read, however it is typed", () => {
  const pick = fc.func(fc.nat()).map((choose) => {
    let calls = 0;
    return (alphabet: string) => alphabet[choose(++calls) % alphabet.length]!;
  });
  fc.assert(
    fc.property(pick, fc.boolean(), fc.boolean(), (choose, isLow, hasDash) => {
      const code = makeCaseCode(choose);
      expect(code).toMatch(CASE_CODE);
      expect([...code].every((sign) => `${CODE_LETTERS}${CODE_DIGITS}-`.includes(sign))).toBe(true);
      const typed = hasDash ? code : code.replace("-", " ");
      expect(readCaseCode(isLow ? typed.toLowerCase() : typed)).toBe(code);
    }),
  );
});

test("no two letters that sound or look alike are used", () => {
  for (const pair of ["IL", "OQ", "BP", "DT", "MN", "VW", "GJ"]) {
    const used = [...pair].filter((letter) => CODE_LETTERS.includes(letter));
    expect(used.length, pair).toBeLessThan(2);
  }
});
