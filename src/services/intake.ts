import type { CaseFacts } from "../domain/case-file.ts";
import { SAFETY } from "../domain/dialogs.ts";
import { allAnswers, type Draft } from "../domain/draft.ts";
import type { Locale } from "../domain/locale.ts";
import type { Country } from "../domain/place.ts";
import { safetySaid } from "../domain/safety-answers.ts";
import type { Survivor } from "../domain/survivor.ts";
import { addSaid, type TriageRecord } from "../domain/triage/record.ts";
import { type OpenCaseDeps, type OpenCaseResult, type OpenCaseStores, openCase } from "./open-case.ts";
import { type RecordDrafts, visitRecord } from "./visit-record.ts";

interface IntakeStores extends OpenCaseStores {
  drafts: RecordDrafts;
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
        const safety = await stores.drafts.find(lane, SAFETY.id);
        const triage = withAnswers(await visitRecord(stores.drafts, lane), safety, new Date());
        const facts = factsOf(deps, { intake, locale, country: survivor.profile.country, triage });
        const { level } = deps.words.assess(triage);
        const opened = await openCase(deps, stores, { survivor, updateId, level, facts });
        await forgetAnswers(stores, lane);
        return opened;
      }),
  };
}

// What was said is in the case now. The draft itself stays, so that a repeat of the last answer is known as one.
async function forgetAnswers({ drafts }: IntakeStores, lane: string): Promise<void> {
  const intake = await drafts.find(lane, "intake");
  if (intake !== null) await drafts.save(lane, { ...intake, open: null, answers: {} });
}

// Answers are recorded as they are given; those of an older draft are added here.
function withAnswers(record: TriageRecord, safety: Draft | null, now: Date): TriageRecord {
  return safety === null ? record : addSaid(record, safetySaid(allAnswers(safety)), now.getTime());
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
