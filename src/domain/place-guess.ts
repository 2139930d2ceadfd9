/** Guesses the places that a text may mean although its words hold a slip of the finger or two. */
import type { Place } from "./place.ts";
import { kindOf, readingsOf } from "./place-forms.ts";
import { namesOfKind, type PlaceName, type PlaceNames } from "./place-names.ts";
import { soundOf, spellingsOf } from "./place-sound.ts";
import { typosBetween } from "./typo.ts";

const SHORTEST = 5;
const LONG = 8;

/** Lists the places whose names are nearest to the words, the nearest first; a short word must be exact. */
export function guessPlaces({ bySound, bySpelling }: PlaceNames, text: string): Place[] {
  const words = spellingsOf(text);
  const asked = words.map((word) => kindOf(soundOf(word))).find((kind) => kind !== null) ?? null;
  const own = words.filter((word) => kindOf(soundOf(word)) === null);
  const heard = windowsOf(own.map(soundOf)).flatMap((sound) => readingsOf(sound));
  const near = [
    ...nearest(bySpelling, windowsOf(own), () => 1),
    ...nearest(bySound, heard, (key) => (key.length < LONG ? 1 : 2)),
  ];
  const places = near
    .toSorted((a, b) => a.typos - b.typos)
    .flatMap(({ names }) => {
      const fitting = namesOfKind(names, asked);
      return (fitting.length > 0 ? fitting : names).map(({ place }) => place);
    });
  return [...new Set(places)];
}

type Near = { names: readonly PlaceName[]; typos: number };

function nearest(
  names: ReadonlyMap<string, readonly PlaceName[]>,
  windows: readonly string[],
  mostFor: (key: string) => number,
): Near[] {
  const long = [...names].filter(([key]) => key.length >= SHORTEST);
  return [...new Set(windows)].flatMap((window) =>
    long.flatMap(([key, meanings]) => {
      const typos = typosBetween(window, key, mostFor(key));
      return typos === null ? [] : [{ names: meanings, typos }];
    }),
  );
}

function windowsOf(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => words[index]! + word);
  return [...words, ...pairs].filter((word) => word.length >= SHORTEST - 1);
}
