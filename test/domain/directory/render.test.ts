import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import { type Listing, RESIDENCE_RULES } from "../../../src/domain/directory/listing.ts";
import { createMatcher } from "../../../src/domain/directory/match.ts";
import { createSay, formatDate, renderMatch } from "../../../src/domain/directory/render.ts";
import { emptyQuery, type MatchQuery } from "../../../src/domain/directory/sentence.ts";
import { LOCALES } from "../../../src/domain/locale.ts";
import { createTexts } from "../../../src/texts.ts";

const { listings, hotlines, places } = loadData();
const translate = createTexts();
const today = "2026-01-01";
const matching = (of: readonly Listing[]) => createMatcher({ listings: of, hotlines, places });
const umit = listings.find(({ id }) => id === "astana-umit")!;

describe.each(LOCALES)("in %s", (locale) => {
  const render = (place: string, said: Partial<MatchQuery> = {}, of = listings) =>
    renderMatch(matching(of)({ ...emptyQuery(place, today), ...said }), locale, translate);

  test.each(["dnipro", "dnipropetrovsk", "zhytomyr", "astana", "ussuriysk", "elsewhere"])(
    "everything said about %s is said in whole sentences",
    (place) => {
      const variants: Partial<MatchQuery>[] = [
        {},
        { person: "man", childrenAges: [], resident: true, homeless: false, phone: "mobile" },
        {
          person: "woman",
          age: 30,
          childrenAges: [4, 7, 20],
          resident: false,
          needs: ["legal"],
          homeless: true,
        },
        { person: "child", age: 12, childrenAges: [30], phone: "landline" },
        { person: "other", age: 70, childrenAges: [9] },
      ];
      for (const said of variants) {
        const text = JSON.stringify(render(place, said));
        expect(text).not.toMatch(/undefined|\[object|\$|directory-|\.\./);
      }
    },
  );

  test("a rule or state that no listing has yet can be said too", () => {
    for (const residence of RESIDENCE_RULES) {
      const listing = { ...umit, takes: { ...umit.takes, residence } };
      for (const resident of [true, false, null]) render("astana", { resident }, [listing]);
    }
    const closed = render("astana", {}, [{ ...umit, state: "closed" }]);
    expect(closed.excluded[0]?.id).toBe("astana-umit");
  });

  test("a mobile phone is told when the only number is for landlines", () => {
    const phones = [{ number: "1550", display: "15-50", use: "landline-only" as const }];
    const [found] = render("astana", { phone: "mobile" }, [{ ...umit, phones }]).listings;
    expect(found?.phones).toEqual([]);
    expect(found?.limits).toContain(translate(locale, "directory-limit-only-landline"));
  });
});

describe("freshness", () => {
  const check = (verifiedOn: string | null) => {
    const listing = { ...umit, verifiedOn };
    const result = matching([listing])(emptyQuery("astana", today));
    return renderMatch(result, "en", translate).listings[0]!.limits.join(" ");
  };

  test.each([
    ["2025-07-06", false],
    ["2025-07-05", false],
    ["2025-07-04", true],
  ])("a listing checked on %s says that it may have changed: %s", (verifiedOn, isOld) => {
    expect(check(verifiedOn).includes("It may have changed")).toBe(isOld);
  });

  test("a listing nobody has checked says from when its facts are", () => {
    expect(check(null)).toContain("What we know dates from: 22 August 2023. Nobody has checked it since.");
  });
});

describe("dates", () => {
  test.each([
    ["2021", "en", "2021"],
    ["2024-02", "en", "February 2024"],
    ["2024-02-12", "en", "12 February 2024"],
    ["2024-02-12", "uk", "12 лютого 2024"],
    ["2024-02-12", "ru", "12 февраля 2024"],
    ["2024-02-12", "kk", "2024 ж. 12 ақпан"],
  ] as const)("%s in %s is «%s»", (iso, locale, text) => {
    expect(formatDate(iso, locale)).toBe(text);
  });
});

test.each([
  ["uk", 1, "1 місяць"],
  ["uk", 3, "3 місяці"],
  ["uk", 9, "9 місяців"],
  ["ru", 1, "1 месяц"],
  ["ru", 3, "3 месяца"],
  ["ru", 6, "6 месяцев"],
  ["kk", 6, "6 ай"],
  ["en", 1, "1 month"],
] as const)("in %s, %i months read «%s»", (locale, amount, text) => {
  expect(createSay(locale, translate)({ key: "directory-span-month", vars: { amount } })).toBe(text);
});
