/** Words that open or cover the chat: the form in which they are compared, and which can be one. */

/** The fewest letters, the most characters and the most words of one. */
export const WORD_LIMITS = { letters: 4, characters: 40, words: 3 } as const;

/** Why a word cannot be one. `equal`: it is the other one already. */
export type WordFault = "short" | "long" | "common" | "equal";

/** Also apostrophes, which keyboards write in five ways or not at all. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff'\u2018\u2019\u02bc`\u00b4]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** Brings a typed word into the one form that is compared: whatever a keyboard adds by itself makes no difference. */
export function normaliseWord(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(NO_WORD, " ")
    .trim();
}

/** Finds what is wrong with a word in its compared form, or null. */
export function wordFault(word: string, common: ReadonlySet<string>): Exclude<WordFault, "equal"> | null {
  const letters = word.replaceAll(" ", "");
  if ([...letters].length < WORD_LIMITS.letters) return "short";
  if ([...word].length > WORD_LIMITS.characters || word.split(" ").length > WORD_LIMITS.words) return "long";
  return common.has(word) || new Set(letters).size === 1 ? "common" : null;
}

/** Reads a message as a word that may be meant as one, in its compared form; null spares the work of hashing it. */
export function candidateWord(text: string, common: ReadonlySet<string>): string | null {
  if (text.length > WORD_LIMITS.characters * 2 || /^\/\w/.test(text)) return null;
  const word = normaliseWord(text);
  return wordFault(word, common) === null ? word : null;
}
