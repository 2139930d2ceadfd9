/** What the facts of a record say: the reasons they give, and what an open answer could still make of them. */
import type { Answer, Answers, Result } from "./instrument.ts";
import { type Level, maxLevel } from "./level.ts";
import type { Danger, DatedFact, Fact } from "./record.ts";
import { levelOf, type Reason, reasonsOf, type WhyCode } from "./rules.ts";
import {
  STRANGULATION_SIGNS,
  STRANGULATION_WHEN,
  type StrangulationAnswer,
  strangulationCodes,
} from "./strangulation.ts";
import type { TextKind } from "./text-risk.ts";
import { scoreWhoIr6, WHO_IR6_ITEMS } from "./who-ir6.ts";

/** Whether ASQ item 5 has a reviewed wording; without one a «no» to it counts as no answer (triage.md section 4). */
export interface Wordings {
  isAsq5Reviewed: boolean;
}

/** One reading of some facts. `who`: null when the form was not begun. */
export interface Reading {
  level: Level;
  couldBe: Level;
  reasons: Reason[];
  who: Result | null;
}

/** Reads the facts recorded at or after `since`; an answer given before it was seen and settled by a worker. */
export function readFacts(facts: readonly DatedFact[], since: number, wordings: Wordings): Reading {
  const recent = facts.filter(({ at }) => at >= since);
  const answers = answersOf(facts, since);
  const who = answers === null ? null : scoreWhoIr6(answers);
  const suicide = suicideCodes(recent, wordings);
  const reasons = [
    ...reasonsOf([...(who?.why ?? []), ...suicide, ...dangerCodes(recent), ...strangledCodes(recent)]),
    ...recent.flatMap(hitReason),
  ];
  const level = levelOf(reasons);
  const couldBe = maxLevel(level, who?.couldBe ?? level, suicide.includes("asq5-open") ? "RED" : level);
  return { level, couldBe, reasons, who };
}

/** Tells whether strangulation was named, in an answer, in a text or by answering its own questions (section 3). */
export function isStrangulationNamed(facts: readonly Fact[]): boolean {
  if (isHeard(facts, "STRANGLE")) return true;
  return facts.some(
    (fact) =>
      fact.about === "strangled" ||
      fact.about === "sign" ||
      (fact.about === "answer" && fact.item === "W3" && fact.answer === "yes"),
  );
}

/** Tells whether a text was heard to hold any of these kinds. */
export function isHeard(facts: readonly Fact[], ...kinds: TextKind[]): boolean {
  return facts.some((fact) => fact.about === "hit" && kinds.includes(fact.kind));
}

/** Tells whether a button or a worker named this danger. */
export function isDangerNamed(facts: readonly Fact[], danger: Danger): boolean {
  return facts.some((fact) => fact.about === "danger" && fact.danger === danger);
}

/** Tells whether thoughts of suicide were heard, said or asked about (section 4). */
export function isSuicideNamed(facts: readonly Fact[]): boolean {
  const isSaid = isDangerNamed(facts, "suicidal-thought") || facts.some(({ about }) => about === "asq5");
  return isSaid || isHeard(facts, "SUICIDE_IDEA");
}

// The strongest answer stands, because a later «no» lowers nothing; «na» is offered where it settles the question.
const STRONGEST_FIRST = ["yes", "unknown", "skip", "na", "no"] as const satisfies Answer[];

function strongest(given: readonly Answer[]): Answer | undefined {
  return STRONGEST_FIRST.find((answer) => given.includes(answer));
}

function answersOf(facts: readonly DatedFact[], since: number): Answers | null {
  const form = facts.filter(({ about }) => about === "begun" || about === "answer");
  if (!form.some(({ at }) => at >= since)) return null;
  // A question open before was seen as open; only a form begun since then has questions still to be reached.
  const unreached = form.every(({ at }) => at >= since) ? undefined : "no";
  const given = (item: string) =>
    form.flatMap((fact) =>
      fact.about === "answer" && fact.item === item && fact.at >= since ? [fact.answer] : [],
    );
  return Object.fromEntries(WHO_IR6_ITEMS.map((item) => [item, strongest(given(item)) ?? unreached]));
}

function strangledCodes(facts: readonly Fact[]): WhyCode[] {
  if (!isStrangulationNamed(facts)) return [];
  const answer: StrangulationAnswer = {
    when: STRANGULATION_WHEN.find((when) => hasWhen(facts, when)) ?? "skip",
    signs: STRANGULATION_SIGNS.filter((sign) => hasSign(facts, sign)),
  };
  return strangulationCodes(answer);
}

function hasWhen(facts: readonly Fact[], when: string): boolean {
  return facts.some((fact) => fact.about === "strangled" && fact.when === when);
}

function hasSign(facts: readonly Fact[], sign: string): boolean {
  if (sign === "pregnant" && isDangerNamed(facts, "pregnancy")) return true;
  return facts.some((fact) => fact.about === "sign" && fact.sign === sign);
}

function suicideCodes(facts: readonly Fact[], { isAsq5Reviewed }: Wordings): WhyCode[] {
  if (!isSuicideNamed(facts)) return [];
  const said = strongest(facts.flatMap((fact) => (fact.about === "asq5" ? [fact.answer] : [])));
  if (said === "yes") return ["asq5-yes"];
  return [said === "no" && isAsq5Reviewed ? "asq5-no" : "asq5-open"];
}

function dangerCodes(facts: readonly Fact[]): WhyCode[] {
  const isStalked = isHeard(facts, "STALK");
  return facts.flatMap((fact): WhyCode[] => {
    switch (fact.about) {
      case "danger":
        if (fact.danger !== "separation") return [fact.danger];
        return isStalked ? ["separation-stalking"] : [];
      case "cssrs":
        return fact.band === "low" ? [] : [`cssrs-${fact.band}`];
      case "denied":
        return ["text-denied"];
      case "raised":
        return [`worker-raised-${fact.level}`];
      default:
        return [];
    }
  });
}

function hitReason(fact: Fact): Reason[] {
  return fact.about === "hit" ? [{ code: `text-${fact.kind}`, floor: fact.level }] : [];
}
