/** `npm run bench [-- name …]`: prints one JSON object a line; every bench is a file beside this one. */
import { parseArgs } from "node:util";
import { canary } from "./canary.ts";
import { claim } from "./claim.ts";
import { dedupe } from "./dedupe.ts";
import { handoff } from "./handoff.ts";
import { inbox } from "./inbox.ts";
import { kill } from "./kill.ts";
import { match } from "./match.ts";
import { start } from "./start.ts";
import { type Bench, type BenchOptions, lineOf, MissingService } from "./support/figure.ts";
import { dropAll } from "./support/postgres.ts";
import { text } from "./text.ts";

const BENCHES: Readonly<Record<string, Bench>> = {
  start,
  match,
  text,
  inbox,
  claim,
  dedupe,
  canary,
  handoff,
  kill,
};
const NUMBERS = ["kills", "updates", "seconds", "seed", "rounds"] as const;
const SWITCHES = ["mutant", "faults"] as const;
const USAGE = `npm run bench [-- ${Object.keys(BENCHES).join("|")} … ${NUMBERS.map((name) => `--${name} N`).join(" ")} --mutant --faults]`;

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (typeof asked === "string") return complain(2, asked);
  let code = 0;
  for (const name of asked.names) {
    const outcome = await run(name, asked.options);
    // A target that was missed says more than a service that was not there.
    code = outcome === 1 || code === 0 ? outcome : code;
  }
  return code;
}

async function run(name: string, options: BenchOptions): Promise<number> {
  let code = 0;
  try {
    for (const figure of await BENCHES[name]!(options)) {
      process.stdout.write(`${lineOf(figure)}\n`);
      if (figure.target?.isMet !== false) continue;
      code = complain(
        1,
        `bench ${figure.name}: ${figure.value} ${figure.unit}, wanted ${figure.target.says}`,
      );
    }
  } catch (error) {
    if (error instanceof MissingService) return complain(2, `bench ${name}: ${error.message}`);
    // A benchmark meets only made-up people, so its errors may be read.
    return complain(1, `bench ${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
  return code;
}

function readArguments(args: string[]): { names: string[]; options: BenchOptions } | string {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(NUMBERS.map((name) => [name, { type: "string" as const }])),
        ...Object.fromEntries(SWITCHES.map((name) => [name, { type: "boolean" as const }])),
      },
    });
  } catch {
    return `bench: an argument is not known or lacks its number; use: ${USAGE}`;
  }
  const { values, positionals } = parsed;
  const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined)
    return `bench: there is no ${unknown}; known are ${Object.keys(BENCHES).join(", ")}`;
  const options: Record<string, number | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" && !/^\d{1,9}$/.test(value)) return `bench: --${name} needs a whole number`;
    options[name] = typeof value === "string" ? Number(value) : value === true;
  }
  return { names: positionals.length > 0 ? positionals : Object.keys(BENCHES), options };
}

function complain(code: number, line: string): number {
  process.stderr.write(`${line}\n`);
  return code;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Processes of the service end with this one; a database would stay.
  process.once(signal, () => void dropAll().finally(() => process.exit(130)));
}
process.exitCode = await main();
