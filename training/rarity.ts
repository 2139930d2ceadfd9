/** How rare each feature is: rare ones say more, so training lets them weigh more. */
import { BUCKETS } from "../src/domain/triage/text/row.ts";
import type { Example } from "./solver.ts";

/** Gives a factor for each bucket from the number of texts that have it. */
export function rarityOf(texts: readonly (readonly Example[])[]): Float64Array {
  const counts = new Float64Array(BUCKETS);
  for (const windows of texts) {
    const seen = new Set<number>();
    for (const { buckets } of windows) for (const bucket of buckets) seen.add(bucket);
    for (const bucket of seen) counts[bucket]!++;
  }
  return counts.map((count) => Math.log(1 + texts.length / (1 + count)) / 3);
}

/** Scales an example by the factors. */
export function rescale({ buckets, values }: Example, factors: Float64Array): Example {
  return { buckets, values: values.map((value, at) => value * factors[buckets[at]!]!) };
}
