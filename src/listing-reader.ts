/** Reads what is kept of a listing, and judges what an admin types, by the same shapes as the files. */
import { listingFault } from "./data-checks.ts";
import type { Phone } from "./domain/directory/listing.ts";
import type { ReadListing } from "./domain/directory/listing-row.ts";
import type { PhoneFault } from "./domain/directory/typed-phones.ts";
import type { Place } from "./domain/place.ts";
import { LANDLINE_ONLY_CODES, listingSchema, phoneSchema } from "./listing-schema.ts";

/** Creates the reader; a listing of a place that is not known is refused as one of a wrong shape. */
export function createListingReader(places: readonly Place[]): ReadListing {
  return (value) => {
    const parsed = listingSchema.safeParse(value);
    if (!parsed.success || listingFault([parsed.data], { places, takenIds: [] }) !== null) return null;
    return parsed.data;
  };
}

/** Finds what is wrong with a phone, as a code that the locales have words for. */
export function phoneFault(phone: Phone): PhoneFault | null {
  const parsed = phoneSchema.safeParse(phone);
  if (parsed.success) return null;
  const field = parsed.error.issues[0]!.path[0];
  if (field === "number" || field === "display") return field;
  return LANDLINE_ONLY_CODES.includes(phone.number) ? "landline" : "short-mobile";
}
