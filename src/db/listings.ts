import { eq, sql } from "drizzle-orm";
import { aad } from "../crypto/seal.ts";
import type { Listing } from "../domain/directory/listing.ts";
import type { ListingRow } from "../domain/directory/listing-row.ts";
import type { Db } from "./database.ts";
import { type KeyStore, openOrLocked } from "./keys.ts";
import { ROW } from "./listing-import.ts";
import { listings } from "./schema.ts";

/** A street address for staff; `locked`: it is there, but its key or the master key is missing. */
export type SealedAddress = { kind: "none" } | { kind: "known"; address: string } | { kind: "locked" };

/** The directory as admins change it. */
export interface ListingStore {
  get(id: string): Promise<ListingRow | null>;
  /** Reads a listing and keeps it as it is until the transaction ends. */
  lock(id: string): Promise<ListingRow | null>;
  /** Puts an admin's version beside that of the files; null takes it away. */
  edit(id: string, edit: { listing: Listing; by: string } | null): Promise<void>;
  address(id: string): Promise<SealedAddress>;
  /** Seals the address under a new key and destroys the one before, so that old copies cannot be read. */
  setAddress(id: string, address: string | null): Promise<void>;
}

const place = (id: string) => aad("listings", "address", id);

/** Creates the listing store over a database or a transaction. */
export function createListingStore(db: Db, keys: KeyStore): ListingStore {
  const sealedOf = async (id: string) => {
    const { keyId, address } = listings;
    const [row] = await db.select({ keyId, address }).from(listings).where(eq(listings.id, id));
    return row ?? { keyId: null, address: null };
  };
  return {
    async get(id) {
      const [row] = await db.select(ROW).from(listings).where(eq(listings.id, id));
      return row ?? null;
    },
    async lock(id) {
      const [row] = await db.select(ROW).from(listings).where(eq(listings.id, id)).for("update");
      return row ?? null;
    },
    async edit(id, edit) {
      const set =
        edit === null
          ? { edited: null, editedBy: null, editedAt: null }
          : { edited: edit.listing, editedBy: edit.by, editedAt: sql`now()` };
      await db.update(listings).set(set).where(eq(listings.id, id));
    },
    async address(id) {
      const { address } = await sealedOf(id);
      if (address === null) return { kind: "none" };
      const opened = await openOrLocked<string>(keys, place(id), address);
      if (opened === null || opened === "locked") return { kind: "locked" };
      return { kind: "known", address: opened };
    },
    async setAddress(id, address) {
      const before = (await sealedOf(id)).keyId;
      const keyId = address === null ? null : await keys.create("directory");
      const sealed = keyId === null ? null : await keys.seal(keyId, place(id), address);
      await db.update(listings).set({ keyId, address: sealed }).where(eq(listings.id, id));
      if (before !== null) await keys.shred(before);
    },
  };
}
