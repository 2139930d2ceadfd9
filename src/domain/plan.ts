import { PLAN } from "./dialogs.ts";
import { clip } from "./talk.ts";

/** A safety plan: her worry in her own words, and of every other part the points she ticked. Empty parts are left out. */
export type Plan = Readonly<Record<string, string>>;

/** The part in her own words; all others are points to tick. */
export const WORRY = "worry";

/** How much of her own words is kept, in UTF-16 units: a profile stays small. */
export const MAX_KEPT_WORRY = 500;

/** Reads a plan out of answers, or out of what was kept; a point that no longer exists is left out. */
export function planOf(answers: Readonly<Record<string, string>>): Plan {
  const parts = PLAN.questions.map(({ id, options, takesText }) => {
    const answer = answers[id] ?? "skip";
    if (takesText) return [id, answer === "skip" ? "" : answer];
    return [id, options.filter((option) => answer.split(",").includes(option)).join(",")];
  });
  return Object.fromEntries(parts.filter(([, said]) => said !== ""));
}

/** Whether nothing was ticked or written. */
export function isEmptyPlan(plan: Plan): boolean {
  return Object.keys(plan).length === 0;
}

/** Lists the points of a part, in the order of the table. */
export function pointsOf(plan: Plan, part: string): string[] {
  return plan[part]?.split(",") ?? [];
}

/** The plan as it is kept: her words shortened. */
export function keptPlan(plan: Plan): Plan {
  const worry = plan[WORRY];
  return worry === undefined ? plan : { ...plan, [WORRY]: clip(worry, MAX_KEPT_WORRY) };
}

/** The answers that lead to a plan, with every part answered, so that one of them can be changed alone. */
export function answersOf(plan: Plan): Record<string, string> {
  return { ...Object.fromEntries(PLAN.questions.map(({ id }) => [id, "skip"])), ...plan };
}

/** Puts words into a text, shortened as far as the limit of the whole asks for. */
export function fitted(words: string, limit: number, text: (words: string) => string): string {
  const free = limit - text("").length;
  return clip(text(clip(words, Math.max(free, 1))), limit);
}
