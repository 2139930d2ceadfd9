/**
 * A caseworker writes down what she agreed on with her survivor.
 *
 *   question and answer, in two lines → kept with the case
 *                                  └ not two lines → say so, and ask again
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` keeps what was typed, or returns false to ask again. */
export function createCheckDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<boolean>) {
  return async function checkConversation(conversation: BotConversation): Promise<void> {
    const top = conversation.checkpoint();
    await askAll(conversation, host, "check");
    const isDone = await conversation.external((ctx) => finish(ctx));
    if (!isDone) await conversation.rewind(top);
  };
}
