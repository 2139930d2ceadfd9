/**
 * An admin's broadcast.
 *
 *   text in uk → ru → kk → en (each skippable) → preview → Send or Cancel
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` starts the broadcast or drops it. */
export function createBroadcastDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function broadcastConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "broadcast");
    await conversation.external((ctx) => finish(ctx));
  };
}
