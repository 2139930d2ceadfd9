/** zod shapes of the files in `data/text-risk/`; strict, so that a misspelt field is refused instead of ignored. */
import { z } from "zod";
import { BUCKETS } from "./domain/triage/text/row.ts";
import { TEXT_KINDS, type TextKind } from "./domain/triage/text-risk.ts";

const kind = z.enum(Object.keys(TEXT_KINDS) as [TextKind, ...TextKind[]]);

// An empty word, two spaces, a star without a beginning or not at its end.
const WRONG = /(?:^|,) *(?:,|$)|\s{2}|(?:^|[, ])\*|\*[^, ]/;

// One line of words, parted by commas: a reviewer reads it aloud, and a change shows as one line.
const list = z
  .string()
  .refine((line) => !WRONG.test(line), {
    error: ({ input }) => `holds no word, beginning* or phrase at «${WRONG.exec(String(input))?.[0]}»`,
  })
  .transform((line) => line.split(", "));

const concept = z.strictObject({
  sl: list.exactOptional(),
  kk: list.exactOptional(),
  en: list.exactOptional(),
  but: list.exactOptional(),
});

/** A file of words by meaning. */
export const wordsSchema = z.strictObject({
  status: z.enum(["unverified", "partly", "verified-in-source"]),
  note: z.string(),
  concepts: z.record(z.string().regex(/^[a-z][a-z-]*$/), concept),
});

/** `signs.json`: words by which a language is told. */
export const signsSchema = z.strictObject({ sl: list, kk: list, en: list });

const slot = z.string().regex(/^!?[a-z][a-z-]*(?:\|!?[a-z][a-z-]*)*$/);

/** `rules.json`. */
export const rulesSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      kind,
      slots: z.array(slot).min(1).max(5),
      span: z.int().min(1).max(20),
      ordered: z.boolean().exactOptional(),
      sure: z.boolean().exactOptional(),
      unless: z.array(z.string()).min(1).exactOptional(),
    }),
  ),
});

const isPowerOfTwo = (count: number) => count >= 1024 && count <= BUCKETS && (count & (count - 1)) === 0;

const head = z.strictObject({
  // Checked when decoded: a pattern over a megabyte would cost more than all the rest of the start.
  weights: z.string().refine((text) => isPowerOfTwo(Buffer.byteLength(text, "base64")), {
    error: `must hold a power of two of weights in base64, at most ${BUCKETS}`,
  }),
  scale: z.number().positive(),
  bias: z.number(),
});

/** The weights of one question as the file holds them. */
export type RawHead = z.infer<typeof head>;

/** `model.json`. */
export const modelSchema = z.strictObject({
  madeFrom: z.string(),
  danger: head,
  thresholds: z.strictObject({ sl: z.number(), kk: z.number(), en: z.number() }),
  kinds: z.array(z.strictObject({ kind, head })),
  meaningShare: z.number().positive(),
  slope: z.number(),
  shift: z.number(),
});
