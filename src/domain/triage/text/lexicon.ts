/** What the files of words and rules hold, and how the words are found: by their sound, whole or as beginnings. */
import type { TextKind } from "../text-risk.ts";
import { loweredOf, soundOf } from "./spelling.ts";

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
  whole: ReadonlyMap<string, readonly Entry[]>;
  beginnings: ReadonlyMap<string, readonly Entry[]>;
  /** For the first two letters of a word, the lengths of the beginnings that there are, as bits. */
  lengths: ReadonlyMap<string, number>;
  /** Beginnings by concept that are look-alikes. */
  but: readonly (readonly string[])[];
}

/** Puts the words of all concepts in order, once. */
export function indexOf(concepts: TextLexicon["concepts"]): Index {
  const names = Object.keys(concepts);
  const whole = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  const [pieceOf, englishPieceOf] = [createPieceOf(false), createPieceOf(true)];
  for (const [concept, name] of names.entries()) {
    for (const tongue of TONGUES) {
      const piece = tongue === "en" ? englishPieceOf : pieceOf;
      for (const phrase of plainLines(concepts[name]![tongue] ?? [])) {
        const [first, ...rest] = phrase.split(SPACE);
        const { sound, isBeginning } = piece(first!);
        const entry = { concept, tongue, rest: rest.length === 0 ? ALONE : rest.map(piece) };
        const map = isBeginning ? beginnings : whole;
        const known = map.get(sound);
        if (known === undefined) map.set(sound, [entry]);
        else known.push(entry);
      }
    }
  }
  const but = names.map((name) =>
    plainLines(concepts[name]!.but ?? []).map((word) => pieceOf(`${word}*`).sound),
  );
  return { names, whole, beginnings, lengths: lengthsOf(beginnings.keys()), but };
}

function lengthsOf(beginnings: Iterable<string>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const sound of beginnings) {
    const first = sound.slice(0, 2);
    lengths.set(first, (lengths.get(first) ?? 0) | (1 << Math.min(sound.length, 31)));
  }
  return lengths;
}

const SPACE = /[ -]/;
const ALONE: readonly Piece[] = [];

// Cleaning thousands of words at once is much cheaper than one by one; `test/text-data.test.ts` holds that they are whole.
function plainLines(words: readonly string[]): string[] {
  return words.length === 0 ? [] : loweredOf(words.join("\n")).split("\n");
}

// Most words stand in many phrases, and the start must be short, so each is sounded once.
function createPieceOf(isEnglish: boolean): (word: string) => Piece {
  const known = new Map<string, Piece>();
  return (word) => {
    const piece = known.get(word) ?? readPiece(word, isEnglish);
    known.set(word, piece);
    return piece;
  };
}

function readPiece(word: string, isEnglish: boolean): Piece {
  if (!word.endsWith("*")) return { sound: soundOf(word, isEnglish), isBeginning: false };
  // The ending decides whether the last i is heard, so a beginning does not hold it.
  const sound = soundOf(word.slice(0, -1), isEnglish);
  return { sound: sound.length > 2 && sound.endsWith("i") ? sound.slice(0, -1) : sound, isBeginning: true };
}
