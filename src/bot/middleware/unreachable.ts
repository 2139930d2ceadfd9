import { GrammyError, type MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";

/**
 * Somebody who blocks the bot right after a press cannot be answered. What was asked for is done all the same, so the
 * update is handled: trying again would only hold up the lane and end in a false alarm.
 */
export const bearUnreachable: MiddlewareFn<BotContext> = async function bearUnreachable(_ctx, next) {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
  }
};
