/** «Check my safety»: begins the questions, words them, and says what the answers mean. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { DANGER, SAFETY } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import { dangerAnswers, safetySaid } from "../../domain/safety-answers.ts";
import type { InstrumentForm } from "../../domain/triage/instrument.ts";
import { WHO_IR6_ITEMS } from "../../domain/triage/who-ir6.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { TriageService } from "../../services/triage.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import { button, exits } from "../keyboards/survivor.ts";
import { emergencyOf } from "../screens.ts";
import { keepCase, type ShowCaseDeps } from "../show-case.ts";

/** What the safety questions need. */
export interface SafetyDeps extends ShowCaseDeps {
  dialogs: DialogService;
  triage: TriageService;
  whoIr6: InstrumentForm;
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
}

/** Creates the way in. */
export function safetyFeature({ dialogs }: SafetyDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  survivor.callbackQuery("menu:safety", async (ctx) => {
    await dialogs.begin(ctx.lane!, SAFETY.id);
    await ctx.conversation.enter(SAFETY.id);
  });
  return feature;
}

/** Puts a question about danger into the person's language; the numbers come before the single taps. */
export function wordSafety(
  deps: SafetyDeps,
  ctx: BotContext,
  { question }: { question: Question; draft: Draft },
): AskedQuestion {
  const number = (WHO_IR6_ITEMS as readonly string[]).indexOf(question.id) + 1;
  if (number > 0) return wordItem(deps, ctx, { id: question.id, number });
  const text = ctx.t(`s-danger-${question.id}` as MessageKey, numbersOf(deps, ctx));
  const label = (option: string) =>
    question.id !== "now" && ["yes", "no", "unknown"].includes(option)
      ? commonLabel(ctx, option)
      : ctx.t(`b-danger-${question.id}-${option}` as MessageKey);
  return { text, label };
}

function wordItem(
  { emergency, whoIr6 }: SafetyDeps,
  ctx: BotContext,
  { id, number }: { id: string; number: number },
): AskedQuestion {
  const item = whoIr6.items.find((each) => each.id === id)!;
  const text = ctx.t("s-safety-question", {
    number,
    total: WHO_IR6_ITEMS.length,
    question: item.text[ctx.locale],
    emergency: emergencyOf(ctx, emergency),
  });
  const label = (option: string) => (option === "na" ? whoIr6.naLabel[ctx.locale] : commonLabel(ctx, option));
  return { text, label };
}

/** Records the answer before anything else is asked, so that stopping midway keeps it and RED does not wait. */
export async function recordSafety({ triage }: SafetyDeps, ctx: BotContext, draft: Draft): Promise<void> {
  const { answered, answers } = draft;
  if (answered === undefined || answered === null) return;
  // Only what is new: an old answer that is said again would undo what a caseworker decided about it.
  const about = answered === "signs" ? ["when", "signs"] : [answered];
  const fresh = Object.fromEntries(about.map((id) => [id, answers[id] ?? "skip"]));
  await triage.say(ctx.survivor!, {
    said: safetySaid(fresh),
    danger: dangerAnswers(fresh),
    lane: ctx.lane!,
    updateId: ctx.update.update_id,
    locale: ctx.locale,
  });
}

/** Creates the last step: what the answers mean, and what could come next. The level itself is never shown. */
export function finishSafety(deps: SafetyDeps, dialog: string) {
  return async function finish(ctx: BotContext): Promise<void> {
    const { level, flags } = await deps.triage.known(ctx.survivor!, ctx.lane!);
    const reach = (await deps.dialogs.find(ctx.lane!, dialog))?.answers["reach"];
    const red = reach === "neither" ? "s-danger-RED-quiet" : "s-danger-RED";
    const said = ctx.t(level === "RED" ? red : (`s-safety-${level}` as const), numbersOf(deps, ctx));
    const isInjured = flags.includes("AMBULANCE") || flags.includes("STRANGULATION");
    const text = isInjured ? `${said}\n\n${ctx.t("s-danger-neck")}` : said;
    const next = [
      [button(ctx, "b-person", "menu:person")],
      [button(ctx, "b-find", "menu:find"), button(ctx, "b-plan", "menu:plan")],
    ];
    const messageId = await deps.show(ctx, { text, rows: [...next, exits(ctx)] });
    const open = await deps.cases.openOf(ctx.survivor!.id);
    if (open !== null) await keepCase(deps, ctx, { caseId: open.id, ownerId: open.ownerId, messageId });
  };
}

function numbersOf({ emergency }: SafetyDeps, ctx: BotContext) {
  const country = ctx.survivor?.profile.country ?? null;
  return {
    emergency: emergencyOf(ctx, emergency),
    numbers: emergency.numbers(ctx.locale, country),
  };
}

/** Begins the single taps of somebody in danger; about the neck only where it was named. */
export async function askInDanger(
  { dialogs }: SafetyDeps,
  ctx: BotContext,
  { isNeckNamed, isAboutSelf }: { isNeckNamed: boolean; isAboutSelf: boolean },
): Promise<void> {
  await dialogs.leave(ctx.lane!);
  await ctx.conversation.exitAll();
  const known = { neck: isNeckNamed ? "yes" : "no", from: isAboutSelf ? "self" : "somebody" };
  await dialogs.begin(ctx.lane!, DANGER.id, known);
  await ctx.conversation.enter(DANGER.id);
}
