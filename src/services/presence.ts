import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { messageBody, type Words } from "./bodies.ts";

interface PresenceStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  staff: { get(id: string): Promise<StaffMember | null> };
  survivors: {
    find(telegramId: number): Promise<Survivor | null>;
    setBlocked(id: string, blocked: boolean): Promise<void>;
  };
}

/** What the service needs besides its stores. */
export interface PresenceDeps {
  transact<Result>(work: (stores: PresenceStores) => Promise<Result>): Promise<Result>;
  words: Words;
}

/** Whether a survivor can be reached. */
export interface PresenceService {
  /** Notes that the bot was blocked or taken back, and tells the owner of an open case. */
  blocked(telegramId: number, change: { isBlocked: boolean; updateId: number }): Promise<void>;
}

/** Creates the service. */
export function createPresence({ transact, words }: PresenceDeps): PresenceService {
  return {
    blocked: (telegramId, { isBlocked, updateId }) =>
      transact(async (stores) => {
        const survivor = await stores.survivors.find(telegramId);
        if (survivor === null) return;
        await stores.survivors.setBlocked(survivor.id, isBlocked);
        const caseFile = await stores.cases.openOf(survivor.id);
        if (caseFile === null || caseFile.ownerId === null) return;
        const owner = await stores.staff.get(caseFile.ownerId);
        const key = isBlocked ? "staff-survivor-blocked" : "staff-survivor-back";
        const text = words.t(owner?.locale ?? words.defaultLocale, key, { code: caseFile.code });
        await stores.outbox.add({
          key: `${updateId}:presence`,
          kind: "desk",
          to: { kind: "owner", id: caseFile.id },
          body: messageBody(text, { disable_notification: false }),
          caseId: caseFile.id,
        });
      }),
  };
}
