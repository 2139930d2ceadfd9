/** The trained layer: linear, so that its answer is a sum of weights which can be named one by one. */
import type { TextKind } from "../text-risk.ts";
import type { Features } from "./features.ts";
import type { Tongue } from "./lexicon.ts";
import type { Row } from "./row.ts";

/** Weights of one question times `scale`, a power of two of them: several buckets may share one; above zero is yes. */
export interface Head {
  weights: Int8Array;
  scale: number;
  bias: number;
}

/** What training wrote. `danger` answers «RED or HIGH?», the heads of kinds «this kind?». */
export interface TextModel {
  danger: Head;
  /** What `danger` must answer more than in each language: its harmless texts speak louder or lower. */
  thresholds: Readonly<Record<Tongue, number>>;
  kinds: readonly { kind: TextKind; head: Head }[];
  /** How much meanings count beside spellings. */
  meaningShare: number;
  /** The answer of `danger` as a chance: one over one and e to the minus (slope times answer plus shift). */
  slope: number;
  shift: number;
}

/** Tokens of a text that are judged together, the last not included. */
export interface Window {
  start: number;
  end: number;
}

const WHOLE = 24;
const WIDTH = 16;
const STEP = 8;
const MANY = 0.1;
const FEWEST_MEANINGS = 6;

/** Cuts a long text into windows that overlap, because danger may stand in half a sentence of it. */
export function windowsOf(count: number): Window[] {
  if (count <= WHOLE) return [{ start: 0, end: count }];
  const windows: Window[] = [];
  for (let start = 0; start + STEP < count; start += STEP) {
    windows.push({ start, end: Math.min(start + WIDTH, count) });
  }
  return windows;
}

/** What a long text must answer more, because of many windows the highest is high by chance. */
export function handicapOf(windows: number): number {
  return MANY * Math.log(windows);
}

/** The factors that make texts of different lengths comparable. */
export function sharesOf(
  spellings: number,
  meanings: number,
  meaningShare: number,
): { spelling: number; meaning: number } {
  return {
    spelling: 1 / Math.sqrt(Math.max(1, spellings)),
    meaning: meaningShare / Math.sqrt(Math.max(FEWEST_MEANINGS, meanings)),
  };
}

/** Gives the answer of a head for each window. */
export function answersOf(
  head: Head,
  features: Features,
  { windows, meaningShare }: { windows: readonly Window[]; meaningShare: number },
): number[] {
  const count = windows.at(-1)!.end;
  if (windows.length === 1) return [answerIn(head, features, { window: windows[0]!, meaningShare })];
  const spelling = runningSums(head, features.spelling, count);
  const meaning = runningSums(head, features.meaning, count);
  return windows.map(({ start, end }) => {
    const [spellings, meanings] = [
      between(features.spelling.ends, start, end),
      between(features.meaning.ends, start, end),
    ];
    const shares = sharesOf(spellings, meanings, meaningShare);
    const sum =
      between(spelling, start, end) * shares.spelling + between(meaning, start, end) * shares.meaning;
    return sum * head.scale + head.bias - handicapOf(windows.length);
  });
}

/** Gives the answer of a head for one window, without reading the rest of the text. */
export function answerIn(
  head: Head,
  features: Features,
  { window, meaningShare }: { window: Window; meaningShare: number },
): number {
  const [spelled, meant] = [cut(features.spelling, window), cut(features.meaning, window)];
  const shares = sharesOf(spelled.length, meant.length, meaningShare);
  const sum = sumOf(head, spelled) * shares.spelling + sumOf(head, meant) * shares.meaning;
  return sum * head.scale + head.bias;
}

function cut({ buckets, ends }: Row, { start, end }: Window): Int32Array {
  return buckets.subarray(start === 0 ? 0 : ends[start - 1]!, ends[end - 1]!);
}

function sumOf({ weights }: Head, buckets: Int32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += weights[buckets[at]! & mask]!;
  return sum;
}

/** What lies between two tokens in a row of running sums. */
export function between(sums: Int32Array, start: number, end: number): number {
  return end === 0 ? 0 : sums[end - 1]! - (start === 0 ? 0 : sums[start - 1]!);
}

function runningSums({ weights }: Head, { buckets, ends }: Row, count: number): Int32Array {
  const sums = new Int32Array(count);
  const mask = weights.length - 1;
  let sum = 0;
  let next = 0;
  for (let token = 0; token < count; token++) {
    for (; next < ends[token]!; next++) sum += weights[buckets[next]! & mask]!;
    sums[token] = sum;
  }
  return sums;
}

/** Turns an answer into a chance between 0 and 1. */
export function chanceOf({ slope, shift }: TextModel, answer: number): number {
  return 1 / (1 + Math.exp(-(slope * answer + shift)));
}
