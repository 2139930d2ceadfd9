import type { Locale } from "./locale.ts";
import type { Country } from "./place.ts";
import type { DangerAnswers } from "./safety-answers.ts";
import type { Level } from "./triage/level.ts";
import type { TriageRecord } from "./triage/record.ts";

/** States of a case. */
export type CaseState = "waiting" | "claimed" | "closed";

/** How a case ends (practice.md §8; the first three stand in the Dnipro report for 2021). */
export const OUTCOMES = [
  "overcome",
  "minimised",
  "no-result",
  "handed-over",
  "ended-at-their-wish",
  "lost-contact",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a survivor chose to say before the talk. Sealed under the case's own key; every field may be missing. */
export interface CaseFacts {
  locale: Locale;
  place?: string;
  country?: Country;
  children?: "yes" | "no";
  /** Whether the case may be counted in figures without identity. */
  reporting?: "yes" | "no";
  /** The survivor's own words on what matters most. */
  words?: string;
  /** Everything that was said or heard of danger; the level is computed from it. */
  triage: TriageRecord;
  /** When danger was last said to be there right now, and what single taps answered since (ISO times). */
  dangerAt?: string;
  danger?: DangerAnswers;
  /** When the staff were last called to it. */
  calledAt?: string;
  /** The case was opened because of danger, before anybody could be asked for consent. */
  isUnasked?: true;
  /** Changes of the level by staff, with the typed reasons; the newest last. */
  changes?: LevelChange[];
  /** What her caseworker and she agreed on, to know that it is still her. */
  check?: CheckWord;
}

/** A question and the answer that was agreed on; `asked` is the update by which it was last asked. */
export interface CheckWord {
  question: string;
  answer: string;
  asked?: number;
}

/** One change of the level by a member of staff. */
export interface LevelChange {
  by: string;
  at: string;
  from: Level;
  to: Level;
  reason: string;
}

/** A case as the queue and its owner see it. */
export interface CaseFile {
  id: string;
  code: string;
  survivorId: string;
  keyId: string;
  state: CaseState;
  level: Level;
  ownerId: string | null;
  askedAt: Date;
  dueAt: Date;
  outcome: Outcome | null;
  facts: CaseFacts;
}

/** Minutes within which a human should have taken a case (triage.md §5, a project proposal). */
export const TARGET_MINUTES: Record<Level, number> = {
  RED: 5,
  HIGH: 15,
  ELEVATED: 8 * 60,
  STANDARD: 24 * 60,
};

/** The order of the queue: when each case is due. Low levels cannot starve, because their time comes too. */
export function dueAt(level: Level, askedAt: Date): Date {
  return new Date(askedAt.getTime() + TARGET_MINUTES[level] * 60_000);
}
