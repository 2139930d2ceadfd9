/** Keeps the safety plan because she asked for it, and deletes it. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { PLAN } from "../../domain/dialogs.ts";
import { goneScreen } from "../plan-screens.ts";
import { goOnWithPlan, type PlanDeps, standingPlan } from "../plan-way.ts";
import { emergencyOf } from "../screens.ts";

/** Creates the feature. */
export function keepPlanFeature(deps: PlanDeps): Composer<BotContext> {
  const { dialogs, survivors, show, emergency } = deps;
  const feature = new Composer<BotContext>();

  feature.callbackQuery("plan:keep", async (ctx) => {
    const plan = await standingPlan(ctx, deps);
    if (plan !== null) ctx.survivor = await survivors.setPlan(ctx.survivor!, plan);
    await goOnWithPlan(ctx, deps);
    if (ctx.survivor!.profile.plan !== undefined) await dialogs.remove(ctx.lane!, PLAN.id);
  });
  feature.callbackQuery("plan:delete", async (ctx) => {
    ctx.survivor = await survivors.setPlan(ctx.survivor!, null);
    await dialogs.remove(ctx.lane!, PLAN.id);
    await show(ctx, goneScreen(ctx, emergencyOf(ctx, emergency), "s-plan-deleted"));
  });
  return feature;
}
