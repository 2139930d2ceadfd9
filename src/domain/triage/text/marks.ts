/** Which meanings the words of a text carry, and which of them are taken back by a negation. */
import type { Entry, Index, Piece, Tongue } from "./lexicon.ts";
import type { Meter } from "./meter.ts";
import { negate, type Particles } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** One meaning at one place; `from` and `to` are numbers of tokens, both included. */
export interface Mark {
  concept: number;
  from: number;
  to: number;
  isNegated: boolean;
}

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
  const { sound, english } = read.tokens[at]!;
  findSound(at, { sound, isOther: true, isEnglish: sound === english }, read);
  if (sound !== english) findSound(at, { sound: english, isOther: false, isEnglish: true }, read);
}

/** A sound and whose words may be looked for in it. */
interface Heard {
  sound: string;
  isOther: boolean;
  isEnglish: boolean;
}

function findSound(at: number, heard: Heard, read: Reading): void {
  const { whole, beginnings, lengths } = read.index;
  const { sound } = heard;
  takeAll(whole.get(sound), { at, ending: "", heard }, read);
  const bits = lengths.get(sound.slice(0, 2)) ?? 0;
  for (let length = 2; length <= sound.length && bits >> length !== 0; length++) {
    if (((bits >> length) & 1) === 0) continue;
    read.meter.steps++;
    const entries = beginnings.get(sound.slice(0, length));
    if (entries !== undefined) takeAll(entries, { at, ending: sound.slice(length), heard }, read);
  }
}

function takeAll(
  entries: readonly Entry[] | undefined,
  { at, ending, heard }: { at: number; ending: string; heard: Heard },
  read: Reading,
): void {
  if (entries === undefined) return;
  for (const entry of entries) {
    const isSought = entry.tongue === "en" ? heard.isEnglish : heard.isOther;
    if (isSought) take(entry, { at, ending, sound: heard.sound }, read);
  }
}

function take(entry: Entry, found: { at: number; ending: string; sound: string }, read: Reading): void {
  const { tokens, index, heard, marks, meter } = read;
  meter.steps++;
  if (!heard[found.at]!.has(entry.tongue)) return;
  if (index.but[entry.concept]!.some((word) => found.sound.startsWith(word))) return;
  const to = found.at + entry.rest.length;
  if (to >= tokens.length) return;
  if (!entry.rest.every((piece, step) => fits(piece, soundFor(entry.tongue, tokens[found.at + 1 + step]!))))
    return;
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

function soundFor(tongue: Tongue, { sound, english }: Token): string {
  return tongue === "en" ? english : sound;
}

function fits({ sound, isBeginning }: Piece, heard: string): boolean {
  return isBeginning ? heard.startsWith(sound) : heard === sound;
}
