/**
 * Whom a service takes. A known fact that breaks a hard limit excludes; an unknown one never does, it is spoken
 * as something to ask about first. Each rule looks at one fact, and at nothing of the service but its terms.
 */
import type { LocalText } from "../locale.ts";
import type { Listing, Takes } from "./listing.ts";
import { type MatchQuery, type Sentence, sentence, when } from "./sentence.ts";

/** What admission depends on; services of equal terms admit the same people. */
export type Terms = Pick<Listing, "state" | "takes" | "kinds">;

/** What speaks for a service, and what to ask about first. */
export type Admitted = { kind: "admitted"; why: Sentence[]; asks: Sentence[] };
/** What the rules say about one service and one person. */
export type Admission = { kind: "excluded"; reason: Sentence } | Admitted;

/** A service that will not take the person, and the first reason. */
export interface ExcludedListing {
  id: string;
  name: LocalText;
  reason: Sentence;
}

type Verdict = { fails: Sentence } | { why?: Sentence[]; asks?: Sentence[] };
type Rule = (terms: Terms, query: MatchQuery) => Verdict;

const ADULT_AT = 18;

/** Applies every rule in turn; the first broken limit is the reason. */
export function admit(terms: Terms, query: MatchQuery): Admission {
  const why: Sentence[] = [];
  const asks: Sentence[] = [];
  for (const rule of RULES) {
    const verdict = rule(terms, query);
    if ("fails" in verdict) return { kind: "excluded", reason: verdict.fails };
    why.push(...(verdict.why ?? []));
    asks.push(...(verdict.asks ?? []));
  }
  return { kind: "admitted", why, asks };
}

const RULES: readonly Rule[] = [stateRule, personRule, ageRule, childrenRule, residenceRule, homelessRule];

function stateRule({ state }: Terms): Verdict {
  return state === "open" || state === "planned" ? {} : { fails: sentence(`directory-reason-${state}`) };
}

function personRule({ takes }: Terms, { person }: MatchQuery): Verdict {
  const known = person === null || person === "other" ? null : person;
  if (known !== null && takes.askFor.includes(known)) {
    return { asks: [sentence(`directory-limit-person-unsaid-${known}`)] };
  }
  if (takes.persons === null) {
    const isUnsaid = person === "other" && takes.askFor.length > 0;
    return isUnsaid ? { asks: [sentence("directory-limit-person-unsaid-other")] } : {};
  }
  const persons = { persons: takes.persons.map((each) => sentence(`directory-person-${each}`)) };
  if (known === null) return { asks: [sentence("directory-limit-persons", persons)] };
  if (!takes.persons.includes(known)) return { fails: sentence("directory-reason-persons", persons) };
  return { why: [sentence("directory-why-persons", persons)] };
}

function ageRule({ takes }: Terms, { age, person }: MatchQuery): Verdict {
  if (takes.age === null) return {};
  const vars = { from: takes.age.from, to: takes.age.to };
  const isMinor = person === "child" && takes.age.from >= ADULT_AT;
  const isOutside = age !== null && (age < takes.age.from || age > takes.age.to);
  if (isMinor || isOutside) return { fails: sentence("directory-reason-age", vars) };
  if (age === null) return { asks: [sentence("directory-limit-age", vars)] };
  return { why: [sentence("directory-why-age", vars)] };
}

function childrenRule({ takes, kinds }: Terms, { childrenAges }: MatchQuery): Verdict {
  const { rule, maxAge } = takes.children;
  const isStay = kinds.includes("shelter");
  if (childrenAges === null) return unknownChildren(takes.children);
  const minors = childrenAges.filter((age) => age < ADULT_AT);
  const grown = when(
    isStay && minors.length < childrenAges.length,
    sentence("directory-limit-grown-children"),
  );
  const has = minors.length > 0;
  if (rule === "forbidden" && has) return { fails: sentence("directory-reason-children-forbidden") };
  if (rule === "forbidden") return { why: [sentence("directory-why-no-children")], asks: grown };
  if (rule === "unsaid") {
    return { asks: [...when(has && isStay, sentence("directory-limit-children-unsaid")), ...grown] };
  }
  if (!has) return rule === "required" ? { fails: childrenReason(maxAge) } : { asks: grown };
  return childrenOfAge(minors, maxAge, grown);
}

function unknownChildren({ rule, maxAge }: Takes["children"]): Verdict {
  if (rule === "forbidden") return { asks: [sentence("directory-limit-children-forbidden")] };
  if (rule !== "required") return {};
  return maxAge === null
    ? { asks: [sentence("directory-limit-children-required")] }
    : { asks: [sentence("directory-limit-children-age", { age: maxAge })] };
}

function childrenReason(maxAge: number | null): Sentence {
  return maxAge === null
    ? sentence("directory-reason-children-required")
    : sentence("directory-reason-children-age", { age: maxAge });
}

// «Up to 4 years» leaves the fourth year open, and says nothing of an older brother or sister: both are asked.
function childrenOfAge(minors: number[], maxAge: number | null, grown: Sentence[]): Verdict {
  const why = [sentence("directory-why-children")];
  if (maxAge === null) return { why, asks: grown };
  if (minors.every((age) => age > maxAge)) return { fails: childrenReason(maxAge) };
  const vars = { age: maxAge };
  const edge = when(minors.includes(maxAge), sentence("directory-limit-children-edge", vars));
  const isOlder = minors.some((age) => age > maxAge);
  const older = when(isOlder, sentence("directory-limit-children-older", vars));
  return { why, asks: [...edge, ...older, ...grown] };
}

function residenceRule({ takes }: Terms, { resident }: MatchQuery): Verdict {
  switch (takes.residence) {
    case "unsaid":
      return {};
    case "ask":
      return resident === true ? {} : { asks: [sentence("directory-limit-residence-ask")] };
    case "residents-only":
      return ruledBy(resident, "residents-only");
    case "non-residents-only":
      return ruledBy(resident === null ? null : !resident, "non-residents-only");
  }
}

function homelessRule({ takes }: Terms, { homeless }: MatchQuery): Verdict {
  return takes.homeless === "required" ? ruledBy(homeless, "homeless") : {};
}

function ruledBy(fact: boolean | null, name: "residents-only" | "non-residents-only" | "homeless"): Verdict {
  if (fact === null) return { asks: [sentence(`directory-limit-${name}`)] };
  return fact
    ? { why: [sentence(`directory-why-${name}`)] }
    : { fails: sentence(`directory-reason-${name}`) };
}
