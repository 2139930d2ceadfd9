import type { CaseFile } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import { cardBody, claimKeyboard, levelLines, messageBody, type Words } from "./bodies.ts";

/** A case of which danger was said, or whose level changed; `isCall`: somebody is needed now. */
export interface LevelTold {
  caseFile: CaseFile;
  owner: { alias: string; locale: Locale } | null;
  updateId: number;
  isChanged: boolean;
  isCall: boolean;
}

/**
 * Makes it known: the card changes, the owner is told what raised it, and RED is called out in the staff chat with a
 * sound of its own, because an edit makes none.
 */
export function levelMessages(words: Words, told: LevelTold): Outgoing[] {
  const { caseFile, owner, updateId, isChanged, isCall } = told;
  const about = { caseId: caseFile.id } as const;
  const staffChat = { kind: "staff-chat", id: "main" } as const;
  const card: Outgoing = {
    ...about,
    key: `${updateId}:level-card`,
    kind: "card",
    to: staffChat,
    body: cardBody(words, caseFile, owner?.alias ?? null),
    slot: `card:${caseFile.id}`,
  };
  const page: Outgoing = {
    ...about,
    key: `${updateId}:page`,
    kind: "card",
    to: staffChat,
    body: messageBody(words.t(words.defaultLocale, "staff-page", { code: caseFile.code }), {
      disable_notification: false,
      reply_markup: claimKeyboard(words, caseFile),
    }),
  };
  const desk: Outgoing[] =
    owner === null
      ? []
      : [
          {
            ...about,
            key: `${updateId}:level-desk`,
            kind: "desk",
            to: { kind: "owner", id: caseFile.id },
            body: messageBody(levelLines(words, owner.locale, caseFile).join("\n"), {
              disable_notification: false,
            }),
            keyId: caseFile.keyId,
          },
        ];
  return [...(isChanged ? [card] : []), ...(isCall ? [page] : []), ...desk];
}
