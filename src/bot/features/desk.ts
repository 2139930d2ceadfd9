/** The head of a case in its owner's private chat: give it back, or close it with an outcome. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import { type CaseFile, OUTCOMES } from "../../domain/case-file.ts";
import type { CaseWorkResult, CaseWorkService } from "../../services/case-work.ts";

/** What the desk needs. */
export interface DeskDeps {
  caseWork: CaseWorkService;
  cases: { get(id: string): Promise<CaseFile | null> };
}

/** Creates the feature. */
export function deskFeature({ caseWork, cases }: DeskDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");
  const action = (ctx: BotContext, caseId: string) => ({
    caseId,
    actor: ctx.member!,
    updateId: ctx.update.update_id,
  });

  desk.callbackQuery(/^release:([0-9a-f-]{36})$/, async (ctx) => {
    await say(ctx, await caseWork.release(action(ctx, ctx.match[1]!)), "staff-released");
  });
  desk.callbackQuery(/^close:([0-9a-f-]{36})$/, async (ctx) => {
    const caseFile = await cases.get(ctx.match[1]!);
    if (caseFile === null || caseFile.ownerId !== ctx.member!.id || caseFile.state !== "claimed") {
      return ctx.answer(ctx.t("staff-absent"));
    }
    const rows = OUTCOMES.map((outcome) => [
      { text: ctx.t(`b-outcome-${outcome}`), callback_data: callback.outcome(caseFile.id, outcome) },
    ]);
    const cancel = [{ text: ctx.t("b-cancel"), callback_data: callback.cancel }];
    await ctx.reply(ctx.t("staff-close-ask", { code: caseFile.code }), {
      reply_markup: { inline_keyboard: [...rows, cancel] },
    });
  });
  desk.callbackQuery(/^end:([0-9a-f-]{36}):([a-z-]+)$/, async (ctx) => {
    const outcome = OUTCOMES.find((each) => each === ctx.match[2]);
    if (outcome === undefined) return ctx.answer(ctx.t("staff-absent"));
    const result = await caseWork.close({ ...action(ctx, ctx.match[1]!), outcome });
    await say(ctx, result, "staff-closed");
  });
  desk.callbackQuery(callback.cancel, (ctx) => ctx.deleteMessage().catch(() => {}));
  return feature;
}

async function say(
  ctx: BotContext,
  result: CaseWorkResult,
  done: "staff-released" | "staff-closed",
): Promise<void> {
  if (result.kind !== "done") return ctx.answer(ctx.t("staff-absent"));
  const text = ctx.t(done, { code: result.caseFile!.code });
  await ctx.answer(text);
  await ctx.editMessageText(text).catch(() => {});
}
