/**
 * «Delete everything», where a personal word is set.
 *
 *   the word → the chat is cleared, and only the right word deletes
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` clears the chat, whatever was typed. */
export function createEraseDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function eraseConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "erase");
    await conversation.external((ctx) => finish(ctx));
  };
}
