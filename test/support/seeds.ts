/** People and cases to begin a test with, and messages to send. */
import { newId } from "../../src/crypto/secrets.ts";
import type { Stores } from "../../src/db/stores.ts";
import type { CaseFile } from "../../src/domain/case-file.ts";
import type { Outgoing, OutgoingBody } from "../../src/domain/outgoing.ts";
import type { StaffMember } from "../../src/domain/staff.ts";
import type { Survivor, SurvivorProfile } from "../../src/domain/survivor.ts";
import { EMPTY_RECORD } from "../../src/domain/triage/record.ts";

let next = 100;
/** A number that nothing else in this run has. */
export const unique = () => ++next;

export function seedSurvivor(stores: Stores, profile: Partial<SurvivorProfile> = {}): Promise<Survivor> {
  return stores.survivors.arrive({
    chatId: unique(),
    locale: "en",
    country: null,
    updates: false,
    ...profile,
  });
}

export function seedStaff(stores: Stores, member: Partial<StaffMember> = {}): Promise<StaffMember> {
  const { role = "caseworker", alias = "Mavka", telegramId = unique(), locale = "en" } = member;
  return stores.staff.put({ role, alias, telegramId, locale });
}

export async function seedCase(
  stores: Stores,
  { survivorId, owner }: { survivorId?: string; owner?: StaffMember } = {},
): Promise<CaseFile> {
  const id = newId();
  const number = unique();
  const opened = await stores.cases.open({
    id,
    code: `KT-${String(number).padStart(4, "0")}`,
    survivorId: survivorId ?? newId(),
    keyId: await stores.keys.create("case"),
    level: "HIGH",
    askedAt: new Date(),
    dueAt: new Date(),
    openedBy: number,
    facts: { locale: "en", triage: EMPTY_RECORD, words: "I need a safe place" },
  });
  if (!opened) throw new Error("the case could not be opened");
  if (owner !== undefined) await stores.cases.claim(id, owner.id);
  return (await stores.cases.get(id))!;
}

export function textBody(text: string): OutgoingBody {
  return { method: "sendMessage", params: { text } };
}

/** A message to a survivor with a key of its own, unless told otherwise. */
export function message(text: string, more: Partial<Outgoing> = {}): Outgoing {
  const to = { kind: "survivor", id: "11111111-1111-4111-8111-111111111111" } as const;
  return { key: `key-${unique()}`, kind: "relay", to, body: textBody(text), ...more };
}
