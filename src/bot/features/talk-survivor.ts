/** A survivor writes to the person who answers, and taps to see replies. */
import { Composer, GrammyError } from "grammy";
import type { DialogHost } from "../../../conversations/ask.ts";
import type { BotContext } from "../../context.ts";
import type { Words } from "../../services/bodies.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { replyButtons } from "../../services/show.ts";
import { isCommand } from "../command.ts";
import { exits } from "../keyboards/survivor.ts";
import { QUIET } from "../screen.ts";
import { emergencyOf } from "../screens.ts";
import { keepCase, type ShowCaseDeps } from "../show-case.ts";
import { talkContent } from "../talk-content.ts";

/** What the survivor's side of a talk needs. */
export interface TalkSurvivorDeps extends ShowCaseDeps {
  dialogs: DialogService;
  host: DialogHost;
  words: Words;
}

/** Creates the feature; words without an open case go on to whoever answers next. */
export function talkSurvivorFeature(deps: TalkSurvivorDeps): Composer<BotContext> {
  const { talk, dialogs, host, emergency, show, words } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  async function reveal(ctx: BotContext, press: { caseId: string; after: number | null }): Promise<void> {
    const messageId = ctx.callbackQuery!.message!.message_id;
    const shown = await talk.show(ctx.survivor!, { ...press, messageId, updateId: ctx.update.update_id });
    if (shown.kind === "nothing") await ctx.answer(ctx.t("s-nothing-new"));
    if (shown.kind !== "below") return;
    const reply_markup = replyButtons(words, ctx.locale, { ...shown, caseId: press.caseId });
    // Not a screen of the dialog: it stays where it is when she writes, so that the next reply can be reached.
    // Where the tapped message is gone by now, the menu leads to the rest.
    const { link_preview_options } = QUIET;
    const text = ctx.t("s-shown-below");
    await ctx.editMessageText(text, { reply_markup, link_preview_options }).catch(unlessRefused);
  }
  survivor.callbackQuery(/^show:([0-9a-f-]{36})$/, (ctx) =>
    reveal(ctx, { caseId: ctx.match[1]!, after: null }),
  );
  survivor.callbackQuery(/^next:([0-9a-f-]{36}):(\d{1,15})$/, (ctx) =>
    reveal(ctx, { caseId: ctx.match[1]!, after: Number(ctx.match[2]) }),
  );
  survivor.on("message").filter(
    (ctx) => !isCommand(ctx.message),
    async (ctx, next) => {
      const content = talkContent(ctx.message);
      if (content === null) return next();
      const { message_id: messageId } = ctx.message;
      const result = await talk.fromSurvivor(ctx.survivor!, {
        updateId: ctx.update.update_id,
        messageId,
        content,
      });
      if (result.kind === "no-case" || result.kind === "not-said") return next();
      const text =
        result.kind === "kept"
          ? ctx.t("s-kept", { emergency: emergencyOf(ctx, emergency) })
          : ctx.t("s-kept-for", { alias: result.alias, emergency: emergencyOf(ctx, emergency) });
      // A question that is open stays open: it comes again below.
      const draft = await dialogs.waiting(ctx.lane!);
      if (draft !== null && (await host.present(ctx, draft.dialog, text))) return;
      const standing = await show(ctx, { text, rows: [exits(ctx)] });
      await keepCase(deps, ctx, { ...result, messageId: standing });
    },
  );
  return feature;
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
}

/** Creates the way of corrections: they reach the same message on the other side, without a word in the chat. */
export function editsFeature({ talk }: Pick<TalkSurvivorDeps, "talk">): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("edited_message", async (ctx) => {
    const content = talkContent(ctx.editedMessage);
    if (content === null || isCommand(ctx.editedMessage)) return;
    const { message_id: messageId } = ctx.editedMessage;
    const message = { updateId: ctx.update.update_id, messageId, content, isEdit: true };
    if (ctx.survivor !== null) await talk.fromSurvivor(ctx.survivor, message);
    else if (ctx.member !== null && ctx.chat.type === "private") {
      const replyTo = ctx.editedMessage.reply_to_message?.message_id;
      const named = replyTo === undefined ? {} : { replyTo };
      await talk.fromCaseworker(ctx.member, { ...message, ...named });
    }
  });
  return feature;
}
