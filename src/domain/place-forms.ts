/** Declined forms of place names and the small words around them, all as sounds (`place-sound.ts`). */
import type { Place } from "./place.ts";

const SLAVIC = `a e i o u ia iu om em im am iam ah iah ih oi ei iei oiu eiu ieiu oho eho omu emu ov ev`;
const KAZAKH = `da de ta te dan den tan ten ha he ka ke nin din tin ni di ti men ben pen
  dahi dehi tahi tehi niki diki tiki damin demin tamin temin danmin denmin tanmin tenmin`;
// Kazakh puts a vowel between a Slavic name's hard end and the ending: «Уссурийскіде».
const ENDINGS = [...SLAVIC.split(/\s+/), ...KAZAKH.split(/\s+/).flatMap((ending) => [ending, `i${ending}`])];
const SHORTEST = 4;

/** Lists what a heard word may be a form of: itself, and itself without an ending that leaves enough of it. */
export function readingsOf(sound: string, shortest = SHORTEST): string[] {
  const cut = ENDINGS.filter((ending) => sound.endsWith(ending)).map((ending) =>
    sound.slice(0, -ending.length),
  );
  return [...new Set([sound, ...cut.filter((stem) => stem.length >= shortest)])];
}

/** Lists what stands for a name: itself, and its stem when it ends in vowels that other cases change. */
export function stemsOf(sound: string): string[] {
  const stem = sound.replace(/(oi|[aeiou])$/, "");
  return stem === sound || stem.length < SHORTEST ? [sound] : [sound, stem];
}

const KIND_WORDS: readonly (readonly [RegExp, Place["kind"]])[] = [
  [/^(obl|oblast.*|oblis.*|rehion.*|krai|kraia|kraiu|krae|kraem|olkes.*)$/, "region"],
  [/^(raion.*|audan.*|district)$/, "district"],
  [/^(mist[oaiu]|mistom|horod|horod[aeu]|horodom|kala|kalas.*|citi|tovn)$/, "city"],
];

/** Tells what size of place a word names: «область», «ауданында», «місті»; null for other words. */
export function kindOf(sound: string): Place["kind"] | null {
  return KIND_WORDS.find(([pattern]) => pattern.test(sound))?.[1] ?? null;
}

const NEGATIONS: ReadonlySet<string> = new Set(["ne", "ni", "net", "not", "emes"]);

/** Tells whether a text denies something, which may be the place it names. */
export function isDenied(sounds: readonly string[]): boolean {
  return sounds.some((sound) => NEGATIONS.has(sound));
}
