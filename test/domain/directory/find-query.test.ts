import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import { DIALOGS, FIND, FIND_AGES, FIND_CHILDREN } from "../../../src/domain/dialogs.ts";
import { findQuery, MOST_QUESTIONS, unaskedOf } from "../../../src/domain/directory/find-query.ts";
import { createMatcher } from "../../../src/domain/directory/match.ts";
import { emptyQuery } from "../../../src/domain/directory/sentence.ts";

const today = "2026-11-21";
const data = loadData();
const matcher = createMatcher(data);
const asked = (place: string) => {
  const takes = matcher(emptyQuery(place, today)).listings.map(({ listing }) => listing.takes);
  const unasked = unaskedOf(takes);
  return FIND.questions.map(({ id }) => id).filter((id) => !(id in unasked));
};
const years = (bands: readonly string[]) => bands.flatMap((band) => Number(/\d+/.exec(band)?.[0] ?? []));

describe("what is asked", () => {
  test.each([
    ["dnipro", ["needs", "who", "children", "home"]],
    ["zhytomyr", ["needs"]],
    ["astana", ["needs", "who", "age", "home"]],
    ["ussuriysk", ["needs", "who", "children"]],
    ["kazakhstan", []],
  ])("in %s is only what could change the answer there", (place, questions) => {
    if (questions.length > 0) expect(asked(place)).toEqual(questions);
    expect(asked(place).length).toBeLessThanOrEqual(MOST_QUESTIONS);
  });

  test("is nothing where no service is known", () => {
    expect(Object.keys(unaskedOf([]))).toEqual(FIND.questions.map(({ id }) => id));
  });

  test("can be skipped, every single one", () => {
    expect(DIALOGS["find"]!.questions.every(({ options }) => !options.includes("skip"))).toBe(true);
    expect(findQuery({ needs: "skip", who: "skip", age: "unasked" }, { place: "dnipro", today })).toEqual({
      ...emptyQuery("dnipro", today),
      phone: "mobile",
    });
  });
});

describe("an answer", () => {
  test("means for the matching what its button says", () => {
    const answers = {
      needs: "phone,shelter",
      who: "woman",
      age: "a40",
      children: "a0,a5,a18",
      home: "elsewhere",
    };
    expect(findQuery(answers, { place: "dnipro", today })).toMatchObject({
      person: "woman",
      age: 40,
      childrenAges: [0, 5, 18],
      resident: false,
      homeless: null,
      needs: ["shelter", "phone"],
    });
    const homes = ["here", "homeless"].map((home) => findQuery({ home }, { place: "astana", today }));
    expect(homes.map(({ resident, homeless }) => [resident, homeless])).toEqual([
      [true, false],
      [null, true],
    ]);
    expect(findQuery({ children: "none" }, { place: "dnipro", today }).childrenAges).toEqual([]);
  });

  test("in a band of ages stands for all of it: no service's limit lies inside one", () => {
    const starts = new Set(years(FIND_AGES));
    const childStarts = new Set(years(FIND_CHILDREN));
    for (const { id, takes } of data.listings) {
      if (takes.age !== null) {
        expect(starts, id).toContain(takes.age.from);
        expect(starts, id).toContain(takes.age.to + 1);
      }
      const { maxAge } = takes.children;
      // A child of exactly the last year is asked about, so that year is a band of its own.
      if (maxAge !== null) for (const year of [maxAge, maxAge + 1]) expect(childStarts, id).toContain(year);
    }
    expect(data.listings.some(({ takes }) => takes.age !== null)).toBe(true);
    expect(data.listings.some(({ takes }) => takes.children.maxAge !== null)).toBe(true);
  });
});
