/** The parts of the text layer, on a lexicon and a model small enough to see through. */
import { describe, expect, test } from "vitest";
import { createTextRisk } from "../../../../src/domain/triage/text/create-text-risk.ts";
import type { Rule, TextLexicon } from "../../../../src/domain/triage/text/lexicon.ts";
import { createListen } from "../../../../src/domain/triage/text/listen.ts";
import { type TextModel, windowsOf } from "../../../../src/domain/triage/text/model.ts";
import { BUCKETS } from "../../../../src/domain/triage/text/row.ts";

const CONCEPTS = {
  me: { sl: ["меня", "мене"], kk: ["мені"], en: ["me"] },
  choke: { sl: ["душил*"], kk: ["буынды*"], en: ["choke*"], but: ["душилн"] },
  knife: { sl: ["с ножом"] },
  film: { sl: ["фильм*"] },
  not: { sl: ["не"], en: ["didnt"] },
  "not-behind": { kk: ["жоқ"] },
  through: { sl: ["даже"], en: ["even"] },
  almost: { sl: ["чуть не"] },
};
const SIGNS = { sl: ["menya"], kk: ["мені"], en: ["the"] };

const rule = (more: Partial<Rule>): Rule => ({
  id: "choke-me",
  kind: "STRANGLE",
  slots: ["choke", "me"],
  span: 3,
  sure: true,
  ...more,
});
const lexiconOf = (...rules: Rule[]): TextLexicon => ({ concepts: CONCEPTS, signs: SIGNS, rules });
const silent = (bias: number) => ({ weights: new Int8Array(BUCKETS), scale: 1, bias });
const modelOf = (bias: number): TextModel => ({
  danger: silent(bias),
  thresholds: { sl: 0, kk: 0, en: 0 },
  kinds: [
    { kind: "NOW", head: silent(-1) },
    { kind: "KILL_THREAT", head: silent(-2) },
    { kind: "STALK", head: silent(-1) },
  ],
  meaningShare: 1,
  slope: 1,
  shift: 0,
});

function kindsBy(text: string, ...rules: Rule[]): string[] {
  const hear = createTextRisk({ lexicon: lexiconOf(...rules), model: modelOf(-1) });
  return hear(text).hits.map(({ kind }) => kind);
}

describe("a rule", () => {
  test.each([
    ["the words in their order", "душил меня"],
    ["the other order", "меня вчера душил"],
    ["another ending", "душила меня"],
    ["Cyrillic typed in Latin letters", "dushil menya"],
    ["Kazakh", "мені буындырды"],
    ["English", "the man choked me"],
    ["no apostrophes, capitals or patience", "ДУШИЛЛЛЛ МЕНЯ!!!"],
    ["«almost» takes nothing back", "чуть не душил меня"],
  ])("hears %s", (_, text) => {
    expect(kindsBy(text, rule({}))).toEqual(["STRANGLE"]);
  });

  test.each([
    ["a negation", "не душил меня"],
    ["a negation through other words", "не даже душил меня"],
    ["a Kazakh negation behind the word", "мені буындырған жоқ"],
    ["a Kazakh negation within the word", "мені буындырмады"],
    ["a look-alike", "душилняк меня"],
    ["words too far apart", "душил а потом пошёл гулять меня"],
    ["half of it", "душил"],
  ])("lets pass %s", (_, text) => {
    expect(kindsBy(text, rule({}))).toEqual([]);
  });

  test("asks for an order where it says so", () => {
    const ordered = rule({ ordered: true });
    expect(kindsBy("душил меня", ordered)).toEqual(["STRANGLE"]);
    expect(kindsBy("меня душил", ordered)).toEqual([]);
  });

  test("is taken back by a word nearby, not by one far away", () => {
    const careful = rule({ unless: ["film"] });
    expect(kindsBy("в фильме душил меня", careful)).toEqual([]);
    expect(kindsBy(`фильм. ${"ну и вот. ".repeat(9)} душил меня`, careful)).toEqual(["STRANGLE"]);
  });

  test("may ask for a negated word", () => {
    expect(kindsBy("не душил меня", rule({ slots: ["!choke", "me"] }))).toEqual(["STRANGLE"]);
  });

  test("hears phrases word by word", () => {
    const knife = rule({ id: "knife", kind: "WEAPON", slots: ["knife"] });
    expect(kindsBy("пришёл с ножом", knife)).toEqual(["WEAPON"]);
    expect(kindsBy("пришёл с другом и ножом", knife)).toEqual([]);
  });

  test("that is not sure raises nothing alone", () => {
    expect(kindsBy("душил меня", rule({ sure: false }))).toEqual([]);
  });

  test("that asks for an unknown concept is refused by name", () => {
    expect(() => createListen(lexiconOf(rule({ slots: ["nothing"] })))).toThrow(
      "rule choke-me asks for the unknown concept nothing",
    );
  });
});

describe("the trained layer", () => {
  test("names the likeliest grave kind when it hears danger", () => {
    const hear = createTextRisk({ lexicon: lexiconOf(), model: modelOf(1) });
    expect(hear("привет")).toMatchObject({ level: "RED", hits: [{ kind: "NOW", by: "model" }] });
  });

  test("hears nothing below its threshold", () => {
    const hear = createTextRisk({ lexicon: lexiconOf(), model: modelOf(-0.1) });
    expect(hear("привет")).toMatchObject({ level: null, hits: [] });
  });

  test("names what spoke", () => {
    const model = modelOf(-1);
    model.danger.weights.fill(1);
    const { hits } = createTextRisk({ lexicon: lexiconOf(), model })("меня душил");
    expect(hits[0]?.evidence.length).toBeGreaterThan(0);
    expect(hits[0]?.evidence).toContain("[me] + [choke]");
  });

  test("the higher layer counts", () => {
    const hear = createTextRisk({ lexicon: lexiconOf(rule({})), model: modelOf(1) });
    expect(hear("душил меня").level).toBe("RED");
  });
});

test("windows cover a text of any length without a gap", () => {
  for (let count = 1; count < 200; count++) {
    const windows = windowsOf(count);
    expect(windows[0]!.start).toBe(0);
    expect(windows.at(-1)!.end).toBe(count);
    for (const [at, { start }] of windows.entries()) {
      if (at > 0) expect(start).toBeLessThan(windows[at - 1]!.end);
    }
  }
});
