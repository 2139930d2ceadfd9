import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import type { Listing } from "../../../src/domain/directory/listing.ts";
import { createMatcher } from "../../../src/domain/directory/match.ts";
import { emptyQuery, type MatchQuery } from "../../../src/domain/directory/sentence.ts";
import { ancestry } from "../../../src/domain/place.ts";
import { anyListings, anyQuery } from "../../support/directory.ts";

const data = loadData();
const { places } = data;
const real = createMatcher(data);
const FACTS = ["person", "age", "childrenAges", "resident", "homeless"] as const;

/** The services of the sources or made-up ones, with the answer for one person. */
const anyAnswer = fc
  .tuple(fc.oneof(fc.constant(data.listings), anyListings), anyQuery)
  .map(([listings, query]) => ({
    listings,
    query,
    matcher: createMatcher({ ...data, listings }),
    [fc.toStringMethod]: () => JSON.stringify({ query, rules: listings.map(rulesOf) }, null, 1),
  }));
type Answer = typeof anyAnswer extends fc.Arbitrary<infer T> ? T : never;
const holds = (check: (answer: Answer) => void) =>
  fc.assert(
    fc.property(anyAnswer, (answer) => void check(answer)),
    { numRuns: 300 },
  );
function rulesOf({ id, places: area, state, takes, kinds }: Listing) {
  return JSON.stringify({ id, area, state, takes, kinds });
}
const ids = (found: { listings: { listing: Listing }[] }) => found.listings.map(({ listing }) => listing.id);

/** The hard limits again, written as directly as possible, to check the rules against. */
function breaksLimit({ takes, state }: Listing, query: MatchQuery): boolean {
  const { person, age, childrenAges, resident, homeless } = query;
  const minors = childrenAges?.filter((each) => each < 18) ?? null;
  const { rule, maxAge } = takes.children;
  const isNamed = person !== null && person !== "other" && !takes.askFor.includes(person);
  return [
    state === "closed" || state === "awaiting-contact",
    takes.persons !== null && isNamed && !takes.persons.includes(person),
    takes.age !== null && age !== null && (age < takes.age.from || age > takes.age.to),
    takes.age !== null && person === "child" && takes.age.from >= 18,
    rule === "required" && minors?.length === 0,
    (rule === "required" || rule === "welcome") &&
      maxAge !== null &&
      minors !== null &&
      minors.length > 0 &&
      minors.every((each) => each > maxAge),
    rule === "forbidden" && minors !== null && minors.length > 0,
    takes.residence === "non-residents-only" && resident === true,
    takes.residence === "residents-only" && resident === false,
    takes.homeless === "required" && homeless === false,
  ].some(Boolean);
}

/** Whether a service's area and a place lie within one another. */
function serves({ places: area }: Listing, place: string): boolean {
  const around = ancestry(places, place);
  const isWhole = area.some((id) => around.includes(id));
  return isWhole || (around.length > 1 && area.some((id) => ancestry(places, id).includes(place)));
}

describe("for any person", () => {
  test("every listed service's hard limits hold, and every excluded one breaks one or works elsewhere", () => {
    holds(({ listings, query, matcher }) => {
      const result = matcher(query);
      for (const { listing } of result.listings) {
        expect(breaksLimit(listing, query)).toBe(false);
        expect(serves(listing, query.place!)).toBe(true);
      }
      for (const { id, reason } of result.excluded) {
        const listing = listings.find((each) => each.id === id)!;
        const isElsewhere = reason.key === "directory-reason-place";
        expect(isElsewhere ? !serves(listing, query.place!) : breaksLimit(listing, query)).toBe(true);
      }
    });
  });

  test("every service of the place is either listed or excluded", () => {
    holds(({ listings, query, matcher }) => {
      const result = matcher(query);
      const said = [...ids(result), ...result.excluded.map(({ id }) => id)];
      expect(new Set(said).size).toBe(said.length);
      if (query.place === null || query.place === "elsewhere") return expect(said).toEqual([]);
      const here = listings.filter((listing) => serves(listing, query.place!)).map(({ id }) => id);
      expect(said).toEqual(expect.arrayContaining(here));
    });
  });

  test("knowing more never adds a service: whoever forgets any facts keeps every service", () => {
    fc.assert(
      fc.property(anyAnswer, fc.subarray([...FACTS]), ({ query, matcher }, forgotten) => {
        const unknown = { ...query, ...Object.fromEntries(forgotten.map((fact) => [fact, null])) };
        expect(ids(matcher(unknown))).toEqual(expect.arrayContaining(ids(matcher(query))));
      }),
      { numRuns: 300 },
    );
  });

  test("needs and the phone change the order and the words, never the services", () => {
    holds(({ query, matcher }) => {
      const plain = matcher({ ...query, needs: [], phone: null });
      expect(ids(matcher(query)).toSorted()).toEqual(ids(plain).toSorted());
    });
  });

  test("the same question has the same answer, whatever was asked before and however the directory is ordered", () => {
    fc.assert(
      fc.property(anyAnswer, anyQuery, ({ listings, query, matcher }, other) => {
        const shown = (matching: typeof matcher) => {
          const { notesOf, ...result } = matching(query);
          return { ...result, notes: result.listings.map(notesOf) };
        };
        const first = shown(matcher);
        matcher(other);
        expect(shown(matcher)).toEqual(first);
        const shuffled = listings.toSorted((a, b) => (a.summary.en + b.id < b.summary.en + a.id ? -1 : 1));
        expect(shown(createMatcher({ ...data, listings: listings.toReversed() }))).toEqual(first);
        expect(shown(createMatcher({ ...data, listings: shuffled }))).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test("what is open stands before what is planned, and the wanted help before other help", () => {
    holds(({ query, matcher }) => {
      const rank = ({ state, kinds }: Listing) => [
        state === "open" ? 0 : 1,
        -query.needs.filter((need) => kinds.includes(need)).length,
      ];
      const ranks = matcher(query).listings.map(({ listing }) => rank(listing));
      const sorted = ranks.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
      expect(ranks).toEqual(sorted);
    });
  });

  test("a mobile phone never gets a landline-only number", () => {
    holds(({ query, matcher }) => {
      const { listings: found, national, notesOf } = matcher({ ...query, phone: "mobile" });
      const phones = [
        ...found.flatMap((each) => notesOf(each).phones),
        ...national.flatMap(({ line }) => line.phone ?? []),
      ];
      expect(phones.filter(({ use }) => use === "landline-only")).toEqual([]);
    });
  });

  test("national lines are always there", () => {
    holds(({ query, matcher }) => expect(matcher(query).national.length).toBeGreaterThan(0));
  });
});

test("every known limit that was not told is asked about", () => {
  const { listings, notesOf } = real(emptyQuery("astana", "2026-01-01"));
  const limits = listings.flatMap((each) => notesOf(each).limits);
  const keys = limits.flatMap((note) => ("key" in note ? [note.key] : []));
  expect(keys).toEqual(
    expect.arrayContaining(["directory-limit-age", "directory-limit-persons", "directory-limit-homeless"]),
  );
});
