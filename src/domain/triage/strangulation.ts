/** The strangulation add-on (triage.md section 3), asked after W3 yes or a STRANGLE text hit. */
import type { WhyCode } from "./rules.ts";

/** When it happened, the most dangerous first; `week` is within the last seven days (a project window). */
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

/** Names the reasons once the add-on is triggered: what makes it RED, or else when it was, which is still HIGH. */
export function strangulationCodes({ when, signs }: StrangulationAnswer): WhyCode[] {
  const isRecent = when === "today" || when === "week";
  const grave: WhyCode[] = [
    ...(isRecent ? [`strangulation-${when}` as const] : []),
    ...signs.map((sign) => `strangulation-${sign}` as const),
  ];
  return grave.length > 0 ? grave : [`strangulation-${when}`];
}

const WEEK_WORDS = ["≤7 days", "≤ 7 days", "<=7 days", "<= 7 days"];

/** Reads «when» as people and programs write it, including the «≤7 days» of the specification; null when unknown. */
export function readStrangulationWhen(text: string): StrangulationWhen | null {
  if (WEEK_WORDS.includes(text)) return "week";
  return STRANGULATION_WHEN.find((known) => known === text) ?? null;
}
