import { GrammyError, type MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";

/** Sees to it that every button press is answered exactly once, so that no phone keeps showing a waiting sign. */
export const answerPresses: MiddlewareFn<BotContext> = async function answerPresses(ctx, next) {
  let answered = ctx.callbackQuery === undefined;
  ctx.answer = async (text) => {
    if (answered) return;
    answered = true;
    try {
      await ctx.answerCallbackQuery(text === undefined ? {} : { text });
    } catch (error) {
      // A press expires after 150 seconds; what it asked for was done all the same.
      if (!(error instanceof GrammyError)) throw error;
    }
  };
  await next();
  await ctx.answer();
};
