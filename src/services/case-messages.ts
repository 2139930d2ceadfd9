import type { CaseFile } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { Address, Outgoing } from "../domain/outgoing.ts";
import { cardBody, deskBodies, type Words } from "./bodies.ts";

/** The card of a case in the staff chat, in place; `owner` is the alias of whoever has it. */
export function cardMessage(
  words: Words,
  caseFile: CaseFile,
  { updateId, owner }: { updateId: number; owner: string | null },
): Outgoing {
  return {
    key: `${updateId}:card`,
    kind: "card",
    to: { kind: "staff-chat", id: "main" },
    body: cardBody(words, caseFile, owner),
    slot: `card:${caseFile.id}`,
    caseId: caseFile.id,
  };
}

/** The head of a case for whoever has it, one message or two. */
export function deskMessages(
  words: Words,
  caseFile: CaseFile,
  { updateId, locale, to }: { updateId: number; locale: Locale; to: Address },
): Outgoing[] {
  return deskBodies(words, locale, caseFile).map((body, part) => {
    const name = `${updateId}${part === 0 ? "" : `:${part}`}`;
    return {
      key: `${updateId}:desk${part === 0 ? "" : `:${part}`}`,
      kind: "desk",
      to,
      body,
      slot: `desk:${caseFile.id}:${name}`,
      caseId: caseFile.id,
      keyId: caseFile.keyId,
    };
  });
}
