/** What triage rests on, as a page to read in a terminal: every instrument, wording, threshold and rule with its mark. */
import { LOCALES, type Locale, type Translate } from "../locale.ts";
import type { Claim, EvidenceMark } from "../verification.ts";
import type { InstrumentFile, Item, RuleEvidence } from "./instrument.ts";
import { RULES, type WhyCode } from "./rules.ts";

/** What the page is made of. */
export interface Provenance {
  instruments: readonly InstrumentFile[];
  rules: readonly RuleEvidence[];
}

type Say = (key: Parameters<Translate>[1], vars?: Record<string, string>) => string;

/** Lists the instruments, then the rules; claims and sources are the data's own words. */
export function explainProvenance(
  { instruments, rules }: Provenance,
  locale: Locale,
  translate: Translate,
): string {
  const say: Say = (key, vars) => translate(locale, key, vars);
  return [
    say("staff-provenance-head"),
    ...instruments.map((instrument) => instrumentBlock(instrument, say)),
    say("staff-provenance-rules"),
    ...rules.map((rule) => ruleBlock(rule, say)),
  ].join("\n\n");
}

function instrumentBlock(instrument: InstrumentFile, say: Say): string {
  const { id, title, version, owner, licence, audience, source, claims } = instrument;
  return [
    `${id}: ${title}`,
    `  ${say(stateKey(instrument))}`,
    `  ${say("staff-provenance-version", { version, owner, licence, audience })}`,
    `  ${say("staff-provenance-source", { source })}`,
    ...bodyLines(instrument, say),
    ...claims.map((claim) => `  - ${claimLine(claim, say)}`),
  ].join("\n");
}

function stateKey(instrument: InstrumentFile) {
  switch (instrument.kind) {
    case "form":
      return "staff-provenance-asked";
    case "reference":
      return "staff-provenance-reference";
    case "asq5-slot":
      return instrument.status === "WORDING_REVIEWED"
        ? "staff-provenance-asked"
        : "staff-provenance-hidden-wording";
    case "official-form-slot":
      return instrument.status === "OFFICIAL_TEXT_VERIFIED"
        ? "staff-provenance-verified"
        : "staff-provenance-hidden-official";
  }
}

function bodyLines(instrument: InstrumentFile, say: Say): string[] {
  switch (instrument.kind) {
    case "form": {
      const { validation, naLabel, naLabelWording, items } = instrument;
      const asked = [{ id: "na", text: naLabel, wording: naLabelWording }, ...items];
      return [
        `  ${say("staff-provenance-validation", { validation })}`,
        ...asked.flatMap((item) => wordingLines(item, say)),
      ];
    }
    case "reference":
      return [
        `  ${say("staff-provenance-usable", { usable: instrument.usable })}`,
        `  ${say("staff-provenance-not", { not: instrument.not })}`,
      ];
    default:
      return [`  ${instrument.status}`];
  }
}

function wordingLines({ id, text, wording }: Pick<Item, "id" | "text" | "wording">, say: Say): string[] {
  return LOCALES.map((locale) => `  ${id} ${locale} [${say(markKey(wording[locale]))}] ${text[locale]}`);
}

function ruleBlock({ codes, ...claim }: RuleEvidence, say: Say): string {
  return [claimLine(claim, say), ...codes.map((code) => codeLine(code, say))].join("\n");
}

function codeLine(code: WhyCode, say: Say): string {
  return `  ${RULES[code]} ${code}: ${say(`staff-why-${code}`)}`;
}

function claimLine({ says, marks, source }: Claim, say: Say): string {
  return `[${marks.map((mark) => say(markKey(mark))).join(", ")}] ${says} (${source})`;
}

function markKey(mark: EvidenceMark) {
  return `staff-mark-${mark}` as const;
}
