import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import type { CoverService } from "../../services/covers.ts";
import type { CoverChat } from "../cover-chat.ts";
import { QUIET } from "../screen.ts";
import { type ExpectingTraces, sendTraced } from "../send-traced.ts";

const LINES = ["s-cover-1", "s-cover-2", "s-cover-3"] as const;

/** What a closed chat needs. */
export interface ClosedDeps {
  traces: ExpectingTraces;
  covers: Pick<CoverService, "isCovered">;
  coverChat: CoverChat;
}

/**
 * Answers in a closed chat: whatever is written there gets one harmless line, and a press gets nothing; a chat that had
 * a cover keeps it. Whoever holds that phone learns neither that there was something nor that it is gone.
 */
export function coverClosed({ traces, covers, coverChat }: ClosedDeps): MiddlewareFn<BotContext> {
  return async function closedMiddleware(ctx, next) {
    const { survivor, message } = ctx;
    if (survivor?.closed === undefined || ctx.myChatMember !== undefined) return next();
    const isCovered = covers.isCovered(survivor);
    if (isCovered && (await coverChat.press(ctx))) return;
    if (message === undefined) return;
    await traces.add(survivor.id, [message.message_id]);
    if (isCovered) return coverChat.answer(ctx);
    // Not the same line to everything, or it would look like a lock.
    const line = ctx.t(LINES[message.message_id % LINES.length]!);
    await sendTraced(traces, survivor.id, () => ctx.api.sendMessage(ctx.chatId!, line, QUIET));
  };
}
