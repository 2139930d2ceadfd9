/** Is it still her? The check word of a case at its owner's desk, and one button for doubt. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { type Button, callback } from "../../domain/callback.ts";
import { allAnswers, type Draft } from "../../domain/draft.ts";
import { CHECK } from "../../domain/own-dialogs.ts";
import { clip } from "../../domain/talk.ts";
import type { CheckResult, CheckService } from "../../services/check-word.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import { QUIET } from "../screen.ts";

/** What the check word needs. */
export interface CheckWordDeps {
  checks: CheckService;
  dialogs: DialogService;
}

type Done = Extract<CheckResult, { kind: "done" }>;
const LONGEST = 300;

/** Creates the feature; the service decides whose case it is. */
export function checkWordFeature({ checks, dialogs }: CheckWordDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");

  desk.callbackQuery(/^(check|checkask|doubt|sure):([0-9a-f-]{36})$/, async (ctx) => {
    const action = actionOf(ctx, ctx.match[2]!);
    switch (ctx.match[1]) {
      case "check":
        return say(ctx, await checks.look(action), panelText);
      case "checkask":
        return say(ctx, await checks.ask(action), (_, { caseFile, check }) =>
          ctx.t(check === null ? "staff-check-none" : "staff-check-asked", { code: caseFile.code }),
        );
      case "doubt":
        return say(ctx, await checks.doubt(action), (_, { caseFile }) =>
          ctx.t("staff-doubted", { code: caseFile.code }),
        );
      default:
        return say(ctx, await checks.trust(action), (_, { caseFile }) =>
          ctx.t("staff-trusted", { code: caseFile.code }),
        );
    }
  });
  desk.callbackQuery(/^checkset:([0-9a-f-]{36})$/, async (ctx) => {
    const result = await checks.look(actionOf(ctx, ctx.match[1]!));
    if (result.kind === "absent") return ctx.answer(ctx.t("staff-absent"));
    await dialogs.begin(ctx.lane!, CHECK.id, { case: ctx.match[1]! });
    await ctx.conversation.enter(CHECK.id);
  });
  return feature;
}

function actionOf(ctx: BotContext, caseId: string) {
  return { caseId, actor: ctx.member!, updateId: ctx.update.update_id };
}

async function say(
  ctx: BotContext,
  result: CheckResult,
  words: (ctx: BotContext, done: Done) => string,
): Promise<void> {
  if (result.kind === "absent") return ctx.answer(ctx.t("staff-absent"));
  await ctx.reply(words(ctx, result), { ...QUIET, reply_markup: { inline_keyboard: rowsOf(ctx, result) } });
}

function panelText(ctx: BotContext, { caseFile: { code }, check, isDoubted }: Done): string {
  const about =
    check === null
      ? ctx.t("staff-check-none", { code })
      : ctx.t("staff-check", { code, question: check.question, answer: check.answer });
  return isDoubted ? `${about}\n\n${ctx.t("staff-check-doubted")}` : about;
}

function rowsOf(ctx: BotContext, { caseFile: { id, state }, check, isDoubted }: Done): Button[][] {
  const ask = { text: ctx.t("b-check-ask"), callback_data: callback.checkAsk(id) };
  const set = { text: ctx.t("b-check-set"), callback_data: callback.checkSet(id) };
  const doubt = { text: ctx.t("b-doubt"), callback_data: callback.doubt(id) };
  const trust = { text: ctx.t("b-trust"), callback_data: callback.sure(id) };
  const open = state === "claimed" ? [...(check === null ? [] : [ask]), set] : [];
  return [open, [isDoubted ? trust : doubt]].filter((row) => row.length > 0);
}

/** Puts the question into words, below what was wrong with the last answer. */
export function wordCheck(ctx: BotContext, draft: Draft): AskedQuestion {
  const before = draft.earlier?.["typed"] === undefined ? [] : [ctx.t("staff-check-two-lines")];
  return {
    text: [...before, ctx.t("staff-check-type")].join("\n\n"),
    label: (option) => commonLabel(ctx, option),
  };
}

/** Creates the last step: what was agreed on is kept; false when it was not two lines and is asked again. */
export function finishCheck({ checks, dialogs }: CheckWordDeps) {
  return async function finish(ctx: BotContext): Promise<boolean> {
    const draft = await dialogs.find(ctx.lane!, CHECK.id);
    const typed = draft?.answers["typed"];
    const caseId = allAnswers(draft)["case"];
    if (typed === undefined || caseId === undefined) return true;
    if (typed === "cancel" && ctx.callbackQuery !== undefined) {
      await ctx.reply(ctx.t("staff-check-kept"));
      return true;
    }
    const [question, answer] = typed
      .split("\n")
      .map((line) => clip(line.trim(), LONGEST))
      .filter(Boolean);
    if (question === undefined || answer === undefined) {
      await dialogs.begin(ctx.lane!, CHECK.id);
      return false;
    }
    const result = await checks.agree(actionOf(ctx, caseId), { question, answer });
    if (result.kind === "absent") await ctx.reply(ctx.t("staff-absent"));
    else await say(ctx, result, panelText);
    // The answered draft stays its day: a repeat of these words must find it, and never become words for a survivor.
    return true;
  };
}
