/** What a survivor's chat shows: notices, the screen that waits, the last words. */
import { callback, keyboard } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import type { Outgoing, OutgoingBody } from "../domain/outgoing.ts";
import { messageBody, type Words } from "./bodies.ts";

/** What a survivor's lock screen may see of replies: how many there are. One message in place a case. */
export function newRepliesNotice(
  { t }: Words,
  caseFile: CaseFile,
  { locale, count, cause }: { locale: Locale; count: number; cause: number | string },
): Outgoing {
  const { id: caseId, keyId, survivorId } = caseFile;
  const show = [{ text: t(locale, "b-show"), callback_data: callback.show(caseId) }];
  return {
    key: `${cause}:notice`,
    kind: "notice",
    to: { kind: "survivor", id: survivorId },
    body: messageBody(t(locale, "s-notice-new", { count }), { reply_markup: keyboard(show) }),
    slot: `notice:${caseId}`,
    caseId,
    keyId,
  };
}

/** The name of the survivor's screen that waits for a person. */
export function waitSlot(caseId: string): string {
  return `wait:${caseId}`;
}

/**
 * Changes the waiting screen, if it still stands: nothing is pushed to a phone that may be in other hands.
 * `key` names the cause.
 */
export function tellWaiting(caseFile: CaseFile, key: string, body: OutgoingBody): Outgoing {
  return {
    key,
    kind: "notice",
    to: { kind: "survivor", id: caseFile.survivorId },
    body,
    slot: waitSlot(caseFile.id),
    editOnly: true,
    caseId: caseFile.id,
    keyId: caseFile.keyId,
  };
}

/** What the waiting screen says once a person took the case. */
export function claimedBody(words: Words, caseFile: CaseFile, alias: string): OutgoingBody {
  const { locale, country } = caseFile.facts;
  const emergency = words.emergency(locale, country ?? null);
  return screenBody(
    words,
    locale,
    words.t(locale, "s-case-claimed", { alias, code: caseFile.code, emergency }),
  );
}

/** What the waiting screen says when nobody has the case any more. */
export function waitingBody(words: Words, caseFile: CaseFile): OutgoingBody {
  const { locale, country } = caseFile.facts;
  const emergency = words.emergency(locale, country ?? null);
  return screenBody(words, locale, words.t(locale, "s-case-waiting", { code: caseFile.code, emergency }));
}

/** The last words of a talk. */
export function farewellBody(words: Words, locale: Locale, { facts }: CaseFile): OutgoingBody {
  const emergency = words.emergency(locale, facts.country ?? null);
  return screenBody(words, locale, words.t(locale, "s-case-closed", { emergency }));
}

function screenBody({ t }: Words, locale: Locale, text: string): OutgoingBody {
  const menu = { text: t(locale, "b-menu"), callback_data: callback.menu };
  return messageBody(text, { reply_markup: keyboard([menu, hideButton(t, locale)]) });
}

/** The button that is never missing in a survivor's chat. */
export function hideButton(t: Translate, locale: Locale) {
  return { text: t(locale, "b-hide"), callback_data: callback.hide };
}
