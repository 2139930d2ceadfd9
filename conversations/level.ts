/**
 * A member of staff changes the level of a case.
 *
 *   which level → why, in their own words → done
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` carries the decision out. */
export function createLevelDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function levelConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "level");
    await conversation.external((ctx) => finish(ctx));
  };
}
