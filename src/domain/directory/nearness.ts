/** How far a service's area is from a place, in steps of the tree of places. */

/** `near`: serves the place or a part of it (`isPart`); `beside`: the same region, another part; `far`: elsewhere. */
export type Nearness =
  | { kind: "near"; steps: number; isPart: boolean }
  | { kind: "beside" }
  | { kind: "far" };

/**
 * Measures nearness from a place's ancestry (`from`) to a service's area, given as the ancestry of each of its
 * places. A whole country is too coarse to be near anything but what serves all of it.
 */
export function nearness(from: readonly string[], area: readonly (readonly string[])[]): Nearness {
  const around = area.map(([id]) => from.indexOf(id!)).filter((steps) => steps >= 0);
  if (around.length > 0) return { kind: "near", steps: Math.min(...around), isPart: false };
  if (from.length < 2) return { kind: "far" };
  const within = area.map((chain) => chain.indexOf(from[0]!)).filter((steps) => steps > 0);
  if (within.length > 0) return { kind: "near", steps: Math.min(...within), isPart: true };
  const region = regionOf(from);
  return area.some((chain) => chain.length > 1 && regionOf(chain) === region)
    ? { kind: "beside" }
    : { kind: "far" };
}

/** The largest place below the country that an ancestry passes through; the country itself when there is none. */
export function regionOf(chain: readonly string[]): string {
  return chain.at(-2) ?? chain[0]!;
}
