import type { CoverChoice } from "./cover-choice.ts";
import type { Locale } from "./locale.ts";
import type { Country } from "./place.ts";
import type { Plan } from "./plan.ts";
import type { Reach } from "./reach.ts";

/** How long messages stay in the chat: until a while after each visit, an hour, or a day. */
export const KEEPS = ["visit", "hour", "day"] as const;
export type Keep = (typeof KEEPS)[number];

/** What is kept of a survivor between visits. All of it is sealed; only the id is readable in the database. */
export interface SurvivorProfile {
  /** Telegram's id of the person, which is also the id of the private chat. */
  chatId: number;
  /** Null until the person chose one, or Telegram named one of the four. */
  locale: Locale | null;
  country: Country | null;
  /** Whether the person asked for broadcasts. */
  updates: boolean;
  /** Ids of services kept for later, the newest first. */
  kept?: string[];
  /** Her safety plan, only if she asked to keep it. */
  plan?: Plan;
  /** Her words, as slow hashes, and how this chat looks until one is written. */
  cover?: CoverChoice;
  /** When something may come that she did not ask for at that moment; at any time if she chose nothing. */
  reach?: Reach;
  /** How long messages stay; a day if she chose nothing. */
  keep?: Keep;
  /** Whether a reply may show at once while she is looking at the chat. */
  atOnce?: true;
  /** Whether she read what this chat can hide and what it cannot. */
  isTold?: true;
}

/** Why a chat meets only cover: its person was doubted, or went on from another account. */
export type Closed = "doubted" | "detached";

/** A survivor: an id that means nothing outside, and the sealed profile opened. */
export interface Survivor {
  id: string;
  profile: SurvivorProfile;
  /** Set while this chat meets only cover. */
  closed?: Closed;
}
