import { laneKey } from "../domain/lane.ts";
import { describeError, type Log } from "../log.ts";
import { withTimeLimit } from "./time-limit.ts";

interface Inbox {
  add(update: { updateId: number; lane: string; payload: unknown }): Promise<boolean>;
}

/** Everything the receiver needs. */
export interface ReceiverDeps {
  inbox: Inbox;
  /** Turns a lane into an id that tells nothing. */
  laneId(lane: string): string;
  onKept(): void;
  /** Shows the emergency numbers while the database is away; never throws. */
  onAway(update: TelegramUpdate): Promise<void>;
  log: Log;
}

/** The parts of an update that matter before it is handled. */
export interface TelegramUpdate {
  update_id: number;
  message?: Incoming;
  edited_message?: Incoming;
  callback_query?: {
    from: { id: number; language_code?: string };
    message?: { chat: Chat; message_id?: number };
    data?: string;
  };
  my_chat_member?: { from: { id: number }; chat: Chat };
}
type Chat = { id: number; type: string };
type Incoming = {
  chat: Chat;
  message_id?: number;
  text?: string;
  from?: { id: number; language_code?: string };
};

/** `away`: it could not be kept, so Telegram must be let to send it again. */
export type Received = "kept" | "away";

/** Takes an update into the inbox; only then may Telegram be told that it arrived. */
export type Receive = (update: TelegramUpdate) => Promise<Received>;

/** A database that takes longer is as good as away; should the update be kept after all, its repeat changes nothing. */
const KEEP_MS = 8_000;

/** Creates the receiver, which does nothing but keep. */
export function createReceiver(deps: ReceiverDeps): Receive {
  return async function receive(update) {
    const lane = deps.laneId(laneOf(update) ?? `alone:${update.update_id}`);
    try {
      const kept = deps.inbox.add({ updateId: update.update_id, lane, payload: update });
      if (await withTimeLimit(kept, KEEP_MS)) deps.onKept();
      return "kept";
    } catch (error) {
      deps.log.error({ ...describeError(error), update: update.update_id }, "an update could not be kept");
      await deps.onAway(update);
      return "away";
    }
  };
}

/** The chat and the person of an update, as a lane; null when it has none. */
export function laneOf(update: TelegramUpdate): string | null {
  const message = update.message ?? update.edited_message;
  const chat = message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat;
  const from = message?.from ?? update.callback_query?.from ?? update.my_chat_member?.from;
  return laneKey({ chatId: chat?.id, userId: from?.id, isPrivate: chat?.type === "private" });
}

/** Who an update came from, or null. */
export function senderOf(payload: unknown): number | null {
  if (!isUpdate(payload)) return null;
  const { message, edited_message, callback_query } = payload;
  return (message ?? edited_message ?? callback_query)?.from?.id ?? null;
}

/** Checks that something from outside is an update at all. */
export function isUpdate(value: unknown): value is TelegramUpdate {
  const id = (value as { update_id?: unknown } | null)?.update_id;
  return Number.isSafeInteger(id);
}
