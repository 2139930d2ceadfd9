import { type Api, GrammyError } from "grammy";
import { describeError, type Log } from "../log.ts";
import { createLoop, type Loop } from "./loop.ts";
import type { Receive, TelegramUpdate } from "./receiver.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Kinds of updates the bot asks Telegram for. */
export const ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

interface Settings {
  get(name: "poll-offset"): Promise<{ value: number; at: Date } | null>;
  set(name: "poll-offset", value: number): Promise<void>;
}

/** Everything the poller needs. */
export interface PollerDeps {
  api: Api;
  settings: Settings;
  receive: Receive;
  /** Shows the emergency numbers while the database is away; never throws. */
  onAway(update: TelegramUpdate): Promise<void>;
  log: Log;
}

/** Seconds Telegram may hold a question for news; below the time any call may take, or every quiet one would fail. */
const LONG_POLL = 10;

/** After a week without updates Telegram numbers them anew, so an old offset must not be trusted. */
const OFFSET_DAYS = 6;

/** How long to wait for the offset before asking without it. */
const OFFSET_MS = 5_000;

/** Creates our own long poller, stopped: the offset moves on only after the updates before it are kept. */
export function createPoller({ api, settings, receive, onAway, log }: PollerDeps): Loop {
  const ended = new AbortController();

  async function offset(): Promise<number | undefined> {
    const cursor = await settings.get("poll-offset");
    const oldest = Date.now() - OFFSET_DAYS * 86_400_000;
    return cursor !== null && cursor.at.getTime() > oldest ? cursor.value : undefined;
  }
  /** Keeps updates in order; a crash before the offset moves makes Telegram repeat some, which the inbox knows. */
  async function keep(updates: TelegramUpdate[]): Promise<boolean> {
    let isAway = false;
    let next: number | null = null;
    for (const update of updates) {
      // None may overtake the one that could not be kept, but everybody who wrote is shown the numbers.
      if (isAway) await onAway(update);
      else if ((await receive(update)) === "away") isAway = true;
      else next = update.update_id + 1;
    }
    if (next !== null) await settings.set("poll-offset", next);
    return !isAway;
  }
  /** While the database is away the offset is not known; what Telegram has is still read, so that help can be shown. */
  async function offsetOrNone(): Promise<number | undefined> {
    return withTimeLimit(offset(), OFFSET_MS).catch(() => undefined);
  }
  const loop = createLoop({
    name: "poller",
    log,
    async turn() {
      const from = await offsetOrNone();
      try {
        const updates = await api.getUpdates(
          {
            ...(from === undefined ? {} : { offset: from }),
            timeout: LONG_POLL,
            allowed_updates: ALLOWED_UPDATES,
          },
          ended.signal as never,
        );
        return (await keep(updates as TelegramUpdate[])) ? 0 : 1_000;
      } catch (error) {
        if (ended.signal.aborted) return 0;
        log.warn(describeError(error), "Telegram could not be asked for updates");
        return error instanceof GrammyError ? (error.parameters.retry_after ?? 3) * 1_000 : 1_000;
      }
    },
  });
  return {
    ...loop,
    stop() {
      ended.abort();
      return loop.stop();
    },
  };
}
