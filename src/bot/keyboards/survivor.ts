import type { BotContext } from "../../context.ts";
import { type Button, callback } from "../../domain/callback.ts";
import type { MessageKey } from "../../message-keys.ts";

/** One button with words of the person's language. */
export function button(ctx: BotContext, key: MessageKey, data: string): Button {
  return { text: ctx.t(key), callback_data: data };
}

/** The last row of every screen: the way back to the menu, and the way out. */
export function exits(ctx: BotContext): Button[] {
  return [button(ctx, "b-menu", callback.menu), hide(ctx)];
}

/** The way out. */
export function hide(ctx: BotContext): Button {
  return button(ctx, "b-hide", callback.hide);
}
