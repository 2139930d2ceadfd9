/**
 * An admin types something of a listing: its numbers, or its street address.
 *
 *   what is typed → is it right? → save and show the listing
 *                        └ no → say why, and ask again
 *
 * Which listing it is stands in the draft.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog of an id; `finish` saves what was typed, or says why not and returns false. */
export function createListingDialog(
  host: DialogHost,
  dialog: string,
  finish: (ctx: BotContext) => Promise<boolean>,
) {
  return async function listingConversation(conversation: BotConversation): Promise<void> {
    const top = conversation.checkpoint();
    await askAll(conversation, host, dialog);
    const isDone = await conversation.external((ctx) => finish(ctx));
    if (!isDone) await conversation.rewind(top);
  };
}
