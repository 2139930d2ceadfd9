/** The strangulation add-on (triage.md section 3), asked after W3 yes or a STRANGLE text hit. */
import type { Level } from "./level.ts";

/** When it happened; `week` is within the last seven days (a project window). */
export const STRANGULATION_WHEN = ["today", "week", "earlier", "skip"] as const;
/** One answer to «when». */
export type StrangulationWhen = (typeof STRANGULATION_WHEN)[number];

/** Signs that make it RED whenever it happened: trouble breathing, speaking, swallowing, seeing; fainting; pregnancy. */
export const STRANGULATION_SIGNS = [
  "breathing",
  "speaking",
  "swallowing",
  "vision",
  "fainting",
  "pregnant",
] as const;
/** One sign. */
export type StrangulationSign = (typeof STRANGULATION_SIGNS)[number];

/** What the person answered; an unanswered part is `skip` or an empty list. */
export interface StrangulationAnswer {
  when: StrangulationWhen;
  signs: readonly StrangulationSign[];
}

/** The floor the add-on sets; with `ambulance` the ambulance line and the «injuries can be invisible» text are shown. */
export interface StrangulationResult {
  level: Level;
  ambulance: boolean;
  flags: string[];
  why: string[];
}

/** Scores the add-on once it is triggered; null means that its questions were not answered, which is still HIGH. */
export function scoreStrangulation(answer: StrangulationAnswer | null): StrangulationResult {
  const { when, signs } = answer ?? { when: "skip", signs: [] };
  const isRecent = when === "today" || when === "week";
  const why = [
    ...(isRecent ? [`strangulation-${when}`] : []),
    ...signs.map((sign) => `strangulation-${sign}`),
  ];
  if (why.length === 0) {
    return { level: "HIGH", ambulance: false, flags: ["STRANGULATION"], why: [`strangulation-${when}`] };
  }
  return { level: "RED", ambulance: true, flags: ["STRANGULATION"], why };
}

const WHEN_WORDS: Record<string, StrangulationWhen> = {
  "≤7 days": "week",
  "<=7 days": "week",
  "7 days": "week",
  "within-7-days": "week",
};

/** Reads «when» as people and programs write it, including the «≤7 days» of the specification; null when unknown. */
export function readStrangulationWhen(text: string): StrangulationWhen | null {
  const word = text.trim().toLowerCase();
  return WHEN_WORDS[word] ?? STRANGULATION_WHEN.find((known) => known === word) ?? null;
}
