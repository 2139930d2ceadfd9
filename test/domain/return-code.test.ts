import fc from "fast-check";
import { expect, test } from "vitest";
import { randomCode } from "../../src/crypto/secrets.ts";
import { codeCountry, makeReturnCode, readReturnCode, showReturnCode } from "../../src/domain/return-code.ts";

test.each(["UA", "KZ", "RU"] as const)("a code of %s is read however it is typed", (country) => {
  const seps = fc.constantFrom("", " ", "-", "–", ".", "  ");
  fc.assert(
    fc.property(fc.array(seps, { minLength: 14, maxLength: 14 }), fc.nat(9), (between, way) => {
      const code = makeReturnCode(country, randomCode);
      const local = country === "UA" ? code.slice(3) : code.slice(1);
      const before =
        country === "UA"
          ? ["+380", "380", "0", "80", "00380", "(0)", ""]
          : ["+7", "7", "8", "007", "8107", "+7 (", ""];
      const begin = before[way % before.length]!;
      const digits = [...local].map((digit, index) => digit + (index < 9 ? between[index] : "")).join("");
      const bracket = begin.endsWith("(") ? digits.replace(/^(.{3,6}?)(?=\d{4})/, "$1)") : digits;
      expect(readReturnCode(` ${begin}${bracket} `)).toBe(code);
      expect(readReturnCode(showReturnCode(code))).toBe(code);
    }),
  );
});

test.each([
  ["words", "call me"],
  ["words beside a number", "it is +380 67 123 45 67"],
  ["an emergency number", "112"],
  ["a hotline", "0 800 500 335"],
  ["a landline", "+380 44 123 45 67"],
  ["another country", "+48 601 123 456"],
  ["too many digits", "+380 67 123 45 678"],
  ["a mobile prefix nobody has", "+7 (999) 123-45-67"],
  ["nothing", ""],
  ["a very long number", "1".repeat(4000)],
])("%s is no code", (_, text) => {
  expect(readReturnCode(text)).toBeNull();
});

test("is written as a local number is, in the country of the person or of the language", () => {
  expect(showReturnCode("380671234567")).toBe("+380 67 123 45 67");
  expect(showReturnCode("77011234567")).toBe("+7 701 123 45 67");
  expect(codeCountry(null, "kk")).toBe("KZ");
  expect(codeCountry("RU", "uk")).toBe("RU");
  const first = makeReturnCode("RU", (alphabet, length) => alphabet[0]!.repeat(length));
  expect(showReturnCode(first)).toBe("+7 900 000 00 00");
});

test("every prefix and every digit comes about", () => {
  const codes = Array.from({ length: 4_000 }, () => makeReturnCode("UA", randomCode));
  expect(new Set(codes.map((code) => code.slice(0, 5))).size).toBe(16);
  expect(new Set(codes).size).toBeGreaterThan(3_990);
});
