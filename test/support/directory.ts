/** People and services that nobody wrote down, for property tests of the directory. */
import fc from "fast-check";
import { loadData } from "../../src/data.ts";
import {
  CHILDREN_RULES,
  HELP_KINDS,
  LISTING_STATES,
  type Listing,
  PERSONS,
  PHONE_USES,
  REACHES,
  RESIDENCE_RULES,
  SITUATIONS,
  WAYS_IN,
} from "../../src/domain/directory/listing.ts";
import type { MatchQuery } from "../../src/domain/directory/sentence.ts";

const { listings, places } = loadData();
const ids = places.map(({ id }) => id);
const named = ["woman", "man", "child"] as const;
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });

/** Any person, of whom any fact may be unknown. */
export const anyQuery: fc.Arbitrary<MatchQuery> = fc.record({
  place: maybe(fc.constantFrom(...ids, "elsewhere")),
  country: maybe(fc.constantFrom("UA", "KZ", "RU")),
  person: maybe(fc.constantFrom(...PERSONS)),
  age: maybe(fc.integer({ min: 0, max: 99 })),
  childrenAges: maybe(fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 4 })),
  resident: maybe(fc.boolean()),
  homeless: maybe(fc.boolean()),
  needs: fc.subarray([...HELP_KINDS]),
  phone: maybe(fc.constantFrom("mobile", "landline")),
  today: fc.constant("2026-01-01"),
});

const anyTakes: fc.Arbitrary<Listing["takes"]> = fc.record({
  persons: maybe(fc.subarray([...named], { minLength: 1 })),
  askFor: fc.subarray([...named]),
  age: maybe(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([from, more]) => ({
      from,
      to: from + more,
    })),
  ),
  children: fc.record({
    rule: fc.constantFrom(...CHILDREN_RULES),
    maxAge: maybe(fc.integer({ min: 0, max: 17 })),
  }),
  residence: fc.constantFrom(...RESIDENCE_RULES),
  homeless: fc.constantFrom("required", "unsaid"),
  situations: fc.subarray([...SITUATIONS]),
});

const anyPhone = fc.record({
  number: fc.constant("1550"),
  display: fc.constant("15-50"),
  use: fc.constantFrom(...PHONE_USES),
});

const anyListing: fc.Arbitrary<Listing> = fc
  .record({
    model: fc.constantFrom(...listings),
    takes: anyTakes,
    places: fc.subarray(ids, { minLength: 1, maxLength: 2 }),
    kinds: fc.subarray([...HELP_KINDS], { minLength: 1 }),
    state: fc.constantFrom(...LISTING_STATES),
    reach: fc.constantFrom(...REACHES),
    waysIn: fc.subarray([...WAYS_IN]),
    phones: fc.array(anyPhone, { maxLength: 2 }),
    asOf: fc.constantFrom("2021", "2021-05", "2023-08-22"),
    verifiedOn: maybe(fc.constantFrom("2023-01-01", "2025-12-01")),
  })
  .map(({ model, ...rules }) => ({ ...model, ...rules, place: rules.places[0]! }));

/** A whole directory of made-up services with ids of their own. */
export const anyListings: fc.Arbitrary<Listing[]> = fc
  .array(anyListing, { maxLength: 12 })
  .map((made) => made.map((listing, index) => ({ ...listing, id: `made-up-${index}` })));
