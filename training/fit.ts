/** Trains the questions of the model from messages; the same messages always give the same weights. */

import type { Tongue } from "../src/domain/triage/text/lexicon.ts";
import type { Listen } from "../src/domain/triage/text/listen.ts";
import { handicapOf } from "../src/domain/triage/text/model.ts";
import { BUCKETS } from "../src/domain/triage/text/row.ts";
import { TEXT_KINDS, type TextKind } from "../src/domain/triage/text-risk.ts";
import { isDangerous, type Message } from "./corpus.ts";
import { examplesOf } from "./examples.ts";
import { rarityOf, rescale } from "./rarity.ts";
import { answerOf, type Example, type Labelled, type Solution, solve } from "./solver.ts";

/** A message with its windows. */
export interface Sample {
  message: Message;
  examples: Example[];
  tongue: Tongue;
  isHeardByRule: boolean;
}

/** A solution for each question. */
export interface Fitted {
  danger: Solution;
  kinds: { kind: TextKind; solution: Solution }[];
}

const COST = 1;
// Money or jealousy without violence is no emergency, but raising it does little harm.
const LOW_COST = 0.4;
const TURNS = 2;

/** Reads the messages once; folds share the samples. */
export function samplesOf(messages: readonly Message[], listen: Listen): Sample[] {
  return messages.map((message) => {
    const listened = listen(message.text, { steps: 0 });
    return {
      message,
      examples: examplesOf(listened),
      tongue: listened.tongue,
      isHeardByRule: listened.rules.some(({ kind, isSure }) => isSure && isGrave(kind)),
    };
  });
}

/** Trains «RED or HIGH?»: of a long dangerous text only the window that speaks loudest is an example of danger. */
export function fitDanger(samples: readonly Sample[]): Solution {
  const rarity = rarityOf(samples.map(({ examples }) => examples));
  const scaled = samples.map((sample) => ({
    ...sample,
    examples: sample.examples.map((each) => rescale(each, rarity)),
  }));
  const isLong = ({ message, examples }: Sample) => isDangerous(message) && examples.length > 1;
  const plain = scaled.filter((sample) => !isLong(sample)).flatMap(labelledOf);
  let solution = solve(plain, BUCKETS);
  for (let turn = 0; turn < TURNS; turn++) {
    const loudest = scaled.filter(isLong).map(({ examples }): Labelled => {
      return { example: loudestOf(solution, examples), answer: 1, cost: COST };
    });
    solution = solve([...plain, ...loudest], BUCKETS);
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) solution.weights[bucket]! *= rarity[bucket]!;
  return solution;
}

/** Trains «this kind?» for each kind: the grave ones among dangerous messages, the others among the rest. */
export function fitKinds(samples: readonly Sample[], danger: Solution): Fitted["kinds"] {
  return (Object.keys(TEXT_KINDS) as TextKind[]).map((kind) => {
    const asked = samples.filter(
      ({ message, examples }) => isDangerous(message) === isGrave(kind) && examples.length > 0,
    );
    const labelled = asked.map(({ message, examples }): Labelled => {
      return {
        example: loudestOf(danger, examples),
        answer: message.kinds.includes(kind) ? 1 : -1,
        cost: COST,
      };
    });
    return { kind, solution: solve(labelled, BUCKETS) };
  });
}

/** The answer to a whole text: its loudest window less the handicap of having many. */
export function answerTo(solution: Solution, examples: readonly Example[]): number {
  if (examples.length === 0) return Number.NEGATIVE_INFINITY;
  return answerOf(solution, loudestOf(solution, examples)) - handicapOf(examples.length);
}

function isGrave(kind: TextKind): boolean {
  return TEXT_KINDS[kind] === "RED" || TEXT_KINDS[kind] === "HIGH";
}

function labelledOf({ message, examples }: Sample): Labelled[] {
  const answer = isDangerous(message) ? 1 : -1;
  const cost = answer === 1 || message.level === "NONE" ? COST : LOW_COST;
  return examples.map((example) => ({ example, answer, cost: cost / Math.sqrt(examples.length) }));
}

function loudestOf(solution: Solution, examples: readonly Example[]): Example {
  let [loudest, high] = [examples[0]!, Number.NEGATIVE_INFINITY];
  for (const example of examples) {
    const answer = answerOf(solution, example);
    if (answer > high) [loudest, high] = [example, answer];
  }
  return loudest;
}
