/** Staff chat: a caseworker presses «Claim» and the case becomes theirs. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { CaseWorkService } from "../../services/case-work.ts";

/** Creates the feature. The service, not the chat, decides who may. */
export function claimFeature({ caseWork }: { caseWork: CaseWorkService }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const staff = feature.filter((ctx) => ctx.member !== null);

  staff.callbackQuery(/^claim:([0-9a-f-]{36})$/, async (ctx) => {
    const action = { caseId: ctx.match[1]!, actor: ctx.member!, updateId: ctx.update.update_id };
    const result = await caseWork.claim(action);
    switch (result.kind) {
      case "done":
        return ctx.answer(ctx.t("staff-claimed", { code: result.caseFile!.code }));
      case "taken":
        return ctx.answer(ctx.t("staff-taken"));
      case "closed":
        return ctx.answer(ctx.t("staff-closed-already"));
      case "absent":
        return ctx.answer(ctx.t("staff-absent"));
    }
  });
  return feature;
}
