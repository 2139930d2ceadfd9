/** Reads the command line of `npm run triage`: one query as JSON, a file of texts, or one line that says what is wrong. */
import { parseArgs } from "node:util";
import { isLocale, LOCALES, type Locale } from "./domain/locale.ts";
import { complaint, type TriageQuery, triageQuerySchema } from "./triage-schema.ts";

/** What is asked for. */
export type TriageRequest =
  | { kind: "query"; query: TriageQuery }
  | { kind: "texts"; file: string }
  | { kind: "provenance"; locale: Locale };

/** A refusal in one line. */
export interface Refusal {
  kind: "refused";
  line: string;
}

interface Values {
  texts?: string;
  provenance?: boolean;
  locale?: string;
}

const EXAMPLE = `'{"answers":{"W1":"yes"},"strangulation":{"when":"today","signs":[]},"asq5":"no","texts":["…"]}'`;
const WAYS = "a query as JSON, --texts FILE.jsonl, --provenance [--locale uk|ru|kk|en]";

/** Reads the arguments. */
export function readTriageRequest(args: readonly string[]): TriageRequest | Refusal {
  let parsed: { values: Values; positionals: string[] };
  try {
    const options = {
      texts: { type: "string" },
      provenance: { type: "boolean" },
      locale: { type: "string" },
    } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return refused(`an option is not known or has no value; allowed: ${WAYS}`);
  }
  const { values, positionals } = parsed;
  const [json, ...more] = positionals;
  const ways = [values.texts, values.provenance, ...positionals].filter((way) => way !== undefined);
  if (ways.length === 0) return refused(`give ${WAYS}; for example ${EXAMPLE}`);
  if (ways.length > 1) {
    return refused(more.length > 0 ? `give one query in single quotes: ${EXAMPLE}` : `give one of: ${WAYS}`);
  }
  if (json !== undefined) return readQuery(json);
  return values.texts === undefined ? provenance(values) : { kind: "texts", file: values.texts };
}

/** Refuses in one line, whatever the input held. */
export function refused(reason: string): Refusal {
  return { kind: "refused", line: `triage: ${reason}`.replace(/\s+/g, " ") };
}

function provenance({ locale = "en" }: Values): TriageRequest | Refusal {
  if (isLocale(locale)) return { kind: "provenance", locale };
  return refused(`--locale must be one of ${LOCALES.join(", ")}`);
}

function readQuery(json: string): TriageRequest | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused(`the query is not valid JSON; for example ${EXAMPLE}`);
  }
  const parsed = triageQuerySchema.safeParse(value);
  if (parsed.success) return { kind: "query", query: parsed.data };
  return refused(complaint(parsed.error));
}
