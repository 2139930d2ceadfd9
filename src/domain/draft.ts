/**
 * Dialogs as tables: which questions, in which order, what may be answered. Tested without Telegram.
 * A draft holds the answers, sealed; the conversation only shows the open question.
 */

/** One question of a dialog. */
export interface Question {
  id: string;
  /** Values of the answer buttons, in their order; empty when only text answers. */
  options: readonly string[];
  /** Whether a typed text is an answer. */
  takesText: boolean;
}

/** A dialog: its name and its questions in order. */
export interface Dialog {
  id: string;
  questions: readonly Question[];
}

/** What is kept of a dialog. `open` is null when it is complete or was left. */
export interface Draft {
  dialog: string;
  open: string | null;
  answers: Record<string, string>;
  /** What was answered when it was completed before; it counts until it is answered anew. */
  earlier?: Record<string, string>;
  /** The newest update that changed this draft, so that a repeat of it changes nothing. */
  lastUpdate: number | null;
}

/** What a person did: pressed a button that names its question, or typed. */
export type Input =
  | { kind: "press"; dialog: string; question: string; value: string }
  | { kind: "text"; text: string }
  | { kind: "other" };

/** What became of an input. `over`: nothing waits for an answer. */
export type Taken =
  | { kind: "taken"; draft: Draft }
  | { kind: "repeat"; draft: Draft }
  | { kind: "stale" }
  | { kind: "unclear" }
  | { kind: "over" };

/** The longest text that an answer may hold; Telegram allows no more in one message. */
export const MAX_ANSWER = 4096;

/** A question of this id decides something, so it cannot be skipped. */
export const CONFIRM = "confirm";

/** Begins a dialog at its first question. */
export function beginDraft(dialog: Dialog): Draft {
  return { dialog: dialog.id, open: dialog.questions[0]?.id ?? null, answers: {}, lastUpdate: null };
}

/** Finds the first question without an answer, or null when all are answered. */
export function firstOpen(dialog: Dialog, answers: Record<string, string>): string | null {
  return dialog.questions.find((question) => !(question.id in answers))?.id ?? null;
}

/**
 * Applies an input to a draft. A press must name the open question; a text must meet a question that takes one.
 * The open question is the draft's, not the program's, so a changed order swaps no answers.
 */
export function takeInput(dialog: Dialog, draft: Draft, step: { input: Input; updateId: number }): Taken {
  if (draft.lastUpdate === step.updateId) return { kind: "repeat", draft };
  const question = dialog.questions.find(({ id }) => id === draft.open);
  if (question === undefined) return { kind: "over" };
  const { input } = step;
  if (input.kind === "press") {
    if (input.dialog !== dialog.id || input.question !== question.id) return { kind: "stale" };
    if (input.value === "back") return { kind: "taken", draft: stepBack(dialog, draft, step.updateId) };
    const isAnswer =
      input.value === "skip" ? question.id !== CONFIRM : question.options.includes(input.value);
    if (!isAnswer) return { kind: "stale" };
    return { kind: "taken", draft: answer(dialog, draft, { value: input.value, updateId: step.updateId }) };
  }
  const text = input.kind === "text" ? input.text.trim() : "";
  if (!question.takesText || text === "" || text.length > MAX_ANSWER) return { kind: "unclear" };
  return { kind: "taken", draft: answer(dialog, draft, { value: text, updateId: step.updateId }) };
}

/** Begins a dialog once more after it was completed, or goes on where it was left. */
export function resumeDraft(dialog: Dialog, draft: Draft): Draft {
  const open = firstOpen(dialog, draft.answers);
  if (open !== null) return { ...draft, open };
  return { ...beginDraft(dialog), earlier: { ...draft.earlier, ...draft.answers } };
}

/** Brings a draft up to the present questions: one that no longer exists is not waited for. */
export function bringUpToDate(dialog: Dialog, draft: Draft): Draft {
  const isKnown = draft.open === null || dialog.questions.some(({ id }) => id === draft.open);
  return isKnown ? draft : { ...draft, open: firstOpen(dialog, draft.answers) };
}

/** Everything that was answered in a dialog, the newest of each. */
export function allAnswers(draft: Draft | null): Record<string, string> {
  return { ...draft?.earlier, ...draft?.answers };
}

/** Leaves a dialog: what was said stays, nothing waits for an answer. */
export function leaveDraft(draft: Draft): Draft {
  return { ...draft, open: null };
}

function answer(dialog: Dialog, draft: Draft, given: { value: string; updateId: number }): Draft {
  const answers = { ...draft.answers, [draft.open!]: given.value };
  return { ...draft, answers, open: firstOpen(dialog, answers), lastUpdate: given.updateId };
}

function stepBack(dialog: Dialog, draft: Draft, updateId: number): Draft {
  const index = dialog.questions.findIndex(({ id }) => id === draft.open);
  const open = dialog.questions[Math.max(0, index - 1)]!.id;
  return { ...draft, open, lastUpdate: updateId };
}
