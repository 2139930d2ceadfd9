/** What became of every handoff and every word of a crowd, judged by what stood on the phones and in the database. */
import { type Copy, copiesOf } from "./copies.ts";
import type { Crowd, Survivor } from "./crowd.ts";
import type { Sent } from "./post-log.ts";
import { STAFF_CHAT } from "./town.ts";

/** Counts of what must not happen, and of what may. */
export interface Tally {
  handoffsLost: number;
  handoffsDuplicated: number;
  twoOwners: number;
  words: number;
  wordsLost: number;
  wordsRepeated: number;
  repeatsWithoutMark: number;
  crossed: number;
  outOfOrder: number;
  cardsRepeated: number;
  /** Milliseconds from her writing, once somebody had her case, to the caseworker's phone. */
  delays: number[];
  /** The first few of whatever is wrong, for the person who looks into it. */
  examples: string[];
}

/** What the database knows: its cases, and how often each was claimed. */
export interface Books {
  cases: { code: string; survivor_id: string; owner_id: string | null; claims: number }[];
}

/** Counts. */
export function tallyOf(
  crowd: Pick<Crowd, "survivors" | "caseworkers">,
  sent: readonly Sent[],
  books: Books,
): Tally {
  const tally: Tally = {
    handoffsLost: 0,
    handoffsDuplicated: 0,
    twoOwners: 0,
    words: 0,
    wordsLost: 0,
    wordsRepeated: 0,
    repeatsWithoutMark: 0,
    crossed: 0,
    outOfOrder: 0,
    cardsRepeated: 0,
    delays: [],
    examples: [],
  };
  countHandoffs(tally, crowd.survivors, sent, books);
  const copies = copiesOf(sent);
  for (const survivor of crowd.survivors) {
    const owners = ownersOf(crowd, survivor, sent);
    if (owners.size > 1) fault(tally, "twoOwners", `${survivor.code} stands on ${owners.size} desks`);
    countTalk(tally, copies, { side: "S", survivor, count: survivor.hers.length, chat: [...owners][0] });
    tally.delays.push(...delaysOf(survivor, copies, sent));
    countTalk(tally, copies, { side: "C", survivor, count: survivor.theirs, chat: survivor.id });
  }
  return tally;
}

function countHandoffs(
  tally: Tally,
  survivors: readonly Survivor[],
  sent: readonly Sent[],
  { cases }: Books,
): void {
  for (const { code, claims } of cases)
    if (claims > 1) fault(tally, "twoOwners", `${code} was claimed ${claims} times`);
  const people = new Set(cases.map(({ survivor_id }) => survivor_id)).size;
  tally.handoffsDuplicated += cases.length - people;
  for (const { code, number } of survivors) {
    const cards = sent.filter(
      ({ chat, text, editOf }) => editOf === null && chat === STAFF_CHAT && text.startsWith(`${code} · `),
    ).length;
    const row = cases.find((each) => each.code === code);
    if (code === null || row === undefined || cards === 0 || row.owner_id === null) {
      fault(
        tally,
        "handoffsLost",
        `survivor ${number}: code ${code}, ${cards} cards, owner ${row?.owner_id}`,
      );
    }
    tally.cardsRepeated += Math.max(0, cards - 1);
  }
}

function ownersOf(
  { caseworkers }: Pick<Crowd, "caseworkers">,
  { code }: Survivor,
  sent: readonly Sent[],
): Set<number> {
  const heads = sent.filter(({ chat, text }) => caseworkers.includes(chat) && text.startsWith(`${code} · `));
  return new Set(heads.map(({ chat }) => chat));
}

// Words from before somebody took the case waited for a person, not for the service.
function delaysOf(
  { code, number, hers }: Survivor,
  copies: Map<string, Copy[]>,
  sent: readonly Sent[],
): number[] {
  const taken =
    sent.find(({ chat, text }) => chat !== STAFF_CHAT && text.startsWith(`${code} · `))?.at ?? Number.NaN;
  return hers.flatMap((writtenAt, index) => {
    const copy = copies.get(`S${number}.${index + 1}`)?.[0];
    return copy === undefined || !(writtenAt > taken) ? [] : [sent[copy.at]!.at - writtenAt];
  });
}

type Talk = { side: "S" | "C"; survivor: Survivor; count: number; chat: number | undefined };

function countTalk(tally: Tally, all: Map<string, Copy[]>, { side, survivor, count, chat }: Talk): void {
  let latest = -1;
  for (let number = 1; number <= count; number++) {
    const name = `${side}${survivor.number}.${number}`;
    const copies = all.get(name) ?? [];
    tally.words++;
    if (copies.length === 0) fault(tally, "wordsLost", `${name} never arrived`);
    for (const copy of copies)
      if (copy.chat !== chat) fault(tally, "crossed", `${name} in chat ${copy.chat}`);
    tally.wordsRepeated += Math.max(0, copies.length - 1);
    const unmarked = copies.filter(({ isMarked }) => !isMarked).length;
    if (unmarked > 1) fault(tally, "repeatsWithoutMark", `${name}: ${unmarked} copies without a mark`);
    if (copies.length === 0 || (side === "C" && survivor.asked.has(number))) continue;
    if (copies[0]!.at < latest) fault(tally, "outOfOrder", `${name} came after its successor`);
    latest = Math.max(latest, copies[0]!.at);
  }
}

type Fault = "handoffsLost" | "twoOwners" | "wordsLost" | "crossed" | "repeatsWithoutMark" | "outOfOrder";

function fault(tally: Tally, what: Fault, example: string): void {
  tally[what]++;
  if (tally.examples.length < 10) tally.examples.push(example);
}
