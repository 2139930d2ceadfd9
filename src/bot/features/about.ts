/** What this chat can hide and what it cannot: once, on the first menu, and whenever she looks for it. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import { button, exits } from "../keyboards/survivor.ts";
import type { ShowScreen } from "../screen.ts";
import { emergencyOf, type MenuDeps, menuScreen } from "../screens.ts";
import type { WaitingScreen } from "../waiting-screen.ts";

/** What saying it needs. */
export interface AboutDeps extends MenuDeps {
  survivors: SurvivorService;
  show: ShowScreen;
  waiting: WaitingScreen;
}

/** Creates the feature; mounted before the menu, which it stands above once. */
export function aboutFeature(deps: AboutDeps): Composer<BotContext> {
  const { survivors, show, waiting, emergency } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const more = (ctx: BotContext) => [button(ctx, "b-about-more", "about:more")];

  survivor.callbackQuery(["alone:yes", callback.menu], async (ctx, next) => {
    if (ctx.survivor!.profile.isTold === true) return next();
    await waiting.leave(ctx.survivor!.id);
    const menu = await menuScreen(ctx, deps);
    const ask = ctx.t("s-about-ask", { emergency: emergencyOf(ctx, emergency) });
    await show(ctx, { text: `${ctx.t("s-about")}\n\n${ask}`, rows: [more(ctx), ...menu.rows] });
    // Only now, so that a crash in between says it again.
    ctx.survivor = await survivors.setTold(ctx.survivor!);
  });
  survivor.callbackQuery("set:about", async (ctx) => {
    await show(ctx, { text: ctx.t("s-about"), rows: [more(ctx), exits(ctx)] });
  });
  survivor.callbackQuery("about:more", async (ctx) => {
    const text = ctx.t("s-about-more", { emergency: emergencyOf(ctx, emergency) });
    await show(ctx, { text, rows: [exits(ctx)] });
  });
  return feature;
}
