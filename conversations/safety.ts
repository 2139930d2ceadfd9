/**
 * «Check my safety»: six questions, each skippable, then what the answers mean.
 *
 *   W1 → W2 → W3 → W4 → W5 → W6 → result
 *
 * The questions and their order stand in `src/domain/dialogs.ts`, the scoring in `src/domain/triage`.
 */
import type { BotContext, BotConversation } from "../src/context.ts";
import { askAll, type DialogHost } from "./ask.ts";

/** Creates the dialog; `finish` shows the result. */
export function createSafety(host: DialogHost, finish: (ctx: BotContext) => Promise<void>) {
  return async function safetyConversation(conversation: BotConversation): Promise<void> {
    await askAll(conversation, host, "safety");
    await conversation.external((ctx) => finish(ctx));
  };
}
