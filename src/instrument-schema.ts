/** zod shapes of `data/instruments/*.json` and `data/triage-rules.json`. A slot cannot be opened while it is empty. */
import { z } from "zod";
import { LOCALES, type LocalText } from "./domain/locale.ts";
import {
  ANSWERS,
  type Asq5Slot,
  AUDIENCES,
  INSTRUMENT_IDS,
  type InstrumentForm,
  type InstrumentReference,
  LICENCES,
  type OfficialFormSlot,
} from "./domain/triage/instrument.ts";
import { WHY_CODES } from "./domain/triage/rules.ts";
import { EVIDENCE_MARKS, VERIFICATIONS } from "./domain/verification.ts";
import { localTextSchema, wordsSchema } from "./listing-schema.ts";

const claim = {
  says: wordsSchema,
  marks: z.array(z.enum(EVIDENCE_MARKS)).min(1),
  source: wordsSchema,
};

const head = {
  id: z.enum(INSTRUMENT_IDS),
  title: wordsSchema,
  version: wordsSchema,
  owner: wordsSchema,
  licence: z.enum(LICENCES),
  audience: z.enum(AUDIENCES),
  source: wordsSchema,
  claims: z.array(z.strictObject(claim)).min(1),
};

const verification = z.enum(VERIFICATIONS);
const wording = z.strictObject({
  uk: verification,
  ru: verification,
  kk: verification,
  en: verification,
});
const maybeText = z.strictObject({ uk: z.string(), ru: z.string(), kk: z.string(), en: z.string() });

/** `data/instruments/who-ir6.json`. */
export const formSchema: z.ZodType<InstrumentForm> = z.strictObject({
  ...head,
  kind: z.literal("form"),
  validation: wordsSchema,
  naLabel: localTextSchema,
  naLabelWording: wording,
  items: z
    .array(
      z.strictObject({
        id: wordsSchema,
        text: localTextSchema,
        answers: z.array(z.enum(ANSWERS)).min(1),
        wording,
      }),
    )
    .min(1),
});

/** `data/instruments/asq.json`. */
export const asq5SlotSchema: z.ZodType<Asq5Slot> = z
  .strictObject({
    ...head,
    kind: z.literal("asq5-slot"),
    status: z.enum(["PENDING_REVIEWED_WORDING", "WORDING_REVIEWED"]),
    text: maybeText,
    reviewedBy: maybeText,
  })
  .refine(({ status, text, reviewedBy }) => status !== "WORDING_REVIEWED" || isFull(text, reviewedBy), {
    path: ["status"],
    error: "WORDING_REVIEWED needs a text and who reviewed it in every language",
  });

/** `data/instruments/ua-369-180.json`. */
export const officialFormSlotSchema: z.ZodType<OfficialFormSlot> = z
  .strictObject({
    ...head,
    kind: z.literal("official-form-slot"),
    edition: z.string(),
    checkedBy: z.array(z.string()).length(2),
    status: z.enum(["PENDING_OFFICIAL_TEXT", "OFFICIAL_TEXT_VERIFIED"]),
    items: z.array(
      z.strictObject({
        n: z.int().min(1),
        text: z.strictObject({ uk: z.string() }),
        answers: z.array(wordsSchema).min(1),
        points: z.record(z.string(), z.number().nullable()),
      }),
    ),
    rules: z.array(z.strictObject({ level: wordsSchema, when: wordsSchema.nullable() })),
  })
  .refine((slot) => slot.status !== "OFFICIAL_TEXT_VERIFIED" || isVerified(slot), {
    path: ["status"],
    error:
      "OFFICIAL_TEXT_VERIFIED needs an edition, two different people in checkedBy, every item's text and points, and every rule",
  });

/** Every other file of `data/instruments/`. */
export const referenceSchema: z.ZodType<InstrumentReference> = z.strictObject({
  ...head,
  kind: z.literal("reference"),
  usable: wordsSchema,
  not: wordsSchema,
});

/** `data/triage-rules.json`. */
export const rulesSchema = z.strictObject({
  rules: z.array(z.strictObject({ ...claim, codes: z.array(z.enum(WHY_CODES)) })),
});

function isFull(...texts: LocalText[]): boolean {
  return texts.every((text) => LOCALES.every((locale) => text[locale].trim() !== ""));
}

function isVerified({ edition, checkedBy, items, rules }: OfficialFormSlot): boolean {
  const people = new Set(checkedBy.map((person) => person.trim()));
  return (
    edition.trim() !== "" &&
    !people.has("") &&
    people.size === 2 &&
    items.every(({ text, answers, points }) => text.uk.trim() !== "" && hasPoints(answers, points)) &&
    rules.every(({ when }) => when !== null)
  );
}

function hasPoints(answers: readonly string[], points: Record<string, number | null>): boolean {
  return answers.every((answer) => typeof points[answer] === "number");
}
