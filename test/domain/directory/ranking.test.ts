import { expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import type { Listing } from "../../../src/domain/directory/listing.ts";
import { createMatcher } from "../../../src/domain/directory/match.ts";
import { emptyQuery, type MatchQuery } from "../../../src/domain/directory/sentence.ts";

const data = loadData();
const plain: Listing = {
  ...data.listings.find(({ id }) => id === "dnipro-mobile-brigade")!,
  places: ["dnipro"],
  kinds: ["psychological"],
  asOf: "2023",
};
const self: Partial<Listing> = { reach: "round-the-clock", waysIn: ["self"] };
const mobile = { number: "+380687185982", display: "(068) 718-59-82", use: "mobile" as const };
const landline = { number: "1550", display: "15-50", use: "landline-only" as const };
const takes = (rules: Partial<Listing["takes"]>) => ({ takes: { ...plain.takes, ...rules } });

test.each<[what: string, first: Partial<Listing>, second: Partial<Listing>, said?: Partial<MatchQuery>]>([
  ["open before planned, whatever else", { kinds: ["phone"] }, { state: "planned", ...self }],
  ["the wanted help before other help", { kinds: ["legal"] }, { ...self }, { needs: ["legal"] }],
  ["more of the wanted help", { kinds: ["legal", "visit"] }, { ...self }, { needs: ["legal", "visit"] }],
  ["what surely takes her before what must be asked", {}, { ...takes({ homeless: "required" }), ...self }],
  ["what is open at this hour", { ...self, asOf: "2020" }, { places: ["dnipro-sobornyi"] }],
  ["a round-the-clock number that works", { reach: "round-the-clock", phones: [mobile] }, { asOf: "2025" }],
  ["nothing for a line without a number", { asOf: "2025" }, { reach: "round-the-clock", waysIn: ["phone"] }],
  [
    "nothing for a landline's number on a mobile",
    { asOf: "2025" },
    { reach: "round-the-clock", phones: [landline] },
    { phone: "mobile" },
  ],
  ["her district before the city", { places: ["dnipro-sobornyi"], asOf: "2020" }, {}],
  ["the city before the oblast", { asOf: "2020" }, { places: ["dnipropetrovsk"] }],
  ["the oblast before the country", { places: ["dnipropetrovsk"], asOf: "2020" }, { places: ["ukraine"] }],
  ["those that say they are for this", { asOf: "2020" }, takes({ situations: ["hard-life"] })],
  ["newer knowledge", { asOf: "2023-05" }, { asOf: "2023" }],
  ["a recent check", { asOf: "2020", verifiedOn: "2025-01-01" }, { asOf: "2024-12" }],
])("%s comes first", (_, first, second, said = {}) => {
  const made = { one: { ...plain, ...first, id: "z" }, other: { ...plain, ...second, id: "a" } };
  const query = { ...emptyQuery("dnipro-sobornyi", "2026-01-01"), ...said };
  for (const listings of [
    [made.one, made.other],
    [made.other, made.one],
  ]) {
    const found = createMatcher({ ...data, listings })(query).listings;
    expect(found.map(({ listing }) => listing.id)).toEqual(["z", "a"]);
  }
});

test("a service of the whole country is there for somebody of whom only the country is known", () => {
  const listings = [
    { ...plain, places: ["ukraine"] },
    { ...plain, id: "in-the-city" },
  ];
  const { listings: found } = createMatcher({ ...data, listings })(emptyQuery("UA", "2026-01-01"));
  expect(found.map(({ listing }) => listing.id)).toEqual([plain.id]);
});
