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
import { hoursNote } from "./hours-note.ts";
import { type AtOnceStores, showAtOnce } from "./show-at-once.ts";
import { hideButton, newRepliesNotice } from "./survivor-bodies.ts";

/** What passing a reply on needs. */
export interface ReplyStores extends AtOnceStores {
  cases: AtOnceStores["cases"] & {
    ownedBy(staffId: string): Promise<CaseFile[]>;
  };
  survivors: { get(id: string): Promise<Survivor | null> };
  outbox: AtOnceStores["outbox"] & { add(message: Outgoing): Promise<boolean> };
  slots: AtOnceStores["slots"] & {
    at(chat: string, messageId: number): Promise<{ slot: string; caseId: string | null }[]>;
  };
}

/** Passes a reply on, in the transaction it is given. */
export async function passReply(
  stores: ReplyStores,
  words: Words,
  { member, message, now }: { member: StaffMember; message: CaseworkerMessage; now: Date },
): Promise<FromCaseworker> {
  const found = await caseFor(stores, member, message);
  if (found.kind !== "sent") return found;
  const { caseFile } = found;
  const slot = wroteSlot(member, caseFile, message);
  const before = message.caseId === undefined ? null : await whereItWent(stores, slot);
  // The buttons that ask for the case can be pressed twice before they go.
  if (before !== null) return before === slot.caseId ? found : { kind: "passed" };
  const isShown = await toSurvivor(stores, words, { caseFile, message, now });
  await stores.slots.set(slot);
  const { locale } = member;
  const note = isShown ? null : await hoursNote(stores, words, { caseFile, locale, now });
  return { ...found, isShown, note };
}

type ToSurvivor = { caseFile: CaseFile; message: CaseworkerMessage; now: Date };

// The words wait, held, for the survivor's tap; only a neutral notice goes out, or her screen turns into them, which
// is then said. The case is locked.
async function toSurvivor(
  stores: ReplyStores,
  words: Words,
  { caseFile, message, now }: ToSurvivor,
): Promise<boolean> {
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
  if (count <= before) return false;
  const isOnly = count === 1 && message.content.kind === "text" && survivor !== null;
  if (isOnly && (await showAtOnce(stores, words, { survivor, caseFile, now }))) return true;
  const { updateId } = message;
  await stores.outbox.add(newRepliesNotice(words, caseFile, { locale, count, cause: updateId }));
  return false;
}

async function partsOf({ slots }: ReplyStores, { caseFile, message }: Omit<ToSurvivor, "now">) {
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
