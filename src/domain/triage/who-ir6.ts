/**
 * The six WHO questions about immediate danger, scored as triage.md section 2 says.
 *
 * Unanswered is never «no»: an open answer can only keep the band where it is or raise it.
 */
import type { Answer, Answers, Result } from "./instrument.ts";
import { type Level, maxLevel } from "./level.ts";
import type { WhyCode } from "./rules.ts";

/** Item ids in the order they are asked. */
export const WHO_IR6_ITEMS = ["W1", "W2", "W3", "W4", "W5", "W6"] as const;
/** Items of which a single yes is already HIGH (project, triage.md section 5): weapon, strangling, killing. */
export const WHO_IR6_CRITICAL = ["W2", "W3", "W4"] as const;

/** One of the six items. */
export type WhoItem = (typeof WHO_IR6_ITEMS)[number];
type CriticalItem = (typeof WHO_IR6_CRITICAL)[number];
type Closed = "yes" | "no" | "open" | "na";

/**
 * Scores a started form; questions that were not reached count as skipped. `flags` may hold INCOMPLETE (could be HIGH)
 * and STRANGULATION (ask the add-on).
 */
export function scoreWhoIr6(answers: Answers): Result {
  const closed = WHO_IR6_ITEMS.map((id) => ({ id, answer: close(id, answers[id]) }));
  const ids = (wanted: Closed) => closed.filter(({ answer }) => answer === wanted).map(({ id }) => id);
  const yes = ids("yes");
  const open = ids("open");
  const incomplete = isIncomplete(yes, open);
  return {
    band: bandOf(yes, open),
    yes: yes.length,
    open: open.length,
    couldBe: bandOf([...yes, ...open], []),
    flags: [...(incomplete ? ["INCOMPLETE"] : []), ...(yes.includes("W3") ? ["STRANGULATION"] : [])],
    why: reasons(yes, open, incomplete),
  };
}

function close(id: WhoItem, answer: Answer | undefined): Closed {
  if (answer === "yes" || answer === "no") return answer;
  // «Does not apply» is offered for pregnancy only; elsewhere it answers nothing.
  return answer === "na" && id === "W5" ? "na" : "open";
}

function bandOf(yes: WhoItem[], open: WhoItem[]): Level {
  const counted: Level = yes.length >= 3 ? "HIGH" : yes.length === 2 ? "ELEVATED" : "STANDARD";
  const critical: Level = yes.some(isCritical) ? "HIGH" : "STANDARD";
  return maxLevel(counted, critical, isIncomplete(yes, open) ? "ELEVATED" : "STANDARD");
}

function isIncomplete(yes: WhoItem[], open: WhoItem[]): boolean {
  const couldReachThree = yes.length < 3 && yes.length + open.length >= 3;
  return couldReachThree || open.some(isCritical);
}

function reasons(yes: WhoItem[], open: WhoItem[], incomplete: boolean): WhyCode[] {
  const count: WhyCode[] = yes.length >= 3 ? ["who-yes-3-or-more"] : yes.length === 2 ? ["who-yes-2"] : [];
  return [
    ...count,
    ...yes.filter(isCritical).map((id) => `who-${id}-yes` as const),
    ...open.filter(isCritical).map((id) => `who-${id}-open` as const),
    ...(incomplete ? (["who-incomplete-could-be-high"] as const) : []),
  ];
}

function isCritical(id: WhoItem): id is CriticalItem {
  return (WHO_IR6_CRITICAL as readonly string[]).includes(id);
}
