import type { MiddlewareFn } from "grammy";
import type { DialogHost } from "../../../conversations/ask.ts";
import type { BotContext } from "../../context.ts";
import type { DialogService } from "../../services/dialogs.ts";

/**
 * Goes on with a dialog whose conversation is gone (a restart, a new version, Redis away): the draft knows the open
 * question, so the answer that just came is taken for that question, and the next one is asked.
 */
export function resumeDialog(dialogs: DialogService, host: DialogHost): MiddlewareFn<BotContext> {
  return async function resumeMiddleware(ctx, next) {
    if (ctx.lane === null || Object.keys(ctx.conversation.active()).length > 0) return next();
    const draft = await dialogs.resumable(ctx.lane, ctx.update.update_id);
    if (draft === null) return next();
    const handed = await host.take(ctx, draft.dialog);
    if (handed !== "taken") return next();
    await ctx.conversation.enter(draft.dialog);
  };
}
