import { type CaseFacts, type CaseFile, dueAt, type LevelChange } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { clip } from "../domain/talk.ts";
import { lowerLevel } from "../domain/triage/assess.ts";
import type { Level } from "../domain/triage/level.ts";
import { addSaid, type LoweredLevel, type RaisedLevel } from "../domain/triage/record.ts";
import type { Words } from "./bodies.ts";
import { levelMessages } from "./level-messages.ts";

interface LevelStores {
  cases: {
    lock(id: string): Promise<CaseFile | null>;
    reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void>;
  };
  outbox: { add(message: Outgoing): Promise<boolean> };
  audit: { add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<unknown> };
}

/** What the service needs besides its stores. */
export interface LevelDeps {
  transact<Result>(work: (stores: LevelStores) => Promise<Result>): Promise<Result>;
  words: Words;
}

/** What a member of staff decided, why, and the update that brought it. */
export interface Decision {
  caseId: string;
  updateId: number;
  to: { way: "raise"; level: RaisedLevel } | { way: "lower"; level: LoweredLevel };
  reason: string;
  /** When the decision began: what is said later was not seen, and counts. */
  since: Date;
}

/** `unchanged`: the level was there already, or something said since holds it higher. `absent`: not this person's. */
export type LevelResult = { kind: "done" | "unchanged"; caseFile: CaseFile } | { kind: "absent" };

/** Lets staff change a level: the owner of a case, a supervisor or an admin. */
export interface LevelService {
  change(member: StaffMember, decision: Decision): Promise<LevelResult>;
}

/** A reason is a sentence or two; more is kept out of the facts. */
const LONGEST_REASON = 500;

/** Creates the service. */
export function createLevels({ transact, words }: LevelDeps): LevelService {
  return {
    change: (member, decision) =>
      transact(async (stores) => {
        const caseFile = await stores.cases.lock(decision.caseId);
        if (caseFile === null || !mayChange(member, caseFile)) return { kind: "absent" };
        const action = `level:${decision.to.way}:${decision.to.level}`;
        const entry = { key: `${decision.updateId}:level`, actor: `staff:${member.id}`, action };
        // A repeat of the same decision must not settle what was said since.
        const isNew = await stores.audit.add({ ...entry, caseId: caseFile.id });
        if (!isNew) return { kind: "done", caseFile };
        const changed = decide(words, member, { caseFile, decision });
        if (changed.level === caseFile.level) return { kind: "unchanged", caseFile };
        await stores.cases.reweigh(caseFile.id, changed);
        const owner = caseFile.ownerId === null ? null : member;
        const isCall = changed.level === "RED";
        const told = { caseFile: changed, owner, updateId: decision.updateId, isChanged: true, isCall };
        for (const message of levelMessages(words, told)) await stores.outbox.add(message);
        return { kind: "done", caseFile: changed };
      }),
  };
}

function mayChange({ id, role }: StaffMember, { state, ownerId }: CaseFile): boolean {
  if (state === "closed") return false;
  return role === "caseworker" ? state === "claimed" && ownerId === id : true;
}

type Deciding = { caseFile: CaseFile; decision: Decision };

function decide(words: Words, member: StaffMember, { caseFile, decision }: Deciding): CaseFile {
  const { to, since } = decision;
  const before = caseFile.facts.triage;
  const triage =
    to.way === "lower"
      ? lowerLevel(before, to.level, since.getTime())
      : addSaid(before, { raised: to.level }, Date.now());
  const { level } = words.assess(triage);
  const changes = [...(caseFile.facts.changes ?? []), changeOf(member, decision, caseFile.level)];
  const facts = { ...caseFile.facts, triage, changes };
  return { ...caseFile, level, facts, dueAt: dueAt(level, caseFile.askedAt) };
}

function changeOf(member: StaffMember, { to, reason }: Decision, from: Level): LevelChange {
  const at = new Date().toISOString();
  return { by: member.alias, at, from, to: to.level, reason: clip(reason, LONGEST_REASON) };
}
