import { type CaseFacts, type CaseFile, dueAt } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { DangerAnswers } from "../domain/safety-answers.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Assessment } from "../domain/triage/assess.ts";
import { type Level, maxLevel } from "../domain/triage/level.ts";
import { addSaid, EMPTY_RECORD, type Said, type TriageRecord } from "../domain/triage/record.ts";
import type { Words } from "./bodies.ts";
import { levelMessages } from "./level-messages.ts";
import { type OpenCaseDeps, type OpenCaseStores, openCase } from "./open-case.ts";
import { keepVisitRecord, type RecordDrafts, visitRecord } from "./visit-record.ts";

/** The stores that triage needs; all of one transaction. */
export interface TriageStores extends OpenCaseStores {
  cases: OpenCaseStores["cases"] & {
    lock(id: string): Promise<CaseFile | null>;
    reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void>;
  };
  drafts: RecordDrafts;
  staff: { get(id: string): Promise<{ alias: string; locale: Locale } | null> };
}

/** What the service needs besides its stores. */
export interface TriageDeps extends OpenCaseDeps {
  transact<Result>(work: (stores: TriageStores) => Promise<Result>): Promise<Result>;
}

/** What somebody said, by which update, and what their single taps say if they are in danger right now. */
export interface SaidNow {
  said: Said;
  lane: string;
  updateId: number;
  locale: Locale;
  danger?: DangerAnswers | null;
}

/** What became of it. `isPaged`: this made the people on duty be called, or they were called minutes ago. */
export interface Weighed {
  assessment: Assessment;
  caseFile: CaseFile | null;
  /** Whether a case was open before. */
  wasOpen: boolean;
  isPaged: boolean;
}

/** Keeps what is said of danger, weighs it, and makes a graver level known. */
export interface TriageService {
  /** Adds what was said to the open case, or to this visit. RED without a case opens one: paging does not wait. */
  say(survivor: Survivor, now: SaidNow): Promise<Weighed>;
  /** What is known of danger in this visit or in the open case. */
  known(survivor: Survivor, lane: string): Promise<Assessment>;
}

/** Within this time one call to the staff stands for all: a group's phones must not ring for every tap. */
const CALL_AGAIN_MS = 3 * 60_000;

/** Creates the service. What was said, the level and the messages about it are one transaction. */
export function createTriage(deps: TriageDeps): TriageService {
  const { assess } = deps.words;
  return {
    say: (survivor, now) =>
      deps.transact(async (stores) => {
        const mine = await stores.cases.openedBy(survivor.id, now.updateId);
        // A repeat of the update that opened it: everything is said already.
        if (mine !== null) {
          return { assessment: assess(mine.facts.triage), caseFile: mine, wasOpen: false, isPaged: true };
        }
        const open = await stores.cases.openOf(survivor.id);
        const caseFile = open === null ? null : await stores.cases.lock(open.id);
        return caseFile === null || caseFile.state === "closed"
          ? sayInVisit(deps, stores, { survivor, now })
          : sayInCase(deps, stores, { caseFile, now });
      }),
    known: (survivor, lane) =>
      deps.transact(async ({ cases, drafts }) => {
        const caseFile = await cases.openOf(survivor.id);
        return assess(caseFile?.facts.triage ?? (await visitRecord(drafts, lane)));
      }),
  };
}

/** Keeps it with the visit; RED opens a case and hands it what was said. */
async function sayInVisit(
  deps: TriageDeps,
  stores: TriageStores,
  { survivor, now }: { survivor: Survivor; now: SaidNow },
): Promise<Weighed> {
  const triage = addSaid(await visitRecord(stores.drafts, now.lane), now.said, Date.now());
  const assessment = deps.words.assess(triage);
  const isRed = assessment.level === "RED";
  // What a case knows is not kept twice: closed, it must not come back by itself.
  await keepVisitRecord(stores.drafts, now.lane, isRed ? EMPTY_RECORD : triage);
  if (!isRed) return { assessment, caseFile: null, wasOpen: false, isPaged: false };
  const facts = factsOf(survivor, now, triage);
  const page = { survivor, updateId: now.updateId, level: assessment.level, facts };
  const { caseFile } = await openCase(deps, stores, page);
  return { assessment, caseFile, wasOpen: false, isPaged: true };
}

/** Keeps it with the case. Danger that is said now calls the staff, however grave the case was before. */
async function sayInCase(
  { words }: TriageDeps,
  stores: TriageStores,
  { caseFile, now }: { caseFile: CaseFile; now: SaidNow },
): Promise<Weighed> {
  const triage = addSaid(caseFile.facts.triage, now.said, Date.now());
  // Nothing lowers by itself, not even answers that close what stood open.
  const level = maxLevel(caseFile.level, words.assess(triage).level);
  const isCalling = isRedNow(now.said) || (level === "RED" && caseFile.level !== "RED");
  const calledAt = Date.parse(caseFile.facts.calledAt ?? "") || 0;
  const isCall = isCalling && Date.now() - calledAt > CALL_AGAIN_MS;
  const facts = {
    ...caseFile.facts,
    triage,
    ...dangerOf(caseFile.facts, now),
    ...(isCall ? { calledAt: new Date().toISOString() } : {}),
  };
  const changed = { ...caseFile, level, dueAt: dueAt(level, caseFile.askedAt), facts };
  await stores.cases.reweigh(caseFile.id, changed);
  await tell(words, stores, { before: caseFile, changed, now, isCall });
  return { assessment: words.assess(triage), caseFile: changed, wasOpen: true, isPaged: isCalling };
}

function isRedNow({ dangers = [], hits = [] }: Said): boolean {
  return (
    dangers.some((danger) => danger === "danger-now" || danger === "child-danger-now") ||
    hits.some(({ level }) => level === "RED")
  );
}

type Tell = { before: CaseFile; changed: CaseFile; now: SaidNow; isCall: boolean };

async function tell(
  words: Words,
  stores: TriageStores,
  { before, changed, now, isCall }: Tell,
): Promise<void> {
  const isRaised = changed.level !== before.level;
  const isTapped = Object.keys(now.danger ?? {}).length > 0;
  if (!isRaised && !isTapped && !isRedNow(now.said)) return;
  if (isRaised) {
    const action = `level:${before.level}:${changed.level}`;
    const key = `${now.updateId}:${action}`;
    await stores.audit.add({ key, actor: "survivor", action, caseId: before.id });
  }
  const owner = changed.ownerId === null ? null : await stores.staff.get(changed.ownerId);
  const told = { caseFile: changed, owner, updateId: now.updateId, isChanged: isRaised, isCall };
  for (const message of levelMessages(words, told)) await stores.outbox.add(message);
}

/** The newest single taps and when the danger was said; a new danger begins them anew. */
function dangerOf(facts: Partial<CaseFacts>, { said, danger }: SaidNow): Partial<CaseFacts> {
  const isNew = isRedNow(said);
  const at = isNew ? new Date().toISOString() : facts.dangerAt;
  const taps = { ...(isNew ? {} : facts.danger), ...danger };
  return { ...(at === undefined ? {} : { dangerAt: at }), danger: taps };
}

function factsOf({ profile }: Survivor, now: SaidNow, triage: TriageRecord): CaseFacts {
  return {
    locale: now.locale,
    triage,
    isUnasked: true,
    calledAt: new Date().toISOString(),
    ...dangerOf({}, now),
    ...(profile.country === null ? {} : { country: profile.country }),
  };
}
