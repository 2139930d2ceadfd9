import fc from "fast-check";
import { describe, expect, test } from "vitest";
import cities from "../../data/zones.json" with { type: "json" };
import { readHours, timeOf } from "../../src/domain/typed-hours.ts";
import { createZoneReader } from "../../src/domain/typed-zone.ts";

const readZone = createZoneReader(cities);

describe("a time zone is read", () => {
  test.each([
    ["+3", "+03:00"],
    ["−3", "-03:00"],
    ["UTC+5", "+05:00"],
    ["gmt +05:30", "+05:30"],
    ["UTC", "+00:00"],
    ["-0", "+00:00"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["europe/warsaw", "Europe/Warsaw"],
    ["Київ", "Europe/Kyiv"],
    ["киев", "Europe/Kyiv"],
    ["Kyiv", "Europe/Kyiv"],
    ["Житомир", "Europe/Kyiv"],
    ["Астана", "Asia/Almaty"],
    ["Владивосток", "Asia/Vladivostok"],
    ["Уссурийск", "Asia/Vladivostok"],
    ["Варшава", "Europe/Warsaw"],
    ["Мюнхен", "Europe/Berlin"],
    ["Тбілісі", "Asia/Tbilisi"],
    ["Стамбул", "Europe/Istanbul"],
    ["Празі", null],
    ["Прага", "Europe/Prague"],
    ["Варшва", "Europe/Warsaw"],
  ])("«%s» is %s", (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });

  test.each([
    "",
    "+15",
    "-13",
    "hello there",
    "12",
    "Mars/Olympus",
    "Etc/GMT+3",
    "+3:75",
    "🌍",
    "x".repeat(5_000),
  ])("«%s» is none", (text) => {
    expect(readZone(text)).toBeNull();
  });

  test("no city stands for two zones", () => {
    for (const [zone, names] of Object.entries(cities)) {
      for (const name of names) expect(`${name} ${readZone(name)}`).toBe(`${name} ${zone}`);
    }
  });

  test("whatever is typed gives a zone that a clock can be told by, or none", () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[+-]\d{1,3}(:\d\d)?$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const zone = readZone(text);
        if (zone !== null) new Intl.DateTimeFormat("en", { timeZone: zone }).format(0);
      }),
    );
  });
});

describe("hours are read", () => {
  test.each([
    ["9-17", 540, 1_020],
    ["з 9 до 17", 540, 1_020],
    ["с 9:30 до 18", 570, 1_080],
    ["22:00–6:00", 1_320, 360],
    ["9.00 - 17.30", 540, 1_050],
    ["from 9 am to 5 pm", 540, 1_020],
    ["сағат 9-дан 18-ге дейін", 540, 1_080],
    ["0-24", 0, 1_440],
    ["24-6", 0, 360],
  ])("«%s»", (text, from, to) => {
    expect(readHours(text)).toEqual({ kind: "hours", from, to });
  });

  test.each(["9-9", "0-0", "24:00-00:00", "12 am - 0"])("«%s» leaves no time", (text) => {
    expect(readHours(text).kind).toBe("empty");
  });

  test.each(["", "evening", "9", "9-25", "9-17-20", "9:70-10", "13 pm - 14", `${"a".repeat(80)} 9-17`])(
    "«%s» is unclear",
    (text) => {
      expect(readHours(text).kind).toBe("unclear");
    },
  );

  test("what is written as hours is read as them", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(minute, minute, (from, to) => {
        const read = readHours(`${timeOf(from)}-${timeOf(to)}`);
        expect(read).toEqual(from === to ? { kind: "empty" } : { kind: "hours", from, to });
      }),
    );
  });
});
