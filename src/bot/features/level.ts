/** A member of staff raises or lowers the level of a case: which level, then a typed reason. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { LEVEL } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import type { Level } from "../../domain/triage/level.ts";
import { LOWERED_LEVELS, RAISED_LEVELS } from "../../domain/triage/record.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { Decision, LevelService } from "../../services/level-change.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";

/** What changing a level needs. */
export interface LevelDeps {
  dialogs: DialogService;
  levels: LevelService;
}

/** Creates the way in; the service, not the button, decides who may. */
export function levelFeature({ dialogs }: LevelDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");
  desk.callbackQuery(/^level:(raise|lower):([0-9a-f-]{36})$/, async (ctx) => {
    const way = ctx.match[1]!;
    const other = way === "lower" ? "raise" : "lower";
    await dialogs.begin(ctx.lane!, LEVEL.id, { way, [other]: "unasked", case: ctx.match[2]! });
    await ctx.conversation.enter(LEVEL.id);
  });
  return feature;
}

/** Puts a step into words. */
export function wordLevel(
  ctx: BotContext,
  { question }: { question: Question; draft: Draft },
): AskedQuestion {
  const label = (option: string) =>
    option === "cancel" ? commonLabel(ctx, option) : ctx.t(`staff-level-${option as Level}`);
  return { text: ctx.t(question.id === "reason" ? "staff-level-reason" : "staff-level-which"), label };
}

/** Creates the last step: the decision is carried out, or nothing changed. */
export function finishLevel({ dialogs, levels }: LevelDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, LEVEL.id);
    const decision = draft === null ? null : decisionOf(ctx, draft);
    await ctx.editMessageReplyMarkup().catch(() => {});
    if (decision === null) await ctx.reply(ctx.t("staff-level-kept"));
    else {
      const result = await levels.change(ctx.member!, decision);
      const text =
        result.kind === "absent"
          ? ctx.t("staff-absent")
          : ctx.t(`staff-level-${result.kind}`, {
              code: result.caseFile.code,
              level: ctx.t(`staff-level-${result.caseFile.level}`),
            });
      await ctx.reply(text);
    }
    // The draft stays its day: a repeat of the last answer must still find it, and never become words for a survivor.
  };
}

function decisionOf(ctx: BotContext, { answers }: Draft): Decision | null {
  const { case: caseId, reason } = answers;
  const lower = LOWERED_LEVELS.find((level) => level === answers["lower"]);
  const raise = RAISED_LEVELS.find((level) => level === answers["raise"]);
  if (caseId === undefined || reason === undefined || reason === "cancel") return null;
  const about = { caseId, reason, updateId: ctx.update.update_id };
  if (lower !== undefined) return { ...about, to: { way: "lower", level: lower } };
  return raise === undefined ? null : { ...about, to: { way: "raise", level: raise } };
}
