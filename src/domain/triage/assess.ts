/**
 * The engine: from everything remembered of a survivor to a level, and why (triage.md sections 2 to 6).
 *
 * The level is the highest floor that anything sets. What is said or heard only raises; a worker lowers.
 */
import { compareLevels, type Level, maxLevel } from "./level.ts";
import {
  isDangerNamed,
  isHeard,
  isStrangulationNamed,
  isSuicideNamed,
  type Reading,
  readFacts,
  type Wordings,
} from "./reading.ts";
import type { Fact, LoweredLevel, TriageRecord } from "./record.ts";
import { type WhyCode, whyOf } from "./rules.ts";

/** What a caseworker or the bot must heed besides the level; no flag ever goes away by itself. */
export const FLAGS = [
  /** Her questions are asked, whatever the score. */
  "STRANGULATION",
  /** The ambulance line is shown, and that injuries can be invisible and appear later. */
  "AMBULANCE",
  /** A trained worker follows up in the same contact. */
  "SUICIDE",
  /** The six questions have open answers, with which the form could be HIGH. */
  "INCOMPLETE",
  "CHILD",
  /** What medicine can do within 72 and 120 hours is told. */
  "SEXUAL_120H",
  /** The six questions were asked of somebody for whom they were not validated. */
  "NOT_VALIDATED",
  /** The child line and children's services are shown. */
  "UNDER_18",
] as const;

/** One flag. */
export type Flag = (typeof FLAGS)[number];

/** How dangerous a situation is as far as anybody said. `couldBe`: with every open yes-or-no answer counted as yes. */
export interface Assessment {
  level: Level;
  couldBe: Level;
  /** Codes of what sets the level, the gravest first. */
  why: WhyCode[];
  flags: Flag[];
  /** How many of the six questions stand open; null when they were never offered. */
  open: number | null;
}

/** Computes the level of a record again; the order in which things were said does not matter. */
export function assess({ facts, lowered }: TriageRecord, wordings: Wordings): Assessment {
  const whole = readFacts(facts, Number.NEGATIVE_INFINITY, wordings);
  const flags = flagsOf(facts, whole);
  const open = whole.who?.open ?? null;
  if (lowered === null) {
    return { level: whole.level, couldBe: whole.couldBe, why: whyOf(whole.reasons), flags, open };
  }
  // What the worker saw is settled; newer facts count by themselves, or together with it where it became graver.
  const isGraver = compareLevels(whole.level, lowered.saw) > 0;
  const reading = isGraver ? whole : readFacts(facts, lowered.at, wordings);
  const level = maxLevel(lowered.level, reading.level);
  return {
    level,
    couldBe: maxLevel(level, reading.couldBe),
    why: whyOf([...reading.reasons, { code: `worker-lowered-${lowered.level}`, floor: lowered.level }]),
    flags,
    open,
  };
}

/** Records a worker's decision that the danger is lower; without effect where it would lower nothing. */
export function lowerLevel(record: TriageRecord, level: LoweredLevel, at: number): TriageRecord {
  // The wording of ASQ item 5 changes what could be, not what is.
  const wordings: Wordings = { isAsq5Reviewed: false };
  if (compareLevels(level, assess(record, wordings).level) >= 0) return record;
  const seen = record.facts.filter((fact) => fact.at < at);
  const saw = readFacts(seen, Number.NEGATIVE_INFINITY, wordings).level;
  return { ...record, lowered: { level, at, saw } };
}

function flagsOf(facts: readonly Fact[], { reasons, who }: Reading): Flag[] {
  const isIn = (group: string) => facts.some((fact) => fact.about === "group" && fact.group === group);
  const isUnusual = isIn("man") || isIn("same-sex-couple") || isIn("older-parent");
  const holds: Record<Flag, boolean> = {
    STRANGULATION: isStrangulationNamed(facts),
    AMBULANCE: reasons.some(({ code, floor }) => code.startsWith("strangulation-") && floor === "RED"),
    SUICIDE:
      isSuicideNamed(facts) || isHeard(facts, "SUICIDE_ACT") || facts.some(({ about }) => about === "cssrs"),
    INCOMPLETE: who?.flags.includes("INCOMPLETE") ?? false,
    CHILD: isDangerNamed(facts, "child-danger-now") || isHeard(facts, "CHILD", "CHILD_NOW"),
    SEXUAL_120H: isDangerNamed(facts, "sexual-120h") || isHeard(facts, "SEXUAL"),
    NOT_VALIDATED: who !== null && isUnusual,
    UNDER_18: isIn("under-18"),
  };
  return FLAGS.filter((flag) => holds[flag]);
}
