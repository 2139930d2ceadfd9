/** The screens of the admins' directory: what is reported, places, the services of one. */
import type { BotContext } from "../context.ts";
import type { Button } from "../domain/callback.ts";
import type { Listing } from "../domain/directory/listing.ts";
import { formatDate } from "../domain/directory/render.ts";
import type { DirectoryService } from "../services/directory.ts";
import type { ListingOverview, ListingReports } from "../services/listing-desk.ts";
import { button } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";

/** Telegram allows 100 buttons under a message, and a thumb far fewer. */
const REPORTS_SHOWN = 10;
const PAGE = 12;

/** Everything at a glance: the newest reports, then the places. */
export function homeScreen(
  ctx: BotContext,
  directory: DirectoryService,
  { listings, reports }: ListingOverview,
): Screen {
  const named = new Map(listings.map((listing) => [listing.id, listing]));
  const reported = reports
    .slice(0, REPORTS_SHOWN)
    .map((each) => [reportButton(ctx, named.get(each.listingId)!, each)]);
  const places = [...new Set(listings.map(({ place }) => place))].sort().map((place) => {
    const count = listings.filter((listing) => listing.place === place).length;
    const name = directory.placeName(ctx.locale, place);
    return [{ text: `${name} · ${count}`, callback_data: `dir:at:${place}:0` }];
  });
  const count = reports.reduce((sum, each) => sum + each.count, 0);
  return { text: ctx.t("admin-directory-home", { count }), rows: [...reported, ...places] };
}

/** The services of one place, a page of them. */
export function placeScreen(
  ctx: BotContext,
  directory: DirectoryService,
  { listings, place, page }: { listings: readonly Listing[]; place: string; page: number },
): Screen {
  const here = listings.filter((listing) => listing.place === place);
  const shown = here.slice(page * PAGE, (page + 1) * PAGE);
  const rows = shown.map(({ id, name, state }) => {
    const mark = state === "open" ? "" : ` · ${ctx.t(`admin-directory-state-${state}`)}`;
    return [{ text: `${name[ctx.locale]}${mark}`, callback_data: `dir:see:${id}` }];
  });
  const isLast = (page + 1) * PAGE >= here.length;
  const more = isLast ? [] : [button(ctx, "b-directory-more", `dir:at:${place}:${page + 1}`)];
  const back = button(ctx, "b-back", page === 0 ? "dir" : `dir:at:${place}:${page - 1}`);
  const text = ctx.t("admin-directory-place", { place: directory.placeName(ctx.locale, place) });
  return { text, rows: [...rows, [back, ...more]] };
}

function reportButton(ctx: BotContext, { id, name }: Listing, { count, lastAt }: ListingReports): Button {
  const text = `${name[ctx.locale]} · ${count} · ${dayOf(lastAt, ctx.locale)}`;
  return { text, callback_data: `dir:see:${id}` };
}

/** A day as staff read it, in the zone of the server. */
export function dayOf(at: Date, locale: BotContext["locale"]): string {
  // The Swedish way of writing a date is ISO.
  return formatDate(at.toLocaleDateString("sv"), locale);
}
