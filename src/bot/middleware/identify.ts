import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import { laneKey } from "../../domain/lane.ts";
import type { Locale, Translate } from "../../domain/locale.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import { phoneLocale } from "../../services/survivors.ts";
import type { TeamService } from "../../services/team.ts";

/** What identifying needs. */
export interface IdentifyDeps {
  survivors: SurvivorService;
  team: TeamService;
  t: Translate;
  defaultLocale: Locale;
}

/** Finds out who wrote: a member of staff, or a survivor in a private chat. Nobody else is let through. */
export function identify({ survivors, team, t, defaultLocale }: IdentifyDeps): MiddlewareFn<BotContext> {
  return async function identifyMiddleware(ctx, next) {
    const { from, chat } = ctx;
    if (from === undefined || from.is_bot || chat === undefined) return;
    const isPrivate = chat.type === "private";
    ctx.lane = laneKey({ chatId: chat.id, userId: from.id, isPrivate });
    ctx.member = await team.find(from.id);
    // A phone that was blocked and never wrote is not a survivor yet.
    const isNew = ctx.myChatMember !== undefined;
    ctx.survivor =
      isPrivate && ctx.member === null && !isNew ? await survivors.arrive(from.id, from.language_code) : null;
    ctx.locale =
      ctx.member?.locale ?? ctx.survivor?.profile.locale ?? phoneLocale(from.language_code) ?? defaultLocale;
    ctx.t = (key, vars) => t(ctx.locale, key, vars);
    await next();
  };
}
