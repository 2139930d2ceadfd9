import fc from "fast-check";
import { expect, test } from "vitest";
import { BROADCAST, INTAKE, SAFETY } from "../../src/domain/dialogs.ts";
import { beginDraft, bringUpToDate, type Dialog, type Draft, firstOpen } from "../../src/domain/draft.ts";
import { type Input, takeInput } from "../../src/domain/take-input.ts";
import { press, TEA, text } from "../support/tea.ts";

const dialogs = fc.constantFrom(TEA, SAFETY, INTAKE, BROADCAST);
/** Any input, mostly to the point: presses name a question of the dialog by its place. */
const moves = fc.array(
  fc.record({
    question: fc.nat({ max: 9 }),
    value: fc.constantFrom("yes", "no", "unknown", "skip", "back", "green", "send", "dnipro", "nonsense"),
    typed: fc.option(fc.string({ maxLength: 20 }), { freq: 3 }),
    aimed: fc.boolean(),
    shuffle: fc.option(fc.infiniteStream(fc.nat()), { freq: 4 }),
  }),
  { maxLength: 40 },
);
type Move = typeof moves extends fc.Arbitrary<(infer One)[]> ? One : never;

function inputOf(dialog: Dialog, draft: Draft, { question, value, typed, aimed }: Move): Input {
  if (typed !== null) return text(typed);
  const { id } = dialog.questions[question % dialog.questions.length]!;
  return press(aimed && draft.open !== null ? draft.open : id, value, dialog.id);
}
function shuffled(dialog: Dialog, stream: Iterator<number>): Dialog {
  const keyed = dialog.questions.map((question) => ({ question, key: stream.next().value as number }));
  return { ...dialog, questions: keyed.sort((a, b) => a.key - b.key).map(({ question }) => question) };
}

test("however the order of questions changes between two answers, none is swapped, lost or made up", () => {
  fc.assert(
    fc.property(dialogs, moves, (first, steps) => {
      let dialog = first;
      let draft = beginDraft(dialog);
      const said: Record<string, string> = {};
      for (const [index, move] of steps.entries()) {
        if (move.shuffle !== null) dialog = shuffled(dialog, move.shuffle[Symbol.iterator]());
        draft = bringUpToDate(dialog, draft);
        const input = inputOf(dialog, draft, move);
        const { open } = draft;
        const taken = takeInput(dialog, draft, { input, updateId: index });
        if (taken.kind !== "taken") continue;
        const value = input.kind === "press" ? input.value : (input as { text: string }).text.trim();
        if (input.kind === "press") expect(input.question).toBe(open);
        if (!(input.kind === "press" && value === "back")) said[open!] = value;
        draft = taken.draft;
        expect(draft.answers).toEqual(said);
      }
      expect(draft.open === null).toBe(firstOpen(dialog, draft.answers) === null);
    }),
    { numRuns: 500 },
  );
});

test("a repeat of an update changes nothing, and what is not taken changes nothing", () => {
  fc.assert(
    fc.property(dialogs, moves, (dialog, steps) => {
      let draft = beginDraft(dialog);
      for (const [updateId, move] of steps.entries()) {
        const input = inputOf(dialog, draft, move);
        const before = structuredClone(draft);
        const taken = takeInput(dialog, draft, { input, updateId });
        expect(draft).toEqual(before);
        if (taken.kind !== "taken") continue;
        draft = taken.draft;
        expect(takeInput(dialog, draft, { input, updateId })).toEqual({ kind: "repeat", draft });
      }
    }),
    { numRuns: 300 },
  );
});

test("whoever presses «Skip» everywhere reaches the end or a decision, in as many steps as there are questions", () => {
  for (const dialog of [TEA, SAFETY, INTAKE, BROADCAST]) {
    let draft = beginDraft(dialog);
    for (const [updateId] of dialog.questions.entries()) {
      if (draft.open === null || draft.open === "confirm") break;
      const taken = takeInput(dialog, draft, { input: press(draft.open, "skip", dialog.id), updateId });
      if (taken.kind === "taken") draft = taken.draft;
    }
    expect(draft.open === null || draft.open === "confirm").toBe(true);
  }
});
