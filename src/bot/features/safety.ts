/** «Check my safety»: begins the questions, words them, and says what the answers mean. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { SAFETY } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import type { Answers, Instrument } from "../../domain/triage/instrument.ts";
import type { Level } from "../../domain/triage/level.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits } from "../keyboards/survivor.ts";
import type { ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** What the safety questions need. */
export interface SafetyDeps {
  dialogs: DialogService;
  emergency: Emergency;
  whoIr6: Instrument;
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

/** Puts a safety question into the person's language. */
export function wordSafety(
  { emergency, whoIr6 }: SafetyDeps,
  ctx: BotContext,
  asked: { question: Question; draft: Draft },
): AskedQuestion {
  const number = SAFETY.questions.findIndex(({ id }) => id === asked.question.id) + 1;
  const item = whoIr6.items.find(({ id }) => id === asked.question.id)!;
  const text = ctx.t("s-safety-question", {
    number,
    total: SAFETY.questions.length,
    question: item.text[ctx.locale],
    emergency: emergencyOf(ctx, emergency),
  });
  return {
    text,
    label: (option) => (option === "na" ? whoIr6.naLabel[ctx.locale] : commonLabel(ctx, option)),
  };
}

/** Creates the last step: what the answers mean, and what could come next. The level itself is never shown. */
export function finishSafety({ dialogs, emergency, whoIr6, show }: SafetyDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, SAFETY.id);
    const level = whoIr6.score((draft?.answers ?? {}) as Answers).band as Level;
    const country = ctx.survivor?.profile.country ?? null;
    const text = ctx.t(`s-safety-${level}`, {
      emergency: emergencyOf(ctx, emergency),
      numbers: emergency.numbers(ctx.locale, country),
    });
    const next = [[button(ctx, "b-person", "menu:person")], [button(ctx, "b-find", "menu:find")]];
    await show(ctx, { text, rows: [...next, exits(ctx)] });
  };
}
