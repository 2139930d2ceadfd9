import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import { createMatcher } from "../../../src/domain/directory/match.ts";
import { emptyQuery, type MatchQuery, type Note } from "../../../src/domain/directory/sentence.ts";

const matcher = createMatcher(loadData());
const ask = (place: string, said: Partial<MatchQuery> = {}) =>
  matcher({ ...emptyQuery(place, "2026-01-01"), ...said });
const ids = (place: string, said: Partial<MatchQuery> = {}) =>
  ask(place, said).listings.map(({ listing }) => listing.id);
const reason = (place: string, id: string, said: Partial<MatchQuery> = {}) =>
  ask(place, said).excluded.find((each) => each.id === id)?.reason.key;
const keys = (notes: Note[] = []) => notes.map((note) => ("key" in note ? note.key : "text"));
const notes = (place: string, id: string, said: Partial<MatchQuery> = {}) => {
  const result = ask(place, said);
  return result.listings.filter(({ listing }) => listing.id === id).map(result.notesOf)[0];
};
const limits = (place: string, id: string, said: Partial<MatchQuery> = {}) =>
  keys(notes(place, id, said)?.limits);

const mother: Partial<MatchQuery> = { person: "woman", childrenAges: [5], resident: true, homeless: false };

describe("in Dnipro", () => {
  test("a mother of the city who needs a place gets the department for mothers first", () => {
    const found = ids("dnipro", { ...mother, age: 30, needs: ["shelter"], phone: "mobile" });
    expect(found.slice(0, 2)).toEqual(["dnipro-mamyne-shchastia-1", "dnipro-day-centre"]);
    expect(found).not.toContain("dnipro-mamyne-shchastia-2");
    expect(found).not.toContain("dnipropetrovsk-regional-centre");
  });

  test("a woman without children gets the other department", () => {
    const found = ids("dnipro", { ...mother, childrenAges: [], needs: ["shelter"] });
    expect(found).toContain("dnipro-mamyne-shchastia-2");
    expect(found).not.toContain("dnipro-mamyne-shchastia-1");
  });

  test.each([
    ["dnipro-mamyne-shchastia-2", mother, "directory-reason-children-forbidden"],
    ["dnipro-mamyne-shchastia-1", { ...mother, childrenAges: [] }, "directory-reason-children-required"],
    ["dnipro-mamyne-shchastia-1", { person: "man" }, "directory-reason-persons"],
    ["dnipro-mamyne-shchastia-2", { person: "child" }, "directory-reason-persons"],
    ["dnipropetrovsk-regional-centre", { resident: true }, "directory-reason-non-residents-only"],
  ] as const)("%s leaves out %j: %s", (id, said, key) => {
    expect(reason("dnipro", id, said as Partial<MatchQuery>)).toBe(key);
  });

  test("a man gets the counselling, the crisis room and the line", () => {
    const found = ids("dnipro", { person: "man" });
    expect(found).toEqual(
      expect.arrayContaining(["dnipro-counselling", "dnipro-day-centre", "dnipro-trust-line"]),
    );
  });

  test("a mother who lives elsewhere gets the regional centre first", () => {
    const found = ids("dnipro", { ...mother, resident: false, needs: ["shelter"] });
    expect(found[0]).toBe("dnipropetrovsk-regional-centre");
    expect(limits("dnipro", "dnipro-mamyne-shchastia-1", { resident: false })).toContain(
      "directory-limit-residence-ask",
    );
  });

  test("a grown child does not make a woman a mother with children, but is asked about", () => {
    const said = { ...mother, childrenAges: [20] };
    expect(limits("dnipro", "dnipro-mamyne-shchastia-2", said)).toContain("directory-limit-grown-children");
    expect(ids("dnipro", said)).not.toContain("dnipro-mamyne-shchastia-1");
  });

  test("a line without a number says so and how else to reach help", () => {
    const line = notes("dnipro", "dnipro-trust-line");
    expect(line?.phones).toEqual([]);
    expect(keys(line?.how)).toContain("directory-how-no-number");
  });

  test("a district of the city has the city's services", () => {
    expect(ids("dnipro-sobornyi").toSorted()).toEqual(ids("dnipro").toSorted());
  });
});

describe("in Zhytomyr oblast", () => {
  test("a district has its own brigades and the oblast's lines", () => {
    const { listings: found, excluded } = ask("zhytomyr-berdychiv");
    expect(found.map(({ listing }) => listing.id)).toEqual([
      "zhytomyr-brigades-berdychiv",
      "zhytomyr-hotline",
      "zhytomyr-social-protection-line",
    ]);
    expect(excluded).toContainEqual(expect.objectContaining({ id: "zhytomyr-brigades-korosten" }));
  });

  test("the whole oblast has all brigades, each with the district it works in", () => {
    expect(limits("zhytomyr", "zhytomyr-brigades-zviahel")).toContain("directory-limit-part");
    expect(ids("zhytomyr").filter((id) => id.startsWith("zhytomyr-brigades-"))).toHaveLength(4);
  });

  test.each([
    ["mobile", ["+380687185982"]],
    ["landline", ["1550", "+380687185982"]],
    [null, ["+380687185982", "1550"]],
  ] as const)("a %s phone gets %j", (phone, numbers) => {
    const line = notes("zhytomyr", "zhytomyr-hotline", { phone });
    expect(line?.phones.map(({ number }) => number)).toEqual(numbers);
  });

  test("an unknown phone is told which number is for landlines only", () => {
    expect(limits("zhytomyr", "zhytomyr-hotline")).toContain("directory-limit-landline-number");
    expect(limits("zhytomyr", "zhytomyr-hotline", { phone: "mobile" })).not.toContain(
      "directory-limit-landline-number",
    );
  });

  test("a line without a contact is not shown", () => {
    expect(reason("zhytomyr", "zhytomyr-online-line")).toBe("directory-reason-awaiting-contact");
  });
});

describe("in Astana", () => {
  test.each([
    [17, false],
    [18, true],
    [19, true],
    [57, true],
    [58, true],
    [59, false],
  ])("Umit at the age of %i: %s", (age, isListed) => {
    expect(ids("astana", { age }).includes("astana-umit")).toBe(isListed);
  });

  test("an unknown age is asked about, not refused", () => {
    expect(limits("astana", "astana-umit", { person: "woman" })).toContain("directory-limit-age");
  });

  test("a man is asked to check first, a child alone is not sent there", () => {
    expect(limits("astana", "astana-umit", { person: "man", age: 40 })).toContain(
      "directory-limit-person-unsaid-man",
    );
    expect(reason("astana", "astana-umit", { person: "child" })).toBe("directory-reason-persons");
  });

  test.each([
    [true, true],
    [null, true],
    [false, false],
  ])("Demeu for a person without a home (%s): %s", (homeless, isListed) => {
    expect(ids("astana", { homeless }).includes("astana-demeu")).toBe(isListed);
  });
});

describe("in Ussuriysk", () => {
  test.each([
    [[3], true],
    [[4], true],
    [[5], false],
    [[3, 7], true],
    [[], false],
    [null, true],
  ])("a mother with children of %j: %s", (childrenAges, isListed) => {
    expect(ids("ussuriysk", { childrenAges }).includes("ussuriysk-vladmama")).toBe(isListed);
  });

  test("the first limit says that it was only planned", () => {
    expect(limits("ussuriysk", "ussuriysk-vladmama", { childrenAges: [2] })[0]).toBe(
      "directory-limit-planned",
    );
  });

  test("nothing says that a planned service works already", () => {
    const found = notes("ussuriysk", "ussuriysk-vladmama", { childrenAges: [2] });
    expect(keys(found?.why)).toContain("directory-why-place-planned");
    expect(keys(found?.why)).not.toContain("directory-why-place");
  });

  test("a child of exactly four and an older one are asked about", () => {
    expect(limits("ussuriysk", "ussuriysk-vladmama", { childrenAges: [4] })).toContain(
      "directory-limit-children-edge",
    );
    expect(limits("ussuriysk", "ussuriysk-vladmama", { childrenAges: [2, 6] })).toContain(
      "directory-limit-children-older",
    );
  });
});

describe("the national lines", () => {
  const national = (place: string, said: Partial<MatchQuery> = {}) =>
    ask(place, said).national.map(({ line }) => line.id);

  test.each([
    ["dnipro", ["ua-102", "ua-103", "ua-112"]],
    ["astana", ["kz-111", "kz-102", "kz-112", "kz-103"]],
    ["ussuriysk", ["ru-112"]],
  ])("of %s begin with the emergency numbers", (place, first) => {
    expect(national(place).slice(0, first.length)).toEqual(first);
  });

  test("are there for a known country without a directory, and for all countries when nothing is known", () => {
    expect(ask("UA")).toMatchObject({ listings: [], excluded: [] });
    expect(national("UA").every((id) => id.startsWith("ua-"))).toBe(true);
    expect(national("Lviv", { country: "UA" })).toEqual(national("UA"));
    expect(new Set(national("nowhere").map((id) => id.slice(0, 2)))).toEqual(new Set(["ua", "kz", "ru"]));
  });

  test("show a child the child lines right after the emergency numbers", () => {
    expect(national("dnipro", { person: "child" })[3]).toBe("ua-116111");
  });

  test("mark 112 as unchecked in Dnipro and not in Zhytomyr oblast", () => {
    const status = (place: string) => ask(place).national.find(({ line }) => line.id === "ua-112")?.status;
    expect(status("dnipro-sobornyi")).toBe("unverified");
    expect(status("zhytomyr")).toBe("verified-in-source");
  });

  test("never offer a messenger name nobody has checked", () => {
    expect(national("dnipro")).not.toContain("ua-police-bot");
  });
});
