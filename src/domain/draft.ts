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
  /** Several options may be chosen; «done» answers with all of them. `none` stands alone. */
  isMultiple?: true;
  /** Whether it decides something, so that it cannot be skipped. */
  isRequired?: true;
  /** Asked only after one of these answers to an earlier question. */
  askedIf?: { question: string; answers: readonly string[] };
}

/** A dialog: its name and its questions in order. */
export interface Dialog {
  id: string;
  questions: readonly Question[];
  /** Whether «show me now» may leave out all that was not asked yet. */
  canFinishEarly?: true;
}

/** What is kept of a dialog. `open` is null when it is complete or was left. */
export interface Draft {
  dialog: string;
  open: string | null;
  answers: Record<string, string>;
  /** What is chosen so far of an open question that takes several options. */
  chosen?: string[];
  /** What was answered when it was completed before; it counts until it is answered anew. */
  earlier?: Record<string, string>;
  /** The question that the newest update answered; null when it only went back or chose. */
  answered?: string | null;
  /** The newest update that changed this draft, so that a repeat of it changes nothing. */
  lastUpdate: number | null;
}

/** The answer to a question that there is no reason to ask. */
export const UNASKED = "unasked";

/** Begins a dialog at the first question that nothing answers yet. */
export function beginDraft(dialog: Dialog, known: Record<string, string> = {}): Draft {
  return { dialog: dialog.id, open: firstOpen(dialog, known), answers: known, lastUpdate: null };
}

/** Finds the first question to ask that has no answer, or null when there is none. */
export function firstOpen(dialog: Dialog, answers: Record<string, string>): string | null {
  const open = dialog.questions.find((question) => !(question.id in answers) && isAsked(question, answers));
  return open?.id ?? null;
}

/** Whether what was said so far leads to a question. */
export function isAsked({ id, askedIf }: Question, answers: Record<string, string>): boolean {
  if (answers[id] === UNASKED) return false;
  return askedIf === undefined || askedIf.answers.includes(answers[askedIf.question] ?? "");
}

/** Begins a dialog once more after it was completed, or goes on where it was left. */
export function resumeDraft(dialog: Dialog, draft: Draft): Draft {
  const open = firstOpen(dialog, draft.answers);
  if (open !== null) return { ...draft, open };
  return { ...beginDraft(dialog), earlier: { ...draft.earlier, ...draft.answers } };
}

/** Opens one question of a dialog again; its former answer stands until it is answered anew. */
export function reopenDraft(dialog: Dialog, question: string, answers: Record<string, string>): Draft {
  return { dialog: dialog.id, open: question, answers, lastUpdate: null };
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
