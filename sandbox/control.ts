/**
 * The sandbox's own interface, beside the Bot API: what the page, the tests and the benchmarks use to be people.
 *
 * All of it is JSON over HTTP under `/sandbox/`; a refused call answers 400 with `{ "error": "…" }`.
 *
 *   GET  /sandbox/state              → SandboxState
 *   GET  /sandbox/events             → server-sent events, each `data:` a SandboxEvent
 *   GET  /sandbox/calls?after=N      → { calls: CallRecord[] } (the newest 5,000 are kept)
 *   POST /sandbox/people             NewPerson → Person
 *   POST /sandbox/send               SendAction → { message_id }
 *   POST /sandbox/edit               { person, chat, message_id, text }
 *   POST /sandbox/delete             { person, chat, message_id }
 *   POST /sandbox/press              PressAction → { callback_query_id }
 *   POST /sandbox/react              { person, chat, message_id, emoji }
 *   POST /sandbox/block              { person, blocked: boolean }
 *   POST /sandbox/update             a raw update without update_id, for kinds no phone can make → { update_id }
 *   POST /sandbox/faults             Fault[] (replaces the plan)
 *   POST /sandbox/limits             { enabled: boolean }
 *   POST /sandbox/clock              { advanceSeconds: number } moves the sandbox's own clock
 *   POST /sandbox/migrate            { chat } turns a group into a supergroup, which changes its id → { chat }
 *   GET  /sandbox/file/<file_id>     → the bytes of a photo, voice message or other file
 *
 * Actions without a result answer `{}`. A getUpdates call that succeeds is not among the calls, or polling would crowd out the rest.
 */

/** A person with a phone; `id` is also the id of the private chat with the bot. */
export interface Person {
  id: number;
  first_name: string;
  username?: string;
  language_code: string;
  /** What the page calls the phone, for example «Survivor». Telegram knows nothing of it. */
  label: string;
  blockedBot: boolean;
}

/** The `id` is chosen by the sandbox when it is left out. Language codes are Telegram's (`uk`, `ru`, `kk`, `en`, …). */
export interface NewPerson {
  id?: number;
  first_name: string;
  username?: string;
  language_code: string;
  label?: string;
  /** Ids of group chats the person joins at once. */
  groups?: number[];
  /** Whether the person wrote to the bot in an earlier life of the sandbox, so that it may write first; default false. */
  started?: boolean;
}

/** One message as a phone shows it. */
export interface ShownMessage {
  message_id: number;
  thread_id?: number;
  from: number;
  fromName: string;
  fromBot: boolean;
  /** Unix seconds of the sandbox's clock. */
  date: number;
  editDate?: number;
  text?: string;
  caption?: string;
  media?: { kind: MediaKind; file_id: string; name?: string };
  replyTo?: number;
  /** Rows of inline buttons. */
  buttons?: { text: string; data?: string; url?: string; copyText?: string }[][];
  protect: boolean;
  silent: boolean;
  reactions: string[];
}

/** Kinds of media that a phone can send. */
export type MediaKind =
  | "photo"
  | "voice"
  | "video"
  | "video_note"
  | "audio"
  | "document"
  | "sticker"
  | "animation";

/** A chat as the page shows it; `messages` holds at most the newest 200. */
export interface ShownChat {
  id: number;
  type: "private" | "group" | "supergroup";
  title: string;
  members: number[];
  messages: ShownMessage[];
  topics: { thread_id: number; name: string; closed: boolean }[];
  /** The reply keyboard that is open, rows of words; null when none is. */
  keyboard: string[][] | null;
}

/** What a lock screen would show of one incoming message: sender, first 120 characters, and whether the phone buzzed. */
export interface Preview {
  person: number;
  chat: number;
  message_id: number;
  title: string;
  body: string;
  buzzed: boolean;
  date: number;
}

/** All that the page needs to draw. */
export interface SandboxState {
  bot: { id: number; username: string; name: string };
  people: Person[];
  chats: ShownChat[];
  previews: Preview[];
  /**
   * The commands menu of each person, resolved by chat scope and language as her phone would: the key is her id for the
   * private chat with the bot, `<person>:<chat>` for a group.
   */
  commands: Record<string, { command: string; description: string }[]>;
  limits: boolean;
  faults: Fault[];
  now: number;
  /** How many getUpdates calls the bot has made: above 0 it is up. */
  polls: number;
}

/** Something changed. The page redraws the named chat, or all of it. */
export type SandboxEvent =
  | { kind: "chat"; chat: ShownChat }
  | { kind: "preview"; preview: Preview }
  | { kind: "answer"; person: number; text: string; alert: boolean }
  | { kind: "state" };

/** A person types or sends something. `chat` is the person's own id for the private chat with the bot. */
export interface SendAction {
  person: number;
  chat: number;
  text?: string;
  caption?: string;
  /** `data` is the file's bytes in base64; a small stand-in is used when it is left out. */
  media?: { kind: MediaKind; name?: string; data?: string };
  replyTo?: number;
  thread_id?: number;
  /** Marks the message as forwarded from somebody outside. */
  forwarded?: boolean;
}

/** A press on an inline button, by its data or, easier in tests, by its words. */
export interface PressAction {
  person: number;
  chat: number;
  message_id: number;
  data?: string;
  text?: string;
}

/** A planned misfortune for calls of the bot. */
export interface Fault {
  /** A Bot API method, or `*`. */
  method: string;
  /**
   * `hang`: never answers; `reset`: closes the socket before the effect; `lost`: does the work, then closes the socket;
   * `error`: answers with `code` and `description`; `flood`: 429 with `retryAfter` seconds.
   */
  kind: "hang" | "reset" | "lost" | "error" | "flood";
  code?: number;
  description?: string;
  retryAfter?: number;
  /** How many calls it strikes; without it, every one. */
  times?: number;
  /** The chance of each strike, 0 to 1; default 1. */
  chance?: number;
}

/** One call of the bot as the sandbox saw it. `problem` names what Telegram would have refused. */
export interface CallRecord {
  seq: number;
  method: string;
  params: Record<string, unknown>;
  ok: boolean;
  error_code?: number;
  description?: string;
  /** True when the call itself was malformed: unknown method, unknown or missing parameter, wrong type. */
  malformed: boolean;
  date: number;
}
