import type { CaseFile, Outcome } from "../domain/case-file.ts";
import type { Outgoing, OutgoingBody } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Words } from "./bodies.ts";
import { cardMessage, deskMessages } from "./case-messages.ts";
import { stillDoubted } from "./check-messages.ts";
import { type HoursStores, hoursNote, underHead } from "./hours-note.ts";
import { claimedBody, farewellBody, newRepliesNotice, tellWaiting, waitingBody } from "./survivor-bodies.ts";

interface CaseWorkStores extends HoursStores {
  cases: {
    get(id: string): Promise<CaseFile | null>;
    claim(id: string, ownerId: string): Promise<boolean>;
    release(id: string, ownerId: string): Promise<boolean>;
    close(id: string, ownerId: string, outcome: Outcome): Promise<boolean>;
  };
  outbox: { add(message: Outgoing): Promise<boolean>; countHeld(caseId: string): Promise<number> };
  audit: { add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<unknown> };
}

/** What the service needs besides its stores. */
export interface CaseWorkDeps {
  transact<Result>(work: (stores: CaseWorkStores) => Promise<Result>): Promise<Result>;
  words: Words;
  now(): Date;
}

/** What a member of staff does to a case, and the update that brought it. */
export interface CaseAction {
  caseId: string;
  actor: StaffMember;
  updateId: number;
}

/** `absent` is also the answer for what this person may not know of. */
export type CaseWorkResult = { kind: "done" | "taken" | "closed" | "absent"; caseFile?: CaseFile };

/** Claim, release and close. */
export interface CaseWorkService {
  claim(action: CaseAction): Promise<CaseWorkResult>;
  release(action: CaseAction): Promise<CaseWorkResult>;
  close(action: CaseAction & { outcome: Outcome }): Promise<CaseWorkResult>;
}

/** Creates the service. Each use case is one transaction: state, audit and messages together. */
export function createCaseWork({ transact, words, now }: CaseWorkDeps): CaseWorkService {
  return {
    claim: (action) =>
      transact(async (stores) => {
        const won = await stores.cases.claim(action.caseId, action.actor.id);
        const caseFile = await stores.cases.get(action.caseId);
        if (caseFile === null) return { kind: "absent" };
        if (!won) return lost(caseFile, action.actor);
        await note(stores, action, "claimed");
        await stores.outbox.add(cardMessage(words, caseFile, by(action)));
        const { locale } = action.actor;
        const hours = await hoursNote(stores, words, { caseFile, locale, now: now() });
        for (const message of underHead(deskMessages(words, caseFile, by(action)), hours))
          await stores.outbox.add(message);
        const { closed } = (await stores.survivors.get(caseFile.survivorId)) ?? {};
        if (closed === "doubted") await stores.outbox.add(stillDoubted(words, caseFile, action));
        await stores.outbox.add(tell(action, caseFile, claimedBody(words, caseFile, action.actor.alias)));
        return { kind: "done", caseFile };
      }),
    release: (action) =>
      transact(async (stores) => {
        const released = await stores.cases.release(action.caseId, action.actor.id);
        const caseFile = await stores.cases.get(action.caseId);
        if (caseFile === null || !released) return { kind: "absent" };
        await note(stores, action, "released");
        await stores.outbox.add(cardMessage(words, caseFile, by(action)));
        await stores.outbox.add(tell(action, caseFile, waitingBody(words, caseFile)));
        return { kind: "done", caseFile };
      }),
    close: (action) =>
      transact(async (stores) => {
        const closed = await stores.cases.close(action.caseId, action.actor.id, action.outcome);
        const caseFile = await stores.cases.get(action.caseId);
        if (caseFile === null || !closed) return { kind: "absent" };
        await note(stores, action, `closed:${action.outcome}`);
        await stores.outbox.add(cardMessage(words, caseFile, by(action)));
        await tellClosed(stores, words, { action, caseFile });
        return { kind: "done", caseFile };
      }),
  };
}

// A press that was repeated by a crash finds the case in its own hands: that is success, not «taken».
function lost(caseFile: CaseFile, actor: StaffMember): CaseWorkResult {
  if (caseFile.state === "claimed" && caseFile.ownerId === actor.id) return { kind: "done", caseFile };
  return { kind: caseFile.state === "closed" ? "closed" : "taken" };
}

function note(
  stores: CaseWorkStores,
  { updateId, actor, caseId }: CaseAction,
  action: string,
): Promise<unknown> {
  return stores.audit.add({ key: `${updateId}:${action}`, actor: `staff:${actor.id}`, action, caseId });
}

function by({ updateId, actor }: CaseAction) {
  const to = { kind: "staff", id: actor.id } as const;
  return { updateId, owner: actor.alias, locale: actor.locale, to };
}

function tell({ updateId }: CaseAction, caseFile: CaseFile, body: OutgoingBody): Outgoing {
  return tellWaiting(caseFile, `${updateId}:tell`, body);
}

type Closing = { action: CaseAction; caseFile: CaseFile };

async function tellClosed(
  stores: CaseWorkStores,
  words: Words,
  { action, caseFile }: Closing,
): Promise<void> {
  const { t } = words;
  const survivor = await stores.survivors.get(caseFile.survivorId);
  const locale = survivor?.profile.locale ?? caseFile.facts.locale;
  const to = { kind: "survivor", id: caseFile.survivorId } as const;
  const about = { to, caseId: caseFile.id, keyId: caseFile.keyId };
  await stores.outbox.add({
    ...about,
    key: `${action.updateId}:farewell`,
    kind: "relay",
    body: { ...farewellBody(words, locale, caseFile), repeatMark: t(locale, "s-possible-repeat") },
    slot: `farewell:${caseFile.id}`,
    held: true,
  });
  // Her screen must not go on saying that somebody is there.
  await stores.outbox.add(tell(action, caseFile, farewellBody(words, locale, caseFile)));
  const count = await stores.outbox.countHeld(caseFile.id);
  const { updateId } = action;
  await stores.outbox.add(newRepliesNotice(words, caseFile, { locale, count, cause: updateId }));
}
