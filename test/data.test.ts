import { describe, expect, test } from "vitest";
import denyList from "../data/deny-list.json" with { type: "json" };
import { loadData } from "../src/data.ts";
import { betrays } from "../src/domain/discretion.ts";
import { emergencyLines } from "../src/domain/hotline.ts";
import { LOCALES } from "../src/domain/locale.ts";

const data = loadData();
const line = (id: string) => data.hotlines.lines.find((each) => each.id === id);

const STREETS = [
  /(?<!\p{L})([Вв]ул|[Уу]л|[Пп]росп|[Пп]р-т|[Бб]ул|[Пп]ров|[Пп]ер|[Кк]өш|[Бб]уд|[Кк]аб|[Кк]в|[Дд])\.\s*[\p{Lu}\d«]/u,
  /(?<!\p{L})([Вв]улиц|[Уу]лиц|[Пп]роспект|[Бб]ульвар|[Пп]ровул|[Пп]ереул|[Шш]осс?е|[Кк]өше|[Дд]аңғыл|[Бб]удин|[Дд]ом|[Кк]абінет|[Кк]абинет)\p{L}*\s+[\p{Lu}\d«]/u,
  /\d+\s+\p{Lu}\p{L}+\s+(Street|St|Avenue|Road)(?!\p{L})/u,
];
const hasAddress = (text: string) => STREETS.some((street) => street.test(text));

describe("no text of the data", () => {
  const texts = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(texts);

  test.each(data.listings)("of $id shows a street address", (each) => {
    const { asOf, source, phones, ...said } = each;
    expect(texts(said).filter(hasAddress)).toEqual([]);
  });

  test("the check knows an address when it sees one", () => {
    for (const text of [
      "просп. Нігояна 3",
      "вулиця Шевченка, 5",
      "ул. Ленина, 1",
      "12 Main Street",
      "каб. 101",
    ]) {
      expect(hasAddress(text)).toBe(true);
    }
  });

  test.each(LOCALES)("a summary in %s betrays nothing on a locked phone", (locale) => {
    const found = data.listings.map(({ summary }) => betrays(summary[locale], denyList[locale]));
    expect(found.filter(Boolean)).toEqual([]);
  });
});

describe("the national lines (triage.md section 12)", () => {
  test.each([
    ["ua-102", "102", "verified-in-source", null],
    ["ua-103", "103", "verified-in-source", null],
    ["ua-112", "112", "verified-in-source", null],
    ["ua-1547", "1547", "verified-in-source", true],
    ["ua-116123", "116123", "verified-in-source", true],
    ["ua-0800500335", "+380800500335", "partly", null],
    ["ua-116111", "116111", "verified-in-source", null],
    ["ua-0800500225", "+380800500225", "partly", null],
    ["ua-0800213103", "+380800213103", "verified-in-source", true],
    ["ua-7333", "7333", "partly", null],
    ["ua-police-bot", undefined, "unverified", null],
    ["kz-111", "111", "verified-in-source", true],
    ["kz-102", "102", "unverified", null],
    ["kz-112", "112", "unverified", null],
    ["kz-103", "103", "unverified", null],
    ["kz-150", "150", "partly", null],
    ["ru-112", "112", "unverified", null],
    ["ru-88007000600", "+78007000600", "verified-in-source", null],
    ["ru-88002000122", "+78002000122", "verified-in-source", true],
    ["ru-122", "122", "unverified", null],
    ["ru-gosuslugi", undefined, "verified-in-source", null],
  ])("%s is %s, %s, free: %s", (id, number, status, free) => {
    expect(line(id)?.phone?.number).toBe(number);
    expect(line(id)).toMatchObject({ status, free, verifiedOn: null });
  });

  test("leave out the obsolete codes", () => {
    const numbers = data.hotlines.lines.map(({ phone }) => phone?.number);
    expect(numbers).not.toContain("386");
    expect(numbers).not.toContain("772");
  });

  test.each([
    ["UA", ["102", "103", "112"]],
    ["KZ", ["111", "102", "112", "103"]],
    ["RU", ["112"]],
  ] as const)("of %s name the emergency numbers in the order of section 5", (country, numbers) => {
    expect(emergencyLines(data.hotlines, country).map(({ phone }) => phone?.number)).toEqual(numbers);
  });
});

describe("the safety questions", () => {
  test("are six, CC0, and drafts in the languages nobody has reviewed", () => {
    expect(data.whoIr6).toMatchObject({ licence: "CC0", audience: "survivor-chat" });
    expect(data.whoIr6.items.map(({ id }) => id)).toEqual(["W1", "W2", "W3", "W4", "W5", "W6"]);
    for (const { wording } of data.whoIr6.items) {
      expect(wording).toEqual({
        uk: "unverified",
        ru: "unverified",
        kk: "unverified",
        en: "verified-in-source",
      });
    }
  });
});
