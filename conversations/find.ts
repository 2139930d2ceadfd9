/**
 * «Find help»: what changes the answer in a place is asked, nothing else.
 *
 *   needs → who → age → children → home (at most four of them, each skippable) → the best service
 *
 * Which of them are left out is decided before: `src/domain/directory/find-query.ts`.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` shows what was found. */
export function createFindDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function findConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "find");
    await conversation.external((ctx) => finish(ctx));
  };
}
