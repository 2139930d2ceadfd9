/** zod shape of a query to `npm run triage`: every field may be missing or null, an unknown word is refused with the known ones. */
import { z } from "zod";
import type { Answer } from "./domain/triage/instrument.ts";
import { CSSRS_BANDS, DANGERS, GROUPS, LOWERED_LEVELS, RAISED_LEVELS } from "./domain/triage/record.ts";
import {
  readStrangulationWhen,
  STRANGULATION_SIGNS,
  STRANGULATION_WHEN,
} from "./domain/triage/strangulation.ts";

const word = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `must be one of ${words.join(", ")}`).nullish();

const words = <const Words extends readonly string[]>(known: Words) =>
  z.array(z.enum(known, `must be one of ${known.join(", ")}`), "must be a list").nullish();

// Names the known fields where one is misspelt, at whatever depth it stands.
function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")}: not known; known: ${known}`
        : `must be an object with ${known}`,
  });
}

const ITEM_ANSWERS = ["yes", "no", "unknown", "skip"] as const satisfies Answer[];
const answer = word(ITEM_ANSWERS);
const when = z
  .string("must be a text")
  .transform(readStrangulationWhen)
  .refine((read) => read !== null, `must be one of ${STRANGULATION_WHEN.join(", ")}, ≤7 days`);

const said = {
  instrument: word(["who-ir6"]),
  answers: object({
    W1: answer,
    W2: answer,
    W3: answer,
    W4: answer,
    W5: word([...ITEM_ANSWERS, "na"]),
    W6: answer,
  }).nullish(),
  strangulation: object({ when: when.nullish(), signs: words(STRANGULATION_SIGNS) }).nullish(),
  asq5: answer,
  texts: z.array(z.string("must be a text"), "must be a list of texts").nullish(),
  dangers: words(DANGERS),
  cssrs: word(CSSRS_BANDS),
  group: word(GROUPS),
  raised: word(RAISED_LEVELS),
};

/** A query; `since` is what was said after a worker lowered the level to `lowered`. */
export const triageQuerySchema = object({
  ...said,
  lowered: word(LOWERED_LEVELS),
  since: object(said).nullish(),
});

/** What a query says. */
export type TriageQuery = z.infer<typeof triageQuerySchema>;
/** What it says of one time, before or after a worker lowered the level. */
export type QuerySaid = NonNullable<TriageQuery["since"]>;

/** One line of a file of texts; what else stands in it, such as a label, is left alone. */
export const textLineSchema = z.object(
  { id: z.union([z.string(), z.number()], "must be a text or a number"), text: z.string("must be a text") },
  'must be an object with id and text, such as {"id":"1","text":"…"}',
);

/** Says what is wrong first, and where. */
export function complaint(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const path = z.core.toDotPath(issue.path);
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}
