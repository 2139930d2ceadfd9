import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import stems from "../data/deny-list.json" with { type: "json" };
import { LOCALES, type Locale, parseLocale, readLocaleFiles, textsOf } from "./support/fluent.ts";
import {
  betrayals,
  differences,
  fileProblems,
  informalProblems,
  pluralProblems,
  referenceProblems,
} from "./support/locale-lints.ts";
import { generateMessageKeys, TARGET } from "./support/message-keys.ts";

const files = readLocaleFiles();
const locales = LOCALES.map((locale) => parseLocale(locale, files));
const sample = (text: string, locale: Locale = "en") =>
  parseLocale(locale, [{ name: `${locale}.ftl`, text }]);

describe("the locale files", () => {
  test("carry known names, no direction marks and no blanks at the ends of lines", () => {
    expect(files.flatMap(fileProblems)).toEqual([]);
  });

  describe.each(locales)("$locale", (texts) => {
    test("is Fluent without junk, and gives every key once", () => {
      expect(texts.problems).toEqual([]);
    });

    test("refers to nothing that does not exist", () => {
      expect(referenceProblems(texts)).toEqual([]);
    });

    test("has the keys and variables of every other locale", () => {
      expect(locales.flatMap((other) => differences(other, texts))).toEqual([]);
    });

    test("has a plural form for every whole number", () => {
      expect(pluralProblems(texts)).toEqual([]);
    });

    test("addresses everybody formally", () => {
      expect(informalProblems(texts)).toEqual([]);
    });

    test("shows nothing on a survivor's locked phone", () => {
      expect(betrayals(texts, stems[texts.locale])).toEqual([]);
    });
  });

  test("are what the generated types describe (npx node test/support/message-keys.ts --write)", () => {
    expect(readFileSync(TARGET, "utf8")).toBe(generateMessageKeys(files));
  });
});

describe("the lints find", () => {
  test.each([
    "key\n",
    "= text\n",
    "key = { $n ->\n",
    "key = {\n",
    "just words\n",
    "key = a\nkey-b = { $ }\n",
  ])("junk: %j", (text) => {
    expect(sample(text).problems).toHaveLength(1);
    expect(sample(text).problems[0]).toMatch(/^en\.ftl:\d /);
  });

  test("a key given twice, also in two files", () => {
    const texts = parseLocale("en", [
      { name: "en.ftl", text: "a = 1\n" },
      { name: "en.staff.ftl", text: "a = 2\n" },
    ]);
    expect(texts.problems).toEqual(["en.staff.ftl gives a a second time"]);
  });

  test.each([
    ["a name nobody reads", { name: "kz.ftl", text: "" }],
    ["an isolation mark", { name: "en.ftl", text: "a = \u2068x\u2069\n" }],
    ["an escaped isolation mark", { name: "en.ftl", text: 'a = { "\\u2068" }\n' }],
    ["a blank at the end", { name: "en.ftl", text: "a = x \n" }],
    ["a carriage return", { name: "en.ftl", text: "a = x\r\n" }],
  ])("%s", (_, file) => {
    expect(fileProblems(file)).toHaveLength(1);
  });

  test("a missing key and a missing variable, also behind a reference, but no missing term", () => {
    const one = sample("-brand = X\na = { $n }\nb = { a } { -brand }\nc = x\n");
    const other = sample("a = x\nb = y\n", "uk");
    expect(differences(one, other)).toEqual([
      "uk a lacks $n, which en has",
      "uk b lacks $n, which en has",
      "uk lacks c, which en has",
    ]);
    expect(differences(other, one)).toEqual([]);
  });

  test("references into nothing", () => {
    expect(referenceProblems(sample("a = { b } { -c } { ROUND($n) } { NUMBER($n) }\n"))).toHaveLength(3);
  });

  test.each([
    ["en", "[one] a\n   *[other] b", 0],
    ["en", "[0] none\n   *[other] b", 1],
    ["en", "[1] a\n   *[other] b", 0],
    ["uk", "[one] a\n    [few] b\n   *[many] c", 0],
    ["uk", "[one] a\n    [few] b\n   *[other] c", 0],
    ["uk", "[one] a\n   *[other] c", 1],
    ["ru", "[1] a\n    [few] b\n   *[many] c", 0],
    ["ru", "*[other] c", 1],
    ["kk", "*[other] c", 0],
    ["ru", "[phone] a\n   *[other] b", 0],
  ] as const)("%s plural forms that are not written: %j", (locale, variants, count) => {
    expect(pluralProblems(sample(`a = { $n ->\n    ${variants}\n}\n`, locale))).toHaveLength(count);
  });

  test.each([
    ["uk", "Чи безпечно? Ти тут?", "«Ти»"],
    ["ru", "Это твоё решение", "«твоё»"],
    ["kk", "Саған көмек керек пе?", "«Саған»"],
  ] as const)("%s said informally: «%s»", (locale, text, hit) => {
    expect(informalProblems(sample(`staff-a = { $n ->\n   *[other] ${text}\n}\n`, locale)).join()).toContain(
      hit,
    );
  });

  test.each([
    ["uk", "Ви тихо вийшли. Статті, стих, тиша"],
    ["ru", "Вы можете остаться. Тысяча, тыл, творог"],
    ["kk", "Сізге сенім артамыз. Сенім, сенбі"],
  ] as const)("%s nothing informal in «%s»", (locale, text) => {
    expect(informalProblems(sample(`a = ${text}\n`, locale))).toEqual([]);
  });

  test.each([
    ["in the text", "s-a = Your crisis line\n"],
    ["in one variant", "s-a = { $n ->\n    [one] Hello\n   *[other] The police\n}\n"],
    ["in an attribute", "s-a = Hello\n    .label = Shelter\n"],
    ["in a message it refers to", "b = Shelter\ns-a = { b }\n"],
    ["in a term it refers to", "-b = Shelter\ns-a = { -b }\n"],
    ["in a quoted text", 's-a = { "Shelter" }\n'],
    ["on the second line", "s-a =\n    Hello\n    Shelter\n"],
    ["in a notice", "s-notice-a = Shelter { $n }\n"],
  ])("a betraying beginning %s", (_, text) => {
    expect(betrayals(sample(text), stems.en)).toHaveLength(1);
  });

  test("no betrayal in what a preview does not show, nor in what staff read, unless it is listed", () => {
    expect(betrayals(sample(`s-a = ${"word ".repeat(12)}shelter\n`), stems.en)).toEqual([]);
    const staff = sample("staff-a = Shelter\n");
    expect(betrayals(staff, stems.en)).toEqual([]);
    expect(betrayals(staff, stems.en, new Set(["staff-a"]))).toHaveLength(1);
  });
});

test("every variant of a message is read", () => {
  const texts = sample(
    "a = { $x ->\n    [r] R\n   *[s] S\n} and { $y ->\n    [1] one\n   *[other] { $y } more\n}\n",
  );
  expect(textsOf("a", texts)).toEqual(["R and one", "R and   more", "S and one", "S and   more"]);
});

describe("the generated types", () => {
  const generate = (text: string) => generateMessageKeys([{ name: "en.ftl", text }]);

  test("name every key and its variables, and no terms", () => {
    const text = generate("-t = T\nb-c = { $n } { $a }\na = { -t }\n    .x = { $attr }\n");
    expect(text).toContain("  a: { attr: number | string };\n");
    expect(text).toContain('  "b-c": { a: number | string; n: number | string };\n');
    expect(text).not.toContain('"-t"');
  });

  test("exist before the first message does", () => {
    expect(generate("")).toContain("export type MessageVars = Record<never, never>;");
  });
});
