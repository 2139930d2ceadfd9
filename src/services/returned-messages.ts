/** What a caseworker is told when somebody went on from another account. */
import { callback, keyboard } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import { messageBody, type Words } from "./bodies.ts";

/** Finds members of staff. */
export interface OwnerStores {
  staff: { get(id: string): Promise<StaffMember | null> };
}

/** The language of whoever has the case. */
export async function ownerLocale({ staff }: OwnerStores, words: Words, { ownerId }: CaseFile) {
  const owner = ownerId === null ? null : await staff.get(ownerId);
  return owner?.locale ?? words.defaultLocale;
}

/** Asks the owner to make sure that it is still her; waits for an owner while there is none. */
export async function returnedMessage(
  stores: OwnerStores,
  words: Words,
  caseFile: CaseFile,
  key: string,
): Promise<Outgoing> {
  const locale = await ownerLocale(stores, words, caseFile);
  const check = { text: words.t(locale, "b-check-word"), callback_data: callback.check(caseFile.id) };
  return {
    key,
    kind: "desk",
    to: { kind: "owner", id: caseFile.id },
    body: messageBody(words.t(locale, "staff-returned", { code: caseFile.code }), {
      disable_notification: false,
      reply_markup: keyboard([check]),
    }),
    caseId: caseFile.id,
    keyId: caseFile.keyId,
  };
}
