/** Packs solutions into the model file: one byte a weight. */
import type { Solution } from "./solver.ts";

/** A question as the file holds it. */
export interface PackedHead {
  weights: string;
  scale: number;
  bias: number;
}

const MOST = 127;

/** Packs a solution into `buckets` weights (a power of two); buckets that fall together are added. */
export function pack({ weights, bias }: Solution, buckets: number): PackedHead {
  const folded = new Float64Array(buckets);
  for (const [bucket, weight] of weights.entries()) folded[bucket & (buckets - 1)]! += weight;
  // A few very loud features may be cut, so that the many quiet ones keep their differences.
  const loud = folded
    .map(Math.abs)
    .sort()
    .at(-Math.ceil(buckets / 2000))!;
  const scale = Number((loud / MOST).toPrecision(6));
  const bytes = Int8Array.from(folded, (weight) =>
    Math.max(-MOST, Math.min(MOST, Math.round(weight / scale))),
  );
  return { weights: Buffer.from(bytes.buffer).toString("base64"), scale, bias: Number(bias.toPrecision(6)) };
}
