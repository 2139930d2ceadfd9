/** Which meanings the words of a text carry, and which of them are taken back by a negation. */
import type { Entry, Index, Piece, Tongue } from "./lexicon.ts";
import type { Meter } from "./meter.ts";
import type { Token } from "./tokens.ts";

/** One meaning at one place; `from` and `to` are numbers of tokens, both included. */
export interface Mark {
  concept: number;
  from: number;
  to: number;
  isNegated: boolean;
}

/** The concepts that negation is made of, by number; `-1` where a lexicon has none. */
export interface Particles {
  /** «Not», before what it takes back. */
  not: number;
  /** «Not», behind what it takes back (Kazakh). */
  notBehind: number;
  /** Words between «not» and what it takes back. */
  through: number;
  /** «Almost»: a negation that takes nothing back. */
  almost: number;
}

const MOST_THROUGH = 4;
// Kazakh puts «not» inside the verb: behind the stem m/b/p with a or e, then an ending that follows nothing else.
const NOT_INSIDE = /[mbp][ae](?:d|id|h|pt)/;

/** Finds all marks in the order of their last token; `tongues` says for each token which words may be heard. */
export function marksOf(
  tokens: readonly Token[],
  {
    index,
    particles,
    tongues,
  }: { index: Index; particles: Particles; tongues: readonly ReadonlySet<Tongue>[] },
  meter: Meter,
): Mark[] {
  const marks: Mark[] = [];
  const read = { tokens, index, heard: tongues, meter, marks };
  for (let at = 0; at < tokens.length; at++) findAt(at, read);
  settle(marks);
  negate(tokens.length, marks, particles);
  return marks;
}

interface Reading {
  tokens: readonly Token[];
  index: Index;
  heard: readonly ReadonlySet<Tongue>[];
  meter: Meter;
  marks: Mark[];
}

function findAt(at: number, read: Reading): void {
  const { sound } = read.tokens[at]!;
  read.meter.steps += read.index.entries.walk(sound, (entries, length) => {
    for (const entry of entries) {
      if (entry.isBeginning || length === sound.length)
        take(entry, { at, ending: sound.slice(length), sound }, read);
    }
  });
}

function take(entry: Entry, found: { at: number; ending: string; sound: string }, read: Reading): void {
  const { tokens, index, heard, marks, meter } = read;
  meter.steps++;
  if (!heard[found.at]!.has(entry.tongue)) return;
  if (index.but[entry.concept]!.some((word) => found.sound.startsWith(word))) return;
  const to = found.at + entry.rest.length;
  if (to >= tokens.length) return;
  if (!entry.rest.every((piece, step) => fits(piece, tokens[found.at + 1 + step]!.sound))) return;
  const isNegated = entry.tongue === "kk" && NOT_INSIDE.test(found.ending);
  // The same meaning by a second word of the list says nothing new.
  if (!isKnown(marks, entry.concept, to))
    marks.push({ concept: entry.concept, from: found.at, to, isNegated });
}

function isKnown(marks: readonly Mark[], concept: number, to: number): boolean {
  for (let place = marks.length - 1; place >= 0 && place >= marks.length - 8; place--) {
    if (marks[place]!.concept === concept && marks[place]!.to === to) return true;
  }
  return false;
}

// Only phrases stand out of order, and no further than they are long: each mark moves a few places at most.
function settle(marks: Mark[]): void {
  for (let place = 1; place < marks.length; place++) {
    const mark = marks[place]!;
    let free = place;
    for (; free > 0 && isAfter(marks[free - 1]!, mark); free--) marks[free] = marks[free - 1]!;
    marks[free] = mark;
  }
}

function isAfter(one: Mark, other: Mark): boolean {
  if (one.to !== other.to) return one.to > other.to;
  return one.from === other.from ? one.concept > other.concept : one.from > other.from;
}

function fits({ sound, isBeginning }: Piece, heard: string): boolean {
  return isBeginning ? heard.startsWith(sound) : heard === sound;
}

const OPEN = 1;
const ALMOST = 2;
const TAKEN = 4;

// Walks from each «not» over words that let it through to the first that does not: that one is taken back.
function negate(count: number, marks: Mark[], { not, notBehind, through, almost }: Particles): void {
  const flags = new Uint8Array(count + 1);
  let isNeeded = false;
  for (const { concept, from, to } of marks) {
    const flag = concept === through ? OPEN : concept === almost ? ALMOST : 0;
    for (let at = from; flag > 0 && at <= to; at++) flags[at]! |= flag;
    isNeeded ||= concept === not || concept === notBehind;
  }
  if (!isNeeded) return;
  for (const { concept, from, to } of marks) {
    if (concept === notBehind && from > 0) flags[from - 1]! |= TAKEN;
    if (concept !== not || (flags[to]! & ALMOST) > 0) continue;
    let at = to + 1;
    for (let steps = 0; steps < MOST_THROUGH && (flags[at]! & OPEN) > 0; steps++) at++;
    if (at < count) flags[at]! |= TAKEN;
  }
  for (const mark of marks) {
    if (mark.concept === not || mark.concept === notBehind) continue;
    // A word that lets «not» through stays as it is, unless «not» had to stop at it.
    if ((flags[mark.from]! & (TAKEN | OPEN)) === TAKEN) mark.isNegated = true;
  }
}
