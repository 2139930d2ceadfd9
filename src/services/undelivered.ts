import type { CaseFile } from "../domain/case-file.ts";
import type { LeasedMessage } from "../domain/delivery.ts";
import type { Address, Outgoing, Undelivered } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { cardBody, messageBody, type Words } from "./bodies.ts";
import { tellWaiting, waitingBody } from "./survivor-bodies.ts";

interface UndeliveredStores {
  cases: {
    get(id: string): Promise<CaseFile | null>;
    release(id: string, ownerId: string): Promise<boolean>;
  };
  outbox: { add(message: Outgoing): Promise<boolean> };
  staff: { get(id: string): Promise<StaffMember | null>; list(): Promise<StaffMember[]> };
  survivors: { setBlocked(id: string, blocked: boolean): Promise<void> };
}

/** Tells whoever must know that a message did not arrive. Runs in the transaction that ends the message. */
export interface UndeliveredService {
  /** Returns `keep` when the message must stay, for the next owner of its case or until the staff chat is back. */
  report(stores: UndeliveredStores, message: LeasedMessage, failure: Failure): Promise<"end" | "keep">;
}

/** Why a message did not arrive, and the name of the chat it did not arrive in, if one was found. */
export interface Failure {
  why: Undelivered;
  chat: string | null;
}

type CodeKey = "staff-survivor-blocked" | "staff-not-delivered" | "staff-not-shown";

/** Creates the service. */
export function createUndelivered(words: Words): UndeliveredService {
  const staffText = async (stores: UndeliveredStores, id: string | null, key: CodeKey, code: string) => {
    const member = id === null ? null : await stores.staff.get(id);
    return messageBody(words.t(member?.locale ?? words.defaultLocale, key, { code }));
  };

  async function toSurvivor(stores: UndeliveredStores, message: LeasedMessage, why: Undelivered) {
    if (why === "blocked") await stores.survivors.setBlocked(message.to.id, true);
    const caseFile = message.caseId === null ? null : await stores.cases.get(message.caseId);
    if (caseFile === null || caseFile.ownerId === null) return;
    const key = why === "blocked" ? "staff-survivor-blocked" : "staff-not-delivered";
    const body = await staffText(stores, caseFile.ownerId, key, caseFile.code);
    await stores.outbox.add(desk(message, { kind: "owner", id: caseFile.id }, { body, caseId: caseFile.id }));
  }

  async function ownerUnreachable(stores: UndeliveredStores, message: LeasedMessage, caseFile: CaseFile) {
    await stores.cases.release(caseFile.id, caseFile.ownerId!);
    const waiting = (await stores.cases.get(caseFile.id)) ?? caseFile;
    await stores.outbox.add({
      key: `${keyOf(message)}:card`,
      kind: "card",
      to: { kind: "staff-chat", id: "main" },
      body: cardBody(words, waiting, null),
      slot: `card:${caseFile.id}`,
      caseId: caseFile.id,
    });
    // Her screen may say by now that somebody is with her.
    await stores.outbox.add(tellWaiting(waiting, `${keyOf(message)}:tell`, waitingBody(words, waiting)));
    const text = words.t(words.defaultLocale, "staff-owner-unreachable", { code: caseFile.code });
    const body = messageBody(text, { disable_notification: false });
    await stores.outbox.add(desk(message, { kind: "staff-chat", id: "main" }, { body, caseId: caseFile.id }));
  }

  async function staffChatUnreachable(stores: UndeliveredStores, message: LeasedMessage) {
    for (const member of await stores.staff.list()) {
      if (member.role !== "admin") continue;
      const body = messageBody(words.t(member.locale, "admin-staff-chat-unreachable"), {
        disable_notification: false,
      });
      const to = { kind: "staff", id: member.id } as const;
      const key = `undelivered:${message.id}:${member.id}`;
      await stores.outbox.add({ key, kind: "desk", to, body });
    }
  }

  async function toOwner(stores: UndeliveredStores, message: LeasedMessage, { why, chat }: Failure) {
    const caseFile = message.caseId === null ? null : await stores.cases.get(message.caseId);
    if (caseFile === null) return "end";
    const { ownerId, state } = caseFile;
    // Words of hers wait for the next owner; a head of the case is made anew for each.
    const fate = message.kind === "relay" && state !== "closed" ? "keep" : "end";
    const isGone = why === "blocked" || why === "nobody";
    // Whoever it went to may have let go of the case meanwhile, and somebody else taken it.
    const reached = chat ?? (message.to.kind === "staff" ? `staff:${message.to.id}` : `staff:${ownerId}`);
    if (isGone && (state === "closed" || ownerId === null || reached !== `staff:${ownerId}`)) return fate;
    if (isGone) {
      await ownerUnreachable(stores, message, caseFile);
      return fate;
    }
    if (message.kind === "relay" && ownerId !== null) {
      const body = await staffText(stores, ownerId, "staff-not-shown", caseFile.code);
      await stores.outbox.add(
        desk(message, { kind: "owner", id: caseFile.id }, { body, caseId: caseFile.id }),
      );
    }
    return "end";
  }

  return {
    async report(stores, message, failure) {
      if (message.to.kind === "survivor") {
        await toSurvivor(stores, message, failure.why);
        return "end";
      }
      if (message.to.kind === "staff-chat") {
        await staffChatUnreachable(stores, message);
        // A card that nobody could see is a lost case, so it waits until the bot is let in again.
        return failure.why === "blocked" ? "keep" : "end";
      }
      return toOwner(stores, message, failure);
    },
  };
}

type What = { body: Outgoing["body"]; caseId: string };

function desk(message: LeasedMessage, to: Address, { body, caseId }: What): Outgoing {
  return { key: keyOf(message), kind: "desk", to, body, caseId };
}

// A kept message may fail again with the next owner, and that is news again.
function keyOf({ id, attempt }: LeasedMessage): string {
  return `undelivered:${id}:${attempt}`;
}
