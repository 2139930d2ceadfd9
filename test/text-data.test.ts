import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loweredOf, plainOf } from "../src/domain/triage/text/spelling.ts";
import { TEXT_KINDS } from "../src/domain/triage/text-risk.ts";
import { loadTextLexicon, loadTextModel } from "../src/text-data.ts";
import { sourceHash } from "../training/made-from.ts";

const REAL = new URL("../data/text-risk/", import.meta.url).pathname;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function spoiled(file: string, spoil: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "text-risk-"));
  folders.push(folder);
  cpSync(REAL, folder, { recursive: true });
  writeFileSync(join(folder, file), spoil(readFileSync(join(REAL, file), "utf8")));
  return folder;
}

describe("a file that is wrong is refused in one line:", () => {
  test.each([
    ["no JSON", "rules.json", () => "{", /^data\/text-risk\/rules\.json: \$: is not valid JSON/],
    ["an unknown field", "signs.json", () => '{"xx":"a"}', /^data\/text-risk\/signs\.json: /],
    [
      "a kind nobody knows",
      "rules.json",
      (text: string) => text.replace('"STRANGLE"', '"STRANGEL"'),
      /^data\/text-risk\/rules\.json: rules\[\d+\]\.kind: .*KILL_THREAT/,
    ],
    [
      "a concept that is not there",
      "rules.json",
      (text: string) =>
        text.replace(
          '"strangle-air",\n      "kind": "STRANGLE",\n      "slots": ["',
          '"strangle-air",\n      "kind": "STRANGLE",\n      "slots": ["gone|',
        ),
      /^data\/text-risk\/rules\.json: rules\[\d+\]: there is no concept gone$/,
    ],
    [
      "a star in the middle",
      "words-people.json",
      (text: string) => text.replace('"мене, ', '"ме*не, '),
      /^data\/text-risk\/words-people\.json: concepts\.me\.sl: /,
    ],
    [
      "a model of another size",
      "model.json",
      (text: string) => text.replace(/"weights": "[^"]{8}/, '"weights": "'),
      /^data\/text-risk\/model\.json: danger\.weights: must hold a power of two/,
    ],
  ])("%s", (_, file, spoil, reason) => {
    const folder = spoiled(file, spoil);
    const load = () => (file === "model.json" ? loadTextModel(folder) : loadTextLexicon(folder));
    expect(load).toThrow(reason);
    expect(load).not.toThrow(/\n/);
  });
});

test("words are written as they are read: whole letters, none three times", () => {
  const lists = Object.values(loadTextLexicon().concepts).flatMap(({ sl, kk, en }) => [sl, kk, en]);
  const words = lists.flatMap((list) => list ?? []);
  expect(words.length).toBeGreaterThan(5_000);
  expect(words.filter((word) => plainOf(word) !== loweredOf(word))).toEqual([]);
});

test("every kind has its own question in the model", () => {
  expect(loadTextModel().kinds.map(({ kind }) => kind)).toEqual(Object.keys(TEXT_KINDS));
});

test("the model file takes at most two megabytes", () => {
  expect(statSync(join(REAL, "model.json")).size).toBeLessThanOrEqual(2 * 1024 * 1024);
});

test("the model is made from the corpus, words and program that lie beside it", () => {
  const { madeFrom } = JSON.parse(readFileSync(join(REAL, "model.json"), "utf8")) as { madeFrom: string };
  // Something it was made from has changed: `npm run triage:train` makes it anew.
  expect(madeFrom).toBe(sourceHash());
});
