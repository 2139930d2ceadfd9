import { describe, expect, test } from "vitest";
import { beginDraft, type Dialog, type Draft } from "../../src/domain/draft.ts";
import { chosenOf, type Input, takeInput } from "../../src/domain/take-input.ts";
import { press } from "../support/tea.ts";

const PICNIC: Dialog = {
  id: "picnic",
  canFinishEarly: true,
  questions: [
    { id: "bring", options: ["none", "cake", "tea", "fruit"], takesText: false, isMultiple: true },
    { id: "where", options: ["park", "river"], takesText: false },
    { id: "when", options: ["noon"], takesText: false },
  ],
};
const on = (question: string, value: string) => press(question, value, "picnic");
const chosen = (draft: Draft) => chosenOf(draft, PICNIC.questions[0]!);

function given(draft: Draft, ...inputs: Input[]): Draft {
  return inputs.reduce<Draft>((before, input, index) => {
    const taken = takeInput(PICNIC, before, { input, updateId: (before.lastUpdate ?? 0) + index + 1 });
    return taken.kind === "taken" ? taken.draft : before;
  }, draft);
}
const begun = beginDraft(PICNIC);

describe("a question that takes several options", () => {
  test("stays open while they are chosen and taken back, and is answered by «done», in the order of the table", () => {
    const some = given(
      begun,
      on("bring", "fruit"),
      on("bring", "cake"),
      on("bring", "tea"),
      on("bring", "tea"),
    );
    expect(some.open).toBe("bring");
    expect(chosen(some)).toEqual(["cake", "fruit"]);
    const done = given(some, on("bring", "done"));
    expect(done).toMatchObject({ open: "where", answers: { bring: "cake,fruit" } });
    expect(done.chosen).toBeUndefined();
  });

  test("knows what was chosen when somebody comes back to it", () => {
    const back = given(begun, on("bring", "tea"), on("bring", "done"), on("where", "back"));
    expect(chosen(back)).toEqual(["tea"]);
    expect(given(back, on("bring", "cake"), on("bring", "done")).answers).toEqual({ bring: "cake,tea" });
  });

  test("takes «none» alone", () => {
    expect(chosen(given(begun, on("bring", "cake"), on("bring", "none")))).toEqual(["none"]);
    expect(chosen(given(begun, on("bring", "none"), on("bring", "tea")))).toEqual(["tea"]);
  });

  test("is skipped by «done» with nothing chosen", () => {
    expect(given(begun, on("bring", "done")).answers).toEqual({ bring: "skip" });
  });

  test("does not turn an option twice when the update is repeated", () => {
    const input = on("bring", "tea");
    const once = takeInput(PICNIC, begun, { input, updateId: 7 });
    expect(once.kind).toBe("taken");
    const draft = (once as { draft: Draft }).draft;
    expect(takeInput(PICNIC, draft, { input, updateId: 7 })).toEqual({ kind: "repeat", draft });
  });

  test("offers «done» nowhere else", () => {
    const draft = given(begun, on("bring", "skip"));
    expect(takeInput(PICNIC, draft, { input: on("where", "done"), updateId: 9 }).kind).toBe("stale");
  });
});

describe("«show me now»", () => {
  test("keeps what is chosen and answered, and leaves out the rest", () => {
    const ended = given(begun, on("bring", "tea"), on("bring", "end"));
    expect(ended).toMatchObject({ open: null, answers: { bring: "tea", where: "skip", when: "skip" } });
    const later = given(begun, on("bring", "skip"), on("where", "river"), on("when", "end"));
    expect(later).toMatchObject({ open: null, answers: { bring: "skip", where: "river", when: "skip" } });
  });

  test("does nothing in a dialog that has to be gone through", () => {
    const strict: Dialog = { ...PICNIC, canFinishEarly: undefined as never };
    expect(takeInput(strict, begun, { input: on("bring", "end"), updateId: 1 }).kind).toBe("stale");
  });
});

describe("a question that need not be asked", () => {
  test("is passed over forwards and backwards", () => {
    const draft = beginDraft(PICNIC, { where: "unasked" });
    const at = given(draft, on("bring", "skip"));
    expect(at.open).toBe("when");
    expect(given(at, on("when", "back")).open).toBe("bring");
    expect(given(draft, on("bring", "back")).open).toBe("bring");
  });
});

describe("a question that depends on an answer", () => {
  const TRIP: Dialog = {
    id: "picnic",
    questions: [
      { id: "swim", options: ["yes", "no"], takesText: false },
      {
        id: "deep",
        options: ["yes", "no"],
        takesText: false,
        askedIf: { question: "swim", answers: ["yes"] },
      },
      { id: "when", options: ["noon"], takesText: false },
    ],
  };
  const led = (...inputs: Input[]) =>
    inputs.reduce<Draft>((draft, input, index) => {
      const taken = takeInput(TRIP, draft, { input, updateId: index + 1 });
      return taken.kind === "taken" ? taken.draft : draft;
    }, beginDraft(TRIP));

  test("is asked after that answer only, and passed over on the way back too", () => {
    expect(led(on("swim", "yes")).open).toBe("deep");
    expect(led(on("swim", "no")).open).toBe("when");
    expect(led(on("swim", "no"), on("when", "back")).open).toBe("swim");
    expect(led(on("swim", "yes"), on("deep", "no"), on("when", "back")).open).toBe("deep");
    expect(led(on("swim", "skip"), on("when", "noon")).open).toBeNull();
  });
});
