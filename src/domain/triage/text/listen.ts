/** Reads a text once: its tokens, meanings, rules and features, as the two layers and the training program need them. */
import { createFeaturesOf, ENGLISH, type Features } from "./features.ts";
import { indexOf, type TextLexicon, type Tongue } from "./lexicon.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Meter } from "./meter.ts";
import type { Particles } from "./negation.ts";
import { compileRules, heardRules, type RuleHit } from "./rules.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { signsOf, tonguesOf } from "./tongue.ts";

/** Everything that was read from one text. */
export interface Listened {
  tokens: readonly Token[];
  marks: readonly Mark[];
  rules: readonly RuleHit[];
  /** Last until the next text is read. */
  features: Features;
  /** The language it is mostly in. */
  tongue: Tongue;
  /** What sets the spellings of Latin words apart, if they are English. */
  language: number;
}

/** Reads one text; every step is counted. */
export type Listen = (text: string, meter: Meter) => Listened;

/** Prepares a lexicon once; throws an Error naming the rule that asks for an unknown concept. */
export function createListen(lexicon: TextLexicon): Listen & { names: readonly string[] } {
  const index = indexOf(lexicon.concepts);
  const signs = signsOf(lexicon.signs);
  const book = compileRules(lexicon.rules, index.names);
  const particles = particlesOf(index.names);
  const featuresOf = createFeaturesOf();
  const listen = (text: string, meter: Meter): Listened => {
    const tokens = tokensOf(text);
    meter.steps += text.length + tokens.length;
    const { main, heard } = tonguesOf(tokens, signs);
    const marks = marksOf(tokens, { index, particles, tongues: heard }, meter);
    const rules = heardRules(book, { tokens, marks }, meter);
    const latin = tokens.findIndex(({ script }) => script === "latin");
    const language = latin >= 0 && heard[latin]!.has("en") && !heard[latin]!.has("kk") ? ENGLISH : 0;
    return {
      tokens,
      marks,
      rules,
      features: featuresOf({ tokens, marks, rules, language }, meter),
      tongue: main,
      language,
    };
  };
  return Object.assign(listen, { names: index.names });
}

function particlesOf(names: readonly string[]): Particles {
  return {
    not: names.indexOf("not"),
    notBehind: names.indexOf("not-behind"),
    through: names.indexOf("through"),
    almost: names.indexOf("almost"),
  };
}
