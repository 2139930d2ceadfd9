/** «Is this violence?»: eight everyday statements. A proposal of the project, not an instrument; caseworkers confirm it. */

/** How many statements there are. */
export const CHECK_STATEMENTS = 8;

/** Statements of which a single yes weighs a lot: threats; pushing, hitting, holding; unwanted closeness. */
const HEAVY = [6, 7, 8];

/** What the answers say; nothing is ever stored of them. */
export type CheckResult = "none" | "some" | "many";

/** Weighs the statements that were answered with yes, numbered from 1. Skipped ones say nothing. */
export function weighCheck(yes: readonly number[]): CheckResult {
  if (yes.length === 0) return "none";
  return yes.length > 1 || yes.some((number) => HEAVY.includes(number)) ? "many" : "some";
}
