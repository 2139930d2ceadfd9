/** The last one: whatever nobody understood gets a kind answer that leads on, or silence where silence is right. */
import { Composer } from "grammy";
import type { DialogHost } from "../../../conversations/ask.ts";
import type { BotContext } from "../../context.ts";
import type { DialogService } from "../../services/dialogs.ts";
import { type OpeningDeps, openingScreen } from "../opening.ts";
import type { ShowScreen } from "../screen.ts";
import { talkContent } from "../talk-content.ts";

/** What the last answer needs. */
export interface UnhandledDeps extends OpeningDeps {
  dialogs: DialogService;
  host: DialogHost;
  show: ShowScreen;
}

/** Creates the feature. In groups it stays silent. */
export function unhandledFeature(deps: UnhandledDeps): Composer<BotContext> {
  const { dialogs, host, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  // A question is open: it is asked again, below what was written.
  survivor.on("message", async (ctx, next) => {
    const draft = await dialogs.waiting(ctx.lane!);
    if (draft === null) return next();
    const question = dialogs.dialog(draft.dialog).questions.find(({ id }) => id === draft.open);
    const hint = ctx.t(question?.takesText === true ? "s-type" : "s-choose");
    if (!(await host.present(ctx, draft.dialog, hint))) await next();
  });
  survivor.on("message", async (ctx) => {
    const opening = await openingScreen(ctx, deps);
    await show(ctx, { ...opening, text: `${ctx.t(explanation(ctx))}\n\n${opening.text}` });
  });
  survivor.on("callback_query", async (ctx) => {
    await ctx.answer(ctx.t("s-stale"));
    await show(ctx, await openingScreen(ctx, deps));
  });
  return feature;
}

function explanation(ctx: BotContext) {
  const content = ctx.message === undefined ? null : talkContent(ctx.message);
  if (content === null) return "s-not-passed-on";
  return content.kind === "text" ? "s-unclear" : "s-only-with-person";
}
