/** What a member of staff sees in private: who they are here, and what they can do. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Translate } from "../../domain/locale.ts";
import { phoneLocale } from "../../services/survivors.ts";
import { homeText, type TeamService } from "../../services/team.ts";
import { isCommand } from "../command.ts";

/** Creates the feature. */
export function staffHomeFeature({ team, t }: { team: TeamService; t: Translate }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");

  // Also for every command that nobody knows: it must not reach a survivor as words.
  const command = desk.on("message").filter((ctx) => isCommand(ctx.message));
  command.use(async (ctx) => {
    const spoken = phoneLocale(ctx.from?.language_code);
    if (spoken !== null && spoken !== ctx.member!.locale) {
      ctx.member = await team.setLocale(ctx.member!, spoken);
      ctx.locale = spoken;
    }
    await ctx.reply(homeText(t, ctx.member!));
  });
  return feature;
}
