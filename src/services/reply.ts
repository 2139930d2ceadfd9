/**
 * A caseworker writes: her words go to the survivor of the case they are for, never to a guess, and wait there for the
 * survivor's tap behind a neutral notice.
 */
import { keyboard } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { type TalkContent, talkBody, talkSlot } from "../domain/talk.ts";
import type { Words } from "./bodies.ts";
import {
  type CaseworkerMessage,
  caseFor,
  type FromCaseworker,
  whereItWent,
  wroteSlot,
} from "./case-of-reply.ts";
import { hideButton, newRepliesNotice } from "./survivor-bodies.ts";

/** What passing a reply on needs. */
export interface ReplyStores {
  cases: {
    lock(id: string): Promise<CaseFile | null>;
    ownedBy(staffId: string): Promise<CaseFile[]>;
  };
  survivors: { get(id: string): Promise<Survivor | null> };
  outbox: { add(message: Outgoing): Promise<boolean>; countHeld(caseId: string): Promise<number> };
  slots: {
    at(chat: string, messageId: number): Promise<{ slot: string; caseId: string | null }[]>;
    find(slot: string): Promise<object | null>;
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
  };
}

/** Passes a reply on, in the transaction it is given. */
export async function passReply(
  stores: ReplyStores,
  words: Words,
  { member, message }: { member: StaffMember; message: CaseworkerMessage },
): Promise<FromCaseworker> {
  const found = await caseFor(stores, member, message);
  if (found.kind !== "sent") return found;
  const slot = wroteSlot(member, found.caseFile, message);
  const before = message.caseId === undefined ? null : await whereItWent(stores, slot);
  // The buttons that ask for the case can be pressed twice before they go.
  if (before !== null) return before === slot.caseId ? found : { kind: "passed" };
  await toSurvivor(stores, words, { caseFile: found.caseFile, message });
  await stores.slots.set(slot);
  return found;
}

type ToSurvivor = { caseFile: CaseFile; message: CaseworkerMessage };

// The words wait, held, for the survivor's tap; only a neutral notice goes out. The case is locked.
async function toSurvivor(
  stores: ReplyStores,
  words: Words,
  { caseFile, message }: ToSurvivor,
): Promise<void> {
  const survivor = await stores.survivors.get(caseFile.survivorId);
  const locale = survivor?.profile.locale ?? caseFile.facts.locale;
  const about = {
    to: { kind: "survivor", id: caseFile.survivorId } as const,
    caseId: caseFile.id,
    keyId: caseFile.keyId,
  };
  const before = await stores.outbox.countHeld(caseFile.id);
  const markup = { reply_markup: keyboard([hideButton(words.t, locale)]) };
  const repeatMark = words.t(locale, "s-possible-repeat");
  for (const { body, ...part } of await partsOf(stores, { caseFile, message })) {
    const params = { ...body.params, ...markup };
    await stores.outbox.add({ ...about, ...part, kind: "relay", body: { ...body, params, repeatMark } });
  }
  // A repeat, or a correction of what waits already, is nothing new.
  const count = await stores.outbox.countHeld(caseFile.id);
  if (count <= before) return;
  const { updateId } = message;
  await stores.outbox.add(newRepliesNotice(words, caseFile, { locale, count, updateId }));
}

async function partsOf({ slots }: ReplyStores, { caseFile, message }: ToSurvivor) {
  const isEdit = message.isEdit === true;
  const contents = replyParts(message.content, isEdit);
  const parts = contents.map(async (content, index) => {
    const part = index === 0 ? "" : `:${index}`;
    const slot = talkSlot(caseFile.id, "caseworker", message.messageId) + part;
    // What she has on her screen is corrected there; everything else waits for her tap.
    const isShown = isEdit && (await slots.find(slot)) !== null;
    const key = `${message.updateId}:talk${part}`;
    return { key, body: talkBody(content), slot, held: !isShown, editOnly: isShown };
  });
  return Promise.all(parts);
}

// A new message shows its words on a locked phone, an edit does not: so words never ride on a photo, they come first.
function replyParts(content: TalkContent, isEdit: boolean): TalkContent[] {
  if (content.kind !== "media" || content.caption === undefined) return [content];
  const { caption, ...bare } = content;
  const words = { kind: "text", text: caption } as const;
  return isEdit ? [words] : [words, bare];
}
