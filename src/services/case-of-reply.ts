/** For which case a caseworker's message is: she names it, or there is only one. */
import type { CaseFile } from "../domain/case-file.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { TalkMessage } from "../domain/talk.ts";

interface CaseStores {
  cases: {
    /** Reads a case and keeps it as it is until the transaction ends. */
    lock(id: string): Promise<CaseFile | null>;
    ownedBy(staffId: string): Promise<CaseFile[]>;
  };
  slots: { at(chat: string, messageId: number): Promise<{ caseId: string | null }[]> };
}

/** Where a caseworker's message went. `unclear` lists the cases it could be for. */
export type FromCaseworker =
  | {
      kind: "sent";
      caseFile: CaseFile;
      /** Whether her screen turned into the words at once. */
      isShown?: boolean;
      /** When she is told of it, where that is not now. */
      note?: string | null;
    }
  | { kind: "unclear"; cases: CaseFile[] }
  /** It went to another case before, and goes to one only. */
  | { kind: "passed" }
  | { kind: "no-case" };

/** A caseworker's message: the case she named, or the message she answered. */
export interface CaseworkerMessage extends TalkMessage {
  replyTo?: number;
  caseId?: string;
}

/** Names where a caseworker's own message went, for its corrections and for replies to it. */
export function wroteSlot(member: StaffMember, { id: caseId }: CaseFile, { messageId }: TalkMessage) {
  return { slot: `talk:${caseId}:wrote:${messageId}`, chat: `staff:${member.id}`, messageId, caseId };
}

/** Finds the case of a message, and locks it. A message is never guessed into a case. */
export async function caseFor(
  stores: CaseStores,
  member: StaffMember,
  message: CaseworkerMessage,
): Promise<FromCaseworker> {
  const mine = await stores.cases.ownedBy(member.id);
  if (mine.length === 0) return { kind: "no-case" };
  const named = message.caseId ?? (await namedBy(stores, member, message));
  // A correction goes where the message went, and a reply to something of no case is for none: she is asked.
  const isFree = message.isEdit !== true && message.replyTo === undefined;
  const only = mine.length === 1 && isFree ? mine[0] : undefined;
  const chosen = named === null ? only : mine.find(({ id }) => id === named);
  if (chosen === undefined) return { kind: "unclear", cases: mine };
  const caseFile = await stores.cases.lock(chosen.id);
  if (caseFile?.state !== "claimed" || caseFile.ownerId !== member.id) return { kind: "no-case" };
  return { kind: "sent", caseFile };
}

async function namedBy(
  { slots }: CaseStores,
  member: StaffMember,
  { replyTo, messageId, isEdit }: CaseworkerMessage,
): Promise<string | null> {
  const pointed = isEdit === true ? messageId : replyTo;
  return pointed === undefined
    ? null
    : whereItWent({ slots }, { chat: `staff:${member.id}`, messageId: pointed });
}

/** The case that a message in a chat belongs to, or null. */
export async function whereItWent(
  { slots }: Pick<CaseStores, "slots">,
  { chat, messageId }: { chat: string; messageId: number },
): Promise<string | null> {
  const [standing] = await slots.at(chat, messageId);
  return standing?.caseId ?? null;
}
