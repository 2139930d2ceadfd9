import { describe, expect, test } from "vitest";
import { DIALOGS } from "../../src/domain/dialogs.ts";
import {
  allAnswers,
  beginDraft,
  bringUpToDate,
  type Dialog,
  type Draft,
  firstOpen,
  leaveDraft,
  resumeDraft,
} from "../../src/domain/draft.ts";
import { type Input, MAX_ANSWER, takeInput } from "../../src/domain/take-input.ts";
import { press, TEA, text } from "../support/tea.ts";

/** Gives inputs one after another, each as an update of its own; what is not taken changes nothing. */
function given(...inputs: Input[]): Draft {
  return inputs.reduce<Draft>((draft, input, index) => {
    const taken = takeInput(TEA, draft, { input, updateId: index + 1 });
    return taken.kind === "taken" ? taken.draft : draft;
  }, beginDraft(TEA));
}
const toWish = [press("kind", "green"), press("sugar", "no")];
const toConfirm = [...toWish, text("milk")];

describe("an answer", () => {
  test.each([
    ["of a button", [], press("kind", "black"), "taken", { kind: "black" }, "sugar"],
    ["that skips", [], press("kind", "skip"), "taken", { kind: "skip" }, "sugar"],
    ["for another question", [], press("sugar", "yes"), "stale", {}, "kind"],
    ["of another dialog", [], press("kind", "green", "coffee"), "stale", {}, "kind"],
    ["that is no option", [], press("kind", "coffee"), "stale", {}, "kind"],
    ["that is an option of another question", [], press("kind", "yes"), "stale", {}, "kind"],
    [
      "that was answered already",
      toWish.slice(0, 1),
      press("kind", "black"),
      "stale",
      { kind: "green" },
      "sugar",
    ],
    ["typed where only buttons answer", [], text("green"), "unclear", {}, "kind"],
    ["that is a sticker", [], { kind: "other" }, "unclear", {}, "kind"],
    ["typed where text answers", toWish, text("  milk\n"), "taken", { wish: "milk" }, "confirm"],
    ["of nothing but spaces", toWish, text(" \n "), "unclear", {}, "wish"],
    ["that is too long", toWish, text("x".repeat(MAX_ANSWER + 1)), "unclear", {}, "wish"],
    ["that is as long as may be", toWish, text("x".repeat(MAX_ANSWER)), "taken", {}, "confirm"],
    ["that would skip a decision", toConfirm, press("confirm", "skip"), "stale", {}, "confirm"],
    ["that decides", toConfirm, press("confirm", "send"), "taken", { confirm: "send" }, null],
    ["named like a part of every object", [], press("constructor", "name"), "stale", {}, "kind"],
  ] as const)("%s", (_, before, input, kind, answers, open) => {
    const draft = given(...before);
    const taken = takeInput(TEA, draft, { input: input as Input, updateId: 99 });
    expect(taken.kind).toBe(kind);
    const after = taken.kind === "taken" ? taken.draft : draft;
    expect(after.answers).toMatchObject(answers);
    expect(after.open).toBe(open);
  });
});

describe("going back", () => {
  test("opens the question before, and the answers stay", () => {
    const draft = given(...toWish, press("wish", "back"));
    expect(draft).toMatchObject({ open: "sugar", answers: { kind: "green", sugar: "no" } });
  });

  test("an answer given anew replaces the old one, and the way goes on where it had been", () => {
    const draft = given(...toWish, press("wish", "back"), press("sugar", "back"), press("kind", "black"));
    expect(draft).toMatchObject({ open: "wish", answers: { kind: "black", sugar: "no" } });
  });

  test("stays at the first question", () => {
    expect(given(press("kind", "back")).open).toBe("kind");
  });
});

describe("a draft", () => {
  test("begins at its first question, and a dialog without questions is complete at once", () => {
    expect(beginDraft(TEA)).toEqual({ dialog: "tea", open: "kind", answers: {}, lastUpdate: null });
    expect(beginDraft({ id: "none", questions: [] }).open).toBeNull();
  });

  test("that was left waits for nothing and keeps its answers; taken up again it goes on", () => {
    const left = leaveDraft(given(...toWish));
    expect(takeInput(TEA, left, { input: text("milk"), updateId: 50 }).kind).toBe("over");
    expect(left.answers).toEqual({ kind: "green", sugar: "no" });
    expect(resumeDraft(TEA, left).open).toBe("wish");
  });

  test("that was completed begins anew, and the earlier answers count until they are given anew", () => {
    const complete = given(...toConfirm, press("confirm", "cancel"));
    const again = resumeDraft(TEA, complete);
    expect(again).toMatchObject({ open: "kind", answers: {} });
    const taken = takeInput(TEA, again, { input: press("kind", "black"), updateId: 60 });
    expect(taken.kind === "taken" && allAnswers(taken.draft)).toEqual({
      kind: "black",
      sugar: "no",
      wish: "milk",
      confirm: "cancel",
    });
    expect(allAnswers(null)).toEqual({});
  });

  test("whose open question was taken out of the program asks the next one that is open", () => {
    const shorter: Dialog = { ...TEA, questions: TEA.questions.filter(({ id }) => id !== "sugar") };
    const draft = given(press("kind", "green"));
    expect(draft.open).toBe("sugar");
    const present = bringUpToDate(shorter, draft);
    expect(present).toMatchObject({ open: "wish", answers: { kind: "green" } });
    expect(bringUpToDate(TEA, draft)).toBe(draft);
    expect(bringUpToDate(shorter, leaveDraft(draft)).open).toBeNull();
  });

  test("a question that is new in the program is asked before the dialog is complete", () => {
    const milk = { id: "milk", options: ["yes", "no"], takesText: false };
    const longer: Dialog = { ...TEA, questions: [milk, ...TEA.questions] };
    expect(firstOpen(longer, given(...toConfirm, press("confirm", "send")).answers)).toBe("milk");
  });
});

test("every dialog has ids of its own, answers for every question, and no value that means something else", () => {
  for (const [id, dialog] of Object.entries(DIALOGS)) {
    expect(dialog.id).toBe(id);
    const ids = dialog.questions.map((question) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { options, takesText } of dialog.questions) {
      expect(options.length > 0 || takesText).toBe(true);
      expect(options).not.toContain("back");
      expect(options).not.toContain("skip");
    }
  }
});
