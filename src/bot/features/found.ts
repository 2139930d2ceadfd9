/** The buttons under what «Find help» found: the next one, all of them, keep it, and «this number did not work». */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { DirectoryService } from "../../services/directory.ts";
import type { ListingDesk } from "../../services/listing-desk.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import type { Emergency } from "../emergency.ts";
import type { FoundScreens } from "../found-screens.ts";
import { button, hide } from "../keyboards/survivor.ts";
import type { Screen, ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** What the buttons need. */
export interface FoundFeatureDeps {
  directory: DirectoryService;
  survivors: SurvivorService;
  emergency: Emergency;
  found: FoundScreens;
  show: ShowScreen;
  /** Files a check of a service's numbers for the admins; a repeat of the update counts once. */
  listingDesk: ListingDesk;
}

/** Creates the feature. */
export function foundFeature(deps: FoundFeatureDeps): Composer<BotContext> {
  const { survivors, found, show, directory } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const showOne = async (ctx: BotContext, id: string) => {
    if (!(await found.showOne(ctx, id))) await found.showAll(ctx);
  };

  survivor.callbackQuery("all", (ctx) => found.showAll(ctx));
  survivor.callbackQuery(/^at:([a-z0-9-]+)$/, (ctx) => showOne(ctx, ctx.match[1]!));
  survivor.callbackQuery("kept", async (ctx) => void (await show(ctx, keptScreen(ctx, deps))));
  survivor.callbackQuery(/^(keep|unkeep):([a-z0-9-]+)$/, async (ctx) => {
    const [, what, id] = ctx.match;
    if (directory.entry(ctx.locale, id!) !== null) {
      ctx.survivor = await survivors.setKept(ctx.survivor!, id!, what === "keep");
      await ctx.answer(ctx.t(what === "keep" ? "s-find-kept" : "s-find-unkept"));
    }
    await showOne(ctx, id!);
  });
  survivor.callbackQuery(/^bad:([a-z0-9-]+)$/, async (ctx) => {
    const { kind } = await deps.listingDesk.report(ctx.match[1]!, ctx.update.update_id);
    if (kind === "filed") await ctx.answer(ctx.t("s-find-reported"));
    await showOne(ctx, ctx.match[1]!);
  });
  return feature;
}

function keptScreen(ctx: BotContext, { directory, emergency }: FoundFeatureDeps): Screen {
  // Numbered, without names: the list itself must tell nothing to whoever opens it.
  const known = (ctx.survivor!.profile.kept ?? []).filter((id) => directory.entry(ctx.locale, id) !== null);
  const entries = known.map((id, index) => [
    { text: ctx.t("s-find-note", { number: index + 1 }), callback_data: `at:${id}` },
  ]);
  const text = ctx.t(entries.length > 0 ? "s-find-kept-list" : "s-find-kept-none", {
    emergency: emergencyOf(ctx, emergency),
  });
  return { text, rows: [...entries, [button(ctx, "b-back", "menu:find"), hide(ctx)]] };
}

/** Creates the last step of the questions: the best service, or why there is none. */
export function finishFind({ found }: { found: FoundScreens }) {
  return (ctx: BotContext): Promise<void> => found.showFirst(ctx);
}
