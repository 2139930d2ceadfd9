import { describe, expect, test } from "vitest";
import { addSaid, EMPTY_RECORD } from "../../../src/domain/triage/record.ts";
import { hit, record } from "../../support/said.ts";

describe("the record of a survivor", () => {
  test("keeps each part of what was said, with its time", () => {
    const { facts, lowered } = record({
      answers: { W1: "yes", W3: "skip" },
      strangulation: { when: "week", signs: ["vision"] },
      asq5: "skip",
      dangers: ["separation"],
      cssrs: "low",
      group: "man",
      hits: [hit("STALK")],
      denied: ["STALK"],
      raised: "HIGH",
    });
    expect(lowered).toBeNull();
    expect(facts).toEqual([
      { about: "begun", at: 1 },
      { about: "answer", item: "W1", answer: "yes", at: 1 },
      { about: "answer", item: "W3", answer: "skip", at: 1 },
      { about: "strangled", when: "week", at: 1 },
      { about: "sign", sign: "vision", at: 1 },
      { about: "asq5", answer: "skip", at: 1 },
      { about: "danger", danger: "separation", at: 1 },
      { about: "cssrs", band: "low", at: 1 },
      { about: "group", group: "man", at: 1 },
      { about: "hit", kind: "STALK", level: "ELEVATED", by: "pattern", at: 1 },
      { about: "denied", kind: "STALK", at: 1 },
      { about: "raised", level: "HIGH", at: 1 },
    ]);
  });

  test("keeps nothing of the words: not even which pattern heard them", () => {
    expect(JSON.stringify(record({ hits: [hit("WEAPON")] }))).not.toContain("a-pattern");
  });

  test("does not grow by what was said before, and remembers the newest time of it", () => {
    const twice = record({ answers: { W2: "yes" } }, {}, { answers: { W2: "yes" } });
    expect(twice.facts).toEqual([
      { about: "begun", at: 1 },
      { about: "answer", item: "W2", answer: "yes", at: 3 },
    ]);
    expect(addSaid(twice, { answers: { W2: "yes" } }, 2)).toEqual(twice);
  });

  test("keeps different answers to one question beside each other", () => {
    expect(record({ asq5: "yes" }, { asq5: "no" }).facts).toHaveLength(2);
  });

  test("knows a fact again when a store gave its parts back in another order", () => {
    const stored = { facts: [{ at: 1, answer: "yes", item: "W2", about: "answer" } as const], lowered: null };
    expect(addSaid(stored, { answers: { W2: "yes" } }, 2).facts.filter(({ at }) => at === 2)).toHaveLength(2);
    expect(addSaid(stored, { answers: { W2: "yes" } }, 2).facts).toHaveLength(2);
  });

  test("leaves what it was made from as it was", () => {
    addSaid(EMPTY_RECORD, { dangers: ["danger-now"] }, 1);
    expect(EMPTY_RECORD).toEqual({ facts: [], lowered: null });
  });

  test("ignores an item that is none of the six", () => {
    expect(record({ answers: { W9: "yes" } }).facts).toEqual([{ about: "begun", at: 1 }]);
  });
});
