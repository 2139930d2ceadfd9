/** `/directory`: admins see what was reported, and keep the services right. To anyone else it does not exist. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { ADDRESS, PHONES } from "../../domain/dialogs.ts";
import type { ListingChange } from "../../domain/directory/listing-change.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { ListingDesk } from "../../services/listing-desk.ts";
import { isAdmin } from "../admin.ts";
import { homeScreen, placeScreen } from "../directory-screens.ts";
import { type ListingScreenDeps, listingScreen } from "../listing-screen.ts";
import type { ShowScreen } from "../screen.ts";

/** What keeping the directory needs. */
export interface DirectoryAdminDeps extends ListingScreenDeps {
  listingDesk: ListingDesk;
  dialogs: DialogService;
  show: ShowScreen;
}

/** What a press does at once, without a typed word. */
const CHANGES: Readonly<Record<string, ListingChange>> = {
  open: { kind: "state", state: "open" },
  planned: { kind: "state", state: "planned" },
  closed: { kind: "state", state: "closed" },
  checked: { kind: "checked" },
  noaddress: { kind: "address", address: null },
  undo: { kind: "undo" },
  settled: { kind: "settled" },
};

/** Creates the feature. */
export function directoryAdminFeature(deps: DirectoryAdminDeps): Composer<BotContext> {
  const { directory, listingDesk, dialogs, show } = deps;
  const feature = new Composer<BotContext>();
  const admin = feature.filter(isAdmin);

  const showHome = async (ctx: BotContext) => {
    const overview = await listingDesk.overview(ctx.member!);
    if (overview !== null) await show(ctx, homeScreen(ctx, directory, overview));
  };
  admin.command("directory", showHome);
  admin.callbackQuery("dir", showHome);
  admin.callbackQuery(/^dir:at:([a-z0-9-]+):(\d{1,4})$/, async (ctx) => {
    const overview = await listingDesk.overview(ctx.member!);
    const at = { listings: overview?.listings ?? [], place: ctx.match[1]!, page: Number(ctx.match[2]) };
    await show(ctx, placeScreen(ctx, directory, at));
  });
  admin.callbackQuery(/^dir:see:([a-z0-9-]+)$/, (ctx) => showListing(ctx, deps, ctx.match[1]!));
  admin.callbackQuery(/^dir:([a-z]+):([a-z0-9-]+)$/, async (ctx, next) => {
    const change = CHANGES[ctx.match[1]!];
    if (change === undefined) return next();
    const action = { id: ctx.match[2]!, actor: ctx.member!, updateId: ctx.update.update_id };
    const outcome = await listingDesk.change(action, change);
    if (outcome.kind === "done") await ctx.answer(ctx.t("admin-directory-done"));
    await showListing(ctx, deps, action.id);
  });
  admin.callbackQuery(/^dir:(phones|address):([a-z0-9-]+)$/, async (ctx) => {
    const id = ctx.match[2]!;
    const dialog = ctx.match[1] === "phones" ? PHONES.id : ADDRESS.id;
    if ((await listingDesk.get(ctx.member!, id)) === null) return showListing(ctx, deps, id);
    await dialogs.begin(ctx.lane!, dialog, { about: id });
    await ctx.conversation.enter(dialog);
  });
  return feature;
}

/** Shows a listing, or says that there is none and leads back. */
export async function showListing(ctx: BotContext, deps: DirectoryAdminDeps, id: string): Promise<void> {
  const view = await deps.listingDesk.get(ctx.member!, id);
  if (view !== null) return void (await deps.show(ctx, listingScreen(ctx, deps, view)));
  const back = [{ text: ctx.t("b-directory-home"), callback_data: "dir" }];
  await deps.show(ctx, { text: ctx.t("admin-directory-gone"), rows: isAdmin(ctx) ? [back] : [] });
}
