/** The cover over the stores: who meets it, what opens it, when it comes back. */
import type { Parts } from "./build-parts.ts";
import { sameSecret } from "./crypto/secrets.ts";
import { createWordHash } from "./crypto/word-hash.ts";
import { commonWords, hideWords } from "./domain/common-words.ts";
import { normaliseWord } from "./domain/secret-word.ts";
import type { Survivor } from "./domain/survivor.ts";
import type { Words } from "./services/bodies.ts";
import { createCoverMemory } from "./services/cover-memory.ts";
import { createCovers } from "./services/covers.ts";
import { createDuress } from "./services/duress.ts";
import { createRelock } from "./services/relock.ts";
import { createSecretWords } from "./services/secret-words.ts";
import { createVeil } from "./services/veil.ts";

type With = { words: Words; clear(survivor: Survivor): Promise<void> };

/** Builds everything of the cover. */
export function buildCovers({ config, data, stores, ring }: Parts, { words, clear }: With) {
  const { transact, survivors, locks } = stores;
  const { defaultLocale, cover: entry } = config;
  const { salt, hash } = createWordHash(ring);
  const common = commonWords(data.knownWords, data.covers);
  const hides = hideWords(data.knownWords);
  const shared = { common, hash, same: sameSecret };
  const covers = createCovers({ ...shared, locks, covers: data.covers, entry });
  const taken = entry.word === null ? [] : [entry.word];
  return {
    covers,
    secretWords: createSecretWords({ ...shared, transact, isDefault: entry.isDefault, taken, salt }),
    relock: createRelock({ transact, survivors, locks, texts: covers.texts, defaultLocale, clear }),
    duress: createDuress({ transact, words }),
    veil: createVeil({ survivors, covers, defaultLocale }),
    coverMemory: createCoverMemory({
      isDefault: entry.isDefault,
      lookups: locks.lookups,
      lookupOf: (chatId) => ring.lookup("person", chatId),
      texts: data.covers[0]!.texts,
    }),
    personalWord: {
      isSet: ({ profile }: Survivor) => profile.cover?.personal !== undefined,
      async matches({ profile }: Survivor, typed: string) {
        const { personal, salt: own } = profile.cover ?? {};
        if (personal === undefined || own === undefined) return false;
        return sameSecret(await hash(normaliseWord(typed), own), personal);
      },
    },
    isHideWord: (text: string) => hides.has(normaliseWord(text)),
  };
}
