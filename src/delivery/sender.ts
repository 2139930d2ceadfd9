/**
 * The sender: takes messages from the outbox and makes sure that each arrives, or that somebody learns it did not.
 *
 *   lease → find the chat → send or edit → settle in one transaction
 *
 * A process that dies between sending and settling leaves the lease; whoever takes it over knows that the message may
 * have arrived already, and says so where it matters.
 */
import type { Api } from "grammy";
import type { LeasedMessage } from "../domain/delivery.ts";
import type { Undelivered } from "../domain/outgoing.ts";
import type { Gate } from "../domain/reach.ts";
import type { Log } from "../log.ts";
import { describeError } from "../log.ts";
import type { Veiled } from "../services/veil.ts";
import type { Addresses } from "./addresses.ts";
import { createLoop, type Loop } from "./loop.ts";
import { end, nobody, settle } from "./settlement.ts";
import { callTelegram } from "./telegram-call.ts";

/** What the sender reads and writes. */
export interface SenderStores {
  outbox: {
    lease(limit: number, leaseSeconds: number): Promise<LeasedMessage[]>;
    finish(id: number, end: "sent" | "failed" | "unknown" | "superseded"): Promise<boolean>;
    retry(id: number, again: { afterSeconds: number; maybeSent: boolean }): Promise<void>;
    holdAgain(id: number, maybeSent: boolean): Promise<void>;
    defer(id: number, until: Date | null, maybeSent: boolean): Promise<void>;
  };
  slots: {
    find(slot: string): Promise<{ chat: string; messageId: number } | null>;
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
    clear(slot: string): Promise<void>;
  };
  traces: {
    add(survivorId: string, messageIds: readonly number[], expected?: number): Promise<void>;
    addDue(survivorId: string, messageIds: readonly number[], expected?: number): Promise<void>;
    expect(survivorId: string): Promise<number>;
    unexpect(expected: number): Promise<void>;
  };
  pace: { hold(chat: string, seconds: number): Promise<void> };
}

/** Everything the sender needs; `Stores` may offer more than it uses. */
export interface SenderDeps<Stores extends SenderStores> {
  stores: SenderStores;
  transact<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result>;
  addresses: Addresses;
  /** What may go into a survivor's chat as it is now: the message, the cover in its place, or nothing yet. */
  veil(message: LeasedMessage): Promise<Veiled>;
  /** Whether a message may come to a survivor now; without it at any time. */
  gate?(message: LeasedMessage): Promise<Gate>;
  /** Tells whoever must know; `chat` is the name of the chat it did not arrive in, if one was found. */
  report(
    stores: Stores,
    message: LeasedMessage,
    failure: { why: Undelivered; chat: string | null },
  ): Promise<"end" | "keep">;
  api: Api;
  log: Log;
  /** Counts what became of messages. */
  count(kind: string, end: string): void;
}

/** Longer than any call may take, so that a live sender never loses its lease. */
const LEASE_SECONDS = 20;
const AT_ONCE = 16;

/** Creates the sender, stopped. */
export function createSender<Stores extends SenderStores>(deps: SenderDeps<Stores>): Loop {
  const busy = new Set<Promise<void>>();
  const loop = createLoop({
    name: "sender",
    log: deps.log,
    async turn() {
      const leased = await deps.stores.outbox.lease(AT_ONCE - busy.size, LEASE_SECONDS);
      for (const message of leased) {
        const work = deliver(deps, message)
          .catch((error) => deps.log.error({ ...describeError(error), outbox: message.id }, "sending failed"))
          .finally(() => {
            busy.delete(work);
            loop.wake();
          });
        busy.add(work);
      }
      return leased.length > 0 && busy.size < AT_ONCE ? 0 : 200;
    },
    async drain() {
      await Promise.all(busy);
    },
  });
  return loop;
}

async function deliver<Stores extends SenderStores>(deps: SenderDeps<Stores>, message: LeasedMessage) {
  const { stores, addresses, api } = deps;
  if (message.body === null) return end(deps, message, "failed");
  // Under a master key that this process does not have: kept for one that has it.
  if (message.body === "locked") throw new Error("the message is under a key that is not at hand");
  if (message.kind === "broadcast" && message.maybeSent) return end(deps, message, "unknown");
  if (await isPutOff(deps, message)) return;
  const destination = await addresses.find(message.to);
  if (destination === null) return nobody(deps, message);
  const found = message.slot === null ? null : await stores.slots.find(message.slot);
  // After a transfer the message in place stands in another person's chat: the new owner gets one of her own.
  const slot = found?.chat === destination.name ? found : null;
  if (message.editOnly && slot === null) return end(deps, message, "superseded");
  const veiled = await deps.veil(message);
  if (veiled.kind === "drop") return end(deps, message, "superseded");
  if (veiled.kind === "hold") return stores.outbox.holdAgain(message.id, message.maybeSent);
  const body = veiled.kind === "cover" ? veiled.body : message.body;
  // Before it can be seen: should this process die now, the wipe still knows that something may stand there.
  const isNew = message.to.kind === "survivor" && slot === null;
  const expected = isNew ? await stores.traces.expect(message.to.id) : null;
  const attempt = await callTelegram(api, body, {
    chatId: destination.chatId,
    editOf: slot?.messageId ?? null,
    maybeSent: message.maybeSent,
  });
  await settle(deps, { message, destination, attempt, expected });
}

/** Puts off what came outside her hours, or ends it where she wants nothing to come by itself. */
async function isPutOff<Stores extends SenderStores>(deps: SenderDeps<Stores>, message: LeasedMessage) {
  const gate = (await deps.gate?.(message)) ?? { kind: "open" };
  if (gate.kind === "open") return false;
  if (gate.kind === "never") await end(deps, message, "superseded");
  else {
    const until = gate.kind === "until" ? gate.at : null;
    await deps.stores.outbox.defer(message.id, until, message.maybeSent);
  }
  return true;
}
