/** Which languages' words may be heard in each token: what is Kazakh, and whether Latin letters are English. */
import type { TextLexicon, Tongue } from "./lexicon.ts";
import { soundOf } from "./spelling.ts";
import type { Token } from "./tokens.ts";

/** The words by which languages are told, by sound. */
export type Signs = Readonly<Record<Tongue, ReadonlySet<string>>>;

const SLAVIC = new Set<Tongue>(["sl"]);
const SLAVIC_KAZAKH = new Set<Tongue>(["sl", "kk"]);
const ENGLISH = new Set<Tongue>(["en"]);
const SLAVIC_ENGLISH = new Set<Tongue>(["sl", "en"]);
const ALL = new Set<Tongue>(["sl", "kk", "en"]);
const KAZAKH_LETTERS = new RegExp(`[${"ә ғ қ ң ө ұ ү һ".replaceAll(" ", "")}]`);

/** Prepares the signs of a lexicon. */
export function signsOf(signs: TextLexicon["signs"]): Signs {
  const sounds = (words: readonly string[]) => new Set(words.map((word) => soundOf(word)));
  return { sl: sounds(signs.sl), kk: sounds(signs.kk), en: sounds(signs.en) };
}

/** What the signs in a text say: the language it is mostly in, and for each token which words may be heard in it. */
export interface Tongues {
  main: Tongue;
  heard: ReadonlySet<Tongue>[];
}

/** Tells the languages of a text. */
export function tonguesOf(tokens: readonly Token[], signs: Signs): Tongues {
  let isKazakh = false;
  let [english, other, latin] = [0, 0, 0];
  for (const { word, sound, script } of tokens) {
    isKazakh ||= signs.kk.has(sound) || (script === "cyrillic" && KAZAKH_LETTERS.test(word));
    if (script !== "latin") continue;
    latin++;
    if (signs.en.has(sound)) english++;
    if (signs.sl.has(sound) || signs.kk.has(sound)) other++;
  }
  const ofCyrillic = isKazakh ? SLAVIC_KAZAKH : SLAVIC;
  const ofLatin = english > other ? ENGLISH : other > english ? ofCyrillic : isKazakh ? ALL : SLAVIC_ENGLISH;
  const heard = tokens.map(({ script }) =>
    script === "cyrillic" ? ofCyrillic : script === "latin" ? ofLatin : ALL,
  );
  const isEnglish = latin * 2 > tokens.length && ofLatin !== ofCyrillic;
  return { main: isEnglish ? "en" : isKazakh ? "kk" : "sl", heard };
}
