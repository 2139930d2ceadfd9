import type { Person } from "./control.ts";
import type { StoredFile } from "./files.ts";

/** Any JSON object of the Bot API. */
export type Json = Record<string, unknown>;

/** A `User` of the Bot API. */
export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
}

/** A person and whether she ever wrote to the bot: before that the bot cannot write to her. */
export interface Someone extends Person {
  started: boolean;
}

/** A message as Telegram keeps it; `content` holds text, media or service fields in the Bot API's own shape. */
export interface Message {
  message_id: number;
  from: User;
  date: number;
  edit_date?: number;
  content: Json;
  file?: StoredFile;
  thread_id?: number;
  replyTo?: number;
  replyMarkup?: Json;
  /** Set when the message came with something else than inline buttons: Telegram never lets those be edited. */
  fixed: boolean;
  origin?: Json;
  protect: boolean;
  silent: boolean;
  service: boolean;
  reactions: Map<number, string>;
}

/** A member's standing in a group. */
export type Standing = "creator" | "administrator" | "member" | "left" | "kicked";

/** A forum topic of a chat. */
export interface Topic {
  thread_id: number;
  name: string;
  icon_color: number;
  icon_custom_emoji_id?: string;
  closed: boolean;
}

/** A chat of the bot's world. */
export interface Chat {
  id: number;
  type: "private" | "group" | "supergroup";
  title: string;
  forum: boolean;
  members: Map<number, Standing>;
  messages: Map<number, Message>;
  topics: Map<number, Topic>;
  /** The last id of a supergroup's own numbering; other chats share the counter of the world. */
  lastId: number;
  keyboard: { rows: string[][]; once: boolean } | null;
  migratedTo?: number;
  pinned: number[];
  menuButton?: Json;
}

/** What the bot wrote into its profile, by language (`""` is for all others). */
export interface Profile {
  name: Map<string, string>;
  description: Map<string, string>;
  shortDescription: Map<string, string>;
  /** By `scope|language`. */
  commands: Map<string, { command: string; description: string }[]>;
  menuButton: Json;
}

/** A pressed button that waits for its answer. */
export interface Press {
  person: number;
  at: number;
}

/** The `User` that updates carry for a person. */
export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.first_name,
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.language_code,
  };
}
