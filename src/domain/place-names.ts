/** Every name under which a place is known, ready to be looked up by sound. */
import type { Place, PlaceWords } from "./place.ts";
import { kindOf, stemsOf } from "./place-forms.ts";
import { soundOf, spellingsOf } from "./place-sound.ts";

/**
 * One name of a place. `kind`: the size that the name itself says («… область»), null when it says none; `isTown`: the
 * name of a town that lies in the place; `isSure`: the name means this place and no other.
 */
export interface PlaceName {
  place: Place;
  kind: Place["kind"] | null;
  isTown: boolean;
  isSure: boolean;
}

/** Names by a key; one key may stand for several places. */
type Dictionary = Map<string, PlaceName[]>;

/** Names by the sound of their stems, and as they are spelled, in which a slip of the finger is smaller. */
export interface PlaceNames {
  bySound: ReadonlyMap<string, readonly PlaceName[]>;
  bySpelling: ReadonlyMap<string, readonly PlaceName[]>;
}

/** Collects the names, other names, towns and hints of all places. */
export function collectNames(places: readonly Place[]): PlaceNames {
  const names = { bySound: new Map(), bySpelling: new Map() };
  for (const place of places) {
    const isSure = place.isSharedName !== true;
    for (const name of [...Object.values(place.name), ...wordsOf(place.aliases)]) {
      add(names, name, { place, isTown: false, isSure });
    }
    for (const name of wordsOf(place.towns)) add(names, name, { place, isTown: true, isSure: true });
    for (const name of wordsOf(place.hints)) add(names, name, { place, isTown: false, isSure: false });
  }
  return names;
}

/** Keeps the names that fit the size a text names («область»), or those that say no size when it names none. */
export function namesOfKind(names: readonly PlaceName[], asked: Place["kind"] | null): PlaceName[] {
  return names.filter(({ kind, place, isTown }) => {
    if (kind !== null || asked === null) return kind === asked;
    return asked === "city" || (place.kind === asked && !isTown);
  });
}

type Dictionaries = { bySound: Dictionary; bySpelling: Dictionary };

function add(names: Dictionaries, text: string, meaning: Omit<PlaceName, "kind">): void {
  const words = spellingsOf(text);
  const kind = words.map((word) => kindOf(soundOf(word))).find((each) => each !== null) ?? null;
  const own = words.filter((word) => kindOf(soundOf(word)) === null);
  put(names.bySpelling, own.join(""), { ...meaning, kind });
  const sounds = own
    .map((word) => stemsOf(soundOf(word)))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [""]);
  for (const sound of sounds) put(names.bySound, sound, { ...meaning, kind });
}

function put(dictionary: Dictionary, key: string, name: PlaceName): void {
  const known = dictionary.get(key) ?? [];
  const isKnown = known.some(({ place, kind }) => place === name.place && kind === name.kind);
  if (!isKnown) dictionary.set(key, [...known, name]);
}

function wordsOf(words: PlaceWords | undefined): string[] {
  return Object.values(words ?? {}).flat();
}
