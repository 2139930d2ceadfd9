/** «Check my safety»: begins the questions, words them, and says what the answers mean. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { DANGER, SAFETY } from "../../domain/dialogs.ts";
import { allAnswers, type Draft, type Question } from "../../domain/draft.ts";
import { dangerAnswers, safetySaid } from "../../domain/safety-answers.ts";
import type { InstrumentForm } from "../../domain/triage/instrument.ts";
import { WHO_IR6_ITEMS } from "../../domain/triage/who-ir6.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { TriageService } from "../../services/triage.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits } from "../keyboards/survivor.ts";
import type { ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** What the safety questions need. */
export interface SafetyDeps {
  dialogs: DialogService;
  triage: TriageService;
  emergency: Emergency;
  whoIr6: InstrumentForm;
  show: ShowScreen;
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

/** Records what was answered before anything else is asked, so that stopping midway keeps it and RED does not wait. */
export async function recordSafety({ triage }: SafetyDeps, ctx: BotContext, draft: Draft): Promise<void> {
  const answers = allAnswers(draft);
  await triage.say(ctx.survivor!, {
    said: safetySaid(answers),
    danger: dangerAnswers(answers),
    lane: ctx.lane!,
    updateId: ctx.update.update_id,
    locale: ctx.locale,
  });
}

/** Creates the last step: what the answers mean, and what could come next. The level itself is never shown. */
export function finishSafety(deps: SafetyDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const { level, flags } = await deps.triage.known(ctx.survivor!, ctx.lane!);
    const isInjured = flags.includes("AMBULANCE") || flags.includes("STRANGULATION");
    const key = level === "RED" ? "s-danger-RED" : (`s-safety-${level}` as const);
    const said = ctx.t(key, numbersOf(deps, ctx));
    const text = isInjured ? `${said}\n\n${ctx.t("s-danger-neck")}` : said;
    const next = [
      [button(ctx, "b-person", "menu:person")],
      [button(ctx, "b-find", "menu:find"), button(ctx, "b-plan", "menu:plan")],
    ];
    await deps.show(ctx, { text, rows: [...next, exits(ctx)] });
  };
}

function numbersOf({ emergency }: SafetyDeps, ctx: BotContext) {
  const country = ctx.survivor?.profile.country ?? null;
  return {
    emergency: emergencyOf(ctx, emergency),
    numbers: emergency.numbers(ctx.locale, country),
  };
}

/** Begins the single taps of somebody in danger right now; about the neck only where it was named. */
export async function askInDanger(
  { dialogs }: SafetyDeps,
  ctx: BotContext,
  isNeckNamed: boolean,
): Promise<void> {
  await dialogs.leave(ctx.lane!);
  await ctx.conversation.exitAll();
  await dialogs.begin(ctx.lane!, DANGER.id, { neck: isNeckNamed ? "yes" : "no" });
  await ctx.conversation.enter(DANGER.id);
}
