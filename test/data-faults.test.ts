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
  const verify = (json: Loose, wrong: Loose) =>
    Object.assign(json, {
      status: "OFFICIAL_TEXT_VERIFIED",
      edition: "1",
      checkedBy: ["A", "B"],
      items: [{ n: 1, text: { uk: "a" }, answers: ["так"], points: { так: 1 } }],
      rules: [{ level: "високий", when: "a" }],
      ...wrong,
    });
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
    [
      "a wording opened without a review",
      "instruments/asq.json",
      (j) => (j.status = "WORDING_REVIEWED"),
      /asq\.json: status: WORDING_REVIEWED needs a text/,
    ],
    [
      "a wording reviewed in three languages only",
      "instruments/asq.json",
      (j) => {
        const four = { uk: "a", ru: "b", kk: "c", en: "d" };
        Object.assign(j, { status: "WORDING_REVIEWED", text: four, reviewedBy: { ...four, kk: " " } });
      },
      /status: WORDING_REVIEWED needs .* every language/,
    ],
    [
      "an official form opened while it is empty",
      "instruments/ua-369-180.json",
      (j) => (j.status = "OFFICIAL_TEXT_VERIFIED"),
      /ua-369-180\.json: status: OFFICIAL_TEXT_VERIFIED needs an edition/,
    ],
    [
      "an official form that one person checked twice",
      "instruments/ua-369-180.json",
      (j) => verify(j, { checkedBy: ["A", " A"] }),
      /status: .* two different people/,
    ],
    [
      "an official form without the points of an answer",
      "instruments/ua-369-180.json",
      (j) => verify(j, { items: [{ n: 1, text: { uk: "a" }, answers: ["так", "ні"], points: { так: 1 } }] }),
      /status: .* every item's text and points/,
    ],
    [
      "an official form without a rule",
      "instruments/ua-369-180.json",
      (j) => verify(j, { rules: [{ level: "високий", when: null }] }),
      /status: .* and every rule/,
    ],
    [
      "a status nobody knows",
      "instruments/ua-369-180.json",
      (j) => (j.status = "VERIFIED"),
      /ua-369-180\.json: status: .*PENDING_OFFICIAL_TEXT.*OFFICIAL_TEXT_VERIFIED/,
    ],
    ["an instrument nobody knows", "instruments/da5.json", (j) => (j.id = "da6"), /da5\.json: id: .*who-ir6/],
    [
      "an instrument in another's file",
      "instruments/da5.json",
      (j) => (j.id = "da20"),
      /da5\.json: id: must be "da5"/,
    ],
    [
      "an item text where only a reference may be",
      "instruments/dash24.json",
      (j) => (j.items = ["a"]),
      /dash24\.json: \$: .*items/,
    ],
    [
      "a claim without a mark",
      "instruments/lap11.json",
      (j) => (j.claims[0].marks = []),
      /claims\[0\]\.marks: /,
    ],
    [
      "a reason without evidence",
      "triage-rules.json",
      (j) => j.rules.pop(),
      /rules: "worker-lowered-HIGH" is/,
    ],
    [
      "a reason with evidence twice",
      "triage-rules.json",
      (j) => j.rules.push({ ...j.rules[5] }),
      /rules: "danger-now" is named twice/,
    ],
    [
      "a reason nobody gives",
      "triage-rules.json",
      (j) => (j.rules[5].codes = ["fire"]),
      /rules\[5\]\.codes\[0\]: .*danger-now/,
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

  test("a file of an instrument that nobody knows, and one that is not there", () => {
    cpSync(join(dir, "instruments/da5.json"), join(dir, "instruments/da6.json"));
    expect(() => loadData(dir)).toThrow(
      /^data\/instruments: \$: da6\.json is not known; known: who-ir6\.json, /,
    );
    rmSync(join(dir, "instruments/da6.json"));
    rmSync(join(dir, "instruments/da5.json"));
    expect(() => loadData(dir)).toThrow("data/instruments/da5.json: $: cannot be read (ENOENT)");
  });

  test("an opened slot is shown, once it is whole", () => {
    expect(refusal("instruments/ua-369-180.json", (j) => verify(j, {}))).toBe("accepted");
    const four = { uk: "a", ru: "b", kk: "c", en: "d" };
    const open = { status: "WORDING_REVIEWED", text: four, reviewedBy: four };
    expect(refusal("instruments/asq.json", (j) => Object.assign(j, open))).toBe("accepted");
    expect(loadData(dir)).toMatchObject({ asq5: four, officialForm: { edition: "1" } });
  });

  test("a slot in hiding gives away nothing of a draft that lies in it", () => {
    const draft = { uk: "чернетка", ru: "", kk: "", en: "" };
    refusal("instruments/asq.json", (j) => (j.text = draft));
    refusal("instruments/ua-369-180.json", (j) => (j.items[0].text = { uk: "чернетка" }));
    expect(JSON.stringify(loadData(dir))).not.toContain("чернетка");
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
