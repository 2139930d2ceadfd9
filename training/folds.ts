/** Cross-validation over whole groups: nobody is judged by a model that has read a message of the same group. */
import { TONGUES, type Tongue } from "../src/domain/triage/text/lexicon.ts";
import { type Message, PHRASE_BOOK } from "./corpus.ts";
import { answerTo, fitDanger, type Sample } from "./fit.ts";

/** A message, what the model answered that had not read its group, and whether a sure rule heard danger. */
export interface Judged {
  message: Message;
  tongue: Tongue;
  answer: number;
  isHeardByRule: boolean;
}

/** What an answer must be more than, by language. */
export type Thresholds = Record<Tongue, number>;

/** Judges every message with its group held out; groups are put into at most `most` folds in the order of their names. */
export function judgeHeldOut(
  samples: readonly Sample[],
  { groupOf, most }: { groupOf: (message: Message) => string; most: number },
): Judged[] {
  const known = samples.filter(({ message }) => message.author === PHRASE_BOOK);
  const asked = samples.filter(({ message }) => message.author !== PHRASE_BOOK);
  const groups = [...new Set(asked.map(({ message }) => groupOf(message)))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % most]));
  const folds = Math.min(most, groups.length);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ message }: Sample) => foldOf.get(groupOf(message)) === fold;
    const solution = fitDanger([...known, ...asked.filter((sample) => !isOut(sample))]);
    return asked.filter(isOut).map(({ message, tongue, examples, isHeardByRule }) => ({
      message,
      tongue,
      answer: answerTo(solution, examples),
      isHeardByRule,
    }));
  });
}

/** Whether both layers together hear danger. */
export function isHeard({ tongue, answer, isHeardByRule }: Judged, thresholds: Thresholds): boolean {
  return isHeardByRule || answer > thresholds[tongue];
}

/** The lowest answers that count as danger, so that in each language at most a share of harmless messages is raised. */
export function thresholdsFor(judged: readonly Judged[], share: number): Thresholds {
  const entries = TONGUES.map((tongue) => [
    tongue,
    thresholdFor(
      judged.filter((each) => each.tongue === tongue),
      share,
    ),
  ]);
  return Object.fromEntries(entries) as Thresholds;
}

function thresholdFor(judged: readonly Judged[], share: number): number {
  const harmless = judged.filter(({ message }) => message.level === "NONE");
  const spent = harmless.filter((each) => each.isHeardByRule).length;
  const left = Math.max(0, Math.floor(harmless.length * share) - spent);
  const answers = harmless.filter((each) => !each.isHeardByRule).map(({ answer }) => answer);
  return Number((answers.sort((one, other) => other - one)[left] ?? 0).toFixed(4));
}
