/**
 * «Yes, I need help now»: the numbers first, then single taps that whoever answers must know.
 *
 *   talk, text or neither → is this person near → hurt → children there → about the neck, where it was named
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` says what comes next. */
export function createDangerDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function dangerConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "danger");
    await conversation.external((ctx) => finish(ctx));
  };
}
