/**
 * «Safety plan»: what could help her, thought through in quiet, each part skippable.
 *
 *   worry → people and means → get ready → while it happens → after leaving → phone → the plan on one screen
 *
 * What becomes of it then, she says there: `src/bot/features/plan.ts`. Unless she does, it is forgotten.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` shows the plan. */
export function createPlanDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function planConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "plan");
    await conversation.external((ctx) => finish(ctx));
  };
}
