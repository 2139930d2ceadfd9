/** Hears rules in a row of marks in one sweep: each mark remembers when its concept was last met, nothing looks back. */
import type { TextKind } from "../text-risk.ts";
import type { Rule } from "./lexicon.ts";
import type { Mark } from "./marks.ts";
import type { Meter } from "./meter.ts";
import type { Token } from "./tokens.ts";

/** A rule whose names of concepts are numbers; a negated concept has a number of its own. */
interface Compiled {
  id: string;
  kind: TextKind;
  isSure: boolean;
  span: number;
  isOrdered: boolean;
  /** For each slot the concepts that fill it. */
  slots: readonly (readonly number[])[];
  /** For each concept the slots that it fills, as bits. */
  fills: Uint8Array;
  unless: readonly number[];
}

/** All rules, ready to be heard. */
export type RuleBook = readonly Compiled[];

/** A rule that was heard. */
export interface RuleHit {
  id: string;
  kind: TextKind;
  /** Sure enough to raise the level alone; the others only speak to the trained layer. */
  isSure: boolean;
  /** The token with which it was complete for the first time. */
  to: number;
}

const NEAR = 14;
const NEVER = Number.NEGATIVE_INFINITY;

/** Translates rules into numbers; throws an Error naming the rule that asks for an unknown concept. */
export function compileRules(rules: readonly Rule[], names: readonly string[]): RuleBook {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return rules.map((rule) => {
    const numberOf = (name: string) => {
      const number = numbers.get(name);
      if (number === undefined) throw new Error(`rule ${rule.id} asks for the unknown concept ${name}`);
      return number;
    };
    const slots = rule.slots.map((slot) =>
      slot.split("|").map((word) => keyOf(numberOf(word.replace("!", "")), word.startsWith("!"))),
    );
    const fills = new Uint8Array(names.length * 2);
    for (const [slot, keys] of slots.entries()) for (const key of keys) fills[key]! |= 1 << slot;
    const { id, kind, span, ordered: isOrdered = false, sure: isSure = false, unless = [] } = rule;
    return { id, kind, isSure, span, isOrdered, slots, fills, unless: unless.map(numberOf) };
  });
}

function keyOf(concept: number, isNegated: boolean): number {
  return concept * 2 + (isNegated ? 1 : 0);
}

/** Gives each rule that is heard once, in the order of the book. */
export function heardRules(
  book: RuleBook,
  { tokens, marks }: { tokens: readonly Token[]; marks: readonly Mark[] },
  meter: Meter,
): RuleHit[] {
  const present = new Uint8Array(book[0]?.fills.length ?? 0);
  for (const { concept, isNegated } of marks) present[keyOf(concept, isNegated)] = 1;
  const hits: RuleHit[] = [];
  for (const rule of book) {
    meter.steps++;
    if (!couldBe(rule, present)) continue;
    meter.steps += marks.length;
    const to = firstLeft(endsOf(rule, { tokens, marks }), rule, { tokens, marks });
    if (to !== undefined) hits.push({ id: rule.id, kind: rule.kind, isSure: rule.isSure, to });
  }
  return hits;
}

function couldBe({ slots }: Compiled, present: Uint8Array): boolean {
  for (const keys of slots) {
    let isFilled = false;
    for (let at = 0; at < keys.length && !isFilled; at++) isFilled = present[keys[at]!] === 1;
    if (!isFilled) return false;
  }
  return true;
}

// The tokens with which a rule was complete. `met` holds for each slot its last place (in order: where the row began).
function endsOf(
  rule: Compiled,
  { tokens, marks }: { tokens: readonly Token[]; marks: readonly Mark[] },
): number[] {
  const met = new Array<number>(rule.slots.length).fill(NEVER);
  const ends: number[] = [];
  for (const { concept, isNegated, to } of marks) {
    const bits = rule.fills[keyOf(concept, isNegated)]!;
    for (let slot = 0; bits >> slot > 0; slot++) {
      if (((bits >> slot) & 1) === 1 && fill(met, rule, { slot, at: tokens[to]!.at })) ends.push(to);
    }
  }
  return ends;
}

function fill(met: number[], rule: Compiled, { slot, at }: { slot: number; at: number }): boolean {
  const oldest = at - rule.span;
  if (rule.isOrdered && slot > 0) {
    if (met[slot - 1]! < oldest) return false;
    met[slot] = met[slot - 1]!;
    return slot === rule.slots.length - 1;
  }
  met[slot] = at;
  return rule.isOrdered ? rule.slots.length === 1 : met.every((place) => place >= oldest);
}

// A hit stays unless everywhere it ends a word nearby takes it back; both rows are sorted, so they are read side by side.
function firstLeft(
  ends: readonly number[],
  rule: Compiled,
  { tokens, marks }: { tokens: readonly Token[]; marks: readonly Mark[] },
): number | undefined {
  if (ends.length === 0 || rule.unless.length === 0) return ends[0];
  const against = marks
    .filter(({ concept }) => rule.unless.includes(concept))
    .map(({ to }) => tokens[to]!.at);
  let next = 0;
  return ends.find((end) => {
    const { at } = tokens[end]!;
    while (next < against.length && against[next]! < at - NEAR) next++;
    return next === against.length || against[next]! > at + NEAR;
  });
}
