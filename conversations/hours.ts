/**
 * «Safe hours»: when something may come by itself.
 *
 *   when → own hours, typed → which days → where she is, typed → what she chose on one screen
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` keeps what she chose and shows it. */
export function createHoursDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function hoursConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "hours");
    await conversation.external((ctx) => finish(ctx));
  };
}
