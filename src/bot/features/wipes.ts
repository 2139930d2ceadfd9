/** Admins see how many messages could not be removed from chats, and why. To anyone else the command does not exist. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { WipeService } from "../../services/wipe.ts";
import { isAdmin } from "../admin.ts";

/** What the report needs. */
export interface WipesDeps {
  wipe: Pick<WipeService, "report">;
  now(): Date;
}

const DAYS_BACK = 30;

/** Creates the feature. */
export function wipesFeature({ wipe, now }: WipesDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isAdmin).command("wipes", async (ctx) => {
    const since = new Date(now().getTime() - DAYS_BACK * 86_400_000);
    const lines = (await wipe.report(since)).map(({ day, reason, count }) =>
      ctx.t("admin-wipes-line", { day, count, reason: ctx.t(`admin-wipes-${reason}`) }),
    );
    const text = lines.length === 0 ? ctx.t("admin-wipes-none") : lines.join("\n");
    await ctx.reply(ctx.t("admin-wipes", { days: DAYS_BACK, lines: text }));
  });
  return feature;
}
