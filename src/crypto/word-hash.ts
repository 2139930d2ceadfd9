import { randomBytes, scrypt } from "node:crypto";
import type { KeyRing } from "./key-ring.ts";

/** Some 16 ms of one core; the pepper, which is in no database, is what keeps a short word from being guessed. */
const COST = { N: 8_192, r: 8, p: 1 } as const;
const BYTES = 32;

/** Hashes words that open a chat, slowly. */
export interface WordHash {
  /** A salt for the words of one person. */
  salt(): string;
  /** The hash of a word; the same for the same word and salt, under every rotation of the master key. */
  hash(word: string, salt: string): Promise<string>;
}

/** Creates the hash over the pepper of the key ring. */
export function createWordHash(ring: Pick<KeyRing, "lookup">): WordHash {
  return {
    salt: () => randomBytes(16).toString("base64url"),
    hash(word, salt) {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      // Off the main thread, so that nobody else waits for it.
      scrypt(ring.lookup("word", word), salt, BYTES, COST, (error, key) =>
        error === null ? resolve(key.toString("base64url")) : reject(error),
      );
      return promise;
    },
  };
}
