/** What a benchmark prints: one JSON object a line. */

/** One measured value. Whatever stands beside the named fields explains it and is printed after them. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  /** What bare SQL or another plain way gave in the same run. */
  baseline?: number | null;
  ratio?: number | null;
  /** What must be true of the value, in words; printed with whether it was. */
  target?: { says: string; isMet: boolean };
  notes?: Record<string, unknown>;
}

/** What the command line may ask of a benchmark; each takes what it knows. */
export interface BenchOptions {
  kills?: number;
  updates?: number;
  seconds?: number;
  seed?: number;
  rounds?: number;
  mutant?: boolean;
  faults?: boolean;
}

/** A benchmark gives its figures in the order in which they are printed. */
export type Bench = (options: BenchOptions) => Promise<Figure[]>;

/** Something that a benchmark needs is not there; the message is one line that says what to set. */
export class MissingService extends Error {
  override readonly name = "MissingService";
}

/** The line of a figure. */
export function lineOf({ name, value, unit, baseline = null, ratio = null, target, notes }: Figure): string {
  const wanted = target === undefined ? {} : { target: target.says, met: target.isMet };
  return JSON.stringify({
    name,
    value: short(value),
    unit,
    baseline: short(baseline),
    ratio: short(ratio),
    ...wanted,
    ...notes,
  });
}

/** A figure that must be nothing. */
export function mustBeZero(name: string, value: number, notes: Record<string, unknown> = {}): Figure {
  return { name, value, unit: "count", target: { says: "0", isMet: value === 0 }, notes };
}

/** A figure that must reach a number. */
export function mustReach(name: string, value: number, least: number): Figure {
  return { name, value, unit: "count", target: { says: `>= ${least}`, isMet: value >= least } };
}

/** The value below which a share of the values lies; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

function short(value: number | null): number | null {
  return value === null || Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
