/** `/start` → language if needed → the privacy question → menu; and the way back to the menu from anywhere. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import { LOCALES } from "../../domain/locale.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { ReadingService } from "../../services/reading.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import { button, hide } from "../keyboards/survivor.ts";
import { type OpeningDeps, openingScreen } from "../opening.ts";
import type { ShowScreen } from "../screen.ts";
import { emergencyOf, languageScreen, menuScreen, privacyScreen } from "../screens.ts";
import type { WaitingScreen } from "../waiting-screen.ts";

/** What beginning needs. */
export interface StartDeps extends OpeningDeps {
  dialogs: DialogService;
  survivors: SurvivorService;
  show: ShowScreen;
  waiting: WaitingScreen;
  reading: Pick<ReadingService, "leave">;
}

/** Creates the commands, which leave any dialog; mounted before the conversations. */
export function startCommands(deps: StartDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  const leave = async (ctx: BotContext) => {
    await ctx.conversation.exitAll();
    await deps.dialogs.leave(ctx.lane!);
    await deps.waiting.leave(ctx.survivor!.id);
    await deps.reading.leave(ctx.survivor!.id, undefined);
  };
  survivor.command("start", async (ctx) => {
    await leave(ctx);
    const isNew = ctx.survivor!.profile.locale === null;
    const { emergency } = deps;
    await deps.show(ctx, isNew ? languageScreen(ctx, emergency) : privacyScreen(ctx, emergency));
  });
  survivor.command(["menu", "help"], async (ctx) => {
    await leave(ctx);
    await deps.show(ctx, await openingScreen(ctx, deps));
  });
  return feature;
}

/** Creates the buttons of the first screens. */
export function startFeature(deps: StartDeps): Composer<BotContext> {
  const { survivors, emergency, show, waiting, reading } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery(/^lang:(uk|ru|kk|en)$/, async (ctx) => {
    const locale = LOCALES.find((each) => each === ctx.match[1])!;
    ctx.survivor = await survivors.setLocale(ctx.survivor!, locale);
    ctx.locale = locale;
    await show(ctx, privacyScreen(ctx, emergency));
  });
  survivor.callbackQuery("alone:no", async (ctx) => {
    const text = ctx.t("s-watched", { emergency: emergencyOf(ctx, emergency) });
    await show(ctx, { text, rows: [[button(ctx, "b-go-on", callback.menu), hide(ctx)]] });
  });
  survivor.callbackQuery(["alone:yes", callback.menu], async (ctx) => {
    await waiting.leave(ctx.survivor!.id);
    await reading.leave(ctx.survivor!.id, ctx.callbackQuery.message?.message_id);
    await show(ctx, await menuScreen(ctx, deps));
  });
  return feature;
}
