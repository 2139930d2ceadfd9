/**
 * «Talk to a person»: a survivor says a few things, each skippable, and leaves with a case code.
 *
 *   place → children → own words → may be counted → open the case → say what happens next
 *
 * Consent is asked before, on a screen of its own: `src/bot/features/person.ts`.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` opens the case and shows its code. */
export function createIntakeDialog(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function intakeConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "intake");
    await conversation.external((ctx) => finish(ctx));
  };
}
