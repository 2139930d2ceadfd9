/**
 * `npm run -s triage -- '<query as JSON>'` prints the level of what was said, and why, as JSON.
 * `npm run -s triage -- --texts FILE.jsonl` prints for each line `{"id","text"}` a line `{"id","level","hits"}`.
 * `npm run -s triage -- --provenance [--locale en|uk|ru|kk]` prints what all of it rests on, as a page for people.
 *
 * Bad input ends with one line on stderr that names what is wrong and what is allowed, and exit code 2.
 */

import { readFileSync } from "node:fs";
import { loadData } from "./data.ts";
import { assess, lowerLevel } from "./domain/triage/assess.ts";
import { explainProvenance } from "./domain/triage/provenance.ts";
import { addSaid, EMPTY_RECORD, type Said, type TriageRecord } from "./domain/triage/record.ts";
import type { HearText } from "./domain/triage/text-risk.ts";
import { loadHearText } from "./text-data.ts";
import { createTexts } from "./texts.ts";
import { type Refusal, readTriageRequest, refused } from "./triage-query.ts";
import { complaint, type QuerySaid, type TriageQuery, textLineSchema } from "./triage-schema.ts";

type Outcome = { kind: "printed"; lines: string[] } | Refusal;

/** Answers one command line; `hear` listens to the texts. */
export function runTriage(args: readonly string[], hear: HearText): Outcome {
  const request = readTriageRequest(args);
  switch (request.kind) {
    case "query":
      return { kind: "printed", lines: [JSON.stringify(answer(request.query, hear))] };
    case "texts":
      return hearFile(request.file, hear);
    case "provenance":
      return { kind: "printed", lines: [explainProvenance(loadData(), request.locale, createTexts())] };
    case "refused":
      return request;
  }
}

function answer(query: TriageQuery, hear: HearText) {
  const record = recordOf(query, hear);
  const { level, couldBe, why, flags } = assess(record, { isAsq5Reviewed: loadData().asq5 !== null });
  return { level, couldBe, why, flags };
}

// Only the order of the three matters: what was said, what a worker made of it, what was said since.
function recordOf({ lowered, since, ...said }: TriageQuery, hear: HearText): TriageRecord {
  const before = addSaid(EMPTY_RECORD, saidOf(said, hear), 0);
  const settled = lowered == null ? before : lowerLevel(before, lowered, 1);
  return since == null ? settled : addSaid(settled, saidOf(since, hear), 2);
}

function saidOf(said: QuerySaid, hear: HearText): Said {
  const { strangulation } = said;
  return {
    answers: said.answers == null ? undefined : withoutNulls(said.answers),
    strangulation:
      strangulation == null
        ? undefined
        : { when: strangulation.when ?? "skip", signs: strangulation.signs ?? [] },
    asq5: said.asq5 ?? undefined,
    dangers: said.dangers ?? undefined,
    cssrs: said.cssrs ?? undefined,
    group: said.group ?? undefined,
    hits: (said.texts ?? []).flatMap((text) => hear(text).hits),
    raised: said.raised ?? undefined,
  };
}

function withoutNulls<Value>(answers: Record<string, Value | null | undefined>): Record<string, Value> {
  const given = Object.entries(answers).flatMap(([item, value]) => (value == null ? [] : [[item, value]]));
  return Object.fromEntries(given);
}

function hearFile(file: string, hear: HearText): Outcome {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return refused(`--texts: ${file} cannot be read`);
  }
  const lines: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const parsed = textLineSchema.safeParse(parseLine(line));
    if (!parsed.success) return refused(`--texts: line ${index + 1}: ${complaint(parsed.error)}`);
    const { level, hits } = hear(parsed.data.text);
    lines.push(JSON.stringify({ id: parsed.data.id, level: level ?? "NONE", hits }));
  }
  return { kind: "printed", lines };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const outcome = runTriage(process.argv.slice(2), loadHearText());
  switch (outcome.kind) {
    case "printed":
      for (const line of outcome.lines) console.log(line);
      break;
    case "refused":
      console.error(outcome.line);
      process.exitCode = 2;
  }
}
