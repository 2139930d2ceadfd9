/** `/broadcast`: an admin writes to the survivors who asked for updates. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { BroadcastTexts } from "../../domain/broadcast.ts";
import { BROADCAST } from "../../domain/dialogs.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import { isLocale, LOCALES } from "../../domain/locale.ts";
import { clip } from "../../domain/talk.ts";
import type { BroadcastService } from "../../services/broadcasts.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { isAdmin } from "../admin.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";

/** How much of each text the preview shows, so that all four have room in one message. */
const SHOWN = 900;

/** What broadcasting needs. */
export interface BroadcastFeatureDeps {
  broadcasts: BroadcastService;
  dialogs: DialogService;
}

/** Creates the command, which begins anew each time. */
export function broadcastFeature({ dialogs }: BroadcastFeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isAdmin).command("broadcast", async (ctx) => {
    await dialogs.remove(ctx.lane!, BROADCAST.id);
    await dialogs.begin(ctx.lane!, BROADCAST.id);
    await ctx.conversation.enter(BROADCAST.id);
  });
  return feature;
}

/** Puts a step of the broadcast into words; the last one shows everything that would go out. */
export async function wordBroadcast(
  { broadcasts }: BroadcastFeatureDeps,
  ctx: BotContext,
  { question, draft }: { question: Question; draft: Draft },
): Promise<AskedQuestion> {
  const label = (option: string) => commonLabel(ctx, option);
  if (question.id !== "confirm") {
    const language = isLocale(question.id) ? ctx.t(`language-${question.id}`) : question.id;
    return { text: ctx.t("admin-broadcast-ask", { language }), label };
  }
  const texts = textsOf(draft);
  const shown = LOCALES.filter((locale) => texts[locale] !== undefined).map((locale) =>
    ctx.t("admin-broadcast-text", {
      language: ctx.t(`language-${locale}`),
      text: clip(texts[locale]!, SHOWN),
    }),
  );
  const count = await broadcasts.audience();
  const preview = ctx.t("admin-broadcast-preview", { count, texts: shown.join("\n\n") });
  return { text: preview, label };
}

/** Creates the last step: send, or drop it and say why. */
export function finishBroadcast({ broadcasts, dialogs }: BroadcastFeatureDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, BROADCAST.id);
    // The decision is made: its buttons go, the texts stay to be read.
    await ctx.editMessageReplyMarkup().catch(() => {});
    if (draft !== null) await ctx.reply(await send(ctx, broadcasts, draft));
    await dialogs.remove(ctx.lane!, BROADCAST.id);
  };
}

async function send(ctx: BotContext, broadcasts: BroadcastService, draft: Draft): Promise<string> {
  if (draft.answers["confirm"] !== "send") return ctx.t("admin-broadcast-cancelled");
  const texts = textsOf(draft);
  if (Object.keys(texts).length === 0) return ctx.t("admin-broadcast-empty");
  const betrayal = broadcasts.check(texts);
  if (betrayal !== null) {
    const language = ctx.t(`language-${betrayal.locale}`);
    return ctx.t("admin-broadcast-betrays", { word: betrayal.word, language });
  }
  await broadcasts.start(ctx.member!, { updateId: ctx.update.update_id, texts });
  return ctx.t("admin-broadcast-started");
}

function textsOf({ answers }: Draft): BroadcastTexts {
  const given = LOCALES.filter((locale) => answers[locale] !== undefined && answers[locale] !== "skip");
  return Object.fromEntries(given.map((locale) => [locale, answers[locale]!]));
}
