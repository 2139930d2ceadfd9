import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { DialogService } from "../services/dialogs.ts";

/** Says whether an admin writes in private; what is for admins does not exist anywhere else. */
export function isAdmin(ctx: BotContext): boolean {
  return ctx.member?.role === "admin" && ctx.chat?.type === "private";
}

/**
 * Creates the way out of whatever an admin was in, for the commands that begin something else. Mounted before the
 * conversations, so that none swallows the command or takes what is typed after it.
 */
export function leaveForCommands({ dialogs }: { dialogs: DialogService }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isAdmin).command(["broadcast", "directory"], async (ctx, next) => {
    await ctx.conversation.exitAll();
    await dialogs.leave(ctx.lane!);
    await next();
  });
  return feature;
}
