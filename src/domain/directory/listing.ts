import type { LocalText } from "../locale.ts";

/** Kinds of help a person can ask for. */
export const HELP_KINDS = [
  "shelter",
  "psychological",
  "legal",
  "medical",
  "social",
  "material",
  "visit",
  "phone",
] as const;
/** One kind of help. */
export type HelpKind = (typeof HELP_KINDS)[number];

/** Whom a service may take; a survivor may also say `other`. */
export const PERSONS = ["woman", "man", "child", "other"] as const;
/** Who the person asking is. */
export type Person = (typeof PERSONS)[number];
/** A person whom a source can name; nothing is known of others. */
export type NamedPerson = Exclude<Person, "other">;

/** How one gets into a service. */
export const WAYS_IN = [
  "self",
  "mobile-brigade",
  "police",
  "education",
  "health",
  "internal-affairs",
  "social-services",
  "phone",
] as const;
/** One way in. */
export type WayIn = (typeof WAYS_IN)[number];

/** Situations a service says it is meant for. */
export const SITUATIONS = [
  "domestic-violence",
  "gender-based-violence",
  "child-ill-treatment",
  "hard-life",
  "homelessness",
] as const;
/** One situation. */
export type Situation = (typeof SITUATIONS)[number];

/** Who sets or extends the length of a stay. */
export const STAY_DECIDERS = ["multidisciplinary-team", "city-commission", "individual"] as const;

/** States of a listing; only `open` and `planned` ones are ever shown. */
export const LISTING_STATES = ["open", "planned", "closed", "awaiting-contact"] as const;
/** One state of a listing. */
export type ListingState = (typeof LISTING_STATES)[number];

/** From which phone a number answers; `any` means that no limit is named. */
export const PHONE_USES = ["landline-only", "mobile", "any"] as const;
/** A number as dialled (E.164 or a short code) and as people write it. */
export interface Phone {
  number: string;
  display: string;
  use: (typeof PHONE_USES)[number];
}

/** When a service can be reached; `unknown` means that the source does not say. */
export const REACHES = ["round-the-clock", "unknown"] as const;
/** One reach. */
export type Reach = (typeof REACHES)[number];

/** A length of time in whole days or months. */
export interface Span {
  amount: number;
  unit: "day" | "month";
}

/** How long one may stay: a first term where there is one, and the longest term. */
export interface Stay {
  first: Span | null;
  max: Span;
  decidedBy: (typeof STAY_DECIDERS)[number] | null;
}

/** Rules about children who come along; `unsaid` when the source is silent. */
export const CHILDREN_RULES = ["required", "forbidden", "welcome", "unsaid"] as const;
/** Rules about where a person lives; `ask` when the source only hints at one. */
export const RESIDENCE_RULES = ["non-residents-only", "residents-only", "ask", "unsaid"] as const;

/**
 * Whom a service takes. `persons` null: anyone. `askFor`: persons of whom the source says nothing, so they are
 * asked to check first. `children.maxAge` is in full years; a child of exactly that age is asked to check first.
 */
export interface Takes {
  persons: NamedPerson[] | null;
  askFor: NamedPerson[];
  age: { from: number; to: number } | null;
  children: { rule: (typeof CHILDREN_RULES)[number]; maxAge: number | null };
  residence: (typeof RESIDENCE_RULES)[number];
  homeless: "required" | "unsaid";
  situations: Situation[];
}

/** One service; it has no address field on purpose, a shelter is reached by a call, a brigade or the police. */
export interface Listing {
  id: string;
  place: string;
  places: string[];
  name: LocalText & { original: string };
  summary: LocalText;
  kinds: HelpKind[];
  takes: Takes;
  stay: Stay | null;
  capacity: { stay: number; night: number | null } | null;
  waysIn: WayIn[];
  how: LocalText;
  limits: LocalText[];
  hours: LocalText | null;
  reach: Reach;
  phones: Phone[];
  state: ListingState;
  source: string[];
  asOf: string;
  verifiedOn: string | null;
}
