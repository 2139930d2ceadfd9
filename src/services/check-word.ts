/**
 * Is it still her? A question and an answer that her caseworker and she agreed on, kept with the facts of the case. On
 * doubt the chat turns to cover: nothing is said there, nothing is sent there, and what waits for her goes on waiting.
 */
import type { CaseFacts, CaseFile, CheckWord } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Closed, Survivor } from "../domain/survivor.ts";
import type { Level } from "../domain/triage/level.ts";
import type { Words } from "./bodies.ts";
import { questionToHer } from "./check-messages.ts";
import { newRepliesNotice } from "./survivor-bodies.ts";

interface CheckStores {
  audit: { add(entry: { key: string; actor: string; action: string; caseId: string }): Promise<boolean> };
  cases: {
    lock(id: string): Promise<CaseFile | null>;
    reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void>;
  };
  drafts: { removeAll(lane: string): Promise<void> };
  outbox: {
    add(message: Outgoing): Promise<boolean>;
    countHeld(caseId: string): Promise<number>;
    drop(slot: string): Promise<void>;
    holdBack(survivorId: string): Promise<void>;
  };
  slots: { clearChat(chat: string): Promise<void> };
  survivors: {
    get(id: string): Promise<Survivor | null>;
    setClosed(id: string, closed: Closed | null): Promise<void>;
  };
  traces: { wipeNow(survivorId: string): Promise<void> };
}

/** What the service needs besides its stores. */
export interface CheckDeps {
  transact<Result>(work: (stores: CheckStores) => Promise<Result>): Promise<Result>;
  words: Words;
  laneOf(chatId: number): string;
  /** Deletes whatever is due in every chat. */
  sweep(): Promise<void>;
}

/** A case, by whom it is asked about, and the update that brought it. */
export interface CheckAction {
  caseId: string;
  actor: StaffMember;
  updateId: number;
}

/** `absent`: not this person's case, or no case at all. */
export type CheckResult =
  | { kind: "absent" }
  | { kind: "done"; caseFile: CaseFile; check: CheckWord | null; isDoubted: boolean };

/** The check word of a case, and doubt. */
export interface CheckService {
  look(action: CheckAction): Promise<CheckResult>;
  agree(action: CheckAction, check: { question: string; answer: string }): Promise<CheckResult>;
  /** Asks her, as a reply that waits for her tap. Without an agreed word it only looks. */
  ask(action: CheckAction): Promise<CheckResult>;
  doubt(action: CheckAction): Promise<CheckResult>;
  trust(action: CheckAction): Promise<CheckResult>;
}

type Work = (stores: CheckStores, at: { caseFile: CaseFile; survivor: Survivor }) => Promise<unknown>;

/** Creates the service; only whoever has the case, or had it last, may do any of it. */
export function createCheckWords(deps: CheckDeps): CheckService {
  const { transact, words } = deps;

  const within = (action: CheckAction, work: Work): Promise<CheckResult> =>
    transact(async (stores) => {
      const before = await stores.cases.lock(action.caseId);
      const survivor = before === null ? null : await stores.survivors.get(before.survivorId);
      if (before === null || survivor === null || before.ownerId !== action.actor.id)
        return { kind: "absent" };
      await work(stores, { caseFile: before, survivor });
      const caseFile = (await stores.cases.lock(action.caseId))!;
      const { closed } = (await stores.survivors.get(survivor.id))!;
      return { kind: "done", caseFile, check: caseFile.facts.check ?? null, isDoubted: closed === "doubted" };
    });
  const isFirst = (stores: CheckStores, { updateId, actor, caseId }: CheckAction, what: string) =>
    stores.audit.add({ key: `${updateId}:${what}`, actor: `staff:${actor.id}`, action: what, caseId });

  return {
    look: (action) => within(action, async () => {}),
    agree: (action, check) =>
      within(action, async (stores, { caseFile }) => {
        if (!(await isFirst(stores, action, "check-agreed"))) return;
        await stores.cases.reweigh(caseFile.id, { ...caseFile, facts: { ...caseFile.facts, check } });
      }),
    ask: (action) =>
      within(action, async (stores, { caseFile, survivor }) => {
        const { check } = caseFile.facts;
        const isPossible = check !== undefined && caseFile.state === "claimed";
        if (!isPossible || !(await isFirst(stores, action, "check-asked"))) return;
        const asked = { ...check, asked: action.updateId };
        await stores.cases.reweigh(caseFile.id, { ...caseFile, facts: { ...caseFile.facts, check: asked } });
        await stores.outbox.add(questionToHer(words, { caseFile, survivor, check: asked }));
        await tellHer(stores, action, { caseFile, survivor });
      }),
    async doubt(action) {
      const result = await within(action, async (stores, { caseFile, survivor }) => {
        if (survivor.closed !== undefined || !(await isFirst(stores, action, "doubted"))) return;
        await stores.survivors.setClosed(survivor.id, "doubted");
        await stores.traces.wipeNow(survivor.id);
        await stores.drafts.removeAll(deps.laneOf(survivor.profile.chatId));
        await stores.outbox.holdBack(survivor.id);
        await stores.outbox.drop(`notice:${caseFile.id}`);
        await stores.slots.clearChat(`survivor:${survivor.id}`);
      });
      if (result.kind === "done") await deps.sweep();
      return result;
    },
    trust: (action) =>
      within(action, async (stores, at) => {
        if (at.survivor.closed !== "doubted" || !(await isFirst(stores, action, "trusted"))) return;
        await stores.survivors.setClosed(at.survivor.id, null);
        await tellHer(stores, action, at);
      }),
  };

  async function tellHer(
    stores: CheckStores,
    { updateId }: CheckAction,
    { caseFile, survivor }: { caseFile: CaseFile; survivor: Survivor },
  ): Promise<void> {
    const count = await stores.outbox.countHeld(caseFile.id);
    const locale = survivor.profile.locale ?? caseFile.facts.locale;
    if (count > 0)
      await stores.outbox.add(newRepliesNotice(words, caseFile, { locale, count, cause: updateId }));
  }
}
