import type { Locale, LocalText } from "../locale.ts";
import type { Claim, Verification } from "../verification.ts";
import type { Level } from "./level.ts";
import type { WhyCode } from "./rules.ts";

/** Every instrument the project knows of; each has its file in `data/instruments/`. */
export const INSTRUMENT_IDS = [
  "who-ir6",
  "asq",
  "ua-369-180",
  "da5",
  "da20",
  "lap11",
  "dash24",
  "cssrs6",
] as const;

/** One instrument. */
export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

/** Every answer a form can take; `na` («does not apply») is offered only where the item says so. */
export const ANSWERS = ["yes", "no", "unknown", "skip", "na"] as const;

/** One answer to one item. */
export type Answer = (typeof ANSWERS)[number];

/** Answers by item id; an item that is absent was not reached and counts as skipped. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** One question of a form, with the evidence for its wording in each language. */
export interface Item {
  id: string;
  text: LocalText;
  answers: Answer[];
  wording: Record<Locale, Verification>;
}

/** What may be done with a form's text. `free`: its owner lets everybody use it, unaltered. */
export const LICENCES = ["CC0", "free", "ask", "official-act", "clinician-only"] as const;

/** Who fills a form in. */
export const AUDIENCES = ["survivor-chat", "caseworker", "police"] as const;

/** What is known of every instrument, and how well. */
export interface InstrumentHead {
  id: InstrumentId;
  title: string;
  version: string;
  owner: string;
  licence: (typeof LICENCES)[number];
  audience: (typeof AUDIENCES)[number];
  source: string;
  claims: Claim[];
}

/** A form whose questions may be asked in the chat. */
export interface InstrumentForm extends InstrumentHead {
  kind: "form";
  validation: string;
  naLabel: LocalText;
  naLabelWording: Record<Locale, Verification>;
  items: Item[];
}

/** ASQ item 5: a slot for one question, hidden until its wording is reviewed in every language (triage.md section 4). */
export interface Asq5Slot extends InstrumentHead {
  kind: "asq5-slot";
  status: "PENDING_REVIEWED_WORDING" | "WORDING_REVIEWED";
  text: LocalText;
  reviewedBy: LocalText;
}

/** The form of the Ukrainian order 369/180: a slot, hidden until two people verified its text (triage.md section 10). */
export interface OfficialFormSlot extends InstrumentHead {
  kind: "official-form-slot";
  edition: string;
  checkedBy: string[];
  status: "PENDING_OFFICIAL_TEXT" | "OFFICIAL_TEXT_VERIFIED";
  items: { n: number; text: { uk: string }; answers: string[]; points: Record<string, number | null> }[];
  rules: { level: string; when: string | null }[];
}

/** A pointer for caseworkers: who owns a form and what may be done with it; never its items (triage.md section 9). */
export interface InstrumentReference extends InstrumentHead {
  kind: "reference";
  usable: string;
  not: string;
}

/** Any file of `data/instruments/`. */
export type InstrumentFile = InstrumentForm | Asq5Slot | OfficialFormSlot | InstrumentReference;

/** Gives the question of ASQ item 5, or null while it must not be asked. */
export function visibleAsq5({ status, text }: Asq5Slot): LocalText | null {
  return status === "WORDING_REVIEWED" ? text : null;
}

/** Gives the official form, or null while nobody may see it. */
export function visibleOfficialForm(slot: OfficialFormSlot): OfficialFormSlot | null {
  return slot.status === "OFFICIAL_TEXT_VERIFIED" ? slot : null;
}

/** The evidence for one rule of the engine: the codes it stands behind, none where it is a principle. */
export interface RuleEvidence extends Claim {
  codes: WhyCode[];
}

/** What a form says: its band, the band if every open answer were yes, and codes that explain both. */
export interface Result {
  band: Level;
  yes: number;
  open: number;
  couldBe: Level;
  flags: string[];
  why: WhyCode[];
}
