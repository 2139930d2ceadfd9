import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import { ancestry, findPlace } from "../../../src/domain/place.ts";

const { places } = loadData();

describe("a place", () => {
  test.each([
    ["dnipro", "dnipro"],
    [" Дніпро ", "dnipro"],
    ["ДНЕПР", "dnipro"],
    ["Житомирская область", "zhytomyr"],
    ["UA", "ukraine"],
    ["kz", "kazakhstan"],
    ["Ресей", "russia"],
    ["Lviv", null],
    ["", null],
  ])("«%s» is found as %s", (text, id) => {
    expect(findPlace(places, text)?.id ?? null).toBe(id);
  });

  test.each([
    ["dnipro-sobornyi", ["dnipro-sobornyi", "dnipro", "dnipropetrovsk", "ukraine"]],
    ["zhytomyr-zviahel", ["zhytomyr-zviahel", "zhytomyr", "ukraine"]],
    ["astana", ["astana", "kazakhstan"]],
    ["ussuriysk", ["ussuriysk", "primorsky", "russia"]],
  ])("%s lies within its larger places", (id, chain) => {
    expect(ancestry(places, id)).toEqual(chain);
  });

  test("the eight districts of Dnipro are all there (003_05406898352614ae.txt)", () => {
    const names = places.filter(({ parent }) => parent === "dnipro").map(({ name }) => name.uk);
    expect(names).toEqual(
      [
        "Амур-Нижньодніпровський",
        "Індустріальний",
        "Новокодацький",
        "Самарський",
        "Соборний",
        "Центральний",
        "Чечелівський",
        "Шевченківський",
      ].map((name) => `${name} район`),
    );
  });
});
