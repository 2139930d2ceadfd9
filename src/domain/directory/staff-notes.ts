import type { Place } from "../place.ts";
import { admit } from "./admission.ts";
import type { Listing } from "./listing.ts";
import { type ListingNotes, notesOf } from "./notes.ts";
import { emptyQuery } from "./sentence.ts";

/** Builds the notes that a survivor of whom nothing is known would get, also of a listing that is not shown to them. */
export function staffNotes(listing: Listing, places: readonly Place[], today: string): ListingNotes {
  const shown: Listing = { ...listing, state: listing.state === "planned" ? "planned" : "open" };
  const query = emptyQuery(null, today);
  const admission = admit(shown, query);
  if (admission.kind !== "admitted") throw new Error(`${listing.id} excludes somebody unknown`);
  return notesOf({ listing: shown, isPart: false, admission }, query, places);
}
