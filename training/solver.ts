/**
 * A linear support vector machine with squared hinge loss, solved by dual coordinate descent (Hsieh et al., 2008).
 * The order of examples is shuffled by a generator with a fixed seed, so the same examples give the same weights.
 */

/** One example: its buckets, each once, with their values. */
export interface Example {
  buckets: Int32Array;
  values: Float32Array;
}

/** An example with its answer and how much a mistake on it costs. */
export interface Labelled {
  example: Example;
  answer: 1 | -1;
  cost: number;
}

/** Weights by bucket and what is added. */
export interface Solution {
  weights: Float64Array;
  bias: number;
}

const ROUNDS = 12;
const SEED = 20260;

/** Finds the weights that part the examples. */
export function solve(labelled: readonly Labelled[], buckets: number): Solution {
  const weights = new Float64Array(buckets);
  const alphas = new Float64Array(labelled.length);
  const squares = labelled.map(({ example }) =>
    example.values.reduce((sum, value) => sum + value * value, 1),
  );
  const order = labelled.map((_, index) => index);
  const random = createRandom(SEED);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { example, answer, cost } = labelled[at]!;
      const slack = 1 / (2 * cost);
      const gradient = answer * (dot(weights, example) + bias) - 1 + slack * alphas[at]!;
      const next = Math.max(0, alphas[at]! - gradient / (squares[at]! + slack));
      const step = (next - alphas[at]!) * answer;
      alphas[at] = next;
      if (step === 0) continue;
      bias += step;
      add(weights, example, step);
    }
  }
  return { weights, bias };
}

/** The answer of a solution to an example. */
export function answerOf({ weights, bias }: Solution, example: Example): number {
  return dot(weights, example) + bias;
}

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

function dot(weights: Float64Array, { buckets, values }: Example): number {
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += weights[buckets[at]!]! * values[at]!;
  return sum;
}

function add(weights: Float64Array, { buckets, values }: Example, step: number): void {
  for (let at = 0; at < buckets.length; at++) weights[buckets[at]!]! += step * values[at]!;
}
