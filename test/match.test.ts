import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { runMatch } from "../src/match.ts";

const MATCH = new URL("../src/match.ts", import.meta.url).pathname;
const TODAY = "2026-01-01";
const run = (query: unknown, ...more: string[]) => {
  const outcome = runMatch([JSON.stringify(query), ...more], TODAY);
  if (outcome.kind !== "matched") throw new Error(JSON.stringify(outcome));
  return outcome.result;
};
const explain = (query: unknown, locale: string) => {
  const outcome = runMatch([JSON.stringify(query), "--explain", "--locale", locale], TODAY);
  if (outcome.kind !== "explained") throw new Error(JSON.stringify(outcome));
  return outcome.text;
};

describe("npm run match", () => {
  test("prints one JSON object of the fixed shape and nothing else", () => {
    const query = JSON.stringify({ place: "dnipro", person: "woman", childrenAges: [5], phone: "mobile" });
    const { stdout, stderr, status } = spawnSync(process.execPath, [MATCH, query], { encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const printed = JSON.parse(stdout);
    expect(Object.keys(printed)).toEqual(["listings", "excluded", "national"]);
    expect(Object.keys(printed.listings[0])).toEqual([
      "id",
      "name",
      "why",
      "limits",
      "how",
      "phones",
      "asOf",
      "verifiedOn",
      "state",
    ]);
    expect(Object.keys(printed.excluded[0])).toEqual(["id", "reason"]);
  });

  test("speaks English unless told otherwise", () => {
    expect(run({ place: "astana", homeless: false }).excluded[0]?.reason).toBe(
      "It takes only people without a fixed home.",
    );
    expect(run({ place: "astana", homeless: false }, "--locale", "uk").excluded[0]?.reason).toBe(
      "Приймають лише людей без постійного житла.",
    );
  });

  test("takes null for «not known»", () => {
    const query = { place: "astana", person: null, age: null, childrenAges: null, needs: null, phone: null };
    expect(run(query)).toEqual(run({ place: "astana" }));
  });

  test("answers an unknown place with national lines alone", () => {
    expect(run({ place: "Lviv" })).toMatchObject({ listings: [], excluded: [] });
    expect(run({ place: "Lviv" }).national.length).toBeGreaterThan(0);
  });
});

describe("the place", () => {
  test("may be written as people do", () => {
    for (const place of ["в Днепре", "з Дніпра", "Днепропетровск", "Dnepr"]) {
      expect(run({ place })).toEqual(run({ place: "dnipro" }));
    }
  });

  test("means by its id what it always meant, also where a word would mean a smaller place", () => {
    expect(run({ place: "zhytomyr" }).listings).toHaveLength(6);
    expect(run({ place: "Житомир" })).toEqual(run({ place: "zhytomyr-zhytomyr" }));
  });

  test("brings the lines of its country when only that is known", () => {
    const countries = (place: string) => new Set(run({ place }).national.map(({ country }) => country));
    expect(countries("Lviv")).toEqual(new Set(["UA"]));
    expect(countries("Алматы")).toEqual(new Set(["KZ"]));
    expect(countries("Atlantis")).toEqual(new Set(["UA", "KZ", "RU"]));
  });

  test("is never guessed: with a slip in it there are national lines alone", () => {
    expect(run({ place: "Дніпо" })).toMatchObject({ listings: [], excluded: [] });
  });
});

describe("--explain", () => {
  const query = { place: "dnipro", person: "woman", age: 30, childrenAges: [5], resident: true };

  test.each(["uk", "ru", "kk", "en"])("says in %s everything that the JSON says", (locale) => {
    const text = explain(query, locale);
    const { listings, excluded, national } = run(query, "--locale", locale);
    for (const { name, why, limits, how, phones } of listings) {
      for (const said of [name, ...why, ...limits, ...how, ...phones.map(({ display }) => display)]) {
        expect(text).toContain(said);
      }
    }
    for (const { id } of excluded) expect(text).toMatch(new RegExp(`\\[${id}\\]: `));
    for (const { reason } of excluded) expect(text).toContain(reason);
    for (const { contact, name, mark } of national) {
      expect(text).toContain(`${contact}: ${name}`);
      if (mark !== null) expect(text).toContain(mark);
    }
    expect(text).not.toMatch(/undefined|\[object|directory-/);
  });

  test("names the phones with what to know before dialling", () => {
    expect(explain({ place: "zhytomyr" }, "en")).toContain("15-50 (from a landline only)");
    expect(explain({ place: "zhytomyr", phone: "mobile" }, "en")).not.toContain("15-50");
  });

  test("asks what was meant by a place that is not clear, and says when it knows none", () => {
    expect(explain({ place: "Дніпо" }, "en")).toContain("Did you mean: Dnipro?");
    expect(explain({ place: "Дніпо" }, "uk")).toContain("Можливо, Ви мали на увазі: Дніпро?");
    expect(explain({ place: "Atlantis" }, "en")).toContain("We do not know this place.");
    expect(explain({ place: "Atlantis" }, "en")).toContain("- RU 112");
  });

  test("says when nothing fits", () => {
    const text = explain({ place: "ussuriysk", childrenAges: [] }, "ru");
    expect(text).toContain("Мы не знаем здесь службы");
    expect(text).toContain("[ussuriysk-vladmama]: ");
  });
});

describe("bad input is refused in one line", () => {
  test.each([
    [["{"], "match: the query is not valid JSON; for example '{"],
    [["[]"], "match: the query must be a JSON object"],
    [['{"person":"woman"}'], "match: place: must be a text"],
    [['{"place":""}'], "match: place: must not be empty"],
    [['{"place":"x","person":"girl"}'], "match: person: must be one of woman, man, child, other"],
    [['{"place":"x","needs":["food"]}'], "match: needs[0]: must be one of shelter, psychological, legal"],
    [['{"place":"x","age":1.5}'], "match: age: must be a whole number"],
    [['{"place":"x","age":121}'], "match: age: must be at most 120"],
    [['{"place":"x","childrenAges":5}'], "match: childrenAges: must be a list of ages"],
    [['{"place":"x","resident":"yes"}'], "match: resident: must be true or false"],
    [['{"place":"x","phone":"sat"}'], "match: phone: must be one of mobile, landline"],
    [['{"place":"x","country":"PL"}'], "match: country: must be one of UA, KZ, RU"],
    [['{"place":"x","sex":"f"}'], "match: sex: not known; allowed: place, country, person, age"],
    [['{"place":"x"}', "--locale", "de"], "match: --locale must be one of uk, ru, kk, en"],
    [['{"place":"x"}', "--language", "uk"], "match: an option is not known"],
    [['{"place":"x"}', "more"], "match: give one query in single quotes"],
    [[], "match: give a query as JSON"],
  ])("%j", (args, start) => {
    const outcome = runMatch(args, TODAY);
    expect(outcome.kind).toBe("refused");
    if (outcome.kind !== "refused") return;
    expect(outcome.line.startsWith(start)).toBe(true);
    expect(outcome.line).not.toContain("\n");
  });

  test("with exit code 2 and nothing on stdout", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [MATCH, "{}"], { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
