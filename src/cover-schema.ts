/** zod shapes of `data/cover/` and `data/words.json`; strict, so that a misspelt field is refused instead of ignored. */
import { z } from "zod";
import { COVER_IDS, type Cover, type CoverTexts, type KnownWords, SMALL_TALK } from "./domain/cover.ts";
import { LOCALES } from "./domain/locale.ts";
import { wordsSchema } from "./listing-schema.ts";

/** Fewer would repeat themselves within ten minutes. */
const FEWEST_ITEMS = 20;
/** What Telegram takes for a bot's name, short description and description. */
const MOST = { name: 64, short: 120, description: 512 } as const;
const SEASONS = ["winter", "spring", "summer", "autumn"] as const;

const tag = z.string().regex(/^[a-z]{2,12}$/);
const lines = z.array(wordsSchema).min(1);
const short = (most: number) => wordsSchema.refine((text) => text.length <= most);

const texts: z.ZodType<CoverTexts> = z
  .strictObject({
    name: short(MOST.name),
    description: short(MOST.description),
    shortDescription: short(MOST.short),
    commands: z.strictObject({ start: wordsSchema, menu: wordsSchema, help: wordsSchema, hide: wordsSchema }),
    hello: wordsSchema,
    help: wordsSchema,
    menu: wordsSchema,
    lead: wordsSchema,
    heading: wordsSchema,
    buttons: z.array(z.strictObject({ does: tag, label: wordsSchema })).min(2),
    talk: z.record(z.enum([...SMALL_TALK, "unknown", "media"]), lines),
    topics: z.array(z.strictObject({ tag, words: lines })).min(2),
    items: z.array(z.strictObject({ text: wordsSchema, tags: z.array(tag).min(1) })).min(FEWEST_ITEMS),
  })
  .refine((cover) => cover.buttons[0]!.does === "next", {
    path: ["buttons"],
    error: "the first must be next",
  })
  .refine((cover) => tagsAsked(cover).every((asked) => has(cover, asked)), {
    path: ["items"],
    error: "none belongs to a topic, a button or a season",
  });

function tagsAsked({ buttons, topics }: CoverTexts): string[] {
  const pressed = buttons.map(({ does }) => does).filter((does) => does !== "next");
  return [...pressed, ...topics.map(({ tag }) => tag)].flatMap((one) =>
    one === "season" ? [...SEASONS] : one,
  );
}

function has({ items }: CoverTexts, asked: string): boolean {
  return items.some(({ tags }) => tags.includes(asked));
}

/** One file of `data/cover/`. */
export const coverSchema: z.ZodType<Cover> = z.strictObject({
  id: z.enum(COVER_IDS),
  texts: z.record(z.enum(LOCALES), texts),
});

const perLocale = z.record(z.enum(LOCALES), lines);

/** `data/words.json`. */
export const knownWordsSchema: z.ZodType<KnownWords> = z.strictObject({
  hide: perLocale,
  common: perLocale,
  small: z.record(z.enum(LOCALES), z.record(z.enum(SMALL_TALK), lines)),
});
