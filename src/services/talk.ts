import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { type TalkMessage, talkBody, talkSlot, withoutLongCaption, withWords } from "../domain/talk.ts";
import type { Words } from "./bodies.ts";
import type { CaseworkerMessage, FromCaseworker } from "./case-of-reply.ts";
import { type BesideStores, besideAgreed } from "./check-messages.ts";
import { passReply, type ReplyStores } from "./reply.ts";
import { type Shown, type ShowPress, type ShowStores, showNext } from "./show.ts";

interface TalkStores extends ReplyStores, ShowStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> } & ReplyStores["cases"];
  staff: { get(id: string): Promise<StaffMember | null> };
  outbox: {
    heldFor(survivorId: string): Promise<Unread | null>;
    knows(slot: string): Promise<boolean>;
  } & BesideStores["outbox"] &
    ReplyStores["outbox"] &
    ShowStores["outbox"];
  slots: ReplyStores["slots"] & ShowStores["slots"];
}

/** What the service needs besides its stores. */
export interface TalkDeps {
  transact<Result>(work: (stores: TalkStores) => Promise<Result>): Promise<Result>;
  words: Words;
  now(): Date;
}

/** Where a survivor's message went: to a person, or kept for the one who will take the case. */
export type FromSurvivor =
  | { kind: "kept-for"; alias: string; caseId: string; ownerId: string }
  | { kind: "kept"; caseId: string; ownerId: null }
  | { kind: "no-case" }
  /** A correction of words that went to nobody. */
  | { kind: "not-said" };

/** Replies that wait for a survivor's tap. */
export interface Unread {
  caseId: string;
  count: number;
}

/** Carries a talk both ways through the outbox. */
export interface TalkService {
  fromSurvivor(survivor: Survivor, message: TalkMessage): Promise<FromSurvivor>;
  fromCaseworker(member: StaffMember, message: CaseworkerMessage): Promise<FromCaseworker>;
  /** The replies that wait for her tap: of which case, and how many; null when none does. */
  unread(survivor: Survivor): Promise<Unread | null>;
  /** The survivor tapped: the next held reply is shown. */
  show(survivor: Survivor, press: ShowPress): Promise<Shown>;
}

/** Creates the service. A message is kept in one transaction; whoever acknowledges it can rely on that. */
export function createTalk({ transact, words, now }: TalkDeps): TalkService {
  return {
    fromSurvivor: (survivor, message) =>
      transact(async (stores) => {
        const caseFile = await stores.cases.openOf(survivor.id);
        if (caseFile === null) return { kind: "no-case" };
        // What she answered a question with was never said to a caseworker, so neither is its correction.
        const isOurs = message.isEdit === true && !(await stores.outbox.knows(slotOf(caseFile, message)));
        if (isOurs) return { kind: "not-said" };
        const owner = caseFile.ownerId === null ? null : await stores.staff.get(caseFile.ownerId);
        for (const one of toOwner(words, caseFile, { message, owner })) await stores.outbox.add(one);
        await besideAgreed(stores, words, { caseFile, message, owner });
        const { id: caseId } = caseFile;
        return owner === null
          ? { kind: "kept", caseId, ownerId: null }
          : { kind: "kept-for", alias: owner.alias, caseId, ownerId: owner.id };
      }),
    fromCaseworker: (member, message) =>
      transact((stores) => passReply(stores, words, { member, message, now: now() })),
    unread: (survivor) => transact(({ outbox }) => outbox.heldFor(survivor.id)),
    show: (survivor, press) => transact((stores) => showNext(stores, words, { survivor, press })),
  };
}

type ToOwner = { message: TalkMessage; owner: StaffMember | null };

// Addressed to whoever owns the case when it is sent, so a message is neither lost nor misdirected by a transfer.
function toOwner(words: Words, caseFile: CaseFile, { message, owner }: ToOwner): Outgoing[] {
  const locale = owner?.locale ?? words.defaultLocale;
  const slot = slotOf(caseFile, message);
  // With the case in it, because what a button names could be forged to spoil the key of somebody else's words.
  const key = message.once === undefined ? `${message.updateId}:talk` : slot;
  return withoutLongCaption(message.content).map((content, index) => {
    const part = index === 0 ? "" : `:${index}`;
    const body = withWords(talkBody(content), caseFile.code);
    return {
      key: key + part,
      kind: "relay",
      to: { kind: "owner", id: caseFile.id },
      body: {
        ...body,
        params: { ...body.params, disable_notification: false },
        repeatMark: words.t(locale, "staff-possible-repeat"),
      },
      slot: slot + part,
      caseId: caseFile.id,
      keyId: caseFile.keyId,
    };
  });
}

function slotOf({ id }: CaseFile, { once, messageId }: TalkMessage): string {
  return talkSlot(id, "survivor", once ?? messageId);
}
