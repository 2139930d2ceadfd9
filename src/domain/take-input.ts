import { type Dialog, type Draft, firstOpen, isAsked, type Question } from "./draft.ts";

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
    const pressed = press(dialog, draft, { question, value: input.value, updateId: step.updateId });
    return pressed === null ? { kind: "stale" } : { kind: "taken", draft: pressed };
  }
  const text = input.kind === "text" ? input.text.trim() : "";
  if (!question.takesText || text === "" || text.length > MAX_ANSWER) return { kind: "unclear" };
  return { kind: "taken", draft: answer(dialog, draft, { value: text, updateId: step.updateId }) };
}

type Press = { question: Question; value: string; updateId: number };

/** Applies a press to the open question; null when it is none of its buttons. */
function press(dialog: Dialog, draft: Draft, { question, value, updateId }: Press): Draft | null {
  const taken = (answered: string) => answer(dialog, draft, { value: answered, updateId });
  if (value === "back") return stepBack(dialog, draft, updateId);
  if (value === "end") return dialog.canFinishEarly ? finishEarly(dialog, draft, updateId) : null;
  if (value === "skip") return question.isRequired ? null : taken("skip");
  if (question.isMultiple && value === "done") return taken(chosenOf(draft, question).join(",") || "skip");
  if (!question.options.includes(value)) return null;
  if (value === "cancel") return opened({ ...taken(value) }, null);
  if (!question.isMultiple) return taken(value);
  const chosen = toggle(question, chosenOf(draft, question), value);
  return { ...draft, chosen, answered: null, lastUpdate: updateId };
}

/** Lists what is chosen of a question: since it was opened, or when it was answered before. */
export function chosenOf(draft: Draft, question: Question): string[] {
  const before = draft.answers[question.id]?.split(",") ?? [];
  return draft.chosen ?? before.filter((option) => question.options.includes(option));
}

function toggle({ options }: Question, chosen: readonly string[], value: string): string[] {
  if (chosen.includes(value)) return chosen.filter((each) => each !== value);
  if (value === "none") return [value];
  return options.filter((option) => option === value || (option !== "none" && chosen.includes(option)));
}

function answer(dialog: Dialog, draft: Draft, given: { value: string; updateId: number }): Draft {
  const answers = { ...draft.answers, [draft.open!]: given.value };
  const answered = { ...draft, answers, answered: draft.open, lastUpdate: given.updateId };
  return opened(answered, firstOpen(dialog, answers));
}

// What stands chosen counts, also when it is nothing any more; what was not reached is left out, like a skip.
function finishEarly(dialog: Dialog, draft: Draft, updateId: number): Draft {
  const here = dialog.questions.find(({ id }) => id === draft.open)!;
  const chosen = here.isMultiple ? { [here.id]: chosenOf(draft, here).join(",") || "skip" } : {};
  const skips = dialog.questions.map(({ id }) => [id, "skip"]);
  const answers = { ...Object.fromEntries(skips), ...draft.answers, ...chosen };
  return opened({ ...draft, answers, lastUpdate: updateId }, null);
}

// To the question before, past those that were not asked; at the first one it stays.
function stepBack(dialog: Dialog, draft: Draft, updateId: number): Draft {
  const index = dialog.questions.findIndex(({ id }) => id === draft.open);
  const before = dialog.questions.slice(0, index).findLast((question) => isAsked(question, draft.answers));
  return opened({ ...draft, answered: null, lastUpdate: updateId }, before?.id ?? draft.open);
}

function opened({ chosen: _, ...draft }: Draft, open: string | null): Draft {
  return { ...draft, open };
}
