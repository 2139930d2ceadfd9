/** A caseworker's private chat: what she writes goes to the survivor of the case it is for, never to a guess. */
import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import type { FromCaseworker } from "../../services/case-of-reply.ts";
import type { TalkService } from "../../services/talk.ts";
import { isCommand } from "../command.ts";
import { talkContent } from "../talk-content.ts";

/** What the caseworker's side of a talk needs. */
export interface TalkCaseworkerDeps {
  talk: TalkService;
}

/** Creates the feature. */
export function talkCaseworkerFeature({ talk }: TalkCaseworkerDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const desk = feature.filter((ctx) => ctx.member !== null && ctx.chat?.type === "private");

  async function pass(ctx: BotContext, message: Message, caseId?: string): Promise<void> {
    const content = talkContent(message);
    if (content === null) return void (await ctx.reply(ctx.t("staff-not-passed-on")));
    const replyTo = message.reply_to_message?.message_id;
    const result = await talk.fromCaseworker(ctx.member!, {
      updateId: ctx.update.update_id,
      messageId: message.message_id,
      content,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(caseId === undefined ? {} : { caseId }),
    });
    await acknowledge(ctx, message, result);
  }
  desk.on("message").filter(
    (ctx) => !isCommand(ctx.message),
    (ctx) => pass(ctx, ctx.message),
  );
  desk.callbackQuery(/^to:([0-9a-f-]{36})$/, async (ctx) => {
    // The question was asked as a reply to the words it is about.
    const words = ctx.callbackQuery.message?.reply_to_message;
    if (words === undefined) await ctx.answer(ctx.t("staff-question-closed"));
    else await pass(ctx, words, ctx.match[1]!);
    await ctx.deleteMessage().catch(() => {});
  });
  return feature;
}

async function acknowledge(ctx: BotContext, message: Message, result: FromCaseworker): Promise<void> {
  const reply_parameters = { message_id: message.message_id, allow_sending_without_reply: true };
  switch (result.kind) {
    case "sent":
      await ctx.reply(sentText(ctx, result), {
        reply_parameters,
        disable_notification: true,
      });
      return;
    case "passed":
      return ctx.answer(ctx.t("staff-question-closed"));
    case "no-case":
      await ctx.reply(ctx.t("staff-no-case"), { reply_parameters });
      return;
    case "unclear":
      await ctx.reply(ctx.t("staff-which-case"), {
        reply_parameters,
        reply_markup: { inline_keyboard: result.cases.map((caseFile) => [caseButton(caseFile)]) },
      });
  }
}

function sentText(
  ctx: BotContext,
  { caseFile, isShown, note }: Extract<FromCaseworker, { kind: "sent" }>,
): string {
  const text = ctx.t(isShown === true ? "staff-hours-shown" : "staff-sent-to", { code: caseFile.code });
  return note === undefined || note === null ? text : `${text}\n\n${note}`;
}

function caseButton({ id, code }: CaseFile) {
  return { text: code, callback_data: callback.toCase(id) };
}
