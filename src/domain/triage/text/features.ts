/**
 * What the trained layer looks at, token by token: pieces of words by sound, whole words, pairs of words, meanings and
 * pairs of meanings. Each feature is a number (a bucket); two words in one bucket share a weight.
 */
import { hashOf, keyOf } from "./hash.ts";
import type { Mark } from "./marks.ts";
import type { Meter } from "./meter.ts";
import { createSink, type Row, type Sink } from "./row.ts";
import type { RuleHit } from "./rules.ts";
import type { Token } from "./tokens.ts";

/** Features of a text, spellings and meanings apart. */
export interface Features {
  spelling: Row;
  meaning: Row;
}

/** What a feature is; packed beside it as `how`, then two small numbers. */
export const HOW = { piece: 0, word: 1, stem: 2, words: 3, stems: 4, meaning: 5, three: 6, rule: 7 } as const;

const LONGEST = 5;
const SHORTEST = 3;
const STEM = 4;
const NEAR_WORDS = 3;
const NEAR_MARKS = 10;
const FAR = 12;
const EDGE = 1;
// A word has some twenty pieces; said three times, the word itself and its stem are not drowned by them.
const EMPHASIS = 3;
/** Sets English spellings apart from the others'. */
export const ENGLISH = 0x2c1b3c6d;
const SEEDS = { piece: 0x1b873593, word: 0x297a2d39, stem: 0x3ad8025f, pair: 0x165667b1, skip: 0x5bd1e995 };
const MEANING = { one: 0x7feb352d, two: 0x846ca68b, three: 0x68e31da4, rule: 0x3c6ef372 };

/** What features are made from; `language` keeps apart what is spelled alike in English and in the others. */
export interface Read {
  tokens: readonly Token[];
  marks: readonly Mark[];
  rules: readonly RuleHit[];
  language: number;
}

/** Turns what was read into features, which last until the next text: the rows are used again. */
export type FeaturesOf = (read: Read, meter: Meter) => Features;

/** Prepares the rows once: making new ones for each text costs more than filling them. */
export function createFeaturesOf(): FeaturesOf {
  const [spelling, meaning] = [createSink(), createSink()];
  return (read, meter) => {
    const { tokens, marks } = read;
    spelling.begin(tokens.length);
    meaning.begin(tokens.length);
    const silent = silentOf(read);
    let next = 0;
    for (let at = 0; at < tokens.length; at++) {
      if (silent[at] === 0) spell(read, at, spelling);
      spelling.end(at);
      for (const first = next; next < marks.length && marks[next]!.to === at; next++) {
        meanOne(read, { at: next, ordinal: next - first, sink: meaning });
      }
      meanRules(read, at, meaning);
      meaning.end(at);
    }
    meter.steps += spelling.length + meaning.length;
    return { spelling: spelling.row(), meaning: meaning.row() };
  };
}

// How a word is spelled says nothing when «not» takes it back; that its meaning is negated is a feature of its own.
function silentOf({ tokens, marks }: Read): Uint8Array {
  const silent = new Uint8Array(tokens.length);
  for (const { from, to, isNegated } of marks) if (isNegated) silent.fill(1, from, to + 1);
  return silent;
}

// Everything about the spelling of one token and of the pairs that end with it.
function spell({ tokens, language: english }: Read, at: number, sink: Sink): void {
  const { at: place, script } = tokens[at]!;
  const language = script === "latin" ? english : 0;
  const sound = soundIn(tokens[at]!, english);
  pieces(sound, SEEDS.piece ^ language, sink);
  const word = hashOf(sound, sound.length, SEEDS.word ^ language);
  const stem = hashOf(sound, STEM, SEEDS.stem ^ language);
  for (let times = 0; times < EMPHASIS; times++) {
    sink.add(word, originOf(HOW.word, 0, 0));
    sink.add(stem, originOf(HOW.stem, 0, 0));
  }
  for (let back = 1; back <= NEAR_WORDS && back <= at; back++) {
    const before = tokens[at - back]!;
    if (place - before.at > back) return;
    const said = soundIn(before, english);
    const stems = hashOf(said, STEM, SEEDS.stem);
    sink.add(Math.imul(stems, back === 1 ? 31 : 37) ^ stem, originOf(HOW.stems, back, 0));
    if (back === NEAR_WORDS) return;
    const words = hashOf(said, said.length, back === 1 ? SEEDS.pair : SEEDS.skip);
    sink.add(Math.imul(words, 31) ^ word, originOf(HOW.words, back, 0));
  }
}

function soundIn({ sound, english, script }: Token, language: number): string {
  return language !== 0 && script === "latin" ? english : sound;
}

// Pieces of three to five letters; the edges of the word are letters too.
function pieces(sound: string, seed: number, sink: Sink): void {
  for (let start = -1; start < sound.length; start++) {
    let hash = seed;
    for (let length = 1; length <= LONGEST && start + length <= sound.length + 1; length++) {
      const place = start + length - 1;
      const code = place < 0 || place >= sound.length ? EDGE : sound.charCodeAt(place);
      hash = Math.imul(hash ^ code, 0x01000193);
      if (length >= SHORTEST) sink.add(hash, originOf(HOW.piece, start + 1, length));
    }
  }
}

// One meaning and its pairs and triple with those before it.
function meanOne(
  { tokens, marks }: Read,
  { at, ordinal, sink }: { at: number; ordinal: number; sink: Sink },
): void {
  const mark = marks[at]!;
  const key = keyOf(mark);
  sink.add(Math.imul(MEANING.one, key), originOf(HOW.meaning, ordinal, 0));
  for (let back = 1; back <= NEAR_MARKS && at - back >= 0; back++) {
    const before = marks[at - back]!;
    if (tokens[mark.to]!.at - tokens[before.to]!.at > FAR) return;
    const pair = Math.imul(Math.imul(MEANING.two, keyOf(before)) ^ 0x55, key);
    sink.add(pair, originOf(HOW.meaning, ordinal, back));
    const first = back === 1 ? marks[at - 2] : undefined;
    if (first === undefined) continue;
    const triple = Math.imul(Math.imul(MEANING.three, keyOf(first)) ^ keyOf(before), key);
    sink.add(triple, originOf(HOW.three, ordinal, 0));
  }
}

// The rules that were complete with a token.
function meanRules({ rules }: Read, at: number, sink: Sink): void {
  for (let number = 0; number < rules.length; number++) {
    const { id, kind, to } = rules[number]!;
    if (to !== at) continue;
    sink.add(hashOf(id, id.length, MEANING.rule), originOf(HOW.rule, number, 0));
    sink.add(hashOf(kind, kind.length, MEANING.rule), originOf(HOW.rule, number, 0));
  }
}

function originOf(how: number, first: number, second: number): number {
  return (how << 13) | (Math.min(first, 511) << 4) | second;
}
