/**
 * «Hide»: leaves every dialog, clears the chat on both sides and leaves one harmless line.
 * Mounted after `conversations()` and before every conversation, so it works in the middle of any dialog.
 */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import type { WipeService } from "../../services/wipe.ts";

const COVERS = ["s-cover-1", "s-cover-2", "s-cover-3"] as const;

/** Creates the feature for survivors. */
export function hideFeature({ wipe, traces }: HideDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  async function hide(ctx: BotContext): Promise<void> {
    await ctx.conversation.exitAll();
    await ctx.answer();
    await wipe.hide(ctx.survivor!, { lane: ctx.lane!, updateId: ctx.update.update_id });
    const cover = COVERS[new Date().getUTCDate() % COVERS.length]!;
    const sent = await ctx.api.sendMessage(ctx.chatId!, ctx.t(cover), { disable_notification: true });
    await traces.add(ctx.survivor!.id, [sent.message_id]);
  }
  survivor.callbackQuery(callback.hide, hide);
  survivor.command("hide", hide);
  return feature;
}

/** What hiding needs. */
export interface HideDeps {
  wipe: WipeService;
  traces: { add(survivorId: string, messageIds: readonly number[]): Promise<void> };
}
