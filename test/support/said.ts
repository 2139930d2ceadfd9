/** Shorthands for what a survivor said, for the tests of triage. */
import type { Answer, Answers } from "../../src/domain/triage/instrument.ts";
import { addSaid, EMPTY_RECORD, type Said, type TriageRecord } from "../../src/domain/triage/record.ts";
import { TEXT_KINDS, type TextHit, type TextKind } from "../../src/domain/triage/text-risk.ts";
import { WHO_IR6_ITEMS } from "../../src/domain/triage/who-ir6.ts";

/** The same answer to all six questions. */
export const all = (answer: Answer): Answers =>
  Object.fromEntries(WHO_IR6_ITEMS.map((item) => [item, answer]));

/** «No» to all six questions but these. */
export const noExcept = (answers: Answers): Answers => ({ ...all("no"), ...answers });

/** What a pattern heard, with the floor of its kind. */
export const hit = (kind: TextKind): TextHit => ({
  kind,
  level: TEXT_KINDS[kind],
  by: "pattern",
  evidence: ["a-pattern"],
});

/** A record of things said one after another, at the times 1, 2, 3 and so on. */
export const record = (...said: Said[]): TriageRecord =>
  said.reduce((before, each, index) => addSaid(before, each, index + 1), EMPTY_RECORD);
