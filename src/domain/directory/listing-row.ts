import type { Listing } from "./listing.ts";

/** Reads a listing out of what is kept; null when it has another shape, for example that of an older version. */
export type ReadListing = (value: unknown) => Listing | null;

/** A listing as it is kept: what the files say, and beside it what an admin made of it. Both are still to be read. */
export interface ListingRow {
  id: string;
  imported: unknown;
  /** When the files last changed it. */
  importedAt: Date;
  /** Null when nobody edited it. */
  edited: unknown;
  editedBy: string | null;
  editedAt: Date | null;
  /** Set while the files do not have it. */
  retiredAt: Date | null;
}

/** Which of the two counts: an admin's edit, else the files; `unreadable` when one of them could not be read. */
export interface InForce {
  listing: Listing | null;
  unreadable: boolean;
}

/** Finds what counts of a row: what an admin changed, over what the files say. An edit that cannot be read falls back to the files; a retired listing is none. */
export function inForce({ retiredAt, edited, imported }: ListingRow, read: ReadListing): InForce {
  if (retiredAt !== null) return { listing: null, unreadable: false };
  const ofAdmin = edited === null ? null : read(edited);
  const ofFiles = read(imported);
  if (ofAdmin === null) return { listing: ofFiles, unreadable: edited !== null || ofFiles === null };
  return { listing: ofFiles === null ? ofAdmin : laidOver(ofFiles, ofAdmin), unreadable: false };
}

// An admin edits these; whatever else the files say later, such as an age limit, reaches people all the same.
function laidOver(ofFiles: Listing, { phones, state, verifiedOn }: Listing): Listing {
  return { ...ofFiles, phones, state, verifiedOn };
}
