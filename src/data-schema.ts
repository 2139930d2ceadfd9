/** zod shapes of the files in `data/`; strict, so that a misspelt field is refused instead of ignored. */
import { z } from "zod";
import { REACHES } from "./domain/directory/listing.ts";
import { CHANNELS, type Hotline } from "./domain/hotline.ts";
import { LOCALES } from "./domain/locale.ts";
import { COUNTRIES, PLACE_KINDS, type Place } from "./domain/place.ts";
import { VERIFICATIONS } from "./domain/verification.ts";
import {
  idSchema,
  listingSchema,
  localTextSchema,
  namedPersonSchema,
  phoneSchema,
  wordsSchema,
} from "./listing-schema.ts";

const hotline: z.ZodType<Hotline> = z
  .strictObject({
    id: idSchema,
    country: z.enum(COUNTRIES),
    channel: z.enum(CHANNELS),
    phone: phoneSchema.nullable(),
    contact: wordsSchema,
    label: localTextSchema,
    note: localTextSchema.nullable(),
    audience: z.array(namedPersonSchema).min(1).nullable(),
    reach: z.enum(REACHES),
    hours: localTextSchema.nullable(),
    free: z.boolean().nullable(),
    status: z.enum(VERIFICATIONS),
    statusIn: z.array(z.strictObject({ place: idSchema, status: z.enum(VERIFICATIONS) })),
    source: wordsSchema,
    staffNote: wordsSchema.nullable(),
    verifiedOn: z.iso.date().nullable(),
    verifiedBy: wordsSchema.nullable(),
  })
  .refine((line) => (line.channel === "phone") === (line.phone !== null), {
    path: ["phone"],
    error: "a line of channel phone has a phone, another channel has none",
  });

const emergencyIds = z.array(idSchema).min(1);

/** `data/hotlines.json`. */
export const hotlinesSchema = z.strictObject({
  emergency: z.strictObject({ UA: emergencyIds, KZ: emergencyIds, RU: emergencyIds }),
  lines: z.array(hotline),
});

const placeWords = z.partialRecord(z.enum(LOCALES), z.array(wordsSchema).min(1)).exactOptional();

const place: z.ZodType<Place> = z.strictObject({
  id: idSchema,
  kind: z.enum(PLACE_KINDS),
  country: z.enum(COUNTRIES),
  parent: idSchema.nullable(),
  name: localTextSchema,
  aliases: placeWords,
  hints: placeWords,
  towns: placeWords,
  isSharedName: z.literal(true).exactOptional(),
});

/** `data/places.json`. */
export const placesSchema = z.strictObject({ places: z.array(place) });

/** One file of `data/directory/`. */
export const directorySchema = z.strictObject({ listings: z.array(listingSchema) });

/** Stems that must not show on a locked phone, for each language. */
export const denyListSchema = z.record(z.enum(LOCALES), z.array(z.string().min(2)).min(1));

/** `data/zones.json`: cities by the name of their time zone. */
export const zonesSchema = z.record(
  z.string().refine(isZone, { error: "is no time zone" }),
  z.array(wordsSchema).min(1),
);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
