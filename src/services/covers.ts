/**
 * The cover: who meets it, and what opens it. A chat in cover is open only while its lock says so; whatever goes
 * wrong leaves it locked.
 */
import type { Cover, CoverTexts } from "../domain/cover.ts";
import { coverIdOf, relockMs } from "../domain/cover-choice.ts";
import type { Locale } from "../domain/locale.ts";
import { type Lock, mayTry, type Standing, standingOf, triesWithin } from "../domain/lock.ts";
import { candidateWord } from "../domain/secret-word.ts";
import type { Survivor } from "../domain/survivor.ts";

interface CoverStores {
  locks: {
    get(survivorId: string): Promise<Lock | null>;
    open(survivorId: string, until: Date): Promise<void>;
    stay(survivorId: string, until: Date): Promise<void>;
    close(survivorId: string): Promise<void>;
    setTries(survivorId: string, tries: { tries: number; triedSince: Date }): Promise<void>;
  };
}

/** How the organisation lets people in. */
export interface Entry {
  isDefault: boolean;
  token: string | null;
  word: string | null;
}

/** What the service needs besides its stores. */
export interface CoverDeps extends CoverStores {
  covers: readonly Cover[];
  entry: Entry;
  /** Words that are nobody's secret, in their compared form. */
  common: ReadonlySet<string>;
  /** Slow on purpose; never called for what cannot be a word. */
  hash(word: string, salt: string): Promise<string>;
  /** In constant time. */
  same(one: string, other: string): boolean;
}

/** Something typed, when, and whether the chat was open then. */
export interface Said {
  text: string;
  at: Date;
  isOpen: boolean;
}

/** Who meets the cover, and what opens it. */
export interface CoverService {
  /** Whether this person has a cover at all. */
  isCovered(survivor: Survivor): boolean;
  standing(survivor: Survivor, at: Date): Promise<Standing>;
  /** Which word it is. The work is the same whether it is one or not, and whether there are any. */
  read(survivor: Survivor, said: Said): Promise<"opens" | "duress" | null>;
  /** Whether what came with `/start` lets this person in. */
  letsIn(survivor: Survivor, token: string): boolean;
  open(survivor: Survivor, at: Date): Promise<void>;
  /** A press or a message keeps an open chat open. */
  stay(survivor: Survivor, at: Date): Promise<void>;
  /** Locks the chat, if it has a cover. */
  close(survivor: Survivor): Promise<void>;
  texts(survivor: Survivor, locale: Locale): CoverTexts;
}

/** Stands in for the salt of whoever has no word, so that reading takes as long. */
const NO_SALT = "no word was ever set here";

/** Creates the service. */
export function createCovers(deps: CoverDeps): CoverService {
  const { locks, entry, same } = deps;
  const isCovered = ({ profile }: Survivor) => entry.isDefault || profile.cover?.personal !== undefined;
  const mayEnter = ({ profile }: Survivor) => entry.isDefault && profile.cover?.personal === undefined;
  const until = ({ profile }: Survivor, at: Date) => new Date(at.getTime() + relockMs(profile.cover));
  return {
    isCovered,
    async standing(survivor, at) {
      return isCovered(survivor) ? standingOf(await locks.get(survivor.id), at) : "plain";
    },
    async read(survivor, { text, at, isOpen }) {
      const word = candidateWord(text, deps.common);
      if (word === null) return null;
      if (!isOpen && !(await countTry(locks, survivor.id, at))) return null;
      const { salt, personal, duress } = survivor.profile.cover ?? {};
      const hash = await deps.hash(word, salt ?? NO_SALT);
      const isPersonal = same(hash, personal ?? "");
      const isDuress = same(hash, duress ?? "");
      const isEntry = same(word, entry.word ?? "");
      if (isDuress) return "duress";
      return isPersonal || (isEntry && mayEnter(survivor)) ? "opens" : null;
    },
    letsIn: (survivor, token) => same(token, entry.token ?? "") && token !== "" && mayEnter(survivor),
    open: (survivor, at) => locks.open(survivor.id, until(survivor, at)),
    stay: (survivor, at) => locks.stay(survivor.id, until(survivor, at)),
    async close(survivor) {
      if (isCovered(survivor)) await locks.close(survivor.id);
    },
    texts: ({ profile }, locale) =>
      deps.covers.find(({ id }) => id === coverIdOf(profile.cover))!.texts[locale],
  };
}

// Counted before it is looked at, so that no crash makes a try free.
async function countTry(locks: CoverStores["locks"], survivorId: string, at: Date): Promise<boolean> {
  const lock = await locks.get(survivorId);
  if (!mayTry(lock, at)) return false;
  const { tries, triedSince } = triesWithin(lock, at);
  await locks.setTries(survivorId, { tries: tries + 1, triedSince });
  return true;
}
