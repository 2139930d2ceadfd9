/** The duress word was written: whoever can do something about it learns it at once; her chat shows nothing of it. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { messageBody, type Words } from "./bodies.ts";

interface DuressStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  staff: { get(id: string): Promise<StaffMember | null> };
  audit: { add(entry: { key: string; actor: string; action: string; caseId: string }): Promise<boolean> };
}

/** What the service needs. */
export interface DuressDeps {
  transact<Result>(work: (stores: DuressStores) => Promise<Result>): Promise<Result>;
  words: Words;
}

/** Creates the alarm: to the owner of her open case, or to the staff chat while nobody owns it. */
export function createDuress({ transact, words }: DuressDeps) {
  return function duress(survivor: Survivor, updateId: number): Promise<void> {
    return transact(async (stores) => {
      const caseFile = await stores.cases.openOf(survivor.id);
      if (caseFile === null) return;
      const { id: caseId, code, ownerId } = caseFile;
      const owner = ownerId === null ? null : await stores.staff.get(ownerId);
      const text = words.t(owner?.locale ?? words.defaultLocale, "staff-duress", { code });
      await stores.outbox.add({
        key: `${updateId}:duress`,
        kind: "desk",
        to: ownerId === null ? { kind: "staff-chat", id: "main" } : { kind: "owner", id: caseId },
        body: messageBody(text, { disable_notification: false }),
        caseId,
      });
      await stores.audit.add({ key: `${updateId}:duress`, actor: "survivor", action: "duress", caseId });
    });
  };
}
