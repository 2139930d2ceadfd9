/** What the answers of the questions about danger mean for triage, and for the caseworker. */
import { UNASKED } from "./draft.ts";
import type { Answer } from "./triage/instrument.ts";
import type { Danger, Said } from "./triage/record.ts";
import { STRANGULATION_SIGNS, type StrangulationWhen } from "./triage/strangulation.ts";
import { WHO_IR6_ITEMS } from "./triage/who-ir6.ts";

type DraftAnswers = Readonly<Record<string, string>>;

/** What somebody in danger right now said with single taps; sealed with the facts of the case. */
export type DangerAnswers = Partial<Record<"reach" | "near" | "hurt" | "around", string>>;

/** Reads what «Check my safety» or the questions about the neck were answered, for the triage record. */
export function safetySaid(answers: DraftAnswers): Said {
  const given = WHO_IR6_ITEMS.filter((id) => answers[id] !== undefined);
  const dangers =
    answers["now"] === "me" ? ["danger-now"] : answers["now"] === "child" ? ["child-danger-now"] : [];
  const when = answers["when"];
  const signs = answers["signs"]?.split(",") ?? [];
  return {
    ...(given.length === 0
      ? {}
      : { answers: Object.fromEntries(given.map((id) => [id, answers[id] as Answer])) }),
    ...(dangers.length === 0 ? {} : { dangers: dangers as Danger[] }),
    ...(when === undefined || when === UNASKED
      ? {}
      : {
          strangulation: {
            when: when as StrangulationWhen,
            signs: STRANGULATION_SIGNS.filter((sign) => signs.includes(sign)),
          },
        }),
  };
}

/** Reads what the taps of somebody in danger say; null when there are none yet. */
export function dangerAnswers(answers: DraftAnswers): DangerAnswers | null {
  const said = (["reach", "near", "hurt", "around"] as const).flatMap((id) => {
    const answer = answers[id];
    return answer === undefined || answer === "skip" || answer === UNASKED ? [] : [[id, answer] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}
