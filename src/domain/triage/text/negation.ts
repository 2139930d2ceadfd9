/** Which meanings a «not» takes back. */
import type { Mark } from "./marks.ts";

/** The concepts that negation is made of, by number; `-1` where a lexicon has none. */
export interface Particles {
  /** «Not», before what it takes back. */
  not: number;
  /** «Not», behind what it takes back (Kazakh). */
  notBehind: number;
  /** Words between «not» and what it takes back. */
  through: number;
  /** «Almost»: a negation that takes nothing back. */
  almost: number;
}

const MOST_THROUGH = 4;
const OPEN = 1;
const ALMOST = 2;
const TAKEN = 4;

/** Walks from each «not» over words that let it through to the first that does not: that one is taken back. */
export function negate(count: number, marks: Mark[], { not, notBehind, through, almost }: Particles): void {
  const flags = new Uint8Array(count + 1);
  let isNeeded = false;
  for (const { concept, from, to } of marks) {
    const flag = concept === through ? OPEN : concept === almost ? ALMOST : 0;
    for (let at = from; flag > 0 && at <= to; at++) flags[at]! |= flag;
    isNeeded ||= concept === not || concept === notBehind;
  }
  if (!isNeeded) return;
  for (const { concept, from, to } of marks) {
    if (concept === notBehind && from > 0) flags[from - 1]! |= TAKEN;
    if (concept !== not || (flags[to]! & ALMOST) > 0) continue;
    let at = to + 1;
    for (let steps = 0; steps < MOST_THROUGH && (flags[at]! & OPEN) > 0; steps++) at++;
    if (at < count) flags[at]! |= TAKEN;
  }
  for (const mark of marks) {
    if (mark.concept === not || mark.concept === notBehind) continue;
    // A word that lets «not» through stays as it is, unless «not» had to stop at it.
    if ((flags[mark.from]! & (TAKEN | OPEN)) === TAKEN) mark.isNegated = true;
  }
}
