/**
 * Somebody who comes back with a code opened a second case meanwhile. The older one goes on, with all that was said of danger
 * in both; the newer one is closed, and what was written there reaches whoever has the older.
 */
import { type CaseFacts, type CaseFile, dueAt } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import { clip } from "../domain/talk.ts";
import { type Level, maxLevel } from "../domain/triage/level.ts";
import { joinRecords } from "../domain/triage/record.ts";
import { cardBody, messageBody, type Words } from "./bodies.ts";
import { levelMessages } from "./level-messages.ts";
import { type OwnerStores, ownerLocale } from "./returned-messages.ts";

/** What folding needs; all of one transaction. */
export interface FoldStores extends OwnerStores {
  audit: { add(entry: { key: string; actor: string; action: string; caseId?: string }): Promise<unknown> };
  cases: { reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void> };
  moves: { fold(caseId: string, into: string): Promise<void> };
  outbox: { add(message: Outgoing): Promise<boolean> };
}

const LONGEST_WORDS = 3_000;

/** Folds the newer case into the older one. */
export async function foldCases(
  stores: FoldStores,
  words: Words,
  { caseFile, newer, updateId }: { caseFile: CaseFile; newer: CaseFile; updateId: number },
): Promise<void> {
  await stores.moves.fold(newer.id, caseFile.id);
  const key = `${updateId}:folded`;
  await stores.audit.add({ key, actor: "survivor", action: "folded", caseId: newer.id });
  const facts = { ...caseFile.facts, triage: joinRecords(caseFile.facts.triage, newer.facts.triage) };
  const level = maxLevel(caseFile.level, words.assess(facts.triage).level);
  const changed = { ...caseFile, level, facts, dueAt: dueAt(level, caseFile.askedAt) };
  await stores.cases.reweigh(caseFile.id, changed);
  const card = cardBody(words, { ...newer, state: "closed", outcome: "handed-over" }, null);
  const slot = `card:${newer.id}`;
  const to = { kind: "staff-chat", id: "main" } as const;
  await stores.outbox.add({ key: `${key}:card`, kind: "card", to, body: card, slot });
  await tellBoth(stores, words, { caseFile, newer, key });
  if (level === caseFile.level) return;
  const owner = caseFile.ownerId === null ? null : await stores.staff.get(caseFile.ownerId);
  const told = { caseFile: changed, owner, updateId, isChanged: true, isCall: level === "RED" };
  for (const message of levelMessages(words, told)) await stores.outbox.add(message);
}

type Both = { caseFile: CaseFile; newer: CaseFile; key: string };

async function tellBoth(stores: FoldStores, words: Words, { caseFile, newer, key }: Both): Promise<void> {
  const names = { code: caseFile.code, other: newer.code };
  const locale = await ownerLocale(stores, words, caseFile);
  const said = newer.facts.words === undefined ? [] : [clip(newer.facts.words, LONGEST_WORDS)];
  const text = [words.t(locale, "staff-folded", names), ...said].join("\n\n");
  await stores.outbox.add({
    key: `${key}:to`,
    kind: "desk",
    to: { kind: "owner", id: caseFile.id },
    body: messageBody(text),
    slot: `desk:${caseFile.id}:${key}`,
    caseId: caseFile.id,
    keyId: caseFile.keyId,
  });
  if (newer.ownerId === null || newer.ownerId === caseFile.ownerId) return;
  const body = messageBody(words.t(await ownerLocale(stores, words, newer), "staff-folded-away", names));
  const to = { kind: "staff", id: newer.ownerId } as const;
  await stores.outbox.add({ key: `${key}:from`, kind: "desk", to, body });
}
