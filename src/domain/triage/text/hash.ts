/** Numbers for words and meanings; what is alike by number shares a weight, which is rare enough. */
import type { Mark } from "./marks.ts";

/** The number of the first letters of a sound. */
export function hashOf(sound: string, most: number, seed: number): number {
  let hash = seed;
  const length = Math.min(most, sound.length);
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193);
  return hash;
}

/** The number of a meaning; odd, so that multiplying loses nothing. */
export function keyOf({ concept, isNegated }: Mark): number {
  return Math.imul(concept * 2 + (isNegated ? 1 : 0) + 1, 0x9e3779b2) | 1;
}
