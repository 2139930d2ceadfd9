import fc from "fast-check";
import { expect, test } from "vitest";
import { typosBetween } from "../../src/domain/typo.ts";

test.each([
  ["dnipro", "dnipro", 0],
  ["dnirpo", "dnipro", 1],
  ["dnpro", "dnipro", 1],
  ["dniipro", "dnipro", 1],
  ["dnibro", "dnipro", 1],
  ["ndirpo", "dnipro", 2],
  ["", "ab", 2],
  ["astana", "almati", null],
  ["ab", "abcde", null],
])("%s and %s are %s apart", (one, other, count) => {
  expect(typosBetween(one, other, 2)).toBe(count);
});

test("the count is the same in both directions and nothing only for equal words", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const count = typosBetween(one, other, 6);
      expect(count).toBe(typosBetween(other, one, 6));
      expect(count === 0).toBe(one === other);
    }),
  );
});
