/**
 * «Hide»: leaves every dialog, clears the chat on both sides and leaves one harmless line.
 * Mounted after `conversations()` and before every conversation, so it works in the middle of any dialog.
 */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import type { CoverService } from "../../services/covers.ts";
import type { WipeService } from "../../services/wipe.ts";
import type { CoverChat } from "../cover-chat.ts";
import { QUIET } from "../screen.ts";
import { type ExpectingTraces, sendTraced } from "../send-traced.ts";

const COVERS = ["s-cover-1", "s-cover-2", "s-cover-3"] as const;

/** Creates the feature for survivors. */
export function hideFeature(deps: HideDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const hide = createHide(deps);
  survivor.callbackQuery(callback.hide, hide);
  survivor.command("hide", hide);
  // Only a whole message: nobody hides by saying what they hid.
  survivor.on("message:text").filter((ctx) => deps.isHideWord(ctx.message.text), hide);
  return feature;
}

/** Creates hiding itself. */
export function createHide(deps: HideDeps) {
  return async function hide(ctx: BotContext): Promise<void> {
    await ctx.conversation.exitAll();
    await clearChat(deps, ctx);
  };
}

/**
 * Clears the chat and leaves one harmless line; dialogs are left by whoever calls it. A chat with a cover is locked
 * first, whatever becomes of the rest.
 */
export async function clearChat(
  { wipe, traces, covers, coverChat }: HideDeps,
  ctx: BotContext,
): Promise<void> {
  await ctx.answer();
  await covers.close(ctx.survivor!);
  await wipe.hide(ctx.survivor!, { lane: ctx.lane!, updateId: ctx.update.update_id });
  if (covers.isCovered(ctx.survivor!)) return coverChat.remain(ctx);
  const cover = COVERS[new Date().getUTCDate() % COVERS.length]!;
  await sendTraced(traces, ctx.survivor!.id, () => ctx.api.sendMessage(ctx.chatId!, ctx.t(cover), QUIET));
}

/** What hiding needs. */
export interface HideDeps {
  wipe: WipeService;
  covers: CoverService;
  coverChat: CoverChat;
  isHideWord(text: string): boolean;
  traces: ExpectingTraces;
}
