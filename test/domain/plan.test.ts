import { describe, expect, test } from "vitest";
import { PLAN } from "../../src/domain/dialogs.ts";
import { beginDraft, type Draft, firstOpen, reopenDraft } from "../../src/domain/draft.ts";
import {
  answersOf,
  fitted,
  isEmptyPlan,
  keptPlan,
  MAX_KEPT_WORRY,
  planOf,
  pointsOf,
} from "../../src/domain/plan.ts";
import { type Input, takeInput } from "../../src/domain/take-input.ts";
import { press } from "../support/tea.ts";

const on = (question: string, value: string) => press(question, value, PLAN.id);

function given(draft: Draft, ...inputs: Input[]): Draft {
  return inputs.reduce<Draft>((before, input, index) => {
    const taken = takeInput(PLAN, before, { input, updateId: (before.lastUpdate ?? 0) + index + 1 });
    return taken.kind === "taken" ? taken.draft : before;
  }, draft);
}

describe("a safety plan", () => {
  test("asks for the worry first, then part by part, and every part can be skipped", () => {
    const parts = ["worry", "people", "prepare", "during", "after", "phone"];
    const skipped = parts.reduce((draft, part) => {
      expect(draft.open).toBe(part);
      return given(draft, on(part, "skip"));
    }, beginDraft(PLAN));
    expect(skipped.open).toBeNull();
    expect(isEmptyPlan(planOf(skipped.answers))).toBe(true);
  });

  test("holds her words and what was ticked, in the order of the table, and nothing of what was skipped", () => {
    const draft = given(
      beginDraft(PLAN),
      { kind: "text", text: "The evenings, mostly" },
      on("people", "skip"),
      on("prepare", "bag"),
      on("prepare", "signal"),
      on("prepare", "end"),
    );
    const plan = planOf(draft.answers);
    expect(plan).toEqual({ worry: "The evenings, mostly", prepare: "signal,bag" });
    expect(pointsOf(plan, "prepare")).toEqual(["signal", "bag"]);
    expect(pointsOf(plan, "phone")).toEqual([]);
  });

  test("forgets a point that no longer exists, and a part that has none left", () => {
    expect(planOf({ people: "friend,astrologer", after: "moon", gone: "yes" })).toEqual({ people: "friend" });
  });

  test("keeps at most 500 characters of her words, and never half a character", () => {
    const kept = keptPlan({ worry: `${"a".repeat(MAX_KEPT_WORRY - 2)}😀 and more`, people: "friend" });
    expect(kept["worry"]!.length).toBeLessThanOrEqual(MAX_KEPT_WORRY);
    expect(kept["worry"]).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(kept["people"]).toBe("friend");
    expect(keptPlan({ worry: "short" })).toEqual({ worry: "short" });
  });

  test("is changed one part at a time: the part knows what was ticked, the others stay", () => {
    const plan = { worry: "The evenings", people: "friend", phone: "lock,chat" };
    expect(firstOpen(PLAN, answersOf(plan))).toBeNull();
    const again = reopenDraft(PLAN, "phone", answersOf(plan));
    const changed = given(again, on("phone", "lock"), on("phone", "location"), on("phone", "done"));
    expect(changed.open).toBeNull();
    expect(planOf(changed.answers)).toEqual({ ...plan, phone: "location,chat" });
    const untouched = given(again, on("phone", "end"));
    expect(planOf(untouched.answers)).toEqual(plan);
    const emptied = given(again, on("phone", "lock"), on("phone", "chat"), on("phone", "end"));
    expect(planOf(emptied.answers)).toEqual({ worry: "The evenings", people: "friend" });
  });

  test("has her words changed, taken out, or left as they are", () => {
    const again = reopenDraft(PLAN, "worry", answersOf({ worry: "The evenings", people: "friend" }));
    expect(planOf(given(again, { kind: "text", text: "The road" }).answers)["worry"]).toBe("The road");
    expect(planOf(given(again, on("worry", "skip")).answers)).toEqual({ people: "friend" });
    expect(planOf(given(again, on("worry", "end")).answers)["worry"]).toBe("The evenings");
  });
});

test("words are shortened so far that the whole fits", () => {
  const text = (words: string) => `[${words}]`;
  expect(fitted("abc", 10, text)).toBe("[abc]");
  expect(fitted("abcdefghijkl", 10, text)).toBe("[abcdefg…]");
  expect(fitted("abc", 2, text)).toHaveLength(2);
});
