import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainOf, soundOf } from "../../../../src/domain/triage/text/spelling.ts";
import { tokensOf } from "../../../../src/domain/triage/text/tokens.ts";

describe("one word sounds the same however it is typed:", () => {
  test.each([
    ["убьёт", "ubyet", "ubjet", "убъет"],
    ["б'є", "бє", "bye"],
    ["хочу", "hochu", "xochu", "khochu"],
    ["умереть", "umeret", "умерет"],
    ["өлгім", "олгим", "olgim"],
    ["дверь", "dver"],
    ["вбити", "vbyty", "вбить"],
    ["щоб", "shchob", "schob"],
    ["бооольно", "больно", "bolno"],
  ])("%s", (...spellings) => {
    expect(new Set(spellings.map((word) => soundOf(plainOf(word)))).size).toBe(1);
  });

  test.each([
    ["душ", "душив"],
    ["нож", "нога"],
    ["мать", "мат'ять"],
  ])("but %s is not %s", (one, other) => {
    expect(soundOf(plainOf(one))).not.toBe(soundOf(plainOf(other)));
  });
});

test("Latin letters among Cyrillic ones are read as what they look like", () => {
  expect(soundOf("нoж")).toBe(soundOf("нож"));
  expect(soundOf("мeнe")).toBe(soundOf("мене"));
});

test("an end of a sentence keeps words apart, a comma does not", () => {
  const places = (text: string) => tokensOf(text).map(({ at }) => at);
  expect(places("один, два")).toEqual([0, 1]);
  expect(places("один. два")).toEqual([0, 3]);
});

test("whatever is typed becomes words without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      for (const { word, sound } of tokensOf(text)) {
        expect(word.length).toBeGreaterThan(0);
        expect(sound.length).toBeLessThanOrEqual(Math.max(word.length, 130));
      }
    }),
  );
});
