/**
 * The text layer of triage: hears danger in free words by rules and by a small trained model; whichever hears more
 * counts. Local and repeatable: the same text, words and weights always give the same answer.
 */
import type { Level } from "../level.ts";
import { maxLevel } from "../level.ts";
import { type HearText, TEXT_KINDS, type TextHit, type TextKind } from "../text-risk.ts";
import type { TextLexicon } from "./lexicon.ts";
import { createListen, type Listened } from "./listen.ts";
import type { Meter } from "./meter.ts";
import { answerIn, answersOf, chanceOf, type TextModel, type Window, windowsOf } from "./model.ts";
import { loudestOf } from "./naming.ts";

/** What the layer is made of; `meter` counts steps for whoever proves that they are few. */
export interface TextRiskParts {
  lexicon: TextLexicon;
  model: TextModel;
  meter?: Meter;
}

/** Prepares both layers once; throws an Error naming the rule that asks for an unknown concept. */
export function createTextRisk({ lexicon, model, meter = { steps: 0 } }: TextRiskParts): HearText {
  const listen = createListen(lexicon);
  return (text) => {
    // Signs alone, however many, say too little.
    if (!/\p{L}/u.test(text)) return { level: null, hits: [], score: 0 };
    const listened = listen(text, meter);
    // A pictograph adds weight to words and says nothing certain without one.
    if (!listened.tokens.some(({ script }) => script !== "none")) return { level: null, hits: [], score: 0 };
    const windows = windowsOf(listened.tokens.length);
    const answers = answersOf(model.danger, listened.features, { windows, meaningShare: model.meaningShare });
    const best = answers.reduce((high, answer, at) => (answer > answers[high]! ? at : high), 0);
    const answer = answers[best]! - model.thresholds[listened.tongue];
    const trained = trainedHits(model, listened, {
      window: windows[best]!,
      answer,
      names: listen.names,
    });
    const hits = [...ruleHits(listened), ...trained];
    const level = hits.length === 0 ? null : maxLevel(...hits.map((hit): Level => hit.level));
    return { level, hits, score: chanceOf(model, answer) };
  };
}

function ruleHits({ rules }: Listened): TextHit[] {
  const byKind = new Map<TextKind, string[]>();
  for (const { id, kind, isSure } of rules) if (isSure) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  return [...byKind].map(([kind, evidence]) => ({ kind, level: TEXT_KINDS[kind], by: "pattern", evidence }));
}

interface Loudest {
  window: Window;
  answer: number;
  names: readonly string[];
}

function trainedHits(model: TextModel, listened: Listened, { window, answer, names }: Loudest): TextHit[] {
  const isDanger = answer > 0;
  // Whether there is danger is for the one question trained for it; the others only say which.
  const kinds = model.kinds.filter(({ kind }) => isDanger === isGrave(kind));
  const judged = kinds.map(({ kind, head }) => ({
    kind,
    head,
    answer: answerIn(head, listened.features, { window, meaningShare: model.meaningShare }),
  }));
  const heard = judged.filter((each) => each.answer > 0);
  const likeliest = judged.reduce((high, each) => (each.answer > high.answer ? each : high), judged[0]!);
  const taken = heard.length > 0 || !isDanger ? heard : [likeliest];
  if (taken.length === 0) return [];
  const evidence = loudestOf(isDanger ? model.danger : taken[0]!.head, listened, { window, names });
  return taken.map(({ kind }) => ({ kind, level: TEXT_KINDS[kind], by: "model", evidence }));
}

function isGrave(kind: TextKind): boolean {
  return TEXT_KINDS[kind] === "RED" || TEXT_KINDS[kind] === "HIGH";
}
