import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId, randomCode, sameSecret } from "../../src/crypto/secrets.ts";

describe("comparing secrets", () => {
  test("any secret equals itself and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(sameSecret(a, a)).toBe(true);
        expect(sameSecret(a, b)).toBe(a === b);
      }),
    );
  });

  test.each([
    ["", "a"],
    ["secret", "secret "],
    ["secret", "Secret"],
    ["пароль", "пароль2"],
    ["\ud800", "\ud801"],
    ["é", "e\u0301"],
  ])("%j and %j differ, whatever their lengths and characters", (a, b) => {
    expect(sameSecret(a, b)).toBe(false);
  });
});

describe("random codes", () => {
  test("they have the length and the alphabet asked for, and every character comes up", () => {
    const code = randomCode("АБВ1", 4000);
    expect([...code]).toHaveLength(4000);
    const counts = Map.groupBy(code, (character) => character);
    expect([...counts.keys()].sort().join("")).toBe("1АБВ");
    for (const drawn of counts.values()) expect(drawn.length).toBeGreaterThan(800);
  });

  test("an empty alphabet is refused", () => {
    expect(() => randomCode("", 1)).toThrow();
  });
});

test("ids are UUIDs and differ", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId()).not.toBe(newId());
});
