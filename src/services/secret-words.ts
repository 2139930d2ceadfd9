/** The survivor's own words: setting them, changing how the cover looks, and doing without. */
import type { CoverChoice, WordKind } from "../domain/cover-choice.ts";
import { relockMs } from "../domain/cover-choice.ts";
import { normaliseWord, type WordFault, wordFault } from "../domain/secret-word.ts";
import type { Survivor } from "../domain/survivor.ts";

interface WordStores {
  survivors: { save(survivor: Survivor): Promise<void> };
  locks: {
    open(survivorId: string, until: Date): Promise<void>;
    remove(survivorId: string): Promise<void>;
  };
}

/** What the service needs besides its stores. */
export interface WordDeps {
  transact<Result>(work: (stores: WordStores) => Promise<Result>): Promise<Result>;
  /** Whether everybody has a cover; then a lock is needed also without a word. */
  isDefault: boolean;
  common: ReadonlySet<string>;
  /** Words of the organisation, which are nobody's own. */
  taken: readonly string[];
  salt(): string;
  hash(word: string, salt: string): Promise<string>;
  same(one: string, other: string): boolean;
}

/** A word was set, or why not; the survivor as she is now. */
export type WordSet = { kind: "set"; survivor: Survivor } | { kind: "declined"; why: WordFault };

/** Keeps the survivor's own words, never readable. */
export interface SecretWordService {
  set(survivor: Survivor, which: WordKind, typed: string): Promise<WordSet>;
  /** Without a personal word the chat has no cover of its own, so the other word goes with it. */
  drop(survivor: Survivor, which: WordKind): Promise<Survivor>;
  choose(survivor: Survivor, choice: Pick<CoverChoice, "id" | "relockMinutes">): Promise<Survivor>;
}

/** Creates the service. */
export function createSecretWords(deps: WordDeps): SecretWordService {
  // The visit goes on: she set it while the chat was open, and it locks when she is done.
  const save = (survivor: Survivor, cover: CoverChoice): Promise<Survivor> =>
    deps.transact(async ({ survivors, locks }) => {
      const changed = { ...survivor, profile: { ...survivor.profile, cover } };
      if (cover.personal === undefined && !deps.isDefault) await locks.remove(survivor.id);
      else await locks.open(survivor.id, new Date(Date.now() + relockMs(cover)));
      await survivors.save(changed);
      return changed;
    });
  return {
    async set(survivor, which, typed) {
      const cover = survivor.profile.cover ?? {};
      const word = normaliseWord(typed);
      const fault = wordFault(word, deps.common);
      if (fault !== null) return { kind: "declined", why: fault };
      if (deps.taken.includes(word)) return { kind: "declined", why: "common" };
      const salt = cover.salt ?? deps.salt();
      const hash = await deps.hash(word, salt);
      const other = which === "personal" ? cover.duress : cover.personal;
      if (deps.same(hash, other ?? "")) return { kind: "declined", why: "equal" };
      return { kind: "set", survivor: await save(survivor, { ...cover, salt, [which]: hash }) };
    },
    drop(survivor, which) {
      const { personal, duress: _, ...cover } = survivor.profile.cover ?? {};
      const isKept = which === "duress" && personal !== undefined;
      return save(survivor, isKept ? { ...cover, personal } : cover);
    },
    choose: (survivor, choice) => save(survivor, { ...survivor.profile.cover, ...choice }),
  };
}
