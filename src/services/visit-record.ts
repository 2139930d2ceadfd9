import type { Draft } from "../domain/draft.ts";
import { EMPTY_RECORD, type TriageRecord } from "../domain/triage/record.ts";

/** The drafts, where what was said of danger waits until a case takes it over; sealed, and gone after a day. */
export interface RecordDrafts {
  find(lane: string, dialog: string): Promise<Draft | null>;
  save(lane: string, draft: Draft): Promise<void>;
}

const DIALOG = "triage";

/** Reads what was said of danger in this visit. */
export async function visitRecord(drafts: RecordDrafts, lane: string): Promise<TriageRecord> {
  const record = (await drafts.find(lane, DIALOG))?.answers["record"];
  return record === undefined ? EMPTY_RECORD : (JSON.parse(record) as TriageRecord);
}

/** Keeps what was said of danger in this visit. */
export function keepVisitRecord(drafts: RecordDrafts, lane: string, record: TriageRecord): Promise<void> {
  return keep(drafts, lane, { record: JSON.stringify(record) });
}

/** The kinds of danger in words that were answered in this visit. */
export async function acknowledgedKinds(drafts: RecordDrafts, lane: string): Promise<string[]> {
  const kinds = (await drafts.find(lane, DIALOG))?.answers["acknowledged"] ?? "";
  return kinds === "" ? [] : kinds.split(",");
}

/** Keeps which kinds were answered, so that the same thing is not asked again and again. */
export function keepAcknowledged(
  drafts: RecordDrafts,
  lane: string,
  kinds: readonly string[],
): Promise<void> {
  return keep(drafts, lane, { acknowledged: [...new Set(kinds)].join(",") });
}

async function keep(drafts: RecordDrafts, lane: string, changed: Record<string, string>): Promise<void> {
  const answers = { ...(await drafts.find(lane, DIALOG))?.answers, ...changed };
  await drafts.save(lane, { dialog: DIALOG, open: null, answers, lastUpdate: null });
}
