/** `npm run triage:train`: trains the text layer from `training/corpus/` and writes `data/text-risk/model.json`. */
import { writeFileSync } from "node:fs";
import { createListen, type Listen } from "../src/domain/triage/text/listen.ts";
import { BUCKETS } from "../src/domain/triage/text/row.ts";
import { loadTextLexicon } from "../src/text-data.ts";
import { isDangerous, type Message, readCorpus, readPhrases } from "./corpus.ts";
import { MEANING_SHARE } from "./examples.ts";
import { fitDanger, fitKinds, samplesOf } from "./fit.ts";
import { type Judged, judgeHeldOut, type Thresholds, thresholdsFor } from "./folds.ts";
import { sourceHash } from "./made-from.ts";
import { pack } from "./quantise.ts";
import { FALSE_ALARMS } from "./settings.ts";

const FOLDS = 8;
const KIND_BUCKETS = 1 << 16;
const OUT = new URL("../data/text-risk/model.json", import.meta.url);

/** Trains on all messages and gives the text of the model file, the same for the same messages and program. */
export function modelText(messages: readonly Message[], listen: Listen): string {
  const samples = samplesOf(messages, listen);
  const judged = judgeHeldOut(samples, { groupOf: ({ author }) => author, most: FOLDS });
  const thresholds = thresholdsFor(judged, FALSE_ALARMS);
  const danger = fitDanger(samples);
  const kinds = fitKinds(samples, danger);
  const model = {
    madeFrom: sourceHash(),
    danger: pack(danger, BUCKETS),
    thresholds,
    kinds: kinds.map(({ kind, solution }) => ({ kind, head: pack(solution, KIND_BUCKETS) })),
    meaningShare: MEANING_SHARE,
    ...chance(judged, thresholds),
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

// Platt's two numbers by plain descent on the held-out answers, which lie around zero.
function chance(judged: readonly Judged[], thresholds: Thresholds): { slope: number; shift: number } {
  const known = judged.filter(({ message }) => message.level === "NONE" || isDangerous(message));
  let [slope, shift] = [1, 0];
  for (let turn = 0; turn < 300; turn++) {
    let [ofSlope, ofShift] = [0, 0];
    for (const { message, tongue, answer } of known) {
      const moved = Math.max(-5, answer - thresholds[tongue]);
      const missing = (isDangerous(message) ? 1 : 0) - 1 / (1 + Math.exp(-(slope * moved + shift)));
      ofSlope += missing * moved;
      ofShift += missing;
    }
    slope += (2 * ofSlope) / known.length;
    shift += (2 * ofShift) / known.length;
  }
  return { slope: Number(slope.toFixed(4)), shift: Number(shift.toFixed(4)) };
}

if (import.meta.main) {
  const before = performance.now();
  const messages = [...readCorpus(), ...readPhrases()];
  const text = modelText(messages, createListen(loadTextLexicon()));
  writeFileSync(OUT, text);
  const seconds = ((performance.now() - before) / 1000).toFixed(0);
  const authors = new Set(messages.map(({ author }) => author)).size;
  process.stdout.write(
    `${messages.length} messages of ${authors} authors, ${seconds} s, ${text.length} bytes\n`,
  );
}
