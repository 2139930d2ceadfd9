import { type CaseFacts, type CaseFile, dueAt } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { DangerAnswers } from "../domain/safety-answers.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Assessment } from "../domain/triage/assess.ts";
import { compareLevels, type Level, maxLevel } from "../domain/triage/level.ts";
import { addSaid, type Said, type TriageRecord } from "../domain/triage/record.ts";
import { levelMessages } from "./level-messages.ts";
import { type OpenCaseDeps, type OpenCaseStores, openCase } from "./open-case.ts";
import {
  acknowledgedKinds,
  keepAcknowledged,
  keepVisitRecord,
  type RecordDrafts,
  visitRecord,
} from "./visit-record.ts";

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

/** What became of it. `isPaged`: the people on duty are being told of RED, now or earlier. */
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
  /** The kinds of danger in words that were answered in this visit already. */
  acknowledged(lane: string): Promise<string[]>;
  acknowledge(lane: string, kinds: readonly string[]): Promise<void>;
}

/** Creates the service. What was said, the level and the messages about it are one transaction. */
export function createTriage(deps: TriageDeps): TriageService {
  const { assess } = deps.words;
  return {
    say: (survivor, now) =>
      deps.transact(async (stores) => {
        const open = await stores.cases.openOf(survivor.id);
        const caseFile = open === null ? null : await stores.cases.lock(open.id);
        const before = caseFile?.facts.triage ?? (await visitRecord(stores.drafts, now.lane));
        const triage = addSaid(before, now.said, Date.now());
        const assessment = assess(triage);
        if (caseFile !== null) {
          const changed = await reweigh(deps, stores, { caseFile, triage, now });
          return { assessment, caseFile: changed, wasOpen: true, isPaged: changed.level === "RED" };
        }
        await keepVisitRecord(stores.drafts, now.lane, triage);
        const kept = { assessment, caseFile: null, wasOpen: false, isPaged: false };
        if (assessment.level !== "RED") return kept;
        const facts = factsOf(survivor, now, triage);
        const page = { survivor, updateId: now.updateId, level: assessment.level, facts };
        const opened = await openCase(deps, stores, page);
        return { ...kept, caseFile: opened.caseFile, isPaged: true };
      }),
    known: (survivor, lane) =>
      deps.transact(async ({ cases, drafts }) => {
        const caseFile = await cases.openOf(survivor.id);
        return assess(caseFile?.facts.triage ?? (await visitRecord(drafts, lane)));
      }),
    acknowledged: (lane) => deps.transact(({ drafts }) => acknowledgedKinds(drafts, lane)),
    acknowledge: (lane, kinds) => deps.transact(({ drafts }) => keepAcknowledged(drafts, lane, kinds)),
  };
}

type Change = { caseFile: CaseFile; triage: TriageRecord; now: SaidNow };

async function reweigh(
  { words }: TriageDeps,
  stores: TriageStores,
  { caseFile, triage, now }: Change,
): Promise<CaseFile> {
  // Nothing lowers by itself, not even answers that close what stood open.
  const level = maxLevel(caseFile.level, words.assess(triage).level);
  const danger = { ...caseFile.facts.danger, ...now.danger };
  const facts = {
    ...caseFile.facts,
    triage,
    ...(Object.keys(danger).length > 0 ? { danger } : {}),
  };
  const changed = { ...caseFile, level, dueAt: dueAt(level, caseFile.askedAt), facts };
  await stores.cases.reweigh(caseFile.id, changed);
  const isRaised = compareLevels(level, caseFile.level) > 0;
  const isTapped = JSON.stringify(danger) !== JSON.stringify(caseFile.facts.danger ?? {});
  if (!isRaised && !isTapped) return changed;
  if (isRaised) {
    const action = `level:${caseFile.level}:${level}`;
    const key = `${now.updateId}:${action}`;
    await stores.audit.add({ key, actor: "survivor", action, caseId: caseFile.id });
  }
  const owner = caseFile.ownerId === null ? null : await stores.staff.get(caseFile.ownerId);
  const told = { caseFile: changed, owner, updateId: now.updateId, from: caseFile.level };
  for (const message of levelMessages(words, told)) await stores.outbox.add(message);
  return changed;
}

function factsOf({ profile }: Survivor, { locale, danger }: SaidNow, triage: TriageRecord): CaseFacts {
  return {
    locale,
    triage,
    isUnasked: true,
    ...(profile.country === null ? {} : { country: profile.country }),
    ...(danger === undefined || danger === null ? {} : { danger }),
  };
}
