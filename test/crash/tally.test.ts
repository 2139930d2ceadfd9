import { expect, test } from "vitest";
import type { Survivor } from "../../bench/support/crowd.ts";
import type { Sent } from "../../bench/support/post-log.ts";
import { type Books, tallyOf } from "../../bench/support/tally.ts";
import { STAFF_CHAT } from "../../bench/support/town.ts";

const HER = 10_001;
const WORKER = 2001;
const OTHER = 2002;

const survivor: Survivor = {
  id: HER,
  number: 1,
  code: "KA-0001",
  hers: [1, 2],
  theirs: 1,
  asked: new Set(),
};
const crowd = { survivors: [survivor], caseworkers: [WORKER, OTHER] };
const books: Books = { cases: [{ code: "KA-0001", survivor_id: "s", owner_id: "o", claims: 1 }] };

const says = (chat: number, text: string, editOf: number | null = null): Sent => ({
  chat,
  text,
  editOf,
  at: 5,
});
const right = [
  says(STAFF_CHAT, "KA-0001 · HIGH"),
  says(WORKER, "KA-0001 · HIGH"),
  says(WORKER, "KA-0001\nS1.1;"),
  says(WORKER, "KA-0001\nS1.2;"),
  says(HER, "C1.1;", 77),
];
const nothing = {
  handoffsLost: 0,
  handoffsDuplicated: 0,
  twoOwners: 0,
  wordsLost: 0,
  repeatsWithoutMark: 0,
  crossed: 0,
  outOfOrder: 0,
};

test("a talk that went well counts nothing", () => {
  expect(tallyOf(crowd, right, books)).toMatchObject({ ...nothing, words: 3, wordsRepeated: 0 });
});

test("the tally notices each of the things that must not happen", () => {
  const faults: [Partial<typeof nothing>, Sent[], Books][] = [
    [{ wordsLost: 1 }, right.filter(({ text }) => !text.includes("S1.2;")), books],
    [{ wordsLost: 1 }, right.filter(({ text }) => text !== "C1.1;"), books],
    [{ repeatsWithoutMark: 1 }, [...right, says(WORKER, "KA-0001\nS1.2;")], books],
    [{ repeatsWithoutMark: 1 }, [...right, says(HER, "C1.1;")], books],
    [{ crossed: 1 }, [...right, says(OTHER, "(possible repeat)\nKA-0001\nS1.2;")], books],
    [{ crossed: 1 }, [...right, says(HER + 1, "(you may have had this already)\nC1.1;")], books],
    [{ outOfOrder: 1 }, [...right.slice(0, 2), right[3]!, right[2]!, right[4]!], books],
    [{ handoffsLost: 1 }, right.slice(1), books],
    [{ handoffsLost: 1, twoOwners: 0 }, right, { cases: [] }],
    [{ handoffsDuplicated: 1 }, right, { cases: [...books.cases, { ...books.cases[0]!, code: "KA-0002" }] }],
    [{ twoOwners: 1 }, [...right, says(OTHER, "KA-0001 · HIGH")], books],
    [{ twoOwners: 1 }, right, { cases: [{ ...books.cases[0]!, claims: 2 }] }],
  ];
  for (const [fault, sent, known] of faults) {
    expect(tallyOf(crowd, sent, known)).toMatchObject({ ...nothing, ...fault });
  }
});

test("a repeat that says so is counted, and an edit of the same message is no repeat", () => {
  const sent = [...right, says(WORKER, "(possible repeat)\nKA-0001\nS1.2;"), says(HER, "C1.1;", 77)];
  expect(tallyOf(crowd, sent, books)).toMatchObject({ ...nothing, wordsRepeated: 1 });
});
