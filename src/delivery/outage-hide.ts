/**
 * «Hide» while the database is away: nobody can say what stands in the chat, but a chat counts its messages upwards, so
 * what lies around the pressed one goes. Telegram brings the update again, and the rest is done when the database is back.
 */
import { callback } from "../domain/callback.ts";
import type { Removed } from "../domain/wipe.ts";
import { describeError, type Log } from "../log.ts";
import type { TelegramUpdate } from "./receiver.ts";

/** What hiding needs when there is nothing but the update and memory. */
export interface OutageHideDeps {
  remove(chatId: number, messageIds: readonly number[]): Promise<Removed>;
  /** What was shown in a chat since the database went away. */
  shown(chatId: number): number[];
  log: Log;
}

/** Telegram deletes at most this many messages a call. */
const CALL = 100;
/** As many messages as a long visit has. */
const BELOW = 500;
/** What may have come after the message that was pressed. */
const ABOVE = 50;
const REMEMBERED = 10_000;

/** Creates the hiding; it says whether the update was a wish to hide. Never throws. */
export function createOutageHide({ remove, shown, log }: OutageHideDeps) {
  const done = new Set<number>();
  return async function hide(update: TelegramUpdate): Promise<boolean> {
    const at = hidden(update);
    if (at === null) return false;
    // Telegram repeats the update every second until it is kept; a second press is an update of its own.
    if (done.has(update.update_id)) return true;
    if (done.size > REMEMBERED) done.clear();
    try {
      if (await clear(at)) done.add(update.update_id);
    } catch (error) {
      log.error(describeError(error), "a chat could not be cleared");
    }
    return true;
  };

  async function clear({ chatId, messageId }: Hidden): Promise<boolean> {
    const last = Math.max(messageId + ABOVE, ...shown(chatId));
    const first = Math.max(1, messageId - BELOW);
    // The newest first: they are what somebody would see.
    for (let to = last; to >= first; to -= CALL) {
      const from = Math.max(first, to - CALL + 1);
      const ids = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      if ((await remove(chatId, ids)).kind === "later") return false;
    }
    return true;
  }
}

interface Hidden {
  chatId: number;
  messageId: number;
}

function hidden({ message, callback_query: press }: TelegramUpdate): Hidden | null {
  const isWish =
    press === undefined ? /^\/hide(?:@\w+)?(?:\s|$)/.test(message?.text ?? "") : press.data === callback.hide;
  const where = press?.message ?? message;
  if (!isWish || where?.chat.type !== "private" || where.message_id === undefined) return null;
  return { chatId: where.chat.id, messageId: where.message_id };
}
