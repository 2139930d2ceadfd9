/** What a free text says about danger: the kinds it was heard to hold, never the text itself (triage.md section 7). */
import type { Level } from "./level.ts";

/** Every kind of danger that words are heard for, with the floor it sets (triage.md sections 5 and 7). */
export const TEXT_KINDS = {
  NOW: "RED",
  CHILD_NOW: "RED",
  SUICIDE_ACT: "RED",
  STRANGLE: "HIGH",
  KILL_THREAT: "HIGH",
  WEAPON: "HIGH",
  SEXUAL: "HIGH",
  CHILD: "HIGH",
  SUICIDE_IDEA: "HIGH",
  SEVERE: "HIGH",
  STALK: "ELEVATED",
  SEPARATION: "ELEVATED",
  CONTROL: "STANDARD",
} as const satisfies Record<string, Level>;

/** One kind of danger. */
export type TextKind = keyof typeof TEXT_KINDS;

/** One thing that was heard. `evidence`: ids of patterns, or the n-grams that spoke; for programs only, never kept. */
export interface TextHit {
  kind: TextKind;
  level: Level;
  by: "pattern" | "model";
  evidence: string[];
}

/** What a text was heard to hold; `level` is null when nothing was. `score`: 0 to 1, the trained layer's own. */
export interface TextRisk {
  level: Level | null;
  hits: TextHit[];
  score: number;
}

/** Listens to one text; time grows in line with its length, whatever it holds. */
export type HearText = (text: string) => TextRisk;
