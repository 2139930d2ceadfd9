/** What becomes of a message after an attempt to send it. */
import type { LeasedMessage } from "../domain/delivery.ts";
import type { Undelivered } from "../domain/outgoing.ts";
import type { Destination } from "./addresses.ts";
import type { Attempt } from "./attempt.ts";
import type { SenderDeps, SenderStores } from "./sender.ts";

/** Tries after which a message with an unknown fate is given up, unless somebody's safety hangs on it. */
const MAX_ATTEMPTS = 8;

/** Words of a talk, the card of a case and its head: without them nobody knows that she waits. */
function isNeeded({ kind, caseId }: LeasedMessage): boolean {
  return kind === "relay" || kind === "card" || (kind === "desk" && caseId !== null);
}

/** Nobody is there. An owner may have let go of the case this very moment: the next one gets the message. */
export async function nobody<Stores extends SenderStores>(deps: SenderDeps<Stores>, message: LeasedMessage) {
  if (message.to.kind === "owner" && message.attempt < MAX_ATTEMPTS) {
    const afterSeconds = backOff(message.attempt);
    return deps.stores.outbox.retry(message.id, { afterSeconds, maybeSent: message.maybeSent });
  }
  await undelivered(deps, message, { why: "nobody", chat: null });
}

/** An attempt, and what it was about. */
export interface Settlement {
  message: LeasedMessage;
  destination: Destination;
  attempt: Attempt;
  /** The note that something may come to stand in a survivor's chat. */
  expected: number | null;
}

/** Writes down what became of an attempt: sent, tried again later, or reported to whoever must know. */
export async function settle<Stores extends SenderStores>(deps: SenderDeps<Stores>, settlement: Settlement) {
  const { message, destination, attempt, expected } = settlement;
  const { stores } = deps;
  // An ambiguous attempt leaves its note: the wipe tries the ids that the message may have.
  const isSure = attempt.kind !== "sent" && attempt.kind !== "ambiguous";
  if (expected !== null && isSure) await stores.traces.unexpect(expected);
  const chat = destination.name;
  const again = (afterSeconds: number, maybeSent = message.maybeSent) =>
    stores.outbox.retry(message.id, { afterSeconds, maybeSent });
  switch (attempt.kind) {
    case "sent":
      return sent(deps, settlement, attempt.messageId);
    case "wait":
      await stores.pace.hold(chat, attempt.seconds);
      return again(attempt.seconds);
    case "unreachable":
      return again(backOff(message.attempt));
    case "migrated":
      await deps.addresses.moveStaffChat(attempt.chatId);
      return again(0);
    case "vanished":
      if (message.slot === null) return undelivered(deps, message, { why: "refused", chat });
      await stores.slots.clear(message.slot);
      // A reply that lost its place must not come as a message with words on the lock screen: it waits for a tap again.
      if (message.to.kind === "survivor" && message.kind === "relay" && !message.editOnly) {
        return stores.outbox.holdAgain(message.id, message.maybeSent);
      }
      return message.editOnly ? end(deps, message, "superseded") : again(0);
    case "ambiguous":
      if (message.kind === "broadcast") return end(deps, message, "unknown");
      if (message.attempt >= MAX_ATTEMPTS && !isNeeded(message)) {
        return undelivered(deps, message, { why: "unknown", chat });
      }
      return again(backOff(message.attempt), true);
    case "blocked":
      return undelivered(deps, message, { why: "blocked", chat });
    case "refused":
      return undelivered(deps, message, { why: "refused", chat });
  }
}

async function sent<Stores extends SenderStores>(
  deps: SenderDeps<Stores>,
  { message, destination, expected }: Settlement,
  messageId: number | null,
) {
  await deps.transact(async (stores) => {
    const isWanted = await stores.outbox.finish(message.id, "sent");
    if (messageId === null) return;
    if (message.to.kind === "survivor") {
      // She hid the chat while this was on its way: it goes away again, and waits for her next tap.
      if (!isWanted) return stores.traces.addDue(message.to.id, [messageId], expected ?? undefined);
      await stores.traces.add(message.to.id, [messageId], expected ?? undefined);
    }
    if (message.slot === null) return;
    const { slot, caseId } = message;
    await stores.slots.set({ slot, chat: destination.name, messageId, caseId });
  });
  deps.count(message.kind, message.maybeSent ? "repeated" : "sent");
}

/** Ends a message without telling anybody. */
export async function end<Stores extends SenderStores>(
  deps: SenderDeps<Stores>,
  message: LeasedMessage,
  how: "failed" | "unknown" | "superseded",
) {
  await deps.stores.outbox.finish(message.id, how);
  deps.count(message.kind, how);
}

async function undelivered<Stores extends SenderStores>(
  deps: SenderDeps<Stores>,
  message: LeasedMessage,
  failure: { why: Undelivered; chat: string | null },
) {
  const { why } = failure;
  await deps.transact(async (stores) => {
    const fate = await deps.report(stores, message, failure);
    if (fate === "end") await stores.outbox.finish(message.id, why === "unknown" ? "unknown" : "failed");
    else {
      const afterSeconds = backOff(message.attempt);
      await stores.outbox.retry(message.id, { afterSeconds, maybeSent: message.maybeSent });
    }
  });
  deps.count(message.kind, why);
  deps.log.warn({ outbox: message.id, kind: message.kind, why }, "a message was not delivered");
}

/** Seconds before the next try: 1, 2, 4 … at most 60. */
function backOff(attempt: number): number {
  return Math.min(60, 2 ** Math.max(0, attempt - 1));
}
