/**
 * A reply that shows at once, if she chose that and is looking at the chat: her screen turns into it, which no locked
 * phone shows. Anything else waits for her tap: other replies before it, a reply that stands open, a question that waits.
 */
import type { CaseFile } from "../domain/case-file.ts";
import type { Draft } from "../domain/draft.ts";
import { laneKey } from "../domain/lane.ts";
import { LOOKING_SECONDS } from "../domain/reach.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Words } from "./bodies.ts";
import { isThere } from "./contact-hours.ts";
import { REPLY } from "./read-replies.ts";
import { type ShowStores, standIn } from "./show.ts";

/** What showing at once needs. */
export interface AtOnceStores extends ShowStores {
  drafts: { all(lane: string): Promise<Draft[]> };
  slots: ShowStores["slots"] & { find(slot: string): Promise<{ messageId: number } | null> };
  visits: { seenAt(survivorId: string): Promise<Date | null> };
}

/** Turns her screen into the only held reply of a case; false when it has to wait for her tap. */
export async function showAtOnce(
  stores: AtOnceStores,
  words: Words,
  { survivor, caseFile, now }: { survivor: Survivor; caseFile: CaseFile; now: Date },
): Promise<boolean> {
  if (survivor.profile.atOnce !== true) return false;
  if (!(await isThere(stores.visits, survivor, { now, seconds: LOOKING_SECONDS }))) return false;
  const screen = await stores.slots.find(`panel:${survivor.id}`);
  if (screen === null) return false;
  const standing = await stores.slots.at(`survivor:${survivor.id}`, screen.messageId);
  if (standing.some(({ slot }) => REPLY.test(slot))) return false;
  const lane = laneKey({ userId: survivor.profile.chatId, isPrivate: true })!;
  if ((await stores.drafts.all(lane)).some(({ open }) => open !== null)) return false;
  await standIn(stores, words, { survivor, caseFile, messageId: screen.messageId });
  return true;
}
