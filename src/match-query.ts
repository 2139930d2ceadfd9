/** Reads the command line of `npm run match`: one query as JSON and a few options, or one line that says what is wrong. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { HELP_KINDS, PERSONS } from "./domain/directory/listing.ts";
import type { MatchQuery } from "./domain/directory/sentence.ts";
import { isLocale, LOCALES, type Locale } from "./domain/locale.ts";
import { COUNTRIES } from "./domain/place.ts";

/** What is asked for; `place` is what was written for the place. */
export interface MatchRequest {
  kind: "read";
  query: MatchQuery & { place: string };
  locale: Locale;
  explain: boolean;
}

/** A refusal in one line. */
export interface Refusal {
  kind: "refused";
  line: string;
}

type Arguments = { kind: "read"; json: string; locale: Locale; explain: boolean };

const EXAMPLE = `'{"place":"dnipro","person":"woman","age":30,"childrenAges":[5],"needs":["shelter"]}'`;

const age = z
  .int("must be a whole number from 0 to 120")
  .min(0, "must be 0 or more")
  .max(120, "must be at most 120");
const yesNo = z.boolean("must be true or false").nullish();

const querySchema = z.strictObject({
  place: z
    .string("must be a text, such as dnipro, zhytomyr, astana, ussuriysk")
    .trim()
    .min(1, "must not be empty"),
  country: z.enum(COUNTRIES, oneOf(COUNTRIES)).nullish(),
  person: z.enum(PERSONS, oneOf(PERSONS)).nullish(),
  age: age.nullish(),
  childrenAges: z.array(age, "must be a list of ages, such as [5] or []").nullish(),
  resident: yesNo,
  homeless: yesNo,
  needs: z.array(z.enum(HELP_KINDS, oneOf(HELP_KINDS)), "must be a list of kinds of help").nullish(),
  phone: z.enum(["mobile", "landline"], oneOf(["mobile", "landline"])).nullish(),
});

/** Reads the arguments; `today` is an ISO date. */
export function readRequest(args: readonly string[], today: string): MatchRequest | Refusal {
  const read = readArguments(args);
  if (read.kind === "refused") return read;
  const query = readQuery(read.json, today);
  return "kind" in query ? query : { kind: "read", query, locale: read.locale, explain: read.explain };
}

function readArguments(args: readonly string[]): Arguments | Refusal {
  let parsed: { values: { locale?: string; explain?: boolean }; positionals: string[] };
  try {
    const options = { locale: { type: "string" }, explain: { type: "boolean" } } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const allowed = `--locale ${LOCALES.join("|")}, --explain`;
    return refused(`an option is not known or has no value; allowed: ${allowed}`);
  }
  const { locale = "en", explain = false } = parsed.values;
  if (!isLocale(locale)) return refused(`--locale must be one of ${LOCALES.join(", ")}`);
  const [json, extra] = parsed.positionals;
  if (json === undefined) return refused(`give a query as JSON, for example ${EXAMPLE}`);
  if (extra !== undefined) return refused(`give one query in single quotes, for example ${EXAMPLE}`);
  return { kind: "read", json, locale, explain };
}

function readQuery(json: string, today: string): MatchRequest["query"] | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused(`the query is not valid JSON; for example ${EXAMPLE}`);
  }
  const parsed = querySchema.safeParse(value);
  if (!parsed.success) return refused(complaint(parsed.error.issues[0]!));
  const { place, needs, ...said } = parsed.data;
  return {
    place,
    country: said.country ?? null,
    person: said.person ?? null,
    age: said.age ?? null,
    childrenAges: said.childrenAges ?? null,
    resident: said.resident ?? null,
    homeless: said.homeless ?? null,
    needs: needs ?? [],
    phone: said.phone ?? null,
    today,
  };
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `${issue.keys.join(", ")}: not known; allowed: ${Object.keys(querySchema.shape).join(", ")}`;
  }
  const path = z.core.toDotPath(issue.path);
  return path === ""
    ? `the query must be a JSON object, for example ${EXAMPLE}`
    : `${path}: ${issue.message}`;
}

function oneOf(values: readonly string[]): string {
  return `must be one of ${values.join(", ")}`;
}

function refused(line: string): Refusal {
  return { kind: "refused", line: `match: ${line}` };
}
