import { callback, type Keyboard, keyboard } from "../domain/callback.ts";
import type { CaseFacts, CaseFile } from "../domain/case-file.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import type { OutgoingBody } from "../domain/outgoing.ts";
import type { Country } from "../domain/place.ts";
import { MAX_TEXT, withWords } from "../domain/talk.ts";
import type { Assessment } from "../domain/triage/assess.ts";
import type { Level } from "../domain/triage/level.ts";
import type { TriageRecord } from "../domain/triage/record.ts";
import type { MessageKey } from "../message-keys.ts";

/** What the services need to put words into messages. */
export interface Words {
  t: Translate;
  /** The organisation's language, used in the staff chat. */
  defaultLocale: Locale;
  /** Names a place in a language; the id itself when it is not known. */
  placeName(locale: Locale, place: string): string;
  /** The line of emergency numbers of a country, or of all three when it is unknown. */
  emergency(locale: Locale, country: Country | null): string;
  /** Weighs what was said and heard of danger. */
  assess(record: TriageRecord): Assessment;
}

type Params = Record<string, unknown>;

/** A plain message: silent, protected, without link previews. */
export function messageBody(text: string, params: Params = {}): OutgoingBody {
  return {
    method: "sendMessage",
    params: {
      text,
      disable_notification: true,
      protect_content: true,
      link_preview_options: { is_disabled: true },
      ...params,
    },
  };
}

/** The card of a case in the staff chat: code, level, language, coarse place; no words of hers, no identity. */
export function cardBody(words: Words, caseFile: CaseFile, owner: string | null): OutgoingBody {
  const { t, defaultLocale: locale } = words;
  const vars = {
    code: caseFile.code,
    level: t(locale, `staff-level-${caseFile.level}`),
    language: t(locale, `staff-language-${caseFile.facts.locale}`),
    place: placeOf(words, locale, caseFile),
    asked: clock(caseFile.askedAt),
    owner: owner ?? "",
  };
  const key = `staff-card-${caseFile.state}` as const;
  // A waiting case should be heard; everything else in the staff chat is an edit.
  const reply_markup = claimKeyboard(words, caseFile);
  return messageBody(t(locale, key, vars), { disable_notification: false, reply_markup });
}

/** «Claim», as long as the case waits. */
export function claimKeyboard({ t, defaultLocale }: Words, { id, state }: CaseFile): Keyboard {
  const claim = [{ text: t(defaultLocale, "b-claim"), callback_data: callback.claim(id) }];
  return state === "waiting" ? keyboard(claim) : keyboard();
}

/**
 * The head of a case in its owner's private chat: all that the survivor chose to say, and what raised the level.
 * Her own words come as a second message where they are too long for the first.
 */
export function deskBodies(words: Words, locale: Locale, caseFile: CaseFile): OutgoingBody[] {
  const own = caseFile.facts.words;
  const lines = deskLines(words, locale, caseFile);
  const quoted = own === undefined ? [] : [words.t(locale, "staff-desk-words", { words: own })];
  const how = words.t(locale, "staff-desk-how");
  const { id } = caseFile;
  const rows = [
    [
      { text: words.t(locale, "b-release"), callback_data: callback.release(id) },
      { text: words.t(locale, "b-close-case"), callback_data: callback.close(id) },
    ],
    [
      { text: words.t(locale, "b-level-lower"), callback_data: callback.level(id, "lower") },
      { text: words.t(locale, "b-level-raise"), callback_data: callback.level(id, "raise") },
    ],
  ];
  rows.push([{ text: words.t(locale, "b-check-word"), callback_data: callback.check(id) }]);
  const head = (text: string) => messageBody(text, { reply_markup: keyboard(...rows) });
  const whole = [...lines, ...quoted, how].join("\n");
  if (own === undefined || whole.length <= MAX_TEXT) return [head(whole)];
  return [head([...lines, how].join("\n")), withWords(messageBody(own), caseFile.code)];
}

function deskLines(words: Words, locale: Locale, caseFile: CaseFile): string[] {
  const { t } = words;
  const { facts } = caseFile;
  const [head, ...reasons] = levelLines(words, locale, caseFile);
  return [
    head!,
    ...(facts.isUnasked ? [t(locale, "staff-desk-unasked")] : []),
    t(locale, "staff-desk-facts", {
      language: t(locale, `staff-language-${facts.locale}`),
      place: placeOf(words, locale, caseFile),
      children: t(locale, `staff-children-${facts.children ?? "unknown"}`),
    }),
    ...reasons,
  ];
}

/** The level with all that raised it, what was left open, what single taps said, and what staff changed. */
export function levelLines(words: Words, locale: Locale, { code, level, facts }: CaseFile): string[] {
  const { t, assess } = words;
  const { why, couldBe, open } = assess(facts.triage);
  const levelOf = (each: Level) => t(locale, `staff-level-${each}`);
  return [
    t(locale, "staff-desk-head", { code, level: levelOf(level) }),
    ...dangerLines(words, locale, facts),
    ...why
      .filter((reason) => reason !== "text-denied")
      .map((reason) => `• ${t(locale, `staff-why-${reason}`)}`),
    ...deniedLines(words, locale, facts),
    open === null
      ? t(locale, "staff-safety-not-asked")
      : t(locale, "staff-safety-open", { open, level: levelOf(couldBe) }),
    ...(facts.changes ?? []).map(({ by, from, to, reason }) =>
      t(locale, "staff-level-changed", { by, from: levelOf(from), to: levelOf(to), reason }),
    ),
  ];
}

function dangerLines({ t }: Words, locale: Locale, { danger = {}, dangerAt }: CaseFacts): string[] {
  if (dangerAt === undefined) return [];
  const taps = Object.entries(danger).map(
    ([question, answer]) => `• ${t(locale, `staff-danger-${question}-${answer}` as MessageKey)}`,
  );
  return [t(locale, "staff-danger-at", { time: clock(new Date(dangerAt)) }), ...taps];
}

// Which words they said were misread; it lowers nothing.
function deniedLines({ t }: Words, locale: Locale, { triage }: CaseFacts): string[] {
  const kinds = triage.facts.flatMap((fact) => (fact.about === "denied" ? [fact.kind] : []));
  const what = kinds.map((kind) => t(locale, `staff-why-text-${kind}`)).join("; ");
  return kinds.length === 0 ? [] : [t(locale, "staff-level-denied", { what })];
}

/** The time of day as staff read it, in the zone of the server. */
export function clock(at: Date): string {
  return at.toLocaleTimeString("uk", { hour: "2-digit", minute: "2-digit" });
}

function placeOf(words: Words, locale: Locale, { facts }: CaseFile): string {
  if (facts.place === undefined) return words.t(locale, "staff-unknown");
  return facts.place === "other"
    ? words.t(locale, "staff-place-other")
    : words.placeName(locale, facts.place);
}
