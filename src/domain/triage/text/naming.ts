/** Names the features that spoke most in the trained layer's answer, for programs and for people who test. */
import { HOW } from "./features.ts";
import type { Listened } from "./listen.ts";
import type { Head, Window } from "./model.ts";
import type { Row } from "./row.ts";

const MOST = 5;

/** A feature that spoke. */
interface Spoken {
  weight: number;
  bucket: number;
  token: number;
  origin: number;
}

/** Gives the names of the features of a window that spoke loudest for yes; never kept, because they are words. */
export function loudestOf(
  head: Head,
  listened: Listened,
  { window, names }: { window: Window; names: readonly string[] },
): string[] {
  const loudest: Spoken[] = [];
  for (const row of [listened.features.meaning, listened.features.spelling])
    hear(head, row, { window, loudest });
  return [...new Set(loudest.map((spoken) => nameOf(spoken, listened, names)))];
}

function hear(
  head: Head,
  { buckets, origins, ends }: Row,
  { window, loudest }: { window: Window; loudest: Spoken[] },
): void {
  const mask = head.weights.length - 1;
  let at = window.start === 0 ? 0 : ends[window.start - 1]!;
  for (let token = window.start; token < window.end; token++) {
    for (; at < ends[token]!; at++) {
      const bucket = buckets[at]! & mask;
      const weight = head.weights[bucket]!;
      if (weight > (loudest[MOST - 1]?.weight ?? 0))
        hold(loudest, { weight, bucket, token, origin: origins[at]! });
    }
  }
}

// Keeps the few greatest, the greatest first; a feature that stands twice is named once.
function hold(loudest: Spoken[], spoken: Spoken): void {
  if (loudest.some(({ bucket }) => bucket === spoken.bucket)) return;
  loudest.push(spoken);
  loudest.sort((one, other) => other.weight - one.weight);
  if (loudest.length > MOST) loudest.pop();
}

function nameOf(
  { token, origin }: Spoken,
  { tokens, marks, rules }: Listened,
  names: readonly string[],
): string {
  const [how, first, second] = [origin >> 13, (origin >> 4) & 511, origin & 15];
  const soundAt = (back: number) => tokens[token - back]!.sound;
  const stemAt = (back: number) => `${soundAt(back).slice(0, 4)}*`;
  const meanings = (...backs: number[]) => {
    const place = marks.findIndex(({ to }) => to === token) + first;
    const named = backs.map((back) => marks[place - back]!);
    return named.map(({ concept, isNegated }) => `${isNegated ? "not " : ""}[${names[concept]}]`).join(" + ");
  };
  switch (how) {
    case HOW.piece:
      return `~${`<${soundAt(0)}>`.slice(first, first + second)}`;
    case HOW.word:
      return soundAt(0);
    case HOW.stem:
      return stemAt(0);
    case HOW.words:
      return `${soundAt(first)} ${soundAt(0)}`;
    case HOW.stems:
      return `${stemAt(first)} ${stemAt(0)}`;
    case HOW.meaning:
      return second === 0 ? meanings(0) : meanings(second, 0);
    case HOW.three:
      return meanings(2, 1, 0);
    default:
      return `rule ${rules[first]?.id}`;
  }
}
