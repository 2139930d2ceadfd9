/**
 * Counts the letters inserted, lost, changed or swapped with their neighbour between two words (Damerau and
 * Levenshtein, each letter touched once); `null` when there are more than `most`.
 */
export function typosBetween(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const changed = last[column - 1]! + (isSame ? 0 : 1);
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwap ? before[column - 2]! + 1 : changed;
      next.push(Math.min(changed, swapped, last[column]! + 1, next[column - 1]! + 1));
    }
    if (Math.min(...next) > most) return null;
    [before, last] = [last, next];
  }
  const count = last[other.length]!;
  return count <= most ? count : null;
}
