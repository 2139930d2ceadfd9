import type { Locale, LocalText } from "../locale.ts";
import type { Verification } from "../verification.ts";

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

/** What may be done with a form's text, and who may use it. */
export interface InstrumentForm {
  id: string;
  version: string;
  licence: "CC0" | "ask" | "official-act" | "clinician-only";
  audience: "survivor-chat" | "caseworker" | "police";
  source: string;
  validation: string;
  naLabel: LocalText;
  naLabelWording: Record<Locale, Verification>;
  items: Item[];
}

/** What a form says: its band, the band if every open answer were yes, and codes that explain both. */
export interface Result {
  band: string;
  yes: number;
  open: number;
  couldBe: string;
  flags: string[];
  why: string[];
}

/** A form together with its scoring rule. */
export interface Instrument extends InstrumentForm {
  score(answers: Answers): Result;
}
