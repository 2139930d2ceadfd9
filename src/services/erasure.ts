/**
 * «Delete everything». What was asked for stands in the database first, with the time it is due, so a crash only delays it:
 * a sweep clears the chat on both sides, then destroys the keys in one transaction and tells staff that there is nothing
 * left, without a word of whom it was about.
 */
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Removed } from "../domain/wipe.ts";
import type { Words } from "./bodies.ts";
import { erasePerson } from "./erase-person.ts";
import { ownerMessage } from "./erasure-messages.ts";

interface Erasure {
  survivorId: string;
  askedBy: number;
  dueAt: Date;
}

/** What is told of a case whose content is gone. */
export interface ErasedCase {
  id: string;
  code: string;
  wasOpen: boolean;
  ownerId: string | null;
}

interface ErasureStores {
  audit: {
    add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<boolean>;
    has(key: string): Promise<boolean>;
  };
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  drafts: { removeAll(lane: string): Promise<void> };
  erasures: {
    plan(erasure: { survivorId: string; askedBy: number; afterHours: number }): Promise<Erasure>;
    find(survivorId: string): Promise<Erasure | null>;
    cancel(survivorId: string): Promise<boolean>;
    due(limit: number): Promise<Erasure[]>;
    copies(survivorId: string): Promise<{ chat: string; messageIds: number[] }[]>;
    shred(survivorId: string): Promise<ErasedCase[] | null>;
  };
  outbox: { add(message: Outgoing): Promise<boolean> };
  staff: { get(id: string): Promise<StaffMember | null> };
  survivors: { get(id: string): Promise<Survivor | null> };
  traces: {
    wipeNow(survivorId: string): Promise<void>;
    dueOf(survivorId: string, limit: number): Promise<number[]>;
  };
}

/** The personal word of a survivor, where she has one. */
export interface PersonalWord {
  isSet(survivor: Survivor): boolean;
  matches(survivor: Survivor, typed: string): Promise<boolean>;
}

/** What the service needs besides its stores. */
export interface ErasureDeps extends ErasureStores {
  transact<Result>(work: (stores: ErasureStores) => Promise<Result>): Promise<Result>;
  words: Words;
  word: PersonalWord;
  laneOf(chatId: number): string;
  /** Deletes messages of a private chat. */
  remove(chatId: number, messageIds: readonly number[]): Promise<Removed>;
  /** Deletes whatever is due in every survivor's chat. */
  sweepChats(): Promise<void>;
}

/** Hours between asking and shredding for somebody without a personal word: whoever holds the phone could have asked. */
export const GRACE_HOURS = 72;

/** Erasing everything that is kept of a person. */
export interface ErasureService {
  needsWord(survivor: Survivor): boolean;
  /** When everything is going to be deleted; null when nothing is planned. */
  dueAt(survivor: Survivor): Promise<Date | null>;
  /** Plans it after the grace time. */
  plan(survivor: Survivor, updateId: number): Promise<void>;
  /** Plans it for now if the personal word is right. Either way what was typed is never to be passed on. */
  planWithWord(survivor: Survivor, typed: string, updateId: number): Promise<void>;
  /** Whether this update brought a personal word before, so that a repeat of it is no words for anybody. */
  isWord(updateId: number): Promise<boolean>;
  /** Takes it back. */
  keep(survivor: Survivor, updateId: number): Promise<void>;
  /** Erases whoever is due. */
  sweep(): Promise<void>;
}

const AT_ONCE = 20;

/** Creates the service. */
export function createErasure(deps: ErasureDeps): ErasureService {
  const { transact, words } = deps;

  const plan = (survivor: Survivor, at: { updateId: number; afterHours: number }): Promise<void> =>
    transact(async (stores) => {
      const { updateId: askedBy, afterHours } = at;
      const { dueAt } = await stores.erasures.plan({ survivorId: survivor.id, askedBy, afterHours });
      const key = `${askedBy}:erasure`;
      const isFirst = await stores.audit.add({ key, actor: "survivor", action: "erasure-asked" });
      const caseFile = await stores.cases.openOf(survivor.id);
      if (!isFirst || caseFile === null || afterHours === 0) return;
      await stores.outbox.add(await ownerMessage(stores, words, { caseFile, key, dueAt }));
    });

  return {
    needsWord: (survivor) => deps.word.isSet(survivor),
    dueAt: async (survivor) => (await deps.erasures.find(survivor.id))?.dueAt ?? null,
    plan: (survivor, updateId) => plan(survivor, { updateId, afterHours: GRACE_HOURS }),
    async planWithWord(survivor, typed, updateId) {
      await deps.audit.add({ key: wordKey(updateId), actor: "survivor", action: "word-typed" });
      if (await deps.word.matches(survivor, typed)) await plan(survivor, { updateId, afterHours: 0 });
    },
    isWord: (updateId) => deps.audit.has(wordKey(updateId)),
    keep: (survivor, updateId) =>
      transact(async (stores) => {
        if (!(await stores.erasures.cancel(survivor.id))) return;
        const key = `${updateId}:erasure-kept`;
        await stores.audit.add({ key, actor: "survivor", action: "erasure-kept" });
        const caseFile = await stores.cases.openOf(survivor.id);
        if (caseFile === null) return;
        await stores.outbox.add(await ownerMessage(stores, words, { caseFile, key, dueAt: null }));
      }),
    async sweep() {
      for (const { survivorId } of await deps.erasures.due(AT_ONCE)) await erasePerson(deps, survivorId);
    },
  };
}

function wordKey(updateId: number): string {
  return `${updateId}:erasure-word`;
}
