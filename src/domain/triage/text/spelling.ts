/**
 * One spelling for the many ways a word is typed. `plainOf` cleans a text (triage.md section 7); `soundOf` gives a word's
 * sound as one code for Ukrainian, Russian, Kazakh, Kazakh without its letters, surzhyk and Cyrillic typed in Latin, so
 * that a stem is written once and heard in all of them. Single passes over the letters; nothing here looks back further
 * than two letters. Only for comparing, never shown.
 */

// In the code j, q, c and w stand for the sounds of zh, ch, ts and sh; g and kh are one sound, as are the i-like vowels.
const CYRILLIC = codes(
  "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ ә ө ұ ү қ ң ғ һ ў",
  "a b v h d e e j z i i k l m n o p r s t u f h c q w w - i - e iu ia i i ie h a o u u k n h h u",
);
const LATIN = codes(
  "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9",
  "a b c d e f h h i i k l m n o p k r s t u v v h i z 0 1 2 3 q 5 w 7 8 9",
);
const ENGLISH = [...LATIN];
ENGLISH["g".charCodeAt(0)] = ["g".charCodeAt(0)];
// Longer Latin spellings go first: each is taken whole where it stands.
const LATIN_GROUPS: readonly (readonly [string, string])[] = [
  ["shch", "w"],
  ["sch", "w"],
  ["sh", "w"],
  ["zh", "j"],
  ["kh", "h"],
  ["ch", "q"],
  ["ts", "c"],
  ["tz", "c"],
  ["ck", "k"],
  ["ph", "f"],
  ["yo", "e"],
];
const GROUP_STARTS = new Set(LATIN_GROUPS.map(([group]) => group.charCodeAt(0)));
// Latin letters that look like Cyrillic ones, for words in which both are mixed.
const TWINS = ["a c e o p x y k m t h b i", "а с е о р х у к м т н в і"] as const;
for (const [at, twin] of TWINS[1].split(" ").entries()) {
  CYRILLIC[TWINS[0].charCodeAt(at * 2)] = CYRILLIC[twin.charCodeAt(0)];
}

const VOWELS = new Set(Array.from("aeou", (letter) => letter.charCodeAt(0)));
const SOFT = "i".charCodeAt(0);
const MOST_WORD = 64;

/** Cleans a text: whole letters, lower case, no apostrophes, one letter instead of three and more. */
export function plainOf(text: string): string {
  const plain = loweredOf(isSimple(text) ? text : composed(text));
  return hasTriple(plain) ? plain.replace(/(\P{N})\1{2,}/gu, "$1") : plain;
}

/** Lower case without apostrophes: all that words need which nobody typed in a hurry. */
export function loweredOf(text: string): string {
  const lower = text.toLowerCase();
  return APOSTROPHE.test(lower) ? lower.replace(APOSTROPHES, "") : lower;
}

const APOSTROPHE = /['’ʼ`‘′ʹ´]/;
const APOSTROPHES = /['’ʼ`‘′ʹ´]/g;

// Latin, Cyrillic and common punctuation need no composing.
function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isKnown = code < 0x300 || (code >= 0x400 && code < 0x530 && (code < 0x483 || code > 0x489));
    if (!isKnown && (code < 0x2010 || code > 0x2030)) return false;
  }
  return true;
}

// A pile of marks on one letter is sorted by NFC in more than linear time, so piles go first.
function composed(text: string): string {
  return text
    .toWellFormed()
    .replace(/(\p{M})\p{M}+/gu, "$1")
    .normalize("NFC");
}

function hasTriple(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === text.charCodeAt(at - 1) && code === text.charCodeAt(at - 2)) return true;
    // A pictograph is two halves, so its repeats lie two apart.
    if (code >= 0xdc00 && code <= 0xdfff && at >= 3 && code === text.charCodeAt(at - 2)) return true;
  }
  return false;
}

/** Whether a word has a Cyrillic letter. */
export function isCyrillic(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 0x400 && code < 0x530) return true;
  }
  return false;
}

/**
 * Gives the sound of one plain word; what is no letter or digit stands for itself; very long words are cut. In English
 * g is a sound of its own («gas» is not «has»); in Cyrillic typed in Latin letters it is the same as h.
 */
export function soundOf(word: string, isEnglish = false): string {
  const cyrillic = isCyrillic(word);
  const table = cyrillic ? CYRILLIC : isEnglish ? ENGLISH : LATIN;
  length = 0;
  for (let at = 0; at < word.length && at < MOST_WORD; ) {
    const group = cyrillic ? null : groupAt(word, at);
    if (group === null) appendLetter(word.charCodeAt(at++), table);
    else {
      append(group[1].charCodeAt(0));
      at += group[0].length;
    }
  }
  // The i at the end of an infinitive is written by some and left out by others.
  if (length > 4 && sound[length - 1] === SOFT) length--;
  return String.fromCharCode.apply(null, sound.subarray(0, length) as unknown as number[]);
}

// The sound that is being made: one room for all words, because the rooms of thousands would be the start's longest part.
const sound = new Uint16Array(MOST_WORD * 2);
let length = 0;

function appendLetter(letter: number, table: typeof LATIN): void {
  const codes = table[letter];
  if (codes === undefined) append(letter);
  else for (let at = 0; at < codes.length; at++) append(codes[at]!);
}

// Doubled letters are one; an i between a consonant and a vowel only softens, and people leave it out.
function append(next: number): void {
  const last = length > 0 ? sound[length - 1]! : 0;
  if (last === next) return;
  const softens = last === SOFT && length > 1 && VOWELS.has(next) && !VOWELS.has(sound[length - 2]!);
  if (softens) sound[length - 1] = next;
  else sound[length++] = next;
}

function groupAt(word: string, at: number): readonly [string, string] | null {
  if (!GROUP_STARTS.has(word.charCodeAt(at))) return null;
  return LATIN_GROUPS.find(([group]) => word.startsWith(group, at)) ?? null;
}

function codes(from: string, to: string): (readonly number[] | undefined)[] {
  const table = new Array<readonly number[] | undefined>(0x530).fill(undefined);
  const values = to.split(" ");
  for (const [at, letter] of from.split(" ").entries()) {
    table[letter.charCodeAt(0)] = Array.from(values[at] === "-" ? "" : values[at]!, (code) =>
      code.charCodeAt(0),
    );
  }
  return table;
}
