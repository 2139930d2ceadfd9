import { type AuditStore, createAuditStore } from "./audit.ts";
import { type BroadcastStore, createBroadcastStore } from "./broadcasts.ts";
import { type CaseStore, createCaseStore } from "./cases.ts";
import type { Db } from "./database.ts";
import { createDraftStore, type DraftStore } from "./drafts.ts";
import { createErasureStore, type ErasureStore } from "./erasures.ts";
import { createInboxStore, type InboxStore } from "./inbox.ts";
import { createKeyStore, type KeyCache, type KeyStore } from "./keys.ts";
import { createListingCheckStore, type ListingCheckStore } from "./listing-checks.ts";
import { createListingImport, type ListingImportStore } from "./listing-import.ts";
import { createListingStore, type ListingStore } from "./listings.ts";
import { createLockStore, type LockStore } from "./locks.ts";
import { createMoveStore, type MoveStore } from "./moves.ts";
import { createOutboxStore, type OutboxStore } from "./outbox.ts";
import { createPaceStore, type PaceStore } from "./pace.ts";
import { createReturnCodeStore, type ReturnCodeStore } from "./return-codes.ts";
import { createSettingsStore, type SettingsStore } from "./settings.ts";
import { createSlotStore, type SlotStore } from "./slots.ts";
import { createStaffStore, type StaffStore } from "./staff.ts";
import { createSurvivorStore, type SurvivorStore } from "./survivors.ts";
import { createTraceStore, type TraceStore } from "./traces.ts";
import { createVisitStore, type VisitStore } from "./visits.ts";
import { createWipeCountStore, type WipeCountStore } from "./wipe-counts.ts";

/** One store a noun: the only way to the data. */
export interface Stores {
  audit: AuditStore;
  broadcasts: BroadcastStore;
  cases: CaseStore;
  drafts: DraftStore;
  erasures: ErasureStore;
  inbox: InboxStore;
  keys: KeyStore;
  listingChecks: ListingCheckStore;
  listingImport: ListingImportStore;
  listings: ListingStore;
  locks: LockStore;
  moves: MoveStore;
  outbox: OutboxStore;
  pace: PaceStore;
  returnCodes: ReturnCodeStore;
  settings: SettingsStore;
  slots: SlotStore;
  staff: StaffStore;
  survivors: SurvivorStore;
  traces: TraceStore;
  visits: VisitStore;
  wipeCounts: WipeCountStore;
}

/** All stores, and the same within one transaction. */
export interface Database extends Stores {
  /**
   * Runs one unit of work. Inside it only the stores it is given may be used: on the embedded database the outer
   * ones would wait for this transaction for ever.
   */
  transact<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result>;
}

/** Builds the stores over an opened database. */
export function createDatabase(db: Db, cache: KeyCache): Database {
  return {
    ...storesOver(db, cache, { inTransaction: false }),
    transact: (work) =>
      db.transaction((tx) => work(storesOver(tx as unknown as Db, cache, { inTransaction: true }))),
  };
}

function storesOver(db: Db, cache: KeyCache, options: { inTransaction: boolean }): Stores {
  const keys = createKeyStore(db, cache, options);
  return {
    keys,
    audit: createAuditStore(db),
    broadcasts: createBroadcastStore(db, keys),
    cases: createCaseStore(db, keys),
    drafts: createDraftStore(db, keys, cache.ring),
    erasures: createErasureStore(db, keys),
    inbox: createInboxStore(db, keys),
    listingChecks: createListingCheckStore(db),
    listingImport: createListingImport(db),
    listings: createListingStore(db, keys),
    locks: createLockStore(db),
    moves: createMoveStore(db),
    outbox: createOutboxStore(db, keys),
    pace: createPaceStore(db),
    returnCodes: createReturnCodeStore(db),
    settings: createSettingsStore(db),
    slots: createSlotStore(db),
    staff: createStaffStore(db, keys, cache.ring),
    survivors: createSurvivorStore(db, keys, cache.ring),
    traces: createTraceStore(db),
    visits: createVisitStore(db),
    wipeCounts: createWipeCountStore(db),
  };
}
