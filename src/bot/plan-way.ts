/** Where the safety plan is: kept, in the answers of this visit, or nowhere; and the way back to it from anywhere. */
import type { BotContext } from "../context.ts";
import type { CaseFile } from "../domain/case-file.ts";
import { PLAN } from "../domain/dialogs.ts";
import { firstOpen } from "../domain/draft.ts";
import { type Plan, planOf } from "../domain/plan.ts";
import type { DialogService } from "../services/dialogs.ts";
import type { SurvivorService } from "../services/survivors.ts";
import type { TalkService } from "../services/talk.ts";
import type { Emergency } from "./emergency.ts";
import { goneScreen, planScreen } from "./plan-screens.ts";
import type { ShowScreen } from "./screen.ts";
import { emergencyOf } from "./screens.ts";

/** What the plan needs. */
export interface PlanDeps {
  dialogs: DialogService;
  survivors: SurvivorService;
  talk: TalkService;
  emergency: Emergency;
  show: ShowScreen;
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  staff: { get(id: string): Promise<{ alias: string } | null> };
}

/** Finds the plan that she is looking at: the kept one, or the one she has just gone through; null when there is none. */
export async function standingPlan(ctx: BotContext, { dialogs }: PlanDeps): Promise<Plan | null> {
  const kept = ctx.survivor!.profile.plan;
  if (kept !== undefined) return planOf(kept);
  const draft = await dialogs.find(ctx.lane!, PLAN.id);
  if (draft === null || firstOpen(dialogs.dialog(PLAN.id), draft.answers) !== null) return null;
  return planOf(draft.answers);
}

/** Shows the plan; false when there is none. */
export async function showPlan(ctx: BotContext, deps: PlanDeps): Promise<boolean> {
  const plan = await standingPlan(ctx, deps);
  if (plan === null) return false;
  const { id, profile } = ctx.survivor!;
  const hasCase = (await deps.cases.openOf(id)) !== null;
  const isKept = profile.plan !== undefined;
  await deps.show(ctx, planScreen(ctx, emergencyOf(ctx, deps.emergency), { plan, isKept, hasCase }));
  return true;
}

/** Asks the first question that has no answer yet. */
export async function askPlan(ctx: BotContext, { dialogs }: PlanDeps): Promise<void> {
  await dialogs.begin(ctx.lane!, PLAN.id);
  await ctx.conversation.enter(PLAN.id);
}

/** Leads back to the plan, or to the question it stopped at, or says that nothing is there any more. */
export async function goOnWithPlan(ctx: BotContext, deps: PlanDeps): Promise<void> {
  if (await showPlan(ctx, deps)) return;
  if ((await deps.dialogs.find(ctx.lane!, PLAN.id)) !== null) return askPlan(ctx, deps);
  await deps.show(ctx, goneScreen(ctx, emergencyOf(ctx, deps.emergency), "s-plan-gone"));
}
