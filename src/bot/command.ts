import type { Message } from "grammy/types";

/** Says whether a message is a command; words after a lone slash are words. */
export function isCommand(message: Pick<Message, "text"> | undefined): boolean {
  return /^\/\w/.test(message?.text ?? "");
}
