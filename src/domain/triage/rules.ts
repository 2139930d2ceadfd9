/** The rules of triage.md sections 2 to 6 as one table: every reason a level can have, and the floor it sets. */
import { compareLevels, type Level, maxLevel } from "./level.ts";
import { TEXT_KINDS, type TextKind } from "./text-risk.ts";

const OWN_RULES = {
  "danger-now": "RED",
  "child-danger-now": "RED",
  "asq5-yes": "RED",
  "strangulation-today": "RED",
  "strangulation-week": "RED",
  "strangulation-breathing": "RED",
  "strangulation-speaking": "RED",
  "strangulation-swallowing": "RED",
  "strangulation-vision": "RED",
  "strangulation-fainting": "RED",
  "strangulation-pregnant": "RED",
  "worker-raised-RED": "RED",
  "who-yes-3-or-more": "HIGH",
  "who-W2-yes": "HIGH",
  "who-W3-yes": "HIGH",
  "who-W4-yes": "HIGH",
  "strangulation-earlier": "HIGH",
  "strangulation-skip": "HIGH",
  "suicidal-thought": "HIGH",
  "asq5-open": "HIGH",
  "asq5-no": "HIGH",
  "cssrs-high": "HIGH",
  "sexual-120h": "HIGH",
  "worker-raised-HIGH": "HIGH",
  "worker-lowered-HIGH": "HIGH",
  "who-yes-2": "ELEVATED",
  "who-W2-open": "ELEVATED",
  "who-W3-open": "ELEVATED",
  "who-W4-open": "ELEVATED",
  "who-incomplete-could-be-high": "ELEVATED",
  "separation-stalking": "ELEVATED",
  pregnancy: "ELEVATED",
  "cssrs-moderate": "ELEVATED",
  "worker-raised-ELEVATED": "ELEVATED",
  "worker-lowered-ELEVATED": "ELEVATED",
  "worker-lowered-STANDARD": "STANDARD",
  "text-denied": "STANDARD",
} as const satisfies Record<string, Level>;

type OwnCode = keyof typeof OWN_RULES;

/** Names a reason; staff read it as `staff-why-<code>`. */
export type WhyCode = OwnCode | `text-${TextKind}`;

/** Every code with its floor, the project's own first. What was heard in a text may set a lower floor of its own. */
export const RULES: Readonly<Record<WhyCode, Level>> = {
  ...OWN_RULES,
  ...(Object.fromEntries(
    Object.entries(TEXT_KINDS).map(([kind, level]) => [`text-${kind}`, level]),
  ) as Record<`text-${TextKind}`, Level>),
};

/** Every code in the order of the table. */
export const WHY_CODES = Object.keys(RULES) as WhyCode[];

/** A reason that holds, and the floor it sets. */
export interface Reason {
  code: WhyCode;
  floor: Level;
}

/** Makes reasons of codes whose floor is the table's. */
export function reasonsOf(codes: readonly WhyCode[]): Reason[] {
  return codes.map((code) => ({ code, floor: RULES[code] }));
}

/** Takes the highest floor, because reasons only ever raise (triage.md section 6, rule 1). */
export function levelOf(reasons: readonly Reason[]): Level {
  return maxLevel(...reasons.map(({ floor }) => floor));
}

/** Lists the codes, each once, the gravest first and then in the order of the table. */
export function whyOf(reasons: readonly Reason[]): WhyCode[] {
  const highest = (code: WhyCode) => levelOf(reasons.filter((reason) => reason.code === code));
  return WHY_CODES.filter((code) => reasons.some((reason) => reason.code === code)).sort((a, b) =>
    compareLevels(highest(b), highest(a)),
  );
}
