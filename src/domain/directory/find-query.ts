/** «Find help»: which questions could change the answer in a place, and what their answers mean for the matching. */
import { FIND, type FIND_CHILDREN, type FIND_WHO } from "../dialogs.ts";
import { UNASKED } from "../draft.ts";
import { HELP_KINDS, type Takes } from "./listing.ts";
import type { MatchQuery } from "./sentence.ts";

/** Answers of the dialog «find» by question. */
export type FindAnswers = Readonly<Record<string, string>>;

/** More than this is not asked of anybody before something is shown. */
export const MOST_QUESTIONS = 4;

const ADULT_AT = 18;

// What turns people away most often comes first; age matters in few places, and gives way.
const WEIGHED: readonly [string, (takes: Takes) => boolean][] = [
  ["children", ({ children }) => children.rule === "required" || children.rule === "forbidden"],
  ["who", ({ persons, askFor, age }) => persons !== null || askFor.length > 0 || age !== null],
  ["home", ({ residence, homeless }) => residence !== "unsaid" || homeless === "required"],
  ["age", ({ age }) => age !== null && (age.from !== ADULT_AT || age.to < 120)],
];

/** Answers beforehand, as «not asked», every question that could change nothing for these services. */
export function unaskedOf(services: readonly Takes[]): FindAnswers {
  const telling = WEIGHED.filter(([, tells]) => services.some(tells)).map(([id]) => id);
  const asked = ["needs", ...telling].slice(0, MOST_QUESTIONS);
  const left = FIND.questions.filter(({ id }) => !asked.includes(id) || services.length === 0);
  return Object.fromEntries(left.map(({ id }) => [id, UNASKED]));
}

/** Makes the question to the matching; whatever was skipped or not asked stays unknown. `today` is an ISO date. */
export function findQuery(answers: FindAnswers, at: { place: string; today: string }): MatchQuery {
  const said = (id: string) => {
    const value = answers[id];
    return value === undefined || value === "skip" || value === UNASKED ? null : value;
  };
  const needs = said("needs")?.split(",") ?? [];
  const children = said("children")?.split(",") ?? null;
  const home = said("home");
  const age = said("age");
  return {
    place: at.place,
    country: null,
    person: said("who") as (typeof FIND_WHO)[number] | null,
    age: age === null ? null : Number(age.slice(1)),
    childrenAges: children?.flatMap((band) => agesOf(band as (typeof FIND_CHILDREN)[number])) ?? null,
    resident: home === "here" ? true : home === "elsewhere" ? false : null,
    homeless: home === "homeless" ? true : home === "here" ? false : null,
    needs: HELP_KINDS.filter((kind) => needs.includes(kind)),
    // Telegram is on a phone in the hand: a number that only a landline reaches must not be pressed in vain.
    phone: "mobile",
    today: at.today,
  };
}

// A band stands for its first year: no service's limit lies inside one, which a test makes sure of.
function agesOf(band: (typeof FIND_CHILDREN)[number]): number[] {
  return band === "none" ? [] : [Number(band.slice(1))];
}
