/**
 * A survivor taps «Show»: the next reply is shown in the message she tapped.
 *
 * A new message shows its words on every locked phone of the account, an edit shows nothing; so the notice itself turns
 * into the reply, and «Show» under it brings the next. Only what cannot stand in its place (a voice message, a photo)
 * comes below, without words.
 */
import { callback, type Keyboard, keyboard } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { OutgoingBody } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Words } from "./bodies.ts";
import { REPLY, type ReadStores, takeAllAway } from "./read-replies.ts";
import { hideButton } from "./survivor-bodies.ts";

/** What showing needs. */
export interface ShowStores extends ReadStores {
  cases: { lock(id: string): Promise<CaseFile | null> };
  outbox: {
    releaseNext(
      caseId: string,
      change: (body: OutgoingBody, id: number) => OutgoingBody,
    ): Promise<{ id: number; slot: string } | null>;
    countHeld(caseId: string): Promise<number>;
    drop(slot: string): Promise<void>;
  };
  slots: ReadStores["slots"] & {
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
  };
  audit: { add(entry: { key: string; actor: string; action: string; caseId: string }): Promise<boolean> };
}

/** A tap: on which message, and after which reply; `after` is null on a notice. */
export interface ShowPress {
  caseId: string;
  updateId: number;
  messageId: number;
  after: number | null;
}

/** `here`: the tapped message turns into the reply; `below`: it comes as a message of its own. */
export type Shown =
  | { kind: "here" }
  | { kind: "below"; remaining: number; shown: number }
  | { kind: "nothing" }
  /** A second tap on the same button: it must not push a reply away before it was read. */
  | { kind: "again" };

/** Shows the next reply, in the transaction it is given. */
export async function showNext(
  stores: ShowStores,
  words: Words,
  { survivor, press }: { survivor: Survivor; press: ShowPress },
): Promise<Shown> {
  const { caseId, messageId, updateId } = press;
  const caseFile = await stores.cases.lock(caseId);
  if (caseFile === null || caseFile.survivorId !== survivor.id) return { kind: "nothing" };
  const chat = `survivor:${survivor.id}`;
  const standing = await stores.slots.at(chat, messageId);
  const replies = standing.filter(({ slot }) => REPLY.test(slot));
  if (!isFresh(replies, press)) return { kind: "again" };
  // A repeat of the same tap, after a crash, finds that it was done.
  const isFirst = await stores.audit.add({
    key: `${updateId}:shown`,
    actor: "survivor",
    action: "shown",
    caseId,
  });
  if (!isFirst) return { kind: "again" };

  // What she read before in another message, a photo or a voice message, goes.
  await takeAllAway(stores, survivor.id, messageId);
  return standIn(stores, words, { survivor, caseFile, messageId });
}

/** Where the next reply is to stand. */
export interface Standing {
  survivor: Survivor;
  caseFile: CaseFile;
  messageId: number;
}

/** Lets the next held reply of a case go, into a message of ours. */
export async function standIn(
  stores: ShowStores,
  words: Words,
  { survivor, caseFile, messageId }: Standing,
): Promise<Shown> {
  const { id: caseId } = caseFile;
  const chat = `survivor:${survivor.id}`;
  const locale = survivor.profile.locale ?? caseFile.facts.locale;
  const remaining = (await stores.outbox.countHeld(caseId)) - 1;
  let isText = false;
  const released = await stores.outbox.releaseNext(caseId, (body, shown) => {
    isText = body.method === "sendMessage";
    return isText ? withButtons(body, replyButtons(words, locale, { caseId, shown, remaining })) : body;
  });
  await stores.outbox.drop(`notice:${caseId}`);
  await stores.slots.clear(`notice:${caseId}`);
  if (released === null) return { kind: "nothing" };
  // Whatever stood here, a screen too, is a reply from now on.
  for (const { slot } of await stores.slots.at(chat, messageId)) await stores.slots.clear(slot);
  if (isText) await stores.slots.set({ slot: released.slot, chat, messageId, caseId });
  await stores.slots.set({ slot: readerSlot(caseId, released.id), chat, messageId, caseId });
  return isText ? { kind: "here" } : { kind: "below", remaining, shown: released.id };
}

function withButtons(body: OutgoingBody, reply_markup: Keyboard): OutgoingBody {
  return { ...body, params: { ...body.params, reply_markup } };
}

/** The buttons under a reply: the next one, if there is one, the menu, and the way out. */
export function replyButtons(
  words: Words,
  locale: Locale,
  { caseId, shown, remaining }: { caseId: string; shown: number; remaining: number },
): Keyboard {
  const next = {
    text: `${words.t(locale, "b-show")} (${remaining})`,
    callback_data: callback.showNext(caseId, shown),
  };
  const menu = { text: words.t(locale, "b-menu"), callback_data: callback.menu };
  const exits = [menu, hideButton(words.t, locale)];
  return remaining > 0 ? keyboard([next], exits) : keyboard(exits);
}

// «Show» under a reply is good once, and «Show» on a notice only while no reply stands in it.
function isFresh(standing: { slot: string }[], { caseId, after }: ShowPress): boolean {
  return after === null
    ? standing.length === 0
    : standing.some(({ slot }) => slot === readerSlot(caseId, after));
}

function readerSlot(caseId: string, shown: number): string {
  return `reader:${caseId}:${shown}`;
}
