/** Says from which corpus, words and program a model was made, so that a stale one is noticed without training anew. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);
const SOURCES = [
  "training/*.ts",
  "training/corpus/*.jsonl",
  "training/phrases/*.txt",
  "src/domain/triage/text-risk.ts",
  "src/domain/triage/text/*.ts",
  "data/text-risk/{words-*,rules,signs}.json",
];
// These judge, explain or time, and change no weight.
const APART = /^training\/(?:evaluate|report|report-words)\.ts$|\/(?:naming|create-text-risk)\.ts$/;

/** One short hash over everything that decides the weights. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT.pathname }));
  for (const file of files.sort()) {
    if (!APART.test(file)) hash.update(`${file}\0`).update(readFileSync(new URL(file, ROOT)));
  }
  return hash.digest("hex").slice(0, 32);
}
