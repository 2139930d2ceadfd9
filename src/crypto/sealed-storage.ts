import type { KeyRing } from "./key-ring.ts";
import { fromJson, SealError, toJson } from "./seal.ts";

/** A store of texts by key, for example Redis or a Map. */
export interface RawStorage {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The shape that grammY's plugins expect of a storage. */
export interface SealedStorage<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Seals a storage: keys become lookup ids, values become ciphertext bound to their key.
 *
 * What cannot be opened reads as absent and is deleted: a forgotten dialog asks again, a crash would not.
 */
export function sealedStorage<T>(raw: RawStorage, ring: KeyRing, purpose: string): SealedStorage<T> {
  const idOf = (key: string) => ring.lookup(`storage:${purpose}`, checked(key));
  return {
    async read(key) {
      const id = idOf(key);
      const text = await raw.read(id);
      if (text === undefined) return undefined;
      try {
        return fromJson<T>(ring.openFor(purpose, id, Buffer.from(text, "base64")));
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        await raw.delete(id);
        return undefined;
      }
    },
    async write(key, value) {
      const id = idOf(key);
      const sealed = ring.sealFor(purpose, id, toJson(value));
      await raw.write(id, sealed.toString("base64"));
    },
    async delete(key) {
      await raw.delete(idOf(key));
    },
  };
}

// An update without a chat once gave two strangers the key "undefined", and one of them the other's dialog.
function checked(key: string): string {
  if (typeof key !== "string" || key === "" || key === "undefined") {
    throw new Error("a storage key is missing: updates without a lane must not reach the storage");
  }
  return key;
}
