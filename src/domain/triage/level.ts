/** Danger levels from the lowest to the highest; the order decides every comparison. */
export const LEVELS = ["STANDARD", "ELEVATED", "HIGH", "RED"] as const;

/** How dangerous a situation is, as far as the answers tell; a person may know better. */
export type Level = (typeof LEVELS)[number];

/** Compares two levels: negative when the first is lower, zero when equal, positive when higher. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

/** Takes the highest of the levels; with none given it is STANDARD, because nothing lowers a level. */
export function maxLevel(...levels: Level[]): Level {
  return levels.reduce<Level>((high, level) => (compareLevels(level, high) > 0 ? level : high), "STANDARD");
}
