/** Every fact of the five sources that the directory carries, each with the file it stands in. */
import { describe, expect, test } from "vitest";
import { loadData } from "../src/data.ts";
import type { Listing } from "../src/domain/directory/listing.ts";
import { LOCALES } from "../src/domain/locale.ts";

const { listings } = loadData();
const listing = (id: string): Listing => listings.find((each) => each.id === id)!;
const said = ({ summary, how, limits }: Listing) => [summary, how, ...limits].map(({ en }) => en).join(" ");

const DNIPRO = "000_2e7d7bc9831cc58c.txt";
const ASTANA = "001_92864969b9806e3f.txt";
const ZHYTOMYR = "002_35fabdd503f0d07f.txt";
const CITY_REPORT = "003_05406898352614ae.txt";
const USSURIYSK = "004_592dab0a64d7c9f9.txt";

const months = (amount: number) => ({ amount, unit: "month" });
const days = (amount: number) => ({ amount, unit: "day" });
const nobodySaid = { age: null, homeless: "unsaid" };
const violence = ["domestic-violence", "gender-based-violence"];

/** A fact is either fields of the entry, or what its English text must say. */
type Fact = [file: string, id: string, fact: string, kept: object | RegExp];

const MAMYNE = ["dnipro-mamyne-shchastia-1", "dnipro-mamyne-shchastia-2"].flatMap((id): Fact[] => [
  [DNIPRO, id, "stays round the clock", /day and night/],
  [DNIPRO, id, "food", /There is food/],
  [DNIPRO, id, "legal help, counselling, documents and benefits", /your rights, papers and benefits/],
  [
    DNIPRO,
    id,
    "all these kinds",
    { kinds: ["shelter", "psychological", "legal", "medical", "social", "material"] },
  ],
  [DNIPRO, id, "a nurse until the ambulance comes", /nurse helps until an ambulance/],
  [
    DNIPRO,
    id,
    "women, in hard circumstances or after violence",
    { takes: { persons: ["woman"], ...nobodySaid } },
  ],
  [DNIPRO, id, "which situations", { takes: { situations: [...violence, "hard-life"] } }],
  [DNIPRO, id, "a first contract of 3 months, 9 in all", { stay: { first: months(3), max: months(9) } }],
  [DNIPRO, id, "extended by a team", { stay: { decidedBy: "multidisciplinary-team" } }],
  [DNIPRO, id, "brigade, police or oneself", { waysIn: ["mobile-brigade", "police", "self"] }],
  [DNIPRO, id, "no number in the source", { phones: [], hours: null, reach: "unknown" }],
  [DNIPRO, id, "figures for 2023", { asOf: "2023", state: "open" }],
  [CITY_REPORT, id, "a service of the city, which placed others elsewhere", { takes: { residence: "ask" } }],
]);

const BRIGADES = [
  ["berdychiv", 4],
  ["zhytomyr", 30],
  ["zviahel", 11],
  ["korosten", 8],
].flatMap(([district, count]): Fact[] => {
  const id = `zhytomyr-brigades-${district}`;
  return [
    [ZHYTOMYR, id, `${count} brigades`, new RegExp(`There are ${count} such brigades`)],
    [ZHYTOMYR, id, "emergency and crisis intervention", /help when things are urgent/],
    [ZHYTOMYR, id, "its own district", { places: [`zhytomyr-${district}`] }],
    [ZHYTOMYR, id, "for whom", { takes: { persons: null, situations: violence } }],
    [ZHYTOMYR, id, "visits, psychological help, prevention", { kinds: ["visit", "psychological", "social"] }],
    [ZHYTOMYR, id, "no number, no hours", { phones: [], hours: null, reach: "unknown", waysIn: [] }],
    [ZHYTOMYR, id, "14 August 2024", { asOf: "2024-08-14", state: "open" }],
  ];
});

const FACTS: Fact[] = [
  ...MAMYNE,
  [DNIPRO, "dnipro-mamyne-shchastia-1", "40 places", { capacity: { stay: 40, night: null } }],
  [DNIPRO, "dnipro-mamyne-shchastia-1", "with children only", { takes: { children: { rule: "required" } } }],
  [DNIPRO, "dnipro-mamyne-shchastia-1", "food for mother and child", /food for you and your child/],
  [DNIPRO, "dnipro-mamyne-shchastia-2", "10 places", { capacity: { stay: 10, night: null } }],
  [
    DNIPRO,
    "dnipro-mamyne-shchastia-2",
    "without children only",
    { takes: { children: { rule: "forbidden" } } },
  ],

  [CITY_REPORT, "dnipro-day-centre", "6 people", { capacity: { stay: 6, night: null } }],
  [CITY_REPORT, "dnipro-day-centre", "2 rooms round the clock", /two rooms for round-the-clock stays/],
  [
    CITY_REPORT,
    "dnipro-day-centre",
    "up to 10 days",
    { stay: { first: null, max: days(10), decidedBy: null } },
  ],
  [CITY_REPORT, "dnipro-day-centre", "ways in", { waysIn: ["phone", "self", "mobile-brigade", "police"] }],
  [CITY_REPORT, "dnipro-day-centre", "what", { kinds: ["shelter", "psychological", "social", "legal"] }],
  [
    CITY_REPORT,
    "dnipro-day-centre",
    "whom",
    { takes: { persons: null, ...nobodySaid, situations: violence } },
  ],
  [
    CITY_REPORT,
    "dnipro-day-centre",
    "no number",
    { phones: [], hours: null, reach: "unknown", asOf: "2021" },
  ],

  [CITY_REPORT, "dnipro-mobile-brigade", "comes to the family", /Specialists come to you/],
  [CITY_REPORT, "dnipro-mobile-brigade", "by call", { waysIn: ["phone"], phones: [], asOf: "2021" }],
  [CITY_REPORT, "dnipro-mobile-brigade", "whom", { takes: { persons: null, situations: violence } }],
  [CITY_REPORT, "dnipro-mobile-brigade", "what", { kinds: ["visit", "psychological", "social"] }],

  [CITY_REPORT, "dnipro-counselling", "one-off or short", /once or a few times/],
  [CITY_REPORT, "dnipro-counselling", "which services fit", /which services would suit you/],
  [
    CITY_REPORT,
    "dnipro-counselling",
    "women, men, children",
    { takes: { persons: ["woman", "man", "child"] } },
  ],
  [CITY_REPORT, "dnipro-counselling", "by asking oneself", { waysIn: ["self"], phones: [], asOf: "2021" }],

  [DNIPRO, "dnipro-trust-line", "round the clock", { reach: "round-the-clock" }],
  [CITY_REPORT, "dnipro-trust-line", "listening and advice by phone", /listen and advise you by phone/],
  [CITY_REPORT, "dnipro-trust-line", "anyone", { takes: { persons: null, askFor: [], situations: [] } }],
  [DNIPRO, "dnipro-trust-line", "no number is given", { phones: [], waysIn: ["phone"] }],

  [CITY_REPORT, "dnipropetrovsk-regional-centre", "a mother with two children", /a mother with two children/],
  [
    CITY_REPORT,
    "dnipropetrovsk-regional-centre",
    "who did not live in the city",
    { takes: { residence: "non-residents-only" }, places: ["dnipropetrovsk"] },
  ],
  [
    CITY_REPORT,
    "dnipropetrovsk-regional-centre",
    "through the city centre",
    /Dnipro city centre of social services/,
  ],
  [CITY_REPORT, "dnipropetrovsk-regional-centre", "no terms", { stay: null, capacity: null, phones: [] }],

  ...BRIGADES,
  [ZHYTOMYR, "zhytomyr-brigades-zhytomyr", "two set up with UNFPA", /Zhytomyr city and Khoroshiv settlement/],
  [ZHYTOMYR, "zhytomyr-brigades-korosten", "one set up with UNFPA", /Korosten city community/],
  [
    ZHYTOMYR,
    "zhytomyr-hotline",
    "15-50 from a landline only, another number from a mobile",
    {
      phones: [
        { number: "+380687185982", display: "(068) 718-59-82", use: "mobile" },
        { number: "1550", display: "15-50", use: "landline-only" },
      ],
    },
  ],
  [ZHYTOMYR, "zhytomyr-hotline", "no hours", { hours: null, reach: "unknown", places: ["zhytomyr"] }],
  [ZHYTOMYR, "zhytomyr-hotline", "psychological support", { kinds: ["phone", "psychological"] }],
  [
    ZHYTOMYR,
    "zhytomyr-social-protection-line",
    "its number, no hours",
    {
      phones: [{ number: "+380412470152", display: "(0412) 470-152", use: "any" }],
      hours: null,
      reach: "unknown",
    },
  ],
  [ZHYTOMYR, "zhytomyr-social-protection-line", "whose it is", /Department of Social Protection/],
  [ZHYTOMYR, "zhytomyr-online-line", "no contact yet", { state: "awaiting-contact", phones: [] }],
  [
    ZHYTOMYR,
    "zhytomyr-online-line",
    "by a charity, online, psychologists",
    /charity has opened online.*psychologists/,
  ],

  [ASTANA, "astana-umit", "50 places", { capacity: { stay: 50, night: null } }],
  [ASTANA, "astana-umit", "aged 18–58", { takes: { age: { from: 18, to: 58 } } }],
  [ASTANA, "astana-umit", "with minor children", { takes: { children: { rule: "welcome", maxAge: null } } }],
  [
    ASTANA,
    "astana-umit",
    "situations",
    { takes: { situations: ["domestic-violence", "child-ill-treatment"] } },
  ],
  [ASTANA, "astana-umit", "up to 6 months", { stay: { first: null, max: months(6) } }],
  [ASTANA, "astana-umit", "by decision of the commission", { stay: { decidedBy: "city-commission" } }],
  [ASTANA, "astana-umit", "ways in", { waysIn: ["self", "education", "health", "internal-affairs"] }],
  [ASTANA, "astana-umit", "legal and medical help free", /legal and medical help is free/],
  [ASTANA, "astana-umit", "essentials", /You get the essentials/],
  [
    ASTANA,
    "astana-umit",
    "psychologists, benefits, work skills, leisure",
    /psychologists, help with benefits and work skills, and leisure/,
  ],
  [
    ASTANA,
    "astana-umit",
    "22 August 2023",
    { asOf: "2023-08-22", state: "open", phones: [], reach: "unknown" },
  ],

  [ASTANA, "astana-demeu", "round the clock, oneself", { reach: "round-the-clock", waysIn: ["self"] }],
  [ASTANA, "astana-demeu", "180 places and 50 for the night", { capacity: { stay: 180, night: 50 } }],
  [ASTANA, "astana-demeu", "without a fixed home", { takes: { homeless: "required" } }],
  [ASTANA, "astana-demeu", "situations", { takes: { situations: ["homelessness", "hard-life"] } }],
  [
    ASTANA,
    "astana-demeu",
    "social, medical, legal help",
    { kinds: ["shelter", "social", "medical", "legal"] },
  ],
  [ASTANA, "astana-demeu", "22 August 2023", { asOf: "2023-08-22", state: "open", phones: [], stay: null }],

  [USSURIYSK, "ussuriysk-vladmama", "only planned on that date", { state: "planned", asOf: "2024-02-12" }],
  [USSURIYSK, "ussuriysk-vladmama", "free of charge", /free of charge/],
  [USSURIYSK, "ussuriysk-vladmama", "what", { kinds: ["shelter", "psychological", "legal", "social"] }],
  [
    USSURIYSK,
    "ussuriysk-vladmama",
    "targeted help and support for each",
    /targeted help, and support for each family/,
  ],
  [
    USSURIYSK,
    "ussuriysk-vladmama",
    "mothers in a hard situation",
    { takes: { persons: ["woman"], situations: ["hard-life"] } },
  ],
  [
    USSURIYSK,
    "ussuriysk-vladmama",
    "children up to 4",
    { takes: { children: { rule: "required", maxAge: 4 } } },
  ],
  [
    USSURIYSK,
    "ussuriysk-vladmama",
    "3 months, individually",
    { stay: { max: months(3), decidedBy: "individual" } },
  ],
  [USSURIYSK, "ussuriysk-vladmama", "no number, no way in", { phones: [], waysIn: [], capacity: null }],
];

describe("the directory keeps what the sources say:", () => {
  test.each(FACTS)("%s: %s: %s", (file, id, _, kept) => {
    expect(listing(id).source).toContain(file);
    if (kept instanceof RegExp) expect(said(listing(id))).toMatch(kept);
    else expect(listing(id)).toMatchObject(kept);
  });

  test("these services and no other", () => {
    const known = new Set(FACTS.map(([, id]) => id));
    expect(listings.map(({ id }) => id).toSorted()).toEqual([...known].toSorted());
  });

  test("53 brigades in all (002_35fabdd503f0d07f.txt)", () => {
    const counts = listings.flatMap(
      ({ summary }) => /There are (\d+) such brigades/.exec(summary.en)?.[1] ?? [],
    );
    expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(53);
  });

  test("every number of a text in all four languages", () => {
    const numbers = (text: string) => text.match(/\d+/g) ?? [];
    for (const { id, summary, how, limits } of listings) {
      for (const text of [summary, how, ...limits]) {
        for (const locale of LOCALES) {
          const isWord = id === "zhytomyr-brigades-berdychiv" && numbers(text[locale]).length === 0;
          if (!isWord) expect(numbers(text[locale]), `${id} ${locale}`).toEqual(numbers(text.en));
        }
      }
    }
  });

  test("that nobody has checked any of it yet", () => {
    expect(listings.filter(({ verifiedOn }) => verifiedOn !== null)).toEqual([]);
  });
});
