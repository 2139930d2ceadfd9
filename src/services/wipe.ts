import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Removed, WipeCount, WipeReason } from "../domain/wipe.ts";
import { clock, messageBody, type Words } from "./bodies.ts";
import { VISIT_RECORD } from "./visit-record.ts";

interface WipeStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  drafts: { removeAll(lane: string, but: string): Promise<void> };
  outbox: {
    add(message: Outgoing): Promise<boolean>;
    drop(slot: string): Promise<void>;
    holdBack(survivorId: string): Promise<void>;
  };
  slots: {
    clearChat(chat: string): Promise<void>;
    clearMessages(chat: string, messageIds: readonly number[]): Promise<void>;
  };
  staff: { get(id: string): Promise<StaffMember | null> };
  survivors: { get(id: string): Promise<Survivor | null> };
  traces: {
    wipeNow(survivorId: string): Promise<void>;
    due(limit: number): Promise<string[]>;
    dueOf(survivorId: string, limit: number): Promise<number[]>;
    guess(survivorId?: string): Promise<void>;
    remove(survivorId: string, messageIds: readonly number[]): Promise<void>;
  };
  wipeCounts: {
    count(counts: Partial<Record<WipeReason, number>>): Promise<void>;
    since(day: Date): Promise<WipeCount[]>;
  };
}

/** What the service needs besides its stores. */
export interface WipeDeps extends WipeStores {
  transact<Result>(work: (stores: WipeStores) => Promise<Result>): Promise<Result>;
  words: Words;
  /** Deletes messages of a private chat, at most 100 a call. */
  remove(chatId: number, messageIds: readonly number[]): Promise<Removed>;
}

/** Clears survivors' chats on both sides. */
export interface WipeService {
  /** Leaves every dialog and clears the chat; what Telegram cannot delete now is deleted by the sweep. */
  hide(survivor: Survivor, from: { lane: string; updateId: number }): Promise<void>;
  /** Deletes what is due in one chat now. */
  clear(survivor: Survivor): Promise<void>;
  /** Deletes whatever is due, in every chat. */
  sweep(): Promise<void>;
  /** How many messages could not be removed since a day, and why. */
  report(since: Date): Promise<WipeCount[]>;
}

/** Telegram deletes at most this many messages a call. */
const CALL = 100;
const CHATS = 50;

/** Creates the service. What is to be deleted stands in the database first, so a crash only delays it. */
export function createWipe(deps: WipeDeps): WipeService {
  async function clear(survivor: Survivor): Promise<void> {
    for (;;) {
      const messageIds = await deps.traces.dueOf(survivor.id, CALL);
      if (messageIds.length === 0) return;
      const removed = await deps.remove(survivor.profile.chatId, messageIds);
      if (removed.kind === "later") return;
      await deps.transact(async (stores) => {
        await stores.slots.clearMessages(`survivor:${survivor.id}`, messageIds);
        await stores.traces.remove(survivor.id, messageIds);
        await stores.wipeCounts.count(removed.left);
      });
    }
  }
  return {
    clear,
    async hide(survivor, from) {
      await deps.transact(async (stores) => {
        // A process may have died while it sent something, which then stands there although nobody knows it.
        await stores.traces.guess(survivor.id);
        await stores.traces.wipeNow(survivor.id);
        await stores.drafts.removeAll(from.lane, VISIT_RECORD);
        // A reply she tapped for must not appear in the cleared chat.
        await stores.outbox.holdBack(survivor.id);
        await stores.slots.clearChat(`survivor:${survivor.id}`);
        const caseFile = await stores.cases.openOf(survivor.id);
        if (caseFile !== null) await tellOwner(stores, deps.words, { caseFile, updateId: from.updateId });
      });
      await clear(survivor);
    },
    report: (since) => deps.wipeCounts.since(since),
    async sweep() {
      await deps.traces.guess();
      for (const id of await deps.traces.due(CHATS)) {
        const survivor = await deps.survivors.get(id);
        if (survivor !== null) await clear(survivor);
        // Erased: nobody knows the chat any more, and what is due there must not keep others waiting.
        else await deps.traces.remove(id, await deps.traces.dueOf(id, CALL));
      }
    },
  };
}

type Left = { caseFile: CaseFile; updateId: number };

async function tellOwner(stores: WipeStores, words: Words, { caseFile, updateId }: Left): Promise<void> {
  await stores.outbox.drop(`notice:${caseFile.id}`);
  await stores.outbox.drop(`wait:${caseFile.id}`);
  if (caseFile.ownerId === null) return;
  const locale = (await stores.staff.get(caseFile.ownerId))?.locale ?? words.defaultLocale;
  await stores.outbox.add({
    key: `${updateId}:left`,
    kind: "desk",
    to: { kind: "owner", id: caseFile.id },
    body: messageBody(words.t(locale, "staff-left-chat", { code: caseFile.code, time: clock(new Date()) })),
    caseId: caseFile.id,
  });
}
