import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadData } from "../src/data.ts";

const DATA = new URL("../data/", import.meta.url).pathname;

describe("a broken data file is refused with its name, path and reason", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "tykho-data-"));
    cpSync(DATA, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  // biome-ignore lint/suspicious/noExplicitAny: the edits break the shape on purpose
  type Loose = any;
  type Edit = (json: Loose) => void;
  const refusal = (file: string, edit: Edit): string => {
    const json = JSON.parse(readFileSync(join(dir, file), "utf8"));
    edit(json);
    writeFileSync(join(dir, file), JSON.stringify(json));
    try {
      loadData(dir);
    } catch (error) {
      return (error as Error).message;
    }
    return "accepted";
  };
  const ZH = "directory/zhytomyr.json";
  const hotlinePhone = (json: Loose) => json.listings[4].phones[1]!;

  test.each<[string, string, Edit, RegExp]>([
    [
      "a language missing",
      ZH,
      (j) => delete j.listings[0]!.name.kk,
      /zhytomyr\.json: listings\[0\]\.name\.kk: /,
    ],
    ["an empty text", ZH, (j) => (j.listings[0]!.how.en = " "), /listings\[0\]\.how\.en: must not be empty/],
    ["an unknown field", ZH, (j) => (j.listings[0].address = "x"), /listings\[0\]: .*address/],
    ["an unknown kind of help", ZH, (j) => (j.listings[1]!.kinds = ["food"]), /listings\[1\]\.kinds\[0\]: /],
    [
      "a phone with letters",
      ZH,
      (j) => (hotlinePhone(j).number = "15a"),
      /phones\[1\]\.number: must be \+country/,
    ],
    [
      "a number that reads otherwise",
      ZH,
      (j) => (hotlinePhone(j).display = "15-51"),
      /phones\[1\]\.display: must show/,
    ],
    [
      "a digit lost",
      ZH,
      (j) => (j.listings[4]!.phones[0]!.display = "(068) 718-59-8"),
      /phones\[0\]\.display: must show/,
    ],
    [
      "a landline code for any phone",
      ZH,
      (j) => (hotlinePhone(j).use = "any"),
      /phones\[1\]\.use: .*landlines only/,
    ],
    [
      "a short code for mobiles",
      ZH,
      (j) => (hotlinePhone(j).use = "mobile"),
      /phones\[1\]\.use: a short code/,
    ],
    [
      "a place that is not there",
      ZH,
      (j) => (j.listings[0]!.places = ["kyiv"]),
      /listings\[0\]\.places: "kyiv" is not/,
    ],
    [
      "an id twice in a file",
      ZH,
      (j) => (j.listings[1]!.id = j.listings[0]!.id),
      /listings\[1\]\.id: .*named twice/,
    ],
    [
      "an id twice in two files",
      ZH,
      (j) => (j.listings[0]!.id = "astana-umit"),
      /listings\[0\]\.id: .*named twice/,
    ],
    [
      "a date that is none",
      ZH,
      (j) => (j.listings[0]!.asOf = "last year"),
      /listings\[0\]\.asOf: must be YYYY/,
    ],
    [
      "an age range upside down",
      "directory/astana.json",
      (j) => (j.listings[0]!.takes.age = { from: 58, to: 18 }),
      /takes\.age: from/,
    ],
    [
      "a parent that is not there",
      "places.json",
      (j) => (j.places[4].parent = "mars"),
      /places\[4\]\.parent: "mars"/,
    ],
    [
      "a name of a place in an unknown language",
      "places.json",
      (j) => (j.places[4].aliases.pl = ["Dniepr"]),
      /places\[4\]\.aliases: .*pl/,
    ],
    [
      "an empty name of a place",
      "places.json",
      (j) => (j.places[4].aliases.uk = [" "]),
      /places\[4\]\.aliases\.uk\[0\]: must not be empty/,
    ],
    ["places in a circle", "places.json", (j) => (j.places[0].parent = "dnipro"), /places\[0\]\.parent: /],
    ["a place twice", "places.json", (j) => j.places.push(j.places[3]), /places\[21\]\.id: .*named twice/],
    [
      "an emergency line that is not there",
      "hotlines.json",
      (j) => (j.emergency.RU = ["ru-102"]),
      /emergency\.RU: "ru-102"/,
    ],
    ["no emergency line", "hotlines.json", (j) => (j.emergency.KZ = []), /emergency\.KZ: /],
    [
      "a line twice",
      "hotlines.json",
      (j) => (j.lines[1].id = j.lines[0].id),
      /lines\[1\]\.id: .*named twice/,
    ],
    ["a line without a phone", "hotlines.json", (j) => (j.lines[0].phone = null), /lines\[0\]\.phone: /],
    ["a question lost", "instruments/who-ir6.json", (j) => j.items.pop(), /who-ir6\.json: items: must be W1/],
    [
      "an answer lost",
      "instruments/who-ir6.json",
      (j) => j.items[4].answers.pop(),
      /items\[4\]\.answers: .*na for W5/,
    ],
  ])("%s", (_name, file, edit, pattern) => {
    const message = refusal(file, edit);
    expect(message).toMatch(pattern);
    expect(message.startsWith(`data/${file}: `)).toBe(true);
    expect(message).not.toContain("\n");
  });

  test("text that is not JSON", () => {
    writeFileSync(join(dir, "hotlines.json"), "{\n oops");
    expect(() => loadData(dir)).toThrow(/^data\/hotlines\.json: \$: is not valid JSON: [^\n]+$/);
  });

  test("a file or folder that is not there", () => {
    rmSync(join(dir, "places.json"));
    expect(() => loadData(dir)).toThrow("data/places.json: $: cannot be read (ENOENT)");
    cpSync(join(DATA, "places.json"), join(dir, "places.json"));
    rmSync(join(dir, "directory"), { recursive: true });
    expect(() => loadData(dir)).toThrow("data/directory: $: cannot be read (ENOENT)");
  });

  test("the files as they are load, one for each place", () => {
    expect(readdirSync(join(DATA, "directory")).toSorted()).toEqual([
      "astana.json",
      "dnipro.json",
      "ussuriysk.json",
      "zhytomyr.json",
    ]);
    expect(loadData(dir).listings).toEqual(loadData().listings);
  });
});
