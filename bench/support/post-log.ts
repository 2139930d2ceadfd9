/** Everything the bot sent, also what was edited or deleted since. */
import type { Telegram } from "../../sandbox/telegram.ts";

/** One message that reached a chat. */
export interface Sent {
  chat: number;
  text: string;
  /** The message whose words these became; null for a message of its own. */
  editOf: number | null;
  /** When it was seen, in milliseconds. */
  at: number;
}

/** The messages that reached chats so far, in order. */
export interface PostLog {
  sent: Sent[];
  /** How many times the service asked who it is: once at each start. */
  greetings(): number;
  /** Calls that Telegram would have refused as malformed. */
  malformed(): number;
  /** Looks at the calls since the last look; must be called more often than 5,000 calls are made. */
  read(): void;
}

/** Creates the log. */
export function createPostLog(telegram: Telegram): PostLog {
  const sent: Sent[] = [];
  let last = 0;
  let greetings = 0;
  let malformed = 0;
  return {
    sent,
    greetings: () => greetings,
    malformed: () => malformed,
    read() {
      for (const call of telegram.calls(last)) {
        last = call.seq;
        if (call.malformed) malformed++;
        if (call.ok && call.method === "getMe") greetings++;
        // An edit that changes nothing is refused, so it is not among them.
        if (!call.ok || (call.method !== "sendMessage" && call.method !== "editMessageText")) continue;
        const { chat_id, text, message_id } = call.params;
        const editOf = call.method === "sendMessage" ? null : Number(message_id);
        sent.push({ chat: Number(chat_id), text: String(text), editOf, at: Date.now() });
      }
    },
  };
}
