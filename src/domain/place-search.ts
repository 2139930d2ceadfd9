/**
 * Finds a place in what a person wrote: in four languages, in any case, old and new names, typed in Latin letters.
 *
 *   text → sounds → names (exactly, in any form) → the most exact of them: found, or several: maybe
 *                 → no name: names with a slip or two: maybe → nothing: unknown
 */
import { ancestry, type Place } from "./place.ts";
import { isDenied, kindOf, readingsOf } from "./place-forms.ts";
import { guessPlaces } from "./place-guess.ts";
import { collectNames, namesOfKind, type PlaceName, type PlaceNames } from "./place-names.ts";
import { soundsOf } from "./place-sound.ts";

/** What was found: one place, a few that may be meant («Did you mean …?»), or nothing. */
export type PlaceFound =
  | { kind: "found"; place: Place }
  | { kind: "maybe"; places: Place[] }
  | { kind: "unknown" };

/** A search over places whose names were collected once. */
export type PlaceSearch = (text: string) => PlaceFound;

const MOST_OFFERED = 4;
// «Кривий Ріг»: beside the other word of a name, three letters are enough.
const SHORTEST_OF_TWO = 3;

/** A name and the word at which it was heard. */
type Heard = PlaceName & { at: number };

/** Creates a search; a country is found also by the names of its largest cities. */
export function createPlaceSearch(places: readonly Place[]): PlaceSearch {
  const names = collectNames(places);
  return (text) => {
    const sounds = soundsOf(text);
    const meant = narrow(places, readNames(names, sounds));
    const isPlain = meant.length === 1 && meant[0]!.isSure && !isDenied(sounds);
    const known = meant.map(({ place }) => place);
    const guessed = isVague(meant) ? guessPlaces(names, text).filter(isWithin(known)) : [];
    if (isPlain && guessed.length === 0) return { kind: "found", place: known[0]! };
    const offered = [...guessed, ...known].slice(0, MOST_OFFERED);
    return offered.length === 0 ? { kind: "unknown" } : { kind: "maybe", places: offered };
  };
}

// A country alone leaves the rest of the words unexplained, such as a town with a slip in it.
function isVague(names: readonly PlaceName[]): boolean {
  return names.every(({ place, isTown, isSure }) => !isSure || (place.kind === "country" && !isTown));
}

function isWithin(known: readonly Place[]): (place: Place) => boolean {
  const countries = known.map(({ country }) => country);
  return (place) => !known.includes(place) && (known.length === 0 || countries.includes(place.country));
}

/** Searches once; who searches often keeps a `createPlaceSearch`. */
export function findPlaceByWords(places: readonly Place[], text: string): PlaceFound {
  return createPlaceSearch(places)(text);
}

function readNames(names: PlaceNames, sounds: readonly string[]): Heard[] {
  const read: Heard[] = [];
  let at = 0;
  // A word such as «область» belongs to the name before it, else to the name after it.
  let waiting: Place["kind"] | null = null;
  while (at < sounds.length) {
    const kind = kindOf(sounds[at]!);
    const heard = kind === null ? hear(names, sounds, at) : null;
    const after = heard === null ? null : kindOf(sounds[at + heard.length] ?? "");
    if (heard !== null) {
      read.push(...choose(heard.names, after ?? waiting).map((name) => ({ ...name, at })));
    }
    waiting = heard === null ? kind : null;
    at += (heard?.length ?? 1) + (after === null ? 0 : 1);
  }
  return read;
}

function hear(names: PlaceNames, sounds: readonly string[], at: number) {
  for (const length of [2, 1]) {
    const window = sounds.slice(at, at + length);
    if (window.length < length || window.some((sound) => kindOf(sound) !== null)) continue;
    const shortest = length === 1 ? undefined : SHORTEST_OF_TWO;
    const readings = window
      .map((sound) => readingsOf(sound, shortest))
      .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)));
    const found = new Set(readings.flatMap((reading) => names.bySound.get(reading) ?? []));
    if (found.size > 0) return { names: [...found], length };
  }
  return null;
}

function choose(names: PlaceName[], asked: Place["kind"] | null): PlaceName[] {
  const fitting = namesOfKind(names, asked);
  if (fitting.length > 0) return fitting;
  if (asked === null) return names;
  // «Область» beside the name of a town is another, larger place than the one we know, unless both lie in ours.
  return names.map((name) => ({ ...name, isSure: name.isTown && name.place.kind !== "district" }));
}

function narrow(places: readonly Place[], names: readonly Heard[]): PlaceName[] {
  const settled = names.map((name) => ({ ...name, isSure: name.isSure || isSettled(name, names) }));
  const sure = settled.filter(({ isSure }) => isSure);
  const pool = sure.length > 0 ? sure : settled;
  const isAround = ({ place, isTown, at }: Heard) =>
    !isTown &&
    pool.some((other) => {
      const isOther = other.place !== place && other.at !== at;
      return isOther && ancestry(places, other.place.id).includes(place.id);
    });
  const exact = pool.filter((name) => !isAround(name));
  return exact.filter((name, index) => exact.findIndex(({ place }) => place === name.place) === index);
}

// «Дніпро, Центральний район»: other cities have a part of this name too, but here its city is named.
function isSettled({ place }: PlaceName, names: readonly PlaceName[]): boolean {
  return names.some((other) => other.place.id === place.parent && !other.isTown);
}
