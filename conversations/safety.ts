/**
 * «Check my safety»: is there danger right now; then single taps, or else six questions, each skippable.
 *
 *   now → talk, text or neither → near → hurt → children
 *   now → W1 → W2 → W3 (→ when → signs) → W4 → W5 → W6
 *
 * The questions and their order stand in `src/domain/dialogs.ts`, the weighing in `src/domain/triage`.
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
