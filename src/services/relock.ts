/**
 * An open chat is locked again: what stands there goes, the screen turns into a line of the cover without a new
 * message, and whatever was on its way to be read there waits for the next visit.
 */
import { keyboard } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { CoverTexts } from "../domain/cover.ts";
import { coverRows } from "../domain/cover-buttons.ts";
import { coverIdOf } from "../domain/cover-choice.ts";
import { itemOfDay } from "../domain/cover-talk.ts";
import type { Locale } from "../domain/locale.ts";
import type { Outgoing, OutgoingBody } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";

interface RelockStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  locks: { close(survivorId: string): Promise<void> };
  outbox: {
    add(message: Outgoing): Promise<boolean>;
    drop(slot: string): Promise<void>;
    holdBack(survivorId: string): Promise<void>;
  };
  slots: {
    find(slot: string): Promise<{ messageId: number } | null>;
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
    clearChat(chat: string): Promise<void>;
  };
  traces: {
    wipeNow(survivorId: string): Promise<void>;
    keep(survivorId: string, messageIds: readonly number[]): Promise<void>;
  };
}

/** What relocking needs besides its stores. */
export interface RelockDeps {
  transact<Result>(work: (stores: RelockStores) => Promise<Result>): Promise<Result>;
  survivors: { get(id: string): Promise<Survivor | null> };
  locks: { lapsed(at: Date, limit: number): Promise<string[]>; remove(survivorId: string): Promise<void> };
  texts(survivor: Survivor, locale: Locale): CoverTexts;
  defaultLocale: Locale;
  clear(survivor: Survivor): Promise<void>;
}

/** Locks chats again. */
export interface RelockService {
  /** Locks a chat; `keep` are messages that came after the visit and stay. */
  relock(survivor: Survivor, keep?: readonly number[]): Promise<void>;
  /** Locks every chat that nobody used for long enough. */
  sweep(now?: Date): Promise<void>;
}

const CHATS = 50;

/** The name of the message in which the cover stands; only the cover itself is ever shown there. */
export function coverSlot(survivorId: string): string {
  return `cover:${survivorId}`;
}

/** A line of the cover with its buttons; not protected, as no such bot would protect it. */
export function coverBody(survivor: Survivor, texts: CoverTexts, day: Date): OutgoingBody {
  const rows = coverRows(coverIdOf(survivor.profile.cover), texts);
  const params = {
    text: itemOfDay(texts, day),
    disable_notification: true,
    link_preview_options: { is_disabled: true },
    reply_markup: keyboard(...rows),
  };
  return { method: "sendMessage", params };
}

/** Creates the service. */
export function createRelock(deps: RelockDeps): RelockService {
  async function relock(survivor: Survivor, keep: readonly number[] = []): Promise<void> {
    const now = new Date();
    const texts = deps.texts(survivor, survivor.profile.locale ?? deps.defaultLocale);
    const chat = `survivor:${survivor.id}`;
    await deps.transact(async (stores) => {
      const screen = await stores.slots.find(`panel:${survivor.id}`);
      await stores.locks.close(survivor.id);
      await stores.traces.wipeNow(survivor.id);
      await stores.outbox.holdBack(survivor.id);
      await stores.slots.clearChat(chat);
      const caseFile = await stores.cases.openOf(survivor.id);
      if (caseFile !== null) await stores.outbox.drop(`notice:${caseFile.id}`);
      await stores.traces.keep(survivor.id, [...keep, ...(screen === null ? [] : [screen.messageId])]);
      if (screen === null) return;
      const { messageId } = screen;
      const slot = coverSlot(survivor.id);
      await stores.slots.set({ slot, chat, messageId, caseId: null });
      await stores.outbox.add({
        key: `relock:${survivor.id}:${messageId}:${now.getTime()}`,
        kind: "notice",
        to: { kind: "survivor", id: survivor.id },
        body: coverBody(survivor, texts, now),
        slot,
        editOnly: true,
      });
    });
    await deps.clear(survivor);
  }
  return {
    relock,
    async sweep(now = new Date()) {
      for (const id of await deps.locks.lapsed(now, CHATS)) {
        const survivor = await deps.survivors.get(id);
        if (survivor === null) await deps.locks.remove(id);
        else await relock(survivor);
      }
    },
  };
}
