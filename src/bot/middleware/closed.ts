import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import { QUIET } from "../screen.ts";

const LINES = ["s-cover-1", "s-cover-2", "s-cover-3"] as const;

interface Traces {
  add(survivorId: string, messageIds: readonly number[]): Promise<void>;
}

/**
 * Answers in a closed chat: whatever is written there gets one harmless line, and a press gets nothing. Whoever holds
 * that phone learns neither that there was something nor that it is gone.
 */
export function coverClosed(traces: Traces): MiddlewareFn<BotContext> {
  return async function closedMiddleware(ctx, next) {
    const { survivor, message } = ctx;
    if (survivor?.closed === undefined || ctx.myChatMember !== undefined) return next();
    if (message === undefined) return;
    await traces.add(survivor.id, [message.message_id]);
    // Not the same line to everything, or it would look like a lock.
    const line = ctx.t(LINES[message.message_id % LINES.length]!);
    const sent = await ctx.api.sendMessage(ctx.chatId!, line, QUIET);
    await traces.add(survivor.id, [sent.message_id]);
  };
}
