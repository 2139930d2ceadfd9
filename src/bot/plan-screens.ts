/** The safety plan as she sees it, and the screens around it. */
import type { BotContext } from "../context.ts";
import { type Button, callback } from "../domain/callback.ts";
import { PLAN } from "../domain/dialogs.ts";
import { fitted, isEmptyPlan, MAX_KEPT_WORRY, type Plan, pointsOf, WORRY } from "../domain/plan.ts";
import { MAX_TEXT } from "../domain/talk.ts";
import type { MessageKey } from "../message-keys.ts";
import type { FromSurvivor } from "../services/talk.ts";
import { button, exits } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";

/** A plan, whether it is kept, and whether there is somebody it could be sent to. */
export interface PlanAt {
  plan: Plan;
  isKept: boolean;
  hasCase: boolean;
}

/** Room in front of a plan that is sent: the case code stands there. */
const CODE_ROOM = 20;

/** The plan on one screen, with what is kept of it and what is not. */
export function planScreen(ctx: BotContext, emergency: string, at: PlanAt): Screen {
  const { plan, isKept, hasCase } = at;
  if (isEmptyPlan(plan)) return emptyScreen(ctx, emergency);
  const whole = (worry: string) =>
    ctx.t("s-plan-shown", { plan: planText(ctx, plan, worry), kept: keptLines(ctx, at), emergency });
  const rows = [
    ...(isKept ? [] : [[button(ctx, "b-plan-keep", "plan:keep")]]),
    ...(hasCase ? [[button(ctx, "b-plan-send", "plan:send")]] : []),
    [button(ctx, "b-plan-change", "plan:change"), button(ctx, "b-done", callback.menu)],
    ...(isKept ? [[button(ctx, "b-plan-delete", "plan:delete")]] : []),
    exits(ctx),
  ];
  return { text: fitted(plan[WORRY] ?? "", MAX_TEXT, whole), rows };
}

/** The plan in the words in which it is sent: what stands on her screen of it, and nothing else. */
export function sentText(ctx: BotContext, plan: Plan): string {
  const whole = (worry: string) => `${ctx.t("plan-sent-head")}\n\n${planText(ctx, plan, worry)}`;
  return fitted(plan[WORRY] ?? "", MAX_TEXT - CODE_ROOM, whole);
}

/** Nothing was ticked: that is all right, and a few small things help all the same. */
function emptyScreen(ctx: BotContext, emergency: string): Screen {
  const onwards = [button(ctx, "b-find", "menu:find"), button(ctx, "b-person", "menu:person")];
  const again = [button(ctx, "b-plan-again", "plan:again")];
  return { text: ctx.t("s-plan-empty", { emergency }), rows: [onwards, again, exits(ctx)] };
}

/** The parts, to change one of them. */
export function partsScreen(ctx: BotContext, emergency: string): Screen {
  const parts = PLAN.questions.map(({ id }) => [
    button(ctx, `plan-head-${id}` as MessageKey, `plan:part:${id}`),
  ]);
  const text = ctx.t("s-plan-which", { emergency });
  return { text, rows: [...parts, [backToPlan(ctx)], exits(ctx)] };
}

/** Whom a plan would go to, null while nobody took the case; `asked` names this question, so that it is answered once. */
export interface Consent {
  alias: string | null;
  asked: number;
  emergency: string;
}

/** «Send?», naming whom it goes to. */
export function consentScreen(ctx: BotContext, { alias, asked, emergency }: Consent): Screen {
  const yes = button(ctx, "b-plan-yes", `plan:yes:${asked}`);
  const to = alias === null ? ctx.t("plan-to-whoever") : ctx.t("plan-to", { alias });
  const text = ctx.t("s-plan-consent", { to, emergency });
  return { text, rows: [[yes, button(ctx, "b-cancel", "plan:show")], exits(ctx)] };
}

/** Says where the plan went. */
export function sentScreen(ctx: BotContext, emergency: string, result: FromSurvivor): Screen {
  if (result.kind === "no-case" || result.kind === "not-said") return noCaseScreen(ctx, emergency);
  const text =
    result.kind === "kept"
      ? ctx.t("s-plan-sent", { emergency })
      : ctx.t("s-plan-sent-to", { alias: result.alias, emergency });
  return { text, rows: [[backToPlan(ctx)], exits(ctx)] };
}

/** There is nobody to send it to. */
export function noCaseScreen(ctx: BotContext, emergency: string): Screen {
  const keep = ctx.survivor!.profile.plan === undefined ? [[button(ctx, "b-plan-keep", "plan:keep")]] : [];
  const person = [button(ctx, "b-person", "menu:person")];
  const text = ctx.t("s-plan-no-case", { emergency });
  return { text, rows: [...keep, person, [backToPlan(ctx)], exits(ctx)] };
}

/** Nothing is there any more, because it was deleted or never kept: the way in again. */
export function goneScreen(ctx: BotContext, emergency: string, key: "s-plan-gone" | "s-plan-deleted") {
  return { text: ctx.t(key, { emergency }), rows: [[button(ctx, "b-plan", "menu:plan")], exits(ctx)] };
}

function backToPlan(ctx: BotContext): Button {
  return button(ctx, "b-back", "plan:show");
}

function planText(ctx: BotContext, plan: Plan, worry: string): string {
  return PLAN.questions
    .filter(({ id }) => plan[id] !== undefined)
    .map(({ id }) => {
      const said =
        id === WORRY ? [`«${worry}»`] : pointsOf(plan, id).map((point) => pointLine(ctx, id, point));
      return [ctx.t(`plan-head-${id}` as MessageKey), ...said].join("\n");
    })
    .join("\n\n");
}

function pointLine(ctx: BotContext, part: string, point: string): string {
  return `• ${ctx.t(`plan-${part}-${point}` as MessageKey)}`;
}

function keptLines(ctx: BotContext, { plan, isKept }: PlanAt): string {
  const worry = plan[WORRY];
  if (isKept) return ctx.t("plan-kept");
  const isLong = (worry ?? "").length > MAX_KEPT_WORRY;
  return [
    ctx.t("plan-not-kept"),
    ...(worry === undefined ? [] : [ctx.t("plan-typed")]),
    ...(isLong ? [ctx.t("plan-shortened", { most: MAX_KEPT_WORRY })] : []),
  ].join(" ");
}
