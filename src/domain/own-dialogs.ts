import type { Dialog } from "./draft.ts";

/** A caseworker writes the check question and the agreed answer, in two lines. */
export const CHECK: Dialog = {
  id: "check",
  questions: [{ id: "typed", options: ["cancel"], takesText: true, isRequired: true }],
};

/** «Delete everything»: the personal word first, where there is one. */
export const ERASE: Dialog = {
  id: "erase",
  questions: [{ id: "word", options: ["cancel"], takesText: true, isRequired: true }],
};
