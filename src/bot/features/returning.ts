/** The return code: shown once in the settings, and typed from another account. */
import { Composer, GrammyError, type MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import { showReturnCode } from "../../domain/return-code.ts";
import type { CoverService } from "../../services/covers.ts";
import type { ReturnService } from "../../services/returning.ts";
import { button, exits } from "../keyboards/survivor.ts";
import { type OpeningDeps, openingScreen } from "../opening.ts";
import type { ShowScreen } from "../screen.ts";
import { emergencyOf, menuScreen } from "../screens.ts";

/** What the return code needs. */
export interface ReturningDeps extends OpeningDeps {
  returning: ReturnService;
  covers: CoverService;
  show: ShowScreen;
  traces: { addDue(survivorId: string, messageIds: readonly number[]): Promise<void> };
}

/**
 * Creates the reading of codes; mounted right after identifying, so that a code never passes for words to anybody, and
 * works in a chat that was closed because its person went on elsewhere. Wrong ones go on like any other text.
 */
export function goOnWithCode(deps: ReturningDeps): MiddlewareFn<BotContext> {
  const { returning, show, traces, emergency, covers } = deps;
  return async function codeMiddleware(ctx, next) {
    const { survivor } = ctx;
    const text = ctx.message?.text;
    if (survivor === null || survivor.closed === "doubted" || text === undefined) return next();
    const returned = await returning.use(survivor, { text, updateId: ctx.update.update_id });
    if (returned.kind === "stranger") return next();
    const standing = await covers.standing(survivor, new Date());
    // In a locked chat it is no word that opens; the cover answers it like any other.
    if (returned.kind === "own" && standing !== "plain" && standing !== "open") return next();
    await traces.addDue(survivor.id, [ctx.message!.message_id]);
    await ctx.deleteMessage().catch(unlessRefused);
    if (returned.kind === "own") {
      // Whoever found the number and tries it here must not see that it is one.
      const opening = await openingScreen(ctx, deps);
      await show(ctx, { ...opening, text: `${ctx.t("s-unclear")}\n\n${opening.text}` });
      return;
    }
    ctx.survivor = returned.survivor;
    if (covers.isCovered(ctx.survivor)) await covers.open(ctx.survivor, new Date());
    ctx.locale = returned.survivor.profile.locale ?? ctx.locale;
    const menu = await menuScreen(ctx, deps);
    await show(ctx, { ...menu, text: ctx.t("s-returned", { emergency: emergencyOf(ctx, emergency) }) });
  };
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof GrammyError)) throw error;
}

/** Creates the screens under «Settings». */
export function returningFeature({ returning, show }: ReturningDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("set:code", async (ctx) => {
    const known = (await returning.has(ctx.survivor!)) ? "yes" : "no";
    const rows = [[button(ctx, "b-return-new", "code:new")], exits(ctx)];
    await show(ctx, { text: ctx.t("s-return", { known }), rows });
  });
  survivor.callbackQuery("code:new", async (ctx) => {
    const number = showReturnCode(await returning.make(ctx.survivor!, ctx.locale));
    await show(ctx, { text: ctx.t("s-return-number", { number }), rows: [exits(ctx)] });
  });
  return feature;
}
