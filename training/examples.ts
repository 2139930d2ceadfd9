/** Turns messages into examples: one for each window of a text, with the very features the program will see. */
import type { Features } from "../src/domain/triage/text/features.ts";
import type { Listened } from "../src/domain/triage/text/listen.ts";
import { between, sharesOf, type Window, windowsOf } from "../src/domain/triage/text/model.ts";
import type { Row } from "../src/domain/triage/text/row.ts";
import type { Example } from "./solver.ts";

/** How much meanings count beside spellings. */
export const MEANING_SHARE = 0.8;

/** Gives the examples of a text that was read, window by window. */
export function examplesOf({ tokens, features }: Listened): Example[] {
  if (tokens.length === 0) return [];
  return windowsOf(tokens.length).map((window) => exampleOf(features, window));
}

function exampleOf(features: Features, { start, end }: Window): Example {
  const spellings = between(features.spelling.ends, start, end);
  const meanings = between(features.meaning.ends, start, end);
  const shares = sharesOf(spellings, meanings, MEANING_SHARE);
  const values = new Map<number, number>();
  const put = ({ buckets, ends }: Row, share: number) => {
    const first = start === 0 ? 0 : ends[start - 1]!;
    for (let at = first; at < ends[end - 1]!; at++)
      values.set(buckets[at]!, (values.get(buckets[at]!) ?? 0) + share);
  };
  put(features.spelling, shares.spelling);
  put(features.meaning, shares.meaning);
  return { buckets: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}
