/** The check question on its way to her, and her answer beside the agreed one. */
import { callback, keyboard } from "../domain/callback.ts";
import type { CaseFile, CheckWord } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { clip, type TalkMessage } from "../domain/talk.ts";
import { messageBody, type Words } from "./bodies.ts";
import { hideButton } from "./survivor-bodies.ts";

/** The question as a reply that waits for her tap. */
export function questionToHer(
  { t }: Words,
  { caseFile, survivor, check }: { caseFile: CaseFile; survivor: Survivor; check: CheckWord },
): Outgoing {
  const locale = survivor.profile.locale ?? caseFile.facts.locale;
  return {
    key: questionSlot(caseFile, check),
    kind: "relay",
    to: { kind: "survivor", id: survivor.id },
    body: {
      ...messageBody(check.question, { reply_markup: keyboard([hideButton(t, locale)]) }),
      repeatMark: t(locale, "s-possible-repeat"),
    },
    slot: questionSlot(caseFile, check),
    caseId: caseFile.id,
    keyId: caseFile.keyId,
    held: true,
  };
}

function questionSlot({ id }: CaseFile, { asked }: CheckWord): string {
  return `talk:${id}:caseworker:check-${asked}`;
}

/** What setting an answer beside the agreed one needs. */
export interface BesideStores {
  audit: { add(entry: { key: string; actor: string; action: string; caseId: string }): Promise<boolean> };
  outbox: { add(message: Outgoing): Promise<boolean>; isHeld(slot: string): Promise<boolean> };
}

/** How much of an answer is set beside the agreed one; the whole of it stands above. */
const SHOWN = 500;

/** Sets her first words after she opened the check question beside the agreed answer, for whoever has the case. */
export async function besideAgreed(
  stores: BesideStores,
  { t, defaultLocale }: Words,
  { caseFile, message, owner }: { caseFile: CaseFile; message: TalkMessage; owner: StaffMember | null },
): Promise<void> {
  const { check } = caseFile.facts;
  if (check?.asked === undefined || message.isEdit === true || message.content.kind !== "text") return;
  if (await stores.outbox.isHeld(questionSlot(caseFile, check))) return;
  const key = `check:${caseFile.id}:${check.asked}:answered`;
  const entry = { key, actor: "survivor", action: "check-answered", caseId: caseFile.id };
  if (!(await stores.audit.add(entry))) return;
  const locale = owner?.locale ?? defaultLocale;
  const { question, answer } = check;
  const said = clip(message.content.text, SHOWN);
  const text = t(locale, "staff-check-answer", { code: caseFile.code, question, answer, said });
  await stores.outbox.add({
    key,
    kind: "desk",
    to: { kind: "owner", id: caseFile.id },
    body: messageBody(text, {
      disable_notification: false,
      reply_markup: keyboard([{ text: t(locale, "b-doubt"), callback_data: callback.doubt(caseFile.id) }]),
    }),
    slot: `desk:${caseFile.id}:${key}`,
    caseId: caseFile.id,
    keyId: caseFile.keyId,
  });
}

/** Tells whoever takes a case that its chat is closed because somebody was doubted there. */
export function stillDoubted(
  { t }: Words,
  caseFile: CaseFile,
  { actor: owner, updateId }: { actor: StaffMember; updateId: number },
): Outgoing {
  const trust = { text: t(owner.locale, "b-trust"), callback_data: callback.sure(caseFile.id) };
  return {
    key: `${updateId}:doubted`,
    kind: "desk",
    to: { kind: "staff", id: owner.id },
    body: messageBody(t(owner.locale, "staff-doubted", { code: caseFile.code }), {
      reply_markup: keyboard([trust]),
    }),
    caseId: caseFile.id,
  };
}
