/** Sends the safety plan to whoever has her case, after she was asked once more. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { isEmptyPlan } from "../../domain/plan.ts";
import { consentScreen, noCaseScreen, sentScreen, sentText } from "../plan-screens.ts";
import { goOnWithPlan, type PlanDeps, standingPlan } from "../plan-way.ts";
import { emergencyOf } from "../screens.ts";

/** Creates the feature. */
export function sendPlanFeature(deps: PlanDeps): Composer<BotContext> {
  const { cases, staff, talk, show } = deps;
  const feature = new Composer<BotContext>();

  feature.callbackQuery("plan:send", async (ctx) => {
    if ((await standingPlan(ctx, deps)) === null) return goOnWithPlan(ctx, deps);
    const emergency = emergencyOf(ctx, deps.emergency);
    const caseFile = await cases.openOf(ctx.survivor!.id);
    if (caseFile === null) return void (await show(ctx, noCaseScreen(ctx, emergency)));
    const owner = caseFile.ownerId === null ? null : await staff.get(caseFile.ownerId);
    const at = { alias: owner?.alias ?? null, asked: ctx.update.update_id, emergency };
    await show(ctx, consentScreen(ctx, at));
  });
  feature.callbackQuery(/^plan:yes:(\d{1,15})$/, async (ctx) => {
    const plan = await standingPlan(ctx, deps);
    if (plan === null || isEmptyPlan(plan)) return goOnWithPlan(ctx, deps);
    const result = await talk.fromSurvivor(ctx.survivor!, {
      updateId: ctx.update.update_id,
      messageId: ctx.callbackQuery.message!.message_id,
      content: { kind: "text", text: sentText(ctx, plan) },
      // The question that was answered, not the press: two quick presses are one answer.
      once: `plan-${ctx.match[1]}`,
    });
    await show(ctx, sentScreen(ctx, emergencyOf(ctx, deps.emergency), result));
  });
  return feature;
}
