/**
 * What is remembered of one survivor for triage: dated facts, never words. Small enough to be sealed as one value.
 *
 * Adding is a union: the order does not matter, saying a thing twice changes only its time, and nothing is taken back.
 * So the level can be computed again at any time, and only a worker lowers it (triage.md section 6).
 */
import type { Answer, Answers } from "./instrument.ts";
import type { Level } from "./level.ts";
import type { StrangulationAnswer, StrangulationSign, StrangulationWhen } from "./strangulation.ts";
import type { TextHit, TextKind } from "./text-risk.ts";
import { WHO_IR6_ITEMS, type WhoItem } from "./who-ir6.ts";

/** What a button or a worker can say beside the forms (triage.md section 5). `separation`: within the last year. */
export const DANGERS = [
  "danger-now",
  "child-danger-now",
  "sexual-120h",
  "suicidal-thought",
  "pregnancy",
  "separation",
] as const;
/** One danger that was named. */
export type Danger = (typeof DANGERS)[number];

/** The band of a C-SSRS interview; a trained worker enters it, never its items (triage.md section 9). */
export const CSSRS_BANDS = ["low", "moderate", "high"] as const;
/** One band. */
export type CssrsBand = (typeof CSSRS_BANDS)[number];

/** People for whom the questions were not validated, and minors (triage.md section 8). */
export const GROUPS = ["man", "same-sex-couple", "older-parent", "under-18"] as const;
/** One such group. */
export type Group = (typeof GROUPS)[number];

/** Levels to which a worker can raise. */
export const RAISED_LEVELS = ["ELEVATED", "HIGH", "RED"] as const satisfies Level[];
/** One of them. */
export type RaisedLevel = (typeof RAISED_LEVELS)[number];

/** Levels to which a worker can lower. */
export const LOWERED_LEVELS = ["STANDARD", "ELEVATED", "HIGH"] as const satisfies Level[];
/** One of them. */
export type LoweredLevel = (typeof LOWERED_LEVELS)[number];

/** What was said or heard at one moment; every part may be missing. */
export interface Said {
  /** Present, even empty, once the six questions were begun: what was not reached then counts as skipped. */
  answers?: Answers | undefined;
  strangulation?: StrangulationAnswer | undefined;
  asq5?: Answer | undefined;
  dangers?: readonly Danger[] | undefined;
  cssrs?: CssrsBand | undefined;
  group?: Group | undefined;
  hits?: readonly TextHit[] | undefined;
  /** Kinds that were heard, of which the person said that they were misunderstood; alone it lowers nothing. */
  denied?: readonly TextKind[] | undefined;
  raised?: RaisedLevel | undefined;
}

/** One thing that is remembered. */
export type Fact =
  | { about: "begun" }
  | { about: "answer"; item: WhoItem; answer: Answer }
  | { about: "strangled"; when: StrangulationWhen }
  | { about: "sign"; sign: StrangulationSign }
  | { about: "asq5"; answer: Answer }
  | { about: "danger"; danger: Danger }
  | { about: "cssrs"; band: CssrsBand }
  | { about: "group"; group: Group }
  | { about: "hit"; kind: TextKind; level: Level; by: TextHit["by"] }
  | { about: "denied"; kind: TextKind }
  | { about: "raised"; level: RaisedLevel };

/** A fact and when it was recorded, in milliseconds since 1970. */
export type DatedFact = Fact & { at: number };

/** A worker's decision: the new level, when, and how grave everything known then was. Who and why: the audit. */
export interface Lowering {
  level: LoweredLevel;
  at: number;
  saw: Level;
}

/** Everything that triage remembers of one survivor; plain JSON. */
export interface TriageRecord {
  facts: readonly DatedFact[];
  lowered: Lowering | null;
}

/** A record of somebody of whom nothing is known yet. */
export const EMPTY_RECORD: TriageRecord = { facts: [], lowered: null };

/** Adds what was said; `at` is the time of recording, because a worker who lowers has not seen what comes later. */
export function addSaid(record: TriageRecord, said: Said, at: number): TriageRecord {
  const byName = new Map(record.facts.map((fact) => [nameOf(fact), fact]));
  for (const fact of factsOf(said)) {
    const before = byName.get(nameOf(fact))?.at;
    byName.set(nameOf(fact), { ...fact, at: before === undefined ? at : timeOf(fact, before, at) });
  }
  return { ...record, facts: [...byName.values()] };
}

/** Adds what another record of the same person holds; what a worker decided over the first one stands. */
export function joinRecords(record: TriageRecord, other: TriageRecord): TriageRecord {
  const byName = new Map(record.facts.map((fact) => [nameOf(fact), fact]));
  for (const fact of other.facts) {
    const before = byName.get(nameOf(fact))?.at;
    const at = before === undefined ? fact.at : timeOf(fact, before, fact.at);
    byName.set(nameOf(fact), { ...fact, at });
  }
  return { ...record, facts: [...byName.values()] };
}

// A form has one beginning; everything else is as new as it was last said.
function timeOf(fact: Fact, before: number, at: number): number {
  return fact.about === "begun" ? Math.min(before, at) : Math.max(before, at);
}

// Sorted, because a store may give the parts of a fact back in another order.
function nameOf(fact: Fact | DatedFact): string {
  const parts = Object.entries(fact).filter(([name]) => name !== "at");
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function factsOf({ answers, strangulation, asq5, cssrs, group, raised, ...lists }: Said): Fact[] {
  return [
    ...(answers === undefined ? [] : answerFacts(answers)),
    ...(strangulation === undefined ? [] : strangulationFacts(strangulation)),
    ...(asq5 === undefined ? [] : [{ about: "asq5", answer: asq5 } as const]),
    ...(lists.dangers ?? []).map((danger) => ({ about: "danger", danger }) as const),
    ...(cssrs === undefined ? [] : [{ about: "cssrs", band: cssrs } as const]),
    ...(group === undefined ? [] : [{ about: "group", group } as const]),
    ...(lists.hits ?? []).map(({ kind, level, by }) => ({ about: "hit", kind, level, by }) as const),
    ...(lists.denied ?? []).map((kind) => ({ about: "denied", kind }) as const),
    ...(raised === undefined ? [] : [{ about: "raised", level: raised } as const]),
  ];
}

function answerFacts(answers: Answers): Fact[] {
  const given = WHO_IR6_ITEMS.flatMap((item) => {
    const answer = answers[item];
    return answer === undefined ? [] : [{ about: "answer", item, answer } as const];
  });
  return [{ about: "begun" }, ...given];
}

function strangulationFacts({ when, signs }: StrangulationAnswer): Fact[] {
  return [{ about: "strangled", when }, ...signs.map((sign) => ({ about: "sign", sign }) as const)];
}
