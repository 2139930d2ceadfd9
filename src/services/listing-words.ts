import type { Listing } from "../domain/directory/listing.ts";
import { createSay, type RenderedListing, renderListing } from "../domain/directory/render.ts";
import { staffNotes } from "../domain/directory/staff-notes.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import type { Place } from "../domain/place.ts";

/** Puts a listing into words as survivors read it, also one that they are not shown. */
export type ListingWords = (locale: Locale, listing: Listing) => RenderedListing;

/** Creates the words of listings. */
export function createListingWords(t: Translate, places: readonly Place[]): ListingWords {
  return (locale, listing) => {
    const notes = staffNotes(listing, places, new Date().toISOString().slice(0, 10));
    return renderListing({ listing, notes }, locale, createSay(locale, t));
  };
}
