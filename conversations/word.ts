/**
 * A survivor chooses a word of her own.
 *
 *   the word → can it be one? → kept
 *                    └ no → say why, and ask again
 *
 * What she types is deleted at once, and forgotten once it is kept.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` keeps the word, or says why not and returns false. */
export function createWordDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<boolean>) {
  return async function wordConversation(conversation: BotConversation): Promise<void> {
    const top = conversation.checkpoint();
    await askAll(conversation, host, "word");
    const isDone = await conversation.external((ctx) => finish(ctx));
    if (!isDone) await conversation.rewind(top);
  };
}
