import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";

interface TraceStores {
  traces: { add(survivorId: string, messageIds: readonly number[]): Promise<void> };
  visits: { seen(survivorId: string): Promise<void> };
}

/** Traces what a survivor wrote before anything answers it, so that a wipe finds both sides, and notes that she is there. */
export function traceIncoming({ traces, visits }: TraceStores): MiddlewareFn<BotContext> {
  return async function traceMiddleware(ctx, next) {
    if (ctx.survivor !== null && ctx.message !== undefined) {
      await traces.add(ctx.survivor.id, [ctx.message.message_id]);
    }
    if (ctx.survivor !== null) await visits.seen(ctx.survivor.id);
    await next();
  };
}
