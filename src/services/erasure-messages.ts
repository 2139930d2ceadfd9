/** What staff are told of an erasure: that it is coming, that it was taken back, that nothing is left. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import { messageBody, type Words } from "./bodies.ts";
import type { ErasedCase } from "./erasure.ts";
import { type OwnerStores, ownerLocale } from "./returned-messages.ts";

/** Tells the owner when everything is going to be deleted, or, without a time, that it stays. */
export async function ownerMessage(
  stores: OwnerStores,
  { t, ...words }: Words,
  { caseFile, key, dueAt }: { caseFile: CaseFile; key: string; dueAt: Date | null },
): Promise<Outgoing> {
  const locale = await ownerLocale(stores, { t, ...words }, caseFile);
  const { code } = caseFile;
  const text =
    dueAt === null
      ? t(locale, "staff-erasure-kept", { code })
      : t(locale, "staff-erasure-planned", { code, due: dayAndTime(dueAt) });
  return {
    key,
    kind: "desk",
    to: { kind: "owner", id: caseFile.id },
    body: messageBody(text, { disable_notification: false }),
    caseId: caseFile.id,
  };
}

/** Turns the cards into «erased», and tells whoever had an open case. */
export async function erasedMessages(
  { staff }: OwnerStores,
  { t, defaultLocale }: Words,
  cases: readonly ErasedCase[],
): Promise<Outgoing[]> {
  const messages: Outgoing[] = [];
  for (const { id, code, wasOpen, ownerId } of cases) {
    messages.push({
      key: `erased:${id}:card`,
      kind: "card",
      to: { kind: "staff-chat", id: "main" },
      body: messageBody(t(defaultLocale, "staff-erased-card", { code })),
      slot: `card:${id}`,
      editOnly: !wasOpen,
    });
    if (!wasOpen || ownerId === null) continue;
    const locale = (await staff.get(ownerId))?.locale ?? defaultLocale;
    // To a person, not to «the owner»: with its key gone nobody can be found through the case any more.
    const to = { kind: "staff", id: ownerId } as const;
    const body = messageBody(t(locale, "staff-erased", { code }), { disable_notification: false });
    messages.push({ key: `erased:${id}:owner`, kind: "desk", to, body });
  }
  return messages;
}

/** A day and a time that nobody can take for another month's; in the zone of the server. */
export function dayAndTime(at: Date): string {
  return at.toLocaleString("uk", { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" });
}
