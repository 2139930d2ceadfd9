/** zod shape of a service and of a phone number; strict, so that a misspelt field is refused instead of ignored. */
import { z } from "zod";
import {
  CHILDREN_RULES,
  HELP_KINDS,
  LISTING_STATES,
  type Listing,
  PHONE_USES,
  type Phone,
  REACHES,
  RESIDENCE_RULES,
  SITUATIONS,
  STAY_DECIDERS,
  WAYS_IN,
} from "./domain/directory/listing.ts";

/** Short codes that answer a landline only; a mobile phone never gets them (source 002, 14 August 2024). */
export const LANDLINE_ONLY_CODES = ["1550"];

/** An id: lower-case words joined by dashes. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by dashes")
  // Buttons carry it in 64 bytes.
  .max(48, "must have at most 48 characters");
/** A text that is not empty. */
export const wordsSchema = z.string().trim().min(1, "must not be empty");
/** A text in all four languages. */
export const localTextSchema = z.strictObject({
  uk: wordsSchema,
  ru: wordsSchema,
  kk: wordsSchema,
  en: wordsSchema,
});
/** Persons a source can name. */
export const namedPersonSchema = z.enum(["woman", "man", "child"]);

const date = z.iso.date();
const asOf = z.union([date, z.string().regex(/^\d{4}(-\d{2})?$/)], "must be YYYY, YYYY-MM or YYYY-MM-DD");
const whole = z.int().min(0);

/** A phone number; what is dialled and what is read must be the same number. */
export const phoneSchema: z.ZodType<Phone> = z
  .strictObject({
    number: z
      .string()
      .regex(/^(\+[1-9]\d{7,14}|\d{3,6})$/, "must be +countrycode… or a short code of 3–6 digits"),
    display: wordsSchema,
    use: z.enum(PHONE_USES),
  })
  .refine(isSameNumber, { path: ["display"], error: "must show the same digits as number" })
  .refine((phone) => phone.number.startsWith("+") || phone.use !== "mobile", {
    path: ["use"],
    error: "a short code is never for mobile phones only",
  })
  .refine((phone) => !LANDLINE_ONLY_CODES.includes(phone.number) || phone.use === "landline-only", {
    path: ["use"],
    error: "this short code answers landlines only",
  });

const span = z.strictObject({ amount: z.int().min(1), unit: z.enum(["day", "month"]) });

const takes = z.strictObject({
  persons: z.array(namedPersonSchema).min(1).nullable(),
  askFor: z.array(namedPersonSchema),
  age: z
    .strictObject({ from: whole, to: whole })
    .refine(({ from, to }) => from <= to, "from must not exceed to")
    .nullable(),
  children: z.strictObject({ rule: z.enum(CHILDREN_RULES), maxAge: whole.nullable() }),
  residence: z.enum(RESIDENCE_RULES),
  homeless: z.enum(["required", "unsaid"]),
  situations: z.array(z.enum(SITUATIONS)),
});

/** One service, also used where an admin edits one. */
export const listingSchema: z.ZodType<Listing> = z
  .strictObject({
    id: idSchema,
    place: idSchema,
    places: z.array(idSchema).min(1),
    name: z.strictObject({
      original: wordsSchema,
      uk: wordsSchema,
      ru: wordsSchema,
      kk: wordsSchema,
      en: wordsSchema,
    }),
    summary: localTextSchema,
    kinds: z.array(z.enum(HELP_KINDS)).min(1),
    takes,
    stay: z
      .strictObject({ first: span.nullable(), max: span, decidedBy: z.enum(STAY_DECIDERS).nullable() })
      .nullable(),
    capacity: z.strictObject({ stay: whole, night: whole.nullable() }).nullable(),
    waysIn: z.array(z.enum(WAYS_IN)),
    how: localTextSchema,
    limits: z.array(localTextSchema),
    hours: localTextSchema.nullable(),
    reach: z.enum(REACHES),
    phones: z.array(phoneSchema),
    state: z.enum(LISTING_STATES),
    source: z.array(wordsSchema).min(1),
    asOf,
    verifiedOn: date.nullable(),
  })
  .refine((listing) => listing.state !== "awaiting-contact" || listing.phones.length === 0, {
    path: ["state"],
    error: "a listing with a phone is no longer awaiting-contact",
  });

function isSameNumber({ number, display }: { number: string; display: string }): boolean {
  const digits = display.replace(/\D/g, "");
  return number.startsWith("+")
    ? number.endsWith(digits.replace(/^[08]/, "")) && digits.length >= 7
    : digits === number;
}
