import { HELP_KINDS } from "./directory/listing.ts";
import type { Dialog, Question } from "./draft.ts";
import { HOURS } from "./hours-dialog.ts";
import { CHECK, ERASE } from "./own-dialogs.ts";
import { LOWERED_LEVELS, RAISED_LEVELS } from "./triage/record.ts";
import { STRANGULATION_SIGNS } from "./triage/strangulation.ts";
import type { WhoItem } from "./triage/who-ir6.ts";

const YES_NO = ["yes", "no"] as const;
const YES_NO_UNKNOWN = ["yes", "no", "unknown"] as const;

/** Single taps for somebody in danger right now: what they can do, and what whoever answers must know first. */
const DANGER_TAPS: readonly Question[] = [
  choice("reach", ["talk", "text", "neither"]),
  choice("near", YES_NO_UNKNOWN),
  choice("hurt", YES_NO_UNKNOWN),
  choice("around", YES_NO),
];

/** After strangling: when, and what was or is felt (triage.md §3). */
const NECK: readonly Question[] = [
  choice("when", ["today", "week", "earlier"]),
  { ...choice("signs", ["none", ...STRANGULATION_SIGNS]), isMultiple: true },
];

const onlyIf = (question: string, ...answers: string[]) => ({ askedIf: { question, answers } });
const who = (id: WhoItem): Question => ({
  ...choice(id, id === "W5" ? ["yes", "no", "na", "unknown"] : YES_NO_UNKNOWN),
  ...onlyIf("now", "no", "skip"),
});

/**
 * «Check my safety»: whether there is danger right now; then single taps, or else the six WHO questions with those
 * after strangling. One a screen, each skippable (triage.md §1, §3, §5).
 */
export const SAFETY: Dialog = {
  id: "safety",
  questions: [
    choice("now", ["me", "child", "no"]),
    ...DANGER_TAPS.map((question) => ({ ...question, ...onlyIf("now", "me", "child") })),
    ...(["W1", "W2", "W3"] as const).map(who),
    ...NECK.map((question) => ({ ...question, ...onlyIf("W3", "yes") })),
    ...(["W4", "W5", "W6"] as const).map(who),
  ],
};

/**
 * «Yes, I need help now», after words in which danger was heard. Said beforehand: `from`, whether the danger comes from
 * somebody or from oneself, and `neck`, whether it was named.
 */
export const DANGER: Dialog = {
  id: "danger",
  questions: [
    ...DANGER_TAPS.map((question) =>
      question.id === "reach" || question.id === "hurt"
        ? question
        : { ...question, ...onlyIf("from", "somebody") },
    ),
    ...NECK.map((question) => ({ ...question, ...onlyIf("neck", "yes") })),
  ],
};

/** A member of staff changes a level, with a typed reason; `way`, the case and the time are said beforehand. */
export const LEVEL: Dialog = {
  id: "level",
  questions: [
    { ...choice("lower", [...LOWERED_LEVELS, "cancel"]), ...onlyIf("way", "lower"), isRequired: true },
    { ...choice("raise", [...RAISED_LEVELS, "cancel"]), ...onlyIf("way", "raise"), isRequired: true },
    { id: "reason", options: ["cancel"], takesText: true, isRequired: true },
    { ...choice("confirm", ["change", "cancel"]), isRequired: true },
  ],
};

/** The places that an intake offers; `other` stands for everywhere else. */
export const INTAKE_PLACES = ["dnipro", "zhytomyr", "astana", "ussuriysk", "other"] as const;

/** Who asks, how old, with children of which ages, and where they live, as far as a service may ask. */
export const FIND_WHO = ["woman", "man", "child", "other"] as const;
/** Ages in bands, cut where the services' limits lie: the first year of each. */
export const FIND_AGES = ["a0", "a18", "a40", "a59", "a70"] as const;
/** Ages of children in bands, cut where the services' limits lie. */
export const FIND_CHILDREN = ["none", "a0", "a4", "a5", "a18"] as const;
/** Where they live: in this place, elsewhere, nowhere for good. */
export const FIND_HOME = ["here", "elsewhere", "homeless"] as const;

/** «Find help»: what is asked once the place is known, at most four of them, each skippable. */
export const FIND: Dialog = {
  id: "find",
  canFinishEarly: true,
  questions: [
    { ...choice("needs", HELP_KINDS), isMultiple: true },
    choice("who", FIND_WHO),
    choice("age", FIND_AGES),
    { ...choice("children", FIND_CHILDREN), isMultiple: true },
    choice("home", FIND_HOME),
  ],
};

/** «Safety plan»: her worry in her words, then points to tick, part by part (practice.md §6), each skippable. */
export const PLAN: Dialog = {
  id: "plan",
  canFinishEarly: true,
  questions: [
    { id: "worry", options: [], takesText: true },
    points("people", ["neighbour", "relative", "friend", "money", "place"]),
    points("prepare", ["signal", "word", "bag", "documents", "keys", "medicines", "pet", "phone"]),
    points("during", ["door", "rooms", "children", "call", "phone"]),
    points("after", ["locks", "school", "routes", "evidence", "order", "address"]),
    points("phone", ["lock", "location", "passwords", "sessions", "notifications", "chat"]),
  ],
};

/** «Talk to a person»: a few facts before the case is opened, each skippable. */
export const INTAKE: Dialog = {
  id: "intake",
  questions: [
    choice("place", INTAKE_PLACES),
    choice("children", ["yes", "no"]),
    { id: "words", options: [], takesText: true },
    choice("reporting", ["yes", "no"]),
  ],
};

/** An admin's broadcast: a text for each language, then a look at all of it. */
export const BROADCAST: Dialog = {
  id: "broadcast",
  questions: [
    ...(["uk", "ru", "kk", "en"] as const).map((id) => ({ id, options: [], takesText: true })),
    { ...choice("confirm", ["send", "cancel"]), isRequired: true },
  ],
};

/** An admin types the numbers of a listing; they count once they are sent, so the question cannot be skipped. */
export const PHONES: Dialog = {
  id: "phones",
  questions: [{ id: "typed", options: ["cancel"], takesText: true, isRequired: true }],
};

/** An admin types the street address of a listing, for staff only. */
export const ADDRESS: Dialog = { ...PHONES, id: "address" };

/** A survivor types a word of her own; which of the two is said beforehand. */
export const WORD: Dialog = {
  id: "word",
  questions: [{ id: "typed", options: ["cancel"], takesText: true, isRequired: true }],
};

/** Every dialog by its id; a table, so it may be long. */
export const DIALOGS: Readonly<Record<string, Dialog>> = {
  safety: SAFETY,
  danger: DANGER,
  level: LEVEL,
  check: CHECK,
  erase: ERASE,
  find: FIND,
  plan: PLAN,
  intake: INTAKE,
  broadcast: BROADCAST,
  phones: PHONES,
  address: ADDRESS,
  word: WORD,
  hours: HOURS,
};

function choice(id: string, options: readonly string[]): Question {
  return { id, options, takesText: false };
}

function points(id: string, options: readonly string[]): Question {
  return { ...choice(id, options), isMultiple: true };
}
