import type { CaseFacts, CaseFile } from "../domain/case-file.ts";
import type { Draft } from "../domain/draft.ts";
import type { Locale } from "../domain/locale.ts";
import type { Country } from "../domain/place.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Level } from "../domain/triage/level.ts";
import { EMPTY_RECORD, type TriageRecord } from "../domain/triage/record.ts";
import { cardMessage, deskMessages } from "./case-messages.ts";
import { type OpenCaseDeps, type OpenCaseResult, type OpenCaseStores, openCase } from "./open-case.ts";
import { keepVisitRecord, type RecordDrafts, visitRecord } from "./visit-record.ts";

interface IntakeStores extends OpenCaseStores {
  cases: OpenCaseStores["cases"] & {
    lock(id: string): Promise<CaseFile | null>;
    reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void>;
  };
  drafts: RecordDrafts;
  staff: { get(id: string): Promise<{ alias: string; locale: Locale } | null> };
}

/** What the service needs besides its stores. */
export interface IntakeDeps extends OpenCaseDeps {
  transact<Result>(work: (stores: IntakeStores) => Promise<Result>): Promise<Result>;
  countryOf(place: string): Country | null;
}

/** Opens cases from what was said. */
export interface IntakeService {
  open(
    survivor: Survivor,
    asked: { lane: string; updateId: number; locale: Locale },
  ): Promise<OpenCaseResult>;
}

/** Creates the service. */
export function createIntake(deps: IntakeDeps): IntakeService {
  return {
    open: (survivor, { lane, updateId, locale }) =>
      deps.transact(async (stores) => {
        const intake = await stores.drafts.find(lane, "intake");
        const triage = await visitRecord(stores.drafts, lane);
        const facts = factsOf(deps, { intake, locale, country: survivor.profile.country, triage });
        const { level } = deps.words.assess(triage);
        const opened = await openCase(deps, stores, { survivor, updateId, level, facts });
        const caseFile =
          opened.kind === "opened"
            ? opened.caseFile
            : await addToCase(deps, stores, { id: opened.caseFile.id, facts, updateId });
        await forgetAnswers(stores, lane);
        // What the case knows is not kept twice: closed, it must not come back by itself.
        await keepVisitRecord(stores.drafts, lane, EMPTY_RECORD);
        return { ...opened, caseFile };
      }),
  };
}

type Adding = { id: string; facts: CaseFacts; updateId: number };

// A case that danger opened before anybody was asked: now she agreed, and told more.
async function addToCase(deps: IntakeDeps, stores: IntakeStores, asked: Adding): Promise<CaseFile> {
  const { id, facts, updateId } = asked;
  const before = (await stores.cases.lock(id))!;
  const { isUnasked: _, ...known } = before.facts;
  const told = { ...known, ...facts, triage: known.triage };
  const changed = { ...before, facts: told };
  await stores.cases.reweigh(id, changed);
  const owner = before.ownerId === null ? null : await stores.staff.get(before.ownerId);
  await stores.outbox.add(cardMessage(deps.words, changed, { updateId, owner: owner?.alias ?? null }));
  if (owner === null) return changed;
  const to = { kind: "owner", id } as const;
  for (const message of deskMessages(deps.words, changed, { updateId, locale: owner.locale, to })) {
    await stores.outbox.add(message);
  }
  return changed;
}

// What was said is in the case now. The draft itself stays, so that a repeat of the last answer is known as one.
async function forgetAnswers({ drafts }: IntakeStores, lane: string): Promise<void> {
  const intake = await drafts.find(lane, "intake");
  if (intake !== null) await drafts.save(lane, { ...intake, open: null, answers: {} });
}

type Said = { intake: Draft | null; locale: Locale; country: Country | null; triage: TriageRecord };

function factsOf(deps: IntakeDeps, { intake, locale, triage, ...known }: Said): CaseFacts {
  const said = (id: string) => {
    const value = intake?.answers[id];
    return value === undefined || value === "skip" ? undefined : value;
  };
  const place = said("place");
  const country = (place === undefined ? null : deps.countryOf(place)) ?? known.country;
  return {
    locale,
    triage,
    ...(place === undefined ? {} : { place }),
    ...(country === null ? {} : { country }),
    ...yesNo("children", said("children")),
    ...yesNo("reporting", said("reporting")),
    ...(said("words") === undefined ? {} : { words: said("words")! }),
  };
}

function yesNo<Name extends string>(name: Name, value: string | undefined) {
  return (value === "yes" || value === "no" ? { [name]: value } : {}) as Partial<Record<Name, "yes" | "no">>;
}
