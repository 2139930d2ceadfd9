import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "../src/domain/locale.ts";
import { createTexts } from "../src/texts.ts";

type AnyTranslate = (locale: Locale, key: string, vars?: Record<string, string | number>) => string;
const textsOf = (dir: string) => createTexts(dir) as unknown as AnyTranslate;

describe("the texts", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "tykho-texts-"));
    for (const locale of LOCALES) writeFileSync(join(dir, `${locale}.ftl`), `hello = ${locale} { $name }\n`);
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test("come from every file of a language, without invisible marks", () => {
    writeFileSync(join(dir, "uk.more.ftl"), "more = { $n }!\n");
    const translate = textsOf(dir);
    expect(translate("uk", "hello", { name: "А" })).toBe("uk А");
    expect(translate("uk", "more", { n: 3 })).toBe("3!");
  });

  test("an unknown key is an error, not an empty sentence", () => {
    expect(() => textsOf(dir)("en", "nothing")).toThrow("locales/en: no message nothing");
  });

  test("a missing variable is an error", () => {
    expect(() => textsOf(dir)("en", "hello")).toThrow(/locales\/en: hello: .*\$name/);
  });

  test("a message that cannot be parsed stops the loading", () => {
    writeFileSync(join(dir, "kk.bad.ftl"), "good = 1\nbad = { $n ->\n");
    expect(() => createTexts(dir)).toThrow("locales/kk.bad.ftl: bad cannot be parsed");
  });

  test("a key in two files stops the loading", () => {
    writeFileSync(join(dir, "ru.twice.ftl"), "hello = again\n");
    expect(() => createTexts(dir)).toThrow(/locales\/ru\.twice\.ftl: /);
  });
});
