import { type CaseFacts, type CaseFile, dueAt } from "../domain/case-file.ts";
import { allAnswers, type Draft } from "../domain/draft.ts";
import type { Locale } from "../domain/locale.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Country } from "../domain/place.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Answers, Result } from "../domain/triage/instrument.ts";
import type { Level } from "../domain/triage/level.ts";
import { cardBody, type Words } from "./bodies.ts";

interface IntakeStores {
  cases: {
    open(row: {
      id: string;
      code: string;
      survivorId: string;
      keyId: string;
      openedBy: number;
      level: Level;
      askedAt: Date;
      dueAt: Date;
      facts: CaseFacts;
    }): Promise<boolean>;
    get(id: string): Promise<CaseFile | null>;
    openOf(survivorId: string): Promise<CaseFile | null>;
    openedBy(survivorId: string, updateId: number): Promise<CaseFile | null>;
  };
  drafts: {
    find(lane: string, dialog: string): Promise<Draft | null>;
    save(lane: string, draft: Draft): Promise<void>;
  };
  keys: { create(purpose: "case"): Promise<string> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  audit: { add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<unknown> };
}

/** What the service needs besides its stores. */
export interface IntakeDeps {
  transact<Result>(work: (stores: IntakeStores) => Promise<Result>): Promise<Result>;
  words: Words;
  newId(): string;
  newCode(): string;
  scoreSafety(answers: Answers): Result;
  countryOf(place: string): Country | null;
}

/** `opened`: a case waits now; `already-open`: there was one. */
export type OpenCaseResult = { kind: "opened" | "already-open"; caseFile: CaseFile };

/** Opens cases from what was said. */
export interface IntakeService {
  open(
    survivor: Survivor,
    asked: { lane: string; updateId: number; locale: Locale },
  ): Promise<OpenCaseResult>;
}

const CODE_TRIES = 20;

/** Creates the service. A case, its card and its audit entry stand or fall together. */
export function createIntake(deps: IntakeDeps): IntakeService {
  return {
    open(survivor, asked) {
      return deps.transact(async (stores) => {
        // A repeat of the same update tells the same story again: opened, not «already open».
        const mine = await stores.cases.openedBy(survivor.id, asked.updateId);
        if (mine !== null) return { kind: "opened", caseFile: mine };
        const before = await stores.cases.openOf(survivor.id);
        if (before !== null) return { kind: "already-open", caseFile: before };
        const caseFile = await openCase(deps, stores, { survivor, asked });
        await stores.outbox.add({
          key: `${asked.updateId}:card`,
          kind: "card",
          to: { kind: "staff-chat", id: "main" },
          body: cardBody(deps.words, caseFile, null),
          slot: `card:${caseFile.id}`,
          caseId: caseFile.id,
        });
        const key = `${asked.updateId}:opened`;
        await stores.audit.add({ key, actor: "survivor", action: "opened", caseId: caseFile.id });
        await forgetAnswers(stores, asked.lane);
        return { kind: "opened", caseFile };
      });
    },
  };
}

// What was said is in the case now. The draft itself stays, so that a repeat of the last answer is known as one.
async function forgetAnswers({ drafts }: IntakeStores, lane: string): Promise<void> {
  const intake = await drafts.find(lane, "intake");
  if (intake !== null) await drafts.save(lane, { ...intake, open: null, answers: {} });
}

type Asked = { survivor: Survivor; asked: { lane: string; updateId: number; locale: Locale } };

async function openCase(
  deps: IntakeDeps,
  stores: IntakeStores,
  { survivor, asked }: Asked,
): Promise<CaseFile> {
  const intake = await stores.drafts.find(asked.lane, "intake");
  const safety = await stores.drafts.find(asked.lane, "safety");
  const { locale } = asked;
  const { level, facts } = factsOf(deps, { intake, safety, locale, country: survivor.profile.country });
  const id = deps.newId();
  const keyId = await stores.keys.create("case");
  const askedAt = new Date();
  const row = { id, keyId, survivorId: survivor.id, openedBy: asked.updateId, level, facts, askedAt };
  for (let tries = 0; tries < CODE_TRIES; tries++) {
    const opened = await stores.cases.open({ ...row, code: deps.newCode(), dueAt: dueAt(level, askedAt) });
    if (opened) return (await stores.cases.get(id))!;
  }
  throw new Error("no free case code was found");
}

type Said = { intake: Draft | null; safety: Draft | null; locale: Locale; country: Country | null };

function factsOf(
  deps: IntakeDeps,
  { intake, safety, locale, ...known }: Said,
): { level: Level; facts: CaseFacts } {
  const said = (id: string) => {
    const value = intake?.answers[id];
    return value === undefined || value === "skip" ? undefined : value;
  };
  const result = safety === null ? null : deps.scoreSafety(allAnswers(safety) as Answers);
  const place = said("place");
  const country = (place === undefined ? null : deps.countryOf(place)) ?? known.country;
  const facts: CaseFacts = {
    locale,
    why: result?.why ?? [],
    couldBe: (result?.couldBe ?? "STANDARD") as Level,
    open: result?.open ?? null,
    ...(place === undefined ? {} : { place }),
    ...(country === null ? {} : { country }),
    ...yesNo("children", said("children")),
    ...yesNo("reporting", said("reporting")),
    ...(said("words") === undefined ? {} : { words: said("words")! }),
  };
  return { level: (result?.band ?? "STANDARD") as Level, facts };
}

function yesNo<Name extends string>(name: Name, value: string | undefined) {
  return (value === "yes" || value === "no" ? { [name]: value } : {}) as Partial<Record<Name, "yes" | "no">>;
}
