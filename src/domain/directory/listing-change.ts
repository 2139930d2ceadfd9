import type { Listing, Phone } from "./listing.ts";

/** States that an admin can give a listing. */
export const GIVEN_STATES = ["open", "planned", "closed"] as const;

/** What an admin does to a listing. `undo`: back to what the files say; `settled`: the reports are dealt with. */
export type ListingChange =
  | { kind: "phones"; phones: Phone[] }
  | { kind: "state"; state: (typeof GIVEN_STATES)[number] }
  | { kind: "checked" }
  | { kind: "address"; address: string | null }
  | { kind: "undo" }
  | { kind: "settled" };

/** The listing after a change, or null when the change is about something beside it; `today` is an ISO date. */
export function changedListing(listing: Listing, change: ListingChange, today: string): Listing | null {
  switch (change.kind) {
    case "phones": {
      // Once there is a number, it no longer waits for a contact.
      const isFound = listing.state === "awaiting-contact" && change.phones.length > 0;
      // Nobody has dialled the new ones yet.
      return { ...listing, phones: change.phones, verifiedOn: null, state: isFound ? "open" : listing.state };
    }
    case "state":
      return { ...listing, state: change.state };
    case "checked":
      return { ...listing, verifiedOn: today };
    default:
      return null;
  }
}
