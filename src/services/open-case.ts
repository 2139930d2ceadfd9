import { type CaseFacts, type CaseFile, dueAt } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Level } from "../domain/triage/level.ts";
import type { Words } from "./bodies.ts";
import { cardMessage } from "./case-messages.ts";

/** The stores that opening a case needs; all of one transaction. */
export interface OpenCaseStores {
  cases: {
    open(row: NewRow): Promise<boolean>;
    get(id: string): Promise<CaseFile | null>;
    openOf(survivorId: string): Promise<CaseFile | null>;
    openedBy(survivorId: string, updateId: number): Promise<CaseFile | null>;
  };
  keys: { create(purpose: "case"): Promise<string> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  audit: { add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<unknown> };
}

interface NewRow {
  id: string;
  code: string;
  survivorId: string;
  keyId: string;
  openedBy: number;
  level: Level;
  askedAt: Date;
  dueAt: Date;
  facts: CaseFacts;
}

/** What opening a case needs besides its stores. */
export interface OpenCaseDeps {
  words: Words;
  newId(): string;
  newCode(): string;
}

/** A case to open: for whom, by which update, how grave, and what is known. */
export interface CaseToOpen {
  survivor: Survivor;
  updateId: number;
  level: Level;
  facts: CaseFacts;
}

/** `opened`: a case waits now; `already-open`: there was one. */
export type OpenCaseResult = { kind: "opened" | "already-open"; caseFile: CaseFile };

const CODE_TRIES = 20;

/** Opens a case: the row, its card for the staff and the audit entry stand or fall together. */
export async function openCase(
  deps: OpenCaseDeps,
  stores: OpenCaseStores,
  asked: CaseToOpen,
): Promise<OpenCaseResult> {
  // A repeat of the same update tells the same story again: opened, not «already open».
  const mine = await stores.cases.openedBy(asked.survivor.id, asked.updateId);
  if (mine !== null) return { kind: "opened", caseFile: mine };
  const before = await stores.cases.openOf(asked.survivor.id);
  if (before !== null) return { kind: "already-open", caseFile: before };
  const caseFile = await insert(deps, stores, asked);
  await stores.outbox.add(cardMessage(deps.words, caseFile, { updateId: asked.updateId, owner: null }));
  const key = `${asked.updateId}:opened`;
  await stores.audit.add({ key, actor: "survivor", action: "opened", caseId: caseFile.id });
  return { kind: "opened", caseFile };
}

async function insert(deps: OpenCaseDeps, stores: OpenCaseStores, asked: CaseToOpen): Promise<CaseFile> {
  const { survivor, updateId: openedBy, level, facts } = asked;
  const id = deps.newId();
  const keyId = await stores.keys.create("case");
  const askedAt = new Date();
  const row = { id, keyId, survivorId: survivor.id, openedBy, level, facts, askedAt };
  for (let tries = 0; tries < CODE_TRIES; tries++) {
    const opened = await stores.cases.open({ ...row, code: deps.newCode(), dueAt: dueAt(level, askedAt) });
    if (opened) return (await stores.cases.get(id))!;
  }
  throw new Error("no free case code was found");
}
