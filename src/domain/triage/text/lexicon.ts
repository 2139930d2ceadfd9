/** What the files of words and rules hold, and how the words are found: by their sound, whole or as beginnings. */
import type { TextKind } from "../text-risk.ts";
import { plainOf, soundOf } from "./spelling.ts";
import { createTrie, type Trie } from "./trie.ts";

/** Groups of words that are heard only where their language is spoken; `sl` is Ukrainian, Russian and their mixtures. */
export const TONGUES = ["sl", "kk", "en"] as const;
/** One group. */
export type Tongue = (typeof TONGUES)[number];

/**
 * One meaning and the words that carry it. A word is written whole or, with `*`, as a beginning; several words stand
 * one behind the other. `but`: beginnings that look the same and mean something else.
 */
export interface Concept {
  sl?: readonly string[] | undefined;
  kk?: readonly string[] | undefined;
  en?: readonly string[] | undefined;
  but?: readonly string[] | undefined;
}

/**
 * A rule hears its kind where each slot is filled within `span` words, in this order if `ordered`. A slot names
 * concepts with `|`; `!` asks for a negated one, otherwise a negated one does not count. `unless`: concepts nearby
 * that take it back. A `sure` rule raises the level alone, the others only speak to the trained layer.
 */
export interface Rule {
  id: string;
  kind: TextKind;
  slots: readonly string[];
  span: number;
  ordered?: boolean | undefined;
  sure?: boolean | undefined;
  unless?: readonly string[] | undefined;
}

/** All words and rules; `signs` are the words by which a language is told. */
export interface TextLexicon {
  concepts: Readonly<Record<string, Concept>>;
  signs: Readonly<Record<Tongue, readonly string[]>>;
  rules: readonly Rule[];
}

/** One written word or phrase, ready to be compared. */
export interface Entry {
  concept: number;
  tongue: Tongue;
  /** Whether the first word may go on; the sound alone decides where it is found. */
  isBeginning: boolean;
  /** The words after the first. */
  rest: readonly Piece[];
}

/** One word of an entry. */
export interface Piece {
  sound: string;
  isBeginning: boolean;
}

/** The words of a lexicon by the sound of the first. */
export interface Index {
  names: readonly string[];
  entries: Trie<Entry>;
  /** Beginnings by concept that are look-alikes. */
  but: readonly (readonly string[])[];
}

/** Puts the words of all concepts in order, once. */
export function indexOf(concepts: TextLexicon["concepts"]): Index {
  const names = Object.keys(concepts);
  const entries = createTrie<Entry>();
  for (const [concept, name] of names.entries()) {
    for (const tongue of TONGUES) {
      for (const phrase of plainLines(concepts[name]![tongue] ?? [])) {
        const { first, rest } = phraseOf(phrase);
        entries.add(first.sound, { concept, tongue, isBeginning: first.isBeginning, rest });
      }
    }
  }
  const but = names.map((name) =>
    plainLines(concepts[name]!.but ?? []).map((word) => pieceOf(`${word}*`).sound),
  );
  return { names, entries, but };
}

// Cleaning thousands of words at once is much cheaper than one by one.
function plainLines(words: readonly string[]): string[] {
  return words.length === 0 ? [] : plainOf(words.join("\n")).split("\n");
}

const ALONE: readonly Piece[] = [];

function phraseOf(phrase: string): { first: Piece; rest: readonly Piece[] } {
  if (!phrase.includes(" ") && !phrase.includes("-")) return { first: pieceOf(phrase), rest: ALONE };
  const [first, ...rest] = phrase.split(/[ -]/).map(pieceOf);
  return { first: first!, rest };
}

function pieceOf(word: string): Piece {
  if (!word.endsWith("*")) return { sound: soundOf(word), isBeginning: false };
  // The ending decides whether the last i is heard, so a beginning does not hold it.
  const sound = soundOf(word.slice(0, -1));
  return { sound: sound.length > 2 && sound.endsWith("i") ? sound.slice(0, -1) : sound, isBeginning: true };
}
