import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { HearText } from "../src/domain/triage/text-risk.ts";
import { runTriage } from "../src/triage.ts";

const TRIAGE = new URL("../src/triage.ts", import.meta.url).pathname;
const weapon = { kind: "WEAPON", level: "HIGH", by: "pattern", evidence: ["weapon-1"] } as const;
const hear: HearText = (text) =>
  text.includes("knife")
    ? { level: "HIGH", hits: [{ ...weapon, evidence: [...weapon.evidence] }], score: 0 }
    : { level: null, hits: [], score: 0 };
const lines = (...args: string[]) => {
  const outcome = runTriage(args, hear);
  if (outcome.kind !== "printed") throw new Error(outcome.line);
  return outcome.lines;
};
const run = (query: unknown) => {
  const [line, ...more] = lines(JSON.stringify(query));
  expect(more).toEqual([]);
  return JSON.parse(line!);
};
const bare = { level: "STANDARD", couldBe: "STANDARD", why: [], flags: [] };

describe("npm run triage", () => {
  test("prints one JSON object of the fixed shape and nothing else", () => {
    const query = {
      answers: { W1: "yes" },
      strangulation: { when: "today", signs: [] },
      asq5: "no",
      texts: ["…"],
    };
    const { stdout, stderr, status } = spawnSync(process.execPath, [TRIAGE, JSON.stringify(query)], {
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout.endsWith("}\n")).toBe(true);
    const printed = JSON.parse(stdout);
    expect(Object.keys(printed)).toEqual(["level", "couldBe", "why", "flags"]);
    expect(printed).toEqual({
      level: "RED",
      couldBe: "RED",
      why: [
        "strangulation-today",
        "asq5-open",
        "who-W2-open",
        "who-W3-open",
        "who-W4-open",
        "who-incomplete-could-be-high",
      ],
      flags: ["STRANGULATION", "AMBULANCE", "SUICIDE", "INCOMPLETE"],
    });
  });

  test("takes nothing, and null, for «not known»", () => {
    const nothing = {
      instrument: null,
      answers: null,
      strangulation: null,
      asq5: null,
      texts: null,
      dangers: null,
      cssrs: null,
      group: null,
      raised: null,
      lowered: null,
      since: null,
    };
    expect(run({})).toEqual(bare);
    expect(run(nothing)).toEqual(bare);
    expect(run({ answers: { W2: null } })).toEqual(run({ answers: {} }));
    expect(run({ strangulation: {} })).toEqual(run({ strangulation: { when: "skip", signs: [] } }));
    expect(run({ strangulation: { when: null, signs: null } }).level).toBe("HIGH");
  });

  test("tells a form that was declined from one that was never offered", () => {
    expect(run({ answers: {} })).toMatchObject({ level: "ELEVATED", couldBe: "HIGH", flags: ["INCOMPLETE"] });
  });

  test.each([
    ["today", "RED"],
    ["week", "RED"],
    ["≤7 days", "RED"],
    ["earlier", "HIGH"],
    ["skip", "HIGH"],
  ])("reads «%s» for when it was: %s", (when, level) => {
    expect(run({ strangulation: { when, signs: [] } }).level).toBe(level);
  });

  test("hears the texts", () => {
    expect(run({ texts: ["hello", "a knife"] })).toMatchObject({ level: "HIGH", why: ["text-WEAPON"] });
    expect(run({ texts: ["hello"] })).toEqual(bare);
  });

  test("takes whatever else buttons and workers say", () => {
    expect(run({ dangers: ["pregnancy"], cssrs: "high", raised: "RED" }).why).toEqual([
      "worker-raised-RED",
      "cssrs-high",
      "pregnancy",
    ]);
    const no = { W1: "no", W2: "no", W3: "no", W4: "no", W5: "na", W6: "no" };
    expect(run({ instrument: "who-ir6", group: "man", answers: no }).flags).toEqual(["NOT_VALIDATED"]);
  });

  test("lets a worker lower, and what is said since raise again", () => {
    const before = { answers: { W2: "yes" }, lowered: "STANDARD" };
    expect(run(before)).toMatchObject({ level: "STANDARD", why: ["worker-lowered-STANDARD"] });
    expect(run({ ...before, since: { answers: { W6: "no" } } }).level).toBe("STANDARD");
    expect(run({ ...before, since: { texts: ["a knife"] } }).level).toBe("HIGH");
  });

  test("prints the page of provenance in the language asked for", () => {
    expect(lines("--provenance")[0]).toContain("What triage rests on");
    expect(lines("--provenance", "--locale", "uk")[0]).toContain("На чому тримається");
  });
});

describe("--texts", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "tykho-texts-"));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const fileOf = (text: string) => {
    const file = join(dir, "texts.jsonl");
    writeFileSync(file, text);
    return file;
  };

  test("prints a line for each line: what was heard, or NONE", () => {
    const file = fileOf(
      '\uFEFF{"id":"a","text":"a knife"}\r\n{"id":2,"text":"hello","label":"x"}\n\n{"id":"c","text":""}\n',
    );
    expect(lines("--texts", file)).toEqual([
      JSON.stringify({ id: "a", level: "HIGH", hits: [weapon] }),
      '{"id":2,"level":"NONE","hits":[]}',
      '{"id":"c","level":"NONE","hits":[]}',
    ]);
  });

  test("prints nothing for an empty file", () => {
    expect(lines("--texts", fileOf(""))).toEqual([]);
  });

  test.each([
    ['{"id":"a","text":"x"}\n{', "triage: --texts: line 2: must be an object with id and text"],
    ['\n"text"\n', "triage: --texts: line 2: must be an object with id and text"],
    ['{"text":"x"}', "triage: --texts: line 1: id: must be a text or a number"],
    ['{"id":"a","text":5}', "triage: --texts: line 1: text: must be a text"],
  ])("refuses %j by the number of its line", (text, start) => {
    const outcome = runTriage(["--texts", fileOf(text)], hear);
    expect(outcome).toMatchObject({ kind: "refused", line: expect.stringContaining(start) });
  });

  test("refuses a file that is not there", () => {
    const outcome = runTriage(["--texts", join(dir, "none.jsonl")], hear);
    expect(outcome).toMatchObject({ kind: "refused", line: expect.stringMatching(/cannot be read$/) });
  });
});

describe("bad input is refused in one line", () => {
  test.each([
    [["{"], "triage: the query is not valid JSON; for example '{"],
    [["[]"], "triage: must be an object with instrument, answers, strangulation, asq5, texts"],
    [['{"score":1}'], "triage: score: not known; known: instrument, answers, strangulation"],
    [['{"a\\nb":1}'], "triage: a b: not known; known: instrument"],
    [['{"answers":{"W7":"yes"}}'], "triage: answers: W7: not known; known: W1, W2, W3, W4, W5, W6"],
    [['{"answers":{"W1":"maybe"}}'], "triage: answers.W1: must be one of yes, no, unknown, skip"],
    [['{"answers":{"W1":"na"}}'], "triage: answers.W1: must be one of yes, no, unknown, skip"],
    [['{"answers":{"W5":1}}'], "triage: answers.W5: must be one of yes, no, unknown, skip, na"],
    [['{"answers":[]}'], "triage: answers: must be an object with W1, W2"],
    [['{"instrument":"da5"}'], "triage: instrument: must be one of who-ir6"],
    [['{"asq5":"na"}'], "triage: asq5: must be one of yes, no, unknown, skip"],
    [
      ['{"strangulation":{"when":"now"}}'],
      "triage: strangulation.when: must be one of today, week, earlier, skip, ≤7 days",
    ],
    [['{"strangulation":{"when":1}}'], "triage: strangulation.when: must be a text"],
    [['{"strangulation":{"signs":["pain"]}}'], "triage: strangulation.signs[0]: must be one of breathing"],
    [['{"strangulation":{"signs":"pain"}}'], "triage: strangulation.signs: must be a list"],
    [['{"strangulation":{"since":1}}'], "triage: strangulation: since: not known; known: when, signs"],
    [['{"texts":"x"}'], "triage: texts: must be a list of texts"],
    [['{"texts":[1]}'], "triage: texts[0]: must be a text"],
    [['{"dangers":["fire"]}'], "triage: dangers[0]: must be one of danger-now, child-danger-now"],
    [['{"cssrs":"x"}'], "triage: cssrs: must be one of low, moderate, high"],
    [['{"group":"x"}'], "triage: group: must be one of man, same-sex-couple, older-parent, under-18"],
    [['{"raised":"STANDARD"}'], "triage: raised: must be one of ELEVATED, HIGH, RED"],
    [['{"lowered":"RED"}'], "triage: lowered: must be one of STANDARD, ELEVATED, HIGH"],
    [['{"since":{"lowered":"HIGH"}}'], "triage: since: lowered: not known; known: instrument"],
    [["{}", "{}"], "triage: give one query in single quotes: '{"],
    [["{}", "--provenance"], "triage: give one of: a query as JSON, --texts FILE.jsonl, --provenance"],
    [["--texts", "x", "--provenance"], "triage: give one of: "],
    [["--texts"], "triage: an option is not known or has no value; allowed: a query as JSON"],
    [["--text", "x"], "triage: an option is not known or has no value"],
    [["--provenance", "--locale", "de"], "triage: --locale must be one of uk, ru, kk, en"],
    [[], "triage: give a query as JSON, --texts FILE.jsonl"],
  ])("%j", (args, start) => {
    const outcome = runTriage(args, hear);
    expect(outcome.kind).toBe("refused");
    if (outcome.kind !== "refused") return;
    expect(outcome.line.slice(0, start.length)).toBe(start);
    expect(outcome.line).not.toContain("\n");
  });

  test("with exit code 2 and nothing on stdout", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [TRIAGE, '{"asq5":"x"}'], {
      encoding: "utf8",
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
