/** «Delete everything»: what goes and what stays, two taps, and the way to take it back. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import { ERASE } from "../../domain/own-dialogs.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { type ErasureService, GRACE_HOURS } from "../../services/erasure.ts";
import { dayAndTime } from "../../services/erasure-messages.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits, hide } from "../keyboards/survivor.ts";
import type { Screen, ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";
import { clearChat, type HideDeps } from "./hide.ts";

/** What deleting everything needs. */
export interface ErasureFeatureDeps extends HideDeps {
  dialogs: DialogService;
  erasure: ErasureService;
  emergency: Emergency;
  show: ShowScreen;
}

/** Creates the guard of the personal word: a repeat of the update that brought it is no words for anybody. */
export function guardWord(deps: ErasureFeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  survivor.on("message:text", async (ctx, next) => {
    if (!(await deps.erasure.isWord(ctx.update.update_id))) return next();
    await ctx.conversation.exitAll();
    await clearChat(deps, ctx);
  });
  return feature;
}

/** Creates the screens; mounted before the first screens, because what is planned is said before the menu. */
export function erasureFeature(deps: ErasureFeatureDeps): Composer<BotContext> {
  const { erasure, dialogs, show, emergency } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("alone:yes", async (ctx, next) => {
    const due = await erasure.dueAt(ctx.survivor!);
    if (due === null) return next();
    await show(ctx, pendingScreen(ctx, due, emergencyOf(ctx, emergency)));
  });
  survivor.callbackQuery("set:erase", async (ctx) => {
    const due = await erasure.dueAt(ctx.survivor!);
    if (due !== null) await show(ctx, pendingScreen(ctx, due, emergencyOf(ctx, emergency)));
    else await show(ctx, askScreen(ctx, erasure.needsWord(ctx.survivor!)));
  });
  survivor.callbackQuery("erase:yes", async (ctx) => {
    if (erasure.needsWord(ctx.survivor!)) {
      await dialogs.begin(ctx.lane!, ERASE.id, {});
      return ctx.conversation.enter(ERASE.id);
    }
    // First what was asked for is kept, then the chat goes: a crash in between clears it at the repeat.
    await erasure.plan(ctx.survivor!, ctx.update.update_id);
    await ctx.conversation.exitAll();
    await clearChat(deps, ctx);
  });
  survivor.callbackQuery("erase:keep", async (ctx) => {
    await erasure.keep(ctx.survivor!, ctx.update.update_id);
    await show(ctx, keptScreen(ctx, emergency));
  });
  return feature;
}

/** Puts the question for the word into her language. */
export function wordErase(ctx: BotContext): AskedQuestion {
  return { text: ctx.t("s-erase-word"), label: (option) => commonLabel(ctx, option) };
}

/** Creates the last step: unless she cancelled, the chat is cleared whatever was typed, so that a wrong word looks like a right one. */
export function finishErase(deps: ErasureFeatureDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const typed = (await deps.dialogs.find(ctx.lane!, ERASE.id))?.answers["word"];
    if (typed === undefined) return;
    if (ctx.message === undefined) return void (await deps.show(ctx, keptScreen(ctx, deps.emergency)));
    await deps.erasure.planWithWord(ctx.survivor!, typed, ctx.update.update_id);
    await clearChat(deps, ctx);
    await deps.erasure.sweep();
  };
}

function keptScreen(ctx: BotContext, emergency: Emergency): Screen {
  const text = ctx.t("s-erase-kept", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [exits(ctx)] };
}

function askScreen(ctx: BotContext, needsWord: boolean): Screen {
  const way = needsWord ? "word" : "later";
  return {
    text: ctx.t("s-erase", { way, hours: GRACE_HOURS }),
    rows: [[button(ctx, "b-yes-delete", "erase:yes"), button(ctx, "b-cancel", "menu:settings")], [hide(ctx)]],
  };
}

function pendingScreen(ctx: BotContext, due: Date, emergency: string): Screen {
  return {
    text: ctx.t("s-erase-pending", { due: dayAndTime(due), emergency }),
    rows: [[button(ctx, "b-keep-it", "erase:keep")], [button(ctx, "b-go-on", callback.menu), hide(ctx)]],
  };
}
