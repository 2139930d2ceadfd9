import { type CaseFacts, type CaseFile, dueAt, type LevelChange } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { clip } from "../domain/talk.ts";
import { lowerLevel } from "../domain/triage/assess.ts";
import type { Level } from "../domain/triage/level.ts";
import { addSaid, type LoweredLevel, type RaisedLevel, type TriageRecord } from "../domain/triage/record.ts";
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
        const triage = decided(caseFile.facts.triage, decision);
        const { level } = words.assess(triage);
        if (level === caseFile.level) return { kind: "unchanged", caseFile };
        const changes = [...(caseFile.facts.changes ?? []), changeOf(member, decision, caseFile.level)];
        const facts = { ...caseFile.facts, triage, changes };
        const changed = { ...caseFile, level, facts, dueAt: dueAt(level, caseFile.askedAt) };
        await stores.cases.reweigh(caseFile.id, changed);
        const action = `level:${caseFile.level}:${level}`;
        const key = `${decision.updateId}:${action}`;
        await stores.audit.add({ key, actor: `staff:${member.id}`, action, caseId: caseFile.id });
        const owner = caseFile.ownerId === null ? null : member;
        const told = { caseFile: changed, owner, updateId: decision.updateId, from: caseFile.level };
        for (const message of levelMessages(words, told)) await stores.outbox.add(message);
        return { kind: "done", caseFile: changed };
      }),
  };
}

function mayChange({ id, role }: StaffMember, { state, ownerId }: CaseFile): boolean {
  if (state === "closed") return false;
  return role === "caseworker" ? state === "claimed" && ownerId === id : true;
}

function decided(record: TriageRecord, { to }: Decision): TriageRecord {
  const now = Date.now();
  return to.way === "lower" ? lowerLevel(record, to.level, now) : addSaid(record, { raised: to.level }, now);
}

function changeOf(member: StaffMember, { to, reason }: Decision, from: Level): LevelChange {
  const at = new Date().toISOString();
  return { by: member.alias, at, from, to: to.level, reason: clip(reason, LONGEST_REASON) };
}
