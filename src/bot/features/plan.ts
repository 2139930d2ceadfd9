/**
 * «Safety plan»: begins the questions, words them, shows what came of them and changes it. With any step to something
 * else a plan that is not kept is forgotten.
 */
import { Composer, type MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import { PLAN } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import { answersOf, planOf, WORRY } from "../../domain/plan.ts";
import { clip } from "../../domain/talk.ts";
import type { MessageKey } from "../../message-keys.ts";
import { isCommand } from "../command.ts";
import type { AskedQuestion } from "../dialog-host.ts";
import { partsScreen } from "../plan-screens.ts";
import { askPlan, goOnWithPlan, type PlanDeps, showPlan, standingPlan } from "../plan-way.ts";
import { emergencyOf } from "../screens.ts";
import { keepPlanFeature } from "./plan-keep.ts";
import { sendPlanFeature } from "./plan-send.ts";

/** Presses that do not lead away: a reply that is opened stands in its own message, beside the plan. */
const STAYS = /^(?:menu:plan$|plan:|q:plan:|show:|next:|none$|heard:no$)/;

/** Creates the forgetting of a plan that is not kept, when she turns to something else; mounted before the dialogs. */
export function leavePlan({ dialogs }: Pick<PlanDeps, "dialogs">): MiddlewareFn<BotContext> {
  async function isLeaving(ctx: BotContext): Promise<boolean> {
    if (ctx.callbackQuery !== undefined) return !STAYS.test(ctx.callbackQuery.data ?? "");
    if (ctx.message === undefined) return false;
    if (isCommand(ctx.message)) return true;
    const draft = await dialogs.find(ctx.lane!, PLAN.id);
    // The words that completed it come again after a crash, and must find it.
    return draft !== null && draft.open === null && draft.lastUpdate !== ctx.update.update_id;
  }
  return async function leavePlanMiddleware(ctx, next) {
    if (ctx.survivor !== null && (await isLeaving(ctx))) await dialogs.remove(ctx.lane!, PLAN.id);
    await next();
  };
}

/** Creates the way in, and the buttons under the plan. */
export function planFeature(deps: PlanDeps): Composer<BotContext> {
  const { dialogs, show, emergency } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("menu:plan", async (ctx) => {
    if (!(await showPlan(ctx, deps))) await askPlan(ctx, deps);
  });
  survivor.callbackQuery("plan:show", (ctx) => goOnWithPlan(ctx, deps));
  survivor.callbackQuery("plan:again", async (ctx) => {
    if (ctx.survivor!.profile.plan !== undefined) return goOnWithPlan(ctx, deps);
    await dialogs.remove(ctx.lane!, PLAN.id);
    await askPlan(ctx, deps);
  });
  survivor.callbackQuery("plan:change", async (ctx) => {
    if ((await standingPlan(ctx, deps)) === null) return goOnWithPlan(ctx, deps);
    await show(ctx, partsScreen(ctx, emergencyOf(ctx, emergency)));
  });
  survivor.callbackQuery(/^plan:part:([a-z]+)$/, async (ctx) => {
    const plan = await standingPlan(ctx, deps);
    const question = dialogs.dialog(PLAN.id).questions.find(({ id }) => id === ctx.match[1])?.id;
    if (plan === null || question === undefined) return goOnWithPlan(ctx, deps);
    await dialogs.reopen(ctx.lane!, PLAN.id, { question, answers: answersOf(plan) });
    await ctx.conversation.enter(PLAN.id);
  });
  survivor.use(keepPlanFeature(deps), sendPlanFeature(deps));
  // From an earlier screen, or forged: to where the plan is now.
  survivor.callbackQuery(/^(?:q:)?plan:/, async (ctx) => {
    await ctx.answer(ctx.t("s-stale"));
    await goOnWithPlan(ctx, deps);
  });
  return feature;
}

/** How much of her words the question quotes when she comes back to it. */
const QUOTED = 1_000;

/** Puts a question of the plan into the person's language; her own words stand under theirs. */
export function wordPlan(
  { emergency }: PlanDeps,
  ctx: BotContext,
  { question, draft }: { question: Question; draft: Draft },
): AskedQuestion {
  const words = question.id === WORRY ? planOf(draft.answers)[WORRY] : undefined;
  const parts = [
    ctx.t(`s-plan-${question.id}` as MessageKey),
    ...(words === undefined ? [] : [ctx.t("plan-so-far", { words: clip(words, QUOTED) })]),
    emergencyOf(ctx, emergency),
  ];
  return {
    text: parts.join("\n\n"),
    label: (option) => ctx.t(`b-plan-${question.id}-${option}` as MessageKey),
  };
}

/** Creates the last step: the plan is shown. One that is kept already stays kept as it is now. */
export function finishPlan(deps: PlanDeps) {
  const { dialogs, survivors } = deps;
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, PLAN.id);
    const isKept = draft !== null && ctx.survivor!.profile.plan !== undefined;
    if (isKept) ctx.survivor = await survivors.setPlan(ctx.survivor!, planOf(draft.answers));
    await goOnWithPlan(ctx, deps);
    // Only now, so that a crash before the screen stands finds the answers again.
    if (isKept) await dialogs.remove(ctx.lane!, PLAN.id);
  };
}
