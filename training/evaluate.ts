/**
 * `npm run triage:evaluate [-- --write]`: prints the report of cross-validation and compares it with
 * `docs/triage-evaluation.md`; with `--write` it writes it there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createListen } from "../src/domain/triage/text/listen.ts";
import { loadTextLexicon } from "../src/text-data.ts";
import { readCorpus, readPhrases } from "./corpus.ts";
import { samplesOf } from "./fit.ts";
import { judgeHeldOut } from "./folds.ts";
import { reportOf } from "./report.ts";

const PAPER = new URL("../docs/triage-evaluation.md", import.meta.url);
const SCENARIO_FOLDS = 10;

/** Judges every message with its author, then with its scenario held out, and gives the report. */
export function evaluate(): string {
  const listen = createListen(loadTextLexicon());
  const samples = samplesOf([...readCorpus(), ...readPhrases()], listen);
  const byAuthor = judgeHeldOut(samples, { groupOf: ({ author }) => author, most: 99 });
  const byScenario = judgeHeldOut(samples, {
    groupOf: ({ scenario }) => scenario,
    most: SCENARIO_FOLDS,
  });
  return reportOf({ byAuthor, byScenario });
}

if (import.meta.main) {
  const report = evaluate();
  process.stdout.write(report);
  if (process.argv.includes("--write")) writeFileSync(PAPER, report);
  else if (readFileSync(PAPER, "utf8") !== report) {
    process.stderr.write("docs/triage-evaluation.md says something else; write it anew with --write\n");
    process.exitCode = 1;
  }
}
