import type { Api } from "grammy";
import { describeError, type Log } from "../log.ts";
import type { TelegramUpdate } from "./receiver.ts";

/** Everything that is needed while the database is away; none of it is in the database. */
export interface OutageDeps {
  api: Api;
  /** The emergency numbers in the language of a phone, beginning with a line that betrays nothing. */
  text(phoneLanguage: string | undefined, chatId: number): string;
  /** Clears the chat when this is a wish to hide it; such a wish is never answered with numbers. */
  hide?(update: TelegramUpdate): Promise<boolean>;
  /** Called with every message that was shown. */
  shown?(chatId: number, messageId: number): void;
  log: Log;
}

/** A person is not told the same twice within this time. */
const QUIET_MS = 5 * 60_000;
const REMEMBERED = 10_000;

/**
 * Creates the answer of last resort: whoever writes while the database is away gets the emergency numbers at once.
 * The update itself is not confirmed, so it is handled when the database is back.
 */
export function createOutage({ api, text, hide, shown, log }: OutageDeps) {
  const told = new Map<number, number>();
  return async function onAway(update: TelegramUpdate): Promise<void> {
    if ((await hide?.(update)) === true) return;
    const chat = update.message?.chat ?? update.callback_query?.message?.chat;
    const from = update.message?.from ?? update.callback_query?.from;
    if (chat?.type !== "private" || (told.get(chat.id) ?? 0) > Date.now() - QUIET_MS) return;
    if (told.size > REMEMBERED) told.clear();
    told.set(chat.id, Date.now());
    try {
      const sent = await api.sendMessage(chat.id, text(from?.language_code, chat.id), {
        disable_notification: true,
        protect_content: true,
        link_preview_options: { is_disabled: true },
      });
      shown?.(chat.id, sent.message_id);
    } catch (error) {
      // Whoever could not be told is told at the next try.
      told.delete(chat.id);
      log.error(describeError(error), "the emergency numbers could not be shown");
    }
  };
}
