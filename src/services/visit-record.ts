import type { Draft } from "../domain/draft.ts";
import { EMPTY_RECORD, type TriageRecord } from "../domain/triage/record.ts";

/** The drafts, where what was said of danger waits until a case takes it over; sealed, and gone after a day. */
export interface RecordDrafts {
  find(lane: string, dialog: string): Promise<Draft | null>;
  save(lane: string, draft: Draft): Promise<void>;
}

/** The name of that draft; «Hide» leaves it its day, because what was said of danger must not be forgotten with it. */
export const VISIT_RECORD = "triage";

/** Reads what was said of danger in this visit. */
export async function visitRecord(drafts: RecordDrafts, lane: string): Promise<TriageRecord> {
  const record = (await drafts.find(lane, VISIT_RECORD))?.answers["record"];
  return record === undefined ? EMPTY_RECORD : (JSON.parse(record) as TriageRecord);
}

/** Keeps what was said of danger in this visit. */
export function keepVisitRecord(drafts: RecordDrafts, lane: string, record: TriageRecord): Promise<void> {
  return keep(drafts, lane, { record: JSON.stringify(record) });
}

/** What was answered with «Did I understand you right?»: each kind with its time, and the kinds of the last one. */
export interface Acknowledged {
  at: Record<string, number>;
  standing: string[];
}

/** Reads what was answered in this visit. */
async function acknowledged(drafts: RecordDrafts, lane: string): Promise<Acknowledged> {
  const kept = (await drafts.find(lane, VISIT_RECORD))?.answers["acknowledged"];
  return kept === undefined ? { at: {}, standing: [] } : (JSON.parse(kept) as Acknowledged);
}

/** Keeps that these kinds were answered now, so that the same thing is not asked again and again. */
async function keepAcknowledged(
  drafts: RecordDrafts,
  lane: string,
  { kinds, now }: { kinds: readonly string[]; now: number },
): Promise<void> {
  const { at } = await acknowledged(drafts, lane);
  const times = { ...at, ...Object.fromEntries(kinds.map((kind) => [kind, now])) };
  await keep(drafts, lane, { acknowledged: JSON.stringify({ at: times, standing: kinds }) });
}

async function keep(drafts: RecordDrafts, lane: string, changed: Record<string, string>): Promise<void> {
  const answers = { ...(await drafts.find(lane, VISIT_RECORD))?.answers, ...changed };
  await drafts.save(lane, { dialog: VISIT_RECORD, open: null, answers, lastUpdate: null });
}

/** Remembers within a visit what was answered already. */
export interface VisitMemory {
  acknowledged(lane: string): Promise<Acknowledged>;
  acknowledge(lane: string, answered: { kinds: readonly string[]; now: number }): Promise<void>;
}

/** Creates the memory over the drafts. */
export function createVisitMemory({ drafts }: { drafts: RecordDrafts }): VisitMemory {
  return {
    acknowledged: (lane) => acknowledged(drafts, lane),
    acknowledge: (lane, answered) => keepAcknowledged(drafts, lane, answered),
  };
}
