/** «Settings»: the language and the updates. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits } from "../keyboards/survivor.ts";
import type { Screen, ShowScreen } from "../screen.ts";
import { languageScreen } from "../screens.ts";

/** What the settings need. */
export interface SettingsDeps {
  survivors: SurvivorService;
  emergency: Emergency;
  show: ShowScreen;
}

/** Creates the feature. */
export function settingsFeature({ survivors, emergency, show }: SettingsDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("menu:settings", (ctx) => show(ctx, settingsScreen(ctx)));
  survivor.callbackQuery("set:language", (ctx) => show(ctx, languageScreen(ctx, emergency)));
  // The button says what it will do, so a press that is repeated by a crash changes nothing more.
  survivor.callbackQuery(/^set:updates:(on|off)$/, async (ctx) => {
    ctx.survivor = await survivors.setUpdates(ctx.survivor!, ctx.match[1] === "on");
    await show(ctx, settingsScreen(ctx));
  });
  return feature;
}

function settingsScreen(ctx: BotContext): Screen {
  const { updates } = ctx.survivor!.profile;
  const text = ctx.t("s-settings", {
    language: ctx.t(`language-${ctx.locale}`),
    updates: ctx.t(updates ? "s-updates-on" : "s-updates-off"),
  });
  return {
    text,
    rows: [
      [
        button(ctx, "b-language", "set:language"),
        button(ctx, "b-updates", `set:updates:${updates ? "off" : "on"}`),
      ],
      [button(ctx, "b-word-personal", "word:personal"), button(ctx, "b-word-duress", "word:duress")],
      [button(ctx, "b-safe-hours", "set:hours"), button(ctx, "b-keep-chat", "set:keep")],
      [button(ctx, "b-return-code", "set:code"), button(ctx, "b-delete-all", "set:erase")],
      [button(ctx, "b-about", "set:about")],
      exits(ctx),
    ],
  };
}
