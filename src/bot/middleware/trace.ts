import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";

interface Traces {
  add(survivorId: string, messageIds: readonly number[]): Promise<void>;
}

interface Visits {
  seen(survivorId: string): Promise<void>;
}

/** Traces what a survivor wrote before anything answers it, so that a wipe finds both sides. */
export function traceIncoming(traces: Traces): MiddlewareFn<BotContext> {
  return async function traceMiddleware(ctx, next) {
    if (ctx.survivor !== null && ctx.message !== undefined) {
      await traces.add(ctx.survivor.id, [ctx.message.message_id]);
    }
    await next();
  };
}

/** Notes that she is there; mounted after the cover, because whoever types into that is not taken for her. */
export function noteVisit(visits: Visits): MiddlewareFn<BotContext> {
  return async function visitMiddleware(ctx, next) {
    if (ctx.survivor !== null) await visits.seen(ctx.survivor.id);
    await next();
  };
}
