/** The words of a text: their sound, where they stand and in which script, in one pass. */
import { isCyrillic, plainOf, soundOf } from "./spelling.ts";

/** One word, number, pictograph or question mark. */
export interface Token {
  /** As it is typed, plain. */
  word: string;
  sound: string;
  /** Its sound if it is English. */
  english: string;
  script: "cyrillic" | "latin" | "none";
  /** Its place counted in words; an end of a sentence counts as more, so that far words stay far. */
  at: number;
}

// Every alternative is a run of one class that no other alternative shares: nothing is ever read twice.
const PARTS = /[\p{L}\p{M}\p{N}]+|[.!;:…\n()]+|[,«»"—–]+|\?+|\p{Extended_Pictographic}/gu;
const LETTER = /\p{L}/u;
const SENTENCE_ENDS = new Set(".!;:…\n()");
const COMMAS = new Set(',«»"—–');
const SENTENCE_STEP = 2;

/** Takes a text apart; smileys of brackets and kinds of dashes only part sentences. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const part of plainOf(text).match(PARTS) ?? []) {
    if (SENTENCE_ENDS.has(part[0]!)) at += SENTENCE_STEP;
    else if (!COMMAS.has(part[0]!)) tokens.push(tokenOf(part, at++));
  }
  return tokens;
}

function tokenOf(word: string, at: number): Token {
  const isOfCyrillic = isCyrillic(word);
  if (!isOfCyrillic && !LETTER.test(word)) return { word, sound: word, english: word, script: "none", at };
  const sound = soundOf(word);
  if (isOfCyrillic) return { word, sound, english: sound, script: "cyrillic", at };
  return { word, sound, english: word.includes("g") ? soundOf(word, true) : sound, script: "latin", at };
}
