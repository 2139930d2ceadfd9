import { type ScryptOptions, scrypt } from "node:crypto";
import type { KeyRing } from "./key-ring.ts";

/** Hashes secrets that people can remember or type, so slowly that they cannot be tried through. */
export interface SlowHash {
  /** 43 characters (base64url), the same for the same kind and value; some 40 ms of one core. */
  of(kind: string, value: string): Promise<string>;
}

/** 16 MB and some 40 ms a try. */
const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };
const BYTES = 32;

/**
 * Creates the hash: scrypt over the value under the pepper, with a salt that only the master key yields.
 *
 * The salt is one for all values of a kind, so that the hash can be looked up: a try costs one hash and no list of
 * candidates, and nothing faster than the hash itself (a prefix, a bucket) stands in the database to shorten a search.
 * Without the master key nothing can be tried at all; with it and the database, each guess costs a whole scrypt.
 */
export function createSlowHash(ring: KeyRing): SlowHash {
  return {
    of: async (kind, value) => {
      const salt = ring.lookup("slow-salt", kind);
      return (await hash(ring.lookup(`slow:${kind}`, value), salt)).toString("base64url");
    },
  };
}

function hash(value: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(value, salt, BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
