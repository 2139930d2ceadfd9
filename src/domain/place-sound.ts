/**
 * How a place's name sounds, roughly: one code for Ukrainian, Russian, Kazakh and Latin spellings of the same name,
 * so that «Житомир», «Жытомыр», "Zhytomyr" and "jitomir" are equal. Case, apostrophes, soft signs, doubled letters and
 * the letters of one language alone are folded (triage.md section 7, and further). Only for comparing, never shown.
 */

// In the code j, q, c and w stand for ж, ч, ц and ш or щ; г, ґ and х are one sound, as are и, і, ї, й and ы.
const CYRILLIC: Readonly<Record<string, string>> = {
  ...letters("абвгдежзиклмнопрстуфхцчшщыэюя", "a b v h d e j z i k l m n o p r s t u f h c q w w i e iu ia"),
  ...letters("іїєґьъ", "i i e h - -"),
  ...letters("әөұүқғңһ", "a o u u k h n h"),
};

// Of Latin spellings; the order matters: letters that the code uses otherwise go first.
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/q/g, "k"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/y/g, "i"],
  [/j(?!i)/g, "i"],
  [/shch|sch|sh|š|ş/g, "w"],
  [/zh|ž/g, "j"],
  [/ch|č/g, "q"],
  [/kh|g/g, "h"],
  [/tz/g, "c"],
];

const MOST_LETTERS = 200;
const MOST_WORDS = 24;

/** Gives the words of a text, in lower case; a long text is cut, which is no place any more. */
export function spellingsOf(text: string): string[] {
  const plain = text.slice(0, MOST_LETTERS).normalize("NFC").toLowerCase();
  return (
    plain
      .replace(/['’ʼ`‘′ʹ]/g, "")
      .replace(/(?<!\p{L})р-н(?!\p{L})/gu, "район")
      .split(/[^\p{L}\p{M}]+/u)
      // The English «and» is not the short name of Amur-Nyzhnodniprovskyi district, «АНД».
      .filter((word) => word !== "" && word !== "and")
      .slice(0, MOST_WORDS)
  );
}

/** Gives the sounds of the words of a text, one for each spelling. */
export function soundsOf(text: string): string[] {
  return spellingsOf(text).map(soundOf);
}

/** Gives the sound of one spelled word. */
export function soundOf(word: string): string {
  const latin = LATIN.reduce((sound, [pattern, code]) => sound.replace(pattern, code), word);
  const coded = Array.from(withoutMarks(latin), (letter) => CYRILLIC[letter] ?? letter).join("");
  return coded.replace(/ts/g, "c").replace(/(.)\1+/g, "$1");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

function letters(from: string, to: string): Record<string, string> {
  const codes = to.split(" ").map((code) => (code === "-" ? "" : code));
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, codes[index]!]));
}
