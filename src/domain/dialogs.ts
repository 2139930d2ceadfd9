import { HELP_KINDS } from "./directory/listing.ts";
import type { Dialog, Question } from "./draft.ts";

/** Answers to every safety question besides the ones it lists itself. */
const SAFETY_ITEMS = ["W1", "W2", "W3", "W4", "W5", "W6"] as const;

/** «Check my safety»: the six WHO questions, one a screen, each skippable (triage.md §1). */
export const SAFETY: Dialog = {
  id: "safety",
  questions: SAFETY_ITEMS.map((id) =>
    choice(id, id === "W5" ? ["yes", "no", "na", "unknown"] : ["yes", "no", "unknown"]),
  ),
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

/** Every dialog by its id. */
export const DIALOGS: Readonly<Record<string, Dialog>> = {
  safety: SAFETY,
  find: FIND,
  intake: INTAKE,
  broadcast: BROADCAST,
};

function choice(id: string, options: readonly string[]): Question {
  return { id, options, takesText: false };
}
