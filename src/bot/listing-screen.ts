/** One service as admins see it: all that is known, where it comes from, and what can be done. */
import type { BotContext } from "../context.ts";
import type { Button } from "../domain/callback.ts";
import { GIVEN_STATES } from "../domain/directory/listing-change.ts";
import { formatDate } from "../domain/directory/render.ts";
import { clip, MAX_TEXT } from "../domain/talk.ts";
import { clock } from "../services/bodies.ts";
import type { DirectoryService } from "../services/directory.ts";
import type { ListingView } from "../services/listing-desk.ts";
import type { ListingWords } from "../services/listing-words.ts";
import { dayOf } from "./directory-screens.ts";
import { button } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";

/** What the screen is made with. */
export interface ListingScreenDeps {
  directory: DirectoryService;
  listingWords: ListingWords;
}

/** Shows one listing; what matters comes first, because the end is cut where there is too much. */
export function listingScreen(ctx: BotContext, deps: ListingScreenDeps, view: ListingView): Screen {
  const { listing, address } = view;
  const words = deps.listingWords(ctx.locale, listing);
  const lines = (all: readonly string[]) => all.map((each) => `• ${each}`).join("\n");
  const phones = words.phones.map(({ display, note }) => (note === null ? display : `${display} (${note})`));
  const text = ctx.t("admin-directory-listing", {
    name: words.name,
    original: listing.name.original,
    id: listing.id,
    place: deps.directory.placeName(ctx.locale, listing.place),
    state: ctx.t(`admin-directory-state-${listing.state}`),
    phones: phones.length === 0 ? ctx.t("admin-directory-none") : phones.join("; "),
    hours: listing.hours?.[ctx.locale] ?? ctx.t("admin-directory-unknown"),
    address: address.kind === "known" ? address.address : ctx.t(`admin-directory-address-${address.kind}`),
    status: statusLines(ctx, view).join("\n"),
    asOf: formatDate(listing.asOf, ctx.locale),
    source: listing.source.join(", "),
    summary: listing.summary[ctx.locale],
    how: words.how.join(" "),
    limits: lines([...words.why, ...words.limits]),
  });
  return { text: clip(text, MAX_TEXT), rows: rowsOf(ctx, view) };
}

function statusLines(ctx: BotContext, { listing, edited, reports }: ListingView): string[] {
  const { verifiedOn } = listing;
  const { locale } = ctx;
  return [
    verifiedOn === null
      ? ctx.t("admin-directory-not-verified")
      : ctx.t("admin-directory-verified", { date: formatDate(verifiedOn, locale) }),
    ...(reports === null
      ? []
      : [ctx.t("admin-directory-reports", { count: reports.count, date: dayOf(reports.lastAt, locale) })]),
    edited === null
      ? ctx.t("admin-directory-as-file")
      : ctx.t("admin-directory-edited", {
          who: edited.by ?? ctx.t("admin-directory-somebody"),
          at: `${dayOf(edited.at, locale)}, ${clock(edited.at)}`,
        }),
    ...(edited?.isFileNewer === true ? [ctx.t("admin-directory-file-newer")] : []),
  ];
}

function rowsOf(ctx: BotContext, { listing, edited, reports, address }: ListingView): Button[][] {
  const to = (action: string) => `dir:${action}:${listing.id}`;
  const states = GIVEN_STATES.filter((state) => state !== listing.state);
  const hasAddress = address.kind !== "none";
  const remove = hasAddress ? [button(ctx, "b-directory-no-address", to("noaddress"))] : [];
  const settled = reports === null ? [] : [button(ctx, "b-directory-settled", to("settled"))];
  const undo = edited === null ? [] : [button(ctx, "b-directory-undo", to("undo"))];
  const rows = [
    [button(ctx, "b-directory-phones", to("phones")), button(ctx, "b-directory-checked", to("checked"))],
    states.map((state) => button(ctx, `b-directory-${state}`, to(state))),
    [button(ctx, "b-directory-address", to("address")), ...remove],
    [...settled, ...undo],
    [button(ctx, "b-back", `dir:at:${listing.place}:0`), button(ctx, "b-directory-home", "dir")],
  ];
  return rows.filter((row) => row.length > 0);
}
