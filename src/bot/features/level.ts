/** A member of staff raises or lowers the level of a case: which level, then a typed reason. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { LEVEL } from "../../domain/dialogs.ts";
import { type Draft, type Question, UNASKED } from "../../domain/draft.ts";
import { clip } from "../../domain/talk.ts";
import { LEVELS, type Level } from "../../domain/triage/level.ts";
import { LOWERED_LEVELS, RAISED_LEVELS } from "../../domain/triage/record.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { Decision, LevelService } from "../../services/level-change.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";

/** What changing a level needs. */
export interface LevelDeps {
  dialogs: DialogService;
  levels: LevelService;
  cases: { get(id: string): Promise<CaseFile | null> };
}

/** Creates the way in; the service, not the button, decides who may. */
export function levelFeature({ dialogs }: LevelDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");
  desk.callbackQuery(/^level:(raise|lower):([0-9a-f-]{36})$/, async (ctx) => {
    const way = ctx.match[1]!;
    const other = way === "lower" ? "raise" : "lower";
    const known = { way, [other]: UNASKED, case: ctx.match[2]!, since: new Date().toISOString() };
    await dialogs.begin(ctx.lane!, LEVEL.id, known);
    await ctx.conversation.enter(LEVEL.id);
  });
  return feature;
}

/** Puts a step into words; each names the case, and the last shows all of it, so that no words go astray as a reason. */
export async function wordLevel(
  { cases }: LevelDeps,
  ctx: BotContext,
  { question, draft }: { question: Question; draft: Draft },
): Promise<AskedQuestion> {
  const { answers } = draft;
  const caseFile = await cases.get(answers["case"] ?? "");
  // Whoever may not know of the case learns nothing of it here either.
  const isOwn =
    caseFile !== null && (caseFile.ownerId === ctx.member!.id || ctx.member!.role !== "caseworker");
  const text = ctx.t(`staff-level-ask-${question.id}` as MessageKey, {
    code: isOwn ? caseFile.code : "…",
    from: isOwn ? ctx.t(`staff-level-${caseFile.level}`) : "…",
    to: levelOf(ctx, answers["lower"], answers["raise"]),
    reason: clip(answers["reason"] ?? "", SHOWN_REASON),
  });
  const label = (option: string) => {
    if (option === "cancel") return commonLabel(ctx, option);
    return option === "change" ? ctx.t("b-level-change") : ctx.t(`staff-level-${option as Level}`);
  };
  return { text, label };
}

const SHOWN_REASON = 500;

function levelOf(ctx: BotContext, ...answers: (string | undefined)[]): string {
  const level = LEVELS.find((each) => answers.includes(each));
  return level === undefined ? "" : ctx.t(`staff-level-${level}`);
}

/** Creates the last step: the decision is carried out, or nothing changed. */
export function finishLevel({ dialogs, levels }: LevelDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, LEVEL.id);
    const decision = draft === null ? null : decisionOf(ctx, draft);
    await ctx.editMessageReplyMarkup().catch(() => {});
    if (decision === null) return void (await ctx.reply(ctx.t("staff-level-kept")));
    const result = await levels.change(ctx.member!, decision);
    const text =
      result.kind === "absent"
        ? ctx.t("staff-absent")
        : ctx.t(`staff-level-${result.kind}`, {
            code: result.caseFile.code,
            level: ctx.t(`staff-level-${result.caseFile.level}`),
          });
    await ctx.reply(text);
    // The draft stays its day: a repeat of the last answer must still find it, and never become words for a survivor.
  };
}

function decisionOf(ctx: BotContext, { answers }: Draft): Decision | null {
  const { case: caseId, reason, confirm, since } = answers;
  const lower = LOWERED_LEVELS.find((level) => level === answers["lower"]);
  const raise = RAISED_LEVELS.find((level) => level === answers["raise"]);
  if (caseId === undefined || reason === undefined || confirm !== "change") return null;
  const about = { caseId, reason, updateId: ctx.update.update_id, since: new Date(since ?? Date.now()) };
  if (lower !== undefined) return { ...about, to: { way: "lower", level: lower } };
  return raise === undefined ? null : { ...about, to: { way: "raise", level: raise } };
}
