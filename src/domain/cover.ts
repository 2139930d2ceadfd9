import type { Locale } from "./locale.ts";

/** The harmless bots that this chat can be; the first is the organisation's. */
export const COVER_IDS = ["tips", "recipes", "words"] as const;
export type CoverId = (typeof COVER_IDS)[number];

/** What a cover answers besides its content, in the order in which it is looked for. */
export const SMALL_TALK = ["who", "can", "thanks", "bye", "how", "greeting"] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

/** One tip, recipe or word. */
export interface CoverItem {
  text: string;
  /** Topics and seasons it belongs to. */
  tags: readonly string[];
}

/** Everything that a cover says in one language. */
export interface CoverTexts {
  /** The bot's own name and descriptions while this is the organisation's cover. */
  name: string;
  description: string;
  shortDescription: string;
  commands: { start: string; menu: string; help: string; hide: string };
  hello: string;
  help: string;
  menu: string;
  /** Stands above an item that was asked for, and above one that was not. */
  lead: string;
  heading: string;
  /** `next`, `season`, or a topic. */
  buttons: readonly { does: string; label: string }[];
  talk: Readonly<Record<SmallTalk | "unknown" | "media", readonly string[]>>;
  topics: readonly { tag: string; words: readonly string[] }[];
  items: readonly CoverItem[];
}

/** A cover: its name among us, which nobody outside sees, and its texts. */
export interface Cover {
  id: CoverId;
  texts: Readonly<Record<Locale, CoverTexts>>;
}

/** Words that are read, not shown: what hides the chat, what is too common to be secret, what is small talk. */
export interface KnownWords {
  hide: Readonly<Record<Locale, readonly string[]>>;
  common: Readonly<Record<Locale, readonly string[]>>;
  small: Readonly<Record<Locale, Readonly<Record<SmallTalk, readonly string[]>>>>;
}
