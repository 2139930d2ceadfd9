import type { Listing } from "../domain/directory/listing.ts";
import { changedListing, type ListingChange } from "../domain/directory/listing-change.ts";
import { inForce, type ListingRow, type ReadListing } from "../domain/directory/listing-row.ts";
import { type CheckPhone, readTypedPhones, type TypedPhones } from "../domain/directory/typed-phones.ts";
import type { StaffMember } from "../domain/staff.ts";

/** Open reports of a listing. */
export interface ListingReports {
  listingId: string;
  count: number;
  lastAt: Date;
}

type Address = { kind: "none" } | { kind: "known"; address: string } | { kind: "locked" };

interface DeskStores {
  listings: {
    get(id: string): Promise<ListingRow | null>;
    lock(id: string): Promise<ListingRow | null>;
    edit(id: string, edit: { listing: Listing; by: string } | null): Promise<void>;
    address(id: string): Promise<Address>;
    setAddress(id: string, address: string | null): Promise<void>;
  };
  listingImport: { all(): Promise<ListingRow[]> };
  listingChecks: {
    report(listingId: string, key: string): Promise<void>;
    open(): Promise<ListingReports[]>;
    settle(listingId: string, by: string): Promise<boolean>;
  };
  staff: { get(id: string): Promise<StaffMember | null> };
  audit: { add(entry: { key: string; actor: string; action: string }): Promise<boolean> };
}

/** What the desk needs besides its stores. */
export interface ListingDeskDeps {
  stores: DeskStores;
  transact<Result>(work: (stores: DeskStores) => Promise<Result>): Promise<Result>;
  read: ReadListing;
  checkPhone: CheckPhone;
  /** Tells this process that the directory changed. */
  onChanged(): Promise<void>;
}

/** Who changes something, and the update that says so. */
export interface ListingAction {
  id: string;
  actor: StaffMember;
  updateId: number;
}

/** One listing as admins see it. `edited.by`: an alias, null when that person no longer works here. */
export interface ListingView {
  listing: Listing;
  edited: { by: string | null; at: Date; isFileNewer: boolean } | null;
  reports: ListingReports | null;
  address: Address;
}

/** The directory with what is reported of it. */
export interface ListingOverview {
  listings: Listing[];
  reports: ListingReports[];
}

/** What became of a change; `done` also when the same update had done it before. */
export type ListingOutcome = { kind: "done" } | { kind: "absent" };

/** The directory as admins keep it; to everybody else it is absent. */
export interface ListingDesk {
  /** Files «this number did not work», once for each update. */
  report(listingId: string, updateId: number): Promise<{ kind: "filed" } | { kind: "absent" }>;
  overview(by: StaffMember): Promise<ListingOverview | null>;
  get(by: StaffMember, id: string): Promise<ListingView | null>;
  readPhones(text: string): TypedPhones;
  change(action: ListingAction, change: ListingChange): Promise<ListingOutcome>;
}

/** Creates the desk. */
export function createListingDesk(deps: ListingDeskDeps): ListingDesk {
  const { stores, transact, read, checkPhone, onChanged } = deps;
  return {
    report: (listingId, updateId) =>
      transact(async ({ listings, listingChecks }) => {
        const row = await listings.get(listingId);
        if (row === null || inForce(row, read).listing === null) return { kind: "absent" };
        await listingChecks.report(listingId, String(updateId));
        return { kind: "filed" };
      }),
    async overview(by) {
      if (!mayEdit(by)) return null;
      const rows = await stores.listingImport.all();
      const listings = rows.flatMap((row) => inForce(row, read).listing ?? []);
      const ids = new Set(listings.map(({ id }) => id));
      const reports = await stores.listingChecks.open();
      return { listings, reports: reports.filter(({ listingId }) => ids.has(listingId)) };
    },
    async get(by, id) {
      const row = mayEdit(by) ? await stores.listings.get(id) : null;
      const listing = row === null ? null : inForce(row, read).listing;
      return row === null || listing === null ? null : viewOf(stores, row, listing);
    },
    readPhones: (text) => readTypedPhones(text, checkPhone),
    async change(action, change) {
      const outcome = await transact((inside) => apply(inside, read, { action, change }));
      await onChanged();
      return outcome;
    },
  };
}

function mayEdit({ role }: StaffMember): boolean {
  return role === "admin";
}

type Applied = { action: ListingAction; change: ListingChange };

async function apply(
  stores: DeskStores,
  read: ReadListing,
  { action, change }: Applied,
): Promise<ListingOutcome> {
  const { id, actor, updateId } = action;
  const row = mayEdit(actor) ? await stores.listings.lock(id) : null;
  const listing = row === null ? null : inForce(row, read).listing;
  if (listing === null) return { kind: "absent" };
  const actionName = `listing-${change.kind}:${id}`;
  const entry = { key: `${updateId}:listing`, actor: `staff:${actor.id}`, action: actionName };
  // The same press once more: it is done already.
  if (!(await stores.audit.add(entry))) return { kind: "done" };
  const edited = changedListing(listing, change, new Date().toISOString().slice(0, 10));
  if (edited !== null) await stores.listings.edit(id, { listing: edited, by: actor.id });
  if (change.kind === "undo") await stores.listings.edit(id, null);
  if (change.kind === "address") await stores.listings.setAddress(id, change.address);
  if (change.kind === "checked" || change.kind === "settled") await stores.listingChecks.settle(id, actor.id);
  return { kind: "done" };
}

async function viewOf(stores: DeskStores, row: ListingRow, listing: Listing): Promise<ListingView> {
  const { editedAt, editedBy, importedAt } = row;
  const by = editedBy === null ? null : ((await stores.staff.get(editedBy))?.alias ?? null);
  const reports = await stores.listingChecks.open();
  return {
    listing,
    edited: editedAt === null ? null : { by, at: editedAt, isFileNewer: importedAt > editedAt },
    reports: reports.find(({ listingId }) => listingId === row.id) ?? null,
    address: await stores.listings.address(row.id),
  };
}
