/** What an admin types of a listing: its numbers and its street address. */
import type { BotContext } from "../../context.ts";
import { ADDRESS, PHONES } from "../../domain/dialogs.ts";
import type { ListingChange } from "../../domain/directory/listing-change.ts";
import { MAX_PHONES, NO_PHONES, type RefusedLine, typedPhones } from "../../domain/directory/typed-phones.ts";
import { allAnswers, type Draft } from "../../domain/draft.ts";
import { clip } from "../../domain/talk.ts";
import type { ListingView } from "../../services/listing-desk.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import { type DirectoryAdminDeps, showListing } from "./directory-admin.ts";

/** The longest street address; more is no address. */
const MAX_ADDRESS = 300;
/** How much of what was refused is shown again, so that there is room for all of it in one message. */
const SHOWN = 1200;
const SHOWN_LINES = 10;
const SHOWN_LINE = 60;

/** Says whether a dialog is one of these. */
export function isListingDialog(dialog: string): boolean {
  return dialog === PHONES.id || dialog === ADDRESS.id;
}

/** Puts the question into words; below what was wrong with the last answer, if there was one. */
export async function wordListing(
  deps: DirectoryAdminDeps,
  ctx: BotContext,
  draft: Draft,
): Promise<AskedQuestion> {
  const label = (option: string) => commonLabel(ctx, option);
  const view = await deps.listingDesk.get(ctx.member!, allAnswers(draft)["about"] ?? "");
  if (view === null) return { text: ctx.t("admin-directory-gone"), label };
  const typed = draft.earlier?.["typed"];
  const read = typed === undefined ? null : readTyped(deps, draft.dialog, typed);
  const before = read?.kind === "refused" ? [refusal(ctx, read, typed!)] : [];
  return { text: [...before, ask(ctx, draft.dialog, view)].join("\n\n"), label };
}

function ask(ctx: BotContext, dialog: string, { listing, address }: ListingView): string {
  const name = listing.name[ctx.locale];
  if (dialog === ADDRESS.id) {
    const now = address.kind === "known" ? address.address : ctx.t(`admin-directory-address-${address.kind}`);
    return ctx.t("admin-directory-ask-address", { name, now });
  }
  const now = typedPhones(listing.phones) || ctx.t("admin-directory-none");
  return ctx.t("admin-directory-ask-phones", { name, now, none: NO_PHONES });
}

/** Creates the last step: save and show the listing; false when what was typed is refused and asked for again. */
export function finishListing(deps: DirectoryAdminDeps, dialog: string) {
  const { dialogs, listingDesk } = deps;
  return async function finish(ctx: BotContext): Promise<boolean> {
    const draft = await dialogs.find(ctx.lane!, dialog);
    const typed = draft?.answers["typed"];
    const about = allAnswers(draft)["about"];
    if (about === undefined || typed === undefined) return true;
    const read = readTyped(deps, dialog, typed);
    if (typed !== "cancel" && read.kind === "refused") {
      // What was typed stays in the draft, so that the question can say what was wrong with it.
      await dialogs.begin(ctx.lane!, dialog);
      return false;
    }
    const action = { id: about, actor: ctx.member!, updateId: ctx.update.update_id };
    if (typed !== "cancel" && read.kind === "read") await listingDesk.change(action, read.change);
    // The answered draft stays a while: after a crash the same words must find it, and not go to a case.
    await showListing(ctx, deps, about);
    return true;
  };
}

type Read = { kind: "read"; change: ListingChange } | { kind: "refused"; lines: readonly RefusedLine[] };

function readTyped({ listingDesk }: DirectoryAdminDeps, dialog: string, typed: string): Read {
  if (dialog === ADDRESS.id) {
    const address = typed.replace(/\s+/g, " ");
    const isLong = address.length > MAX_ADDRESS;
    return isLong ? { kind: "refused", lines: [] } : { kind: "read", change: { kind: "address", address } };
  }
  const read = listingDesk.readPhones(typed);
  if (read.kind === "refused") return read;
  return { kind: "read", change: { kind: "phones", phones: read.phones } };
}

function refusal(ctx: BotContext, { lines }: { lines: readonly RefusedLine[] }, typed: string): string {
  if (lines.length === 0) return ctx.t("admin-directory-address-long", { most: MAX_ADDRESS });
  const named = lines.slice(0, SHOWN_LINES).map(({ line, fault }) => {
    const reason = ctx.t(`admin-directory-fault-${fault}`, { most: MAX_PHONES });
    return ctx.t("admin-directory-refused-line", { line: clip(line, SHOWN_LINE), reason });
  });
  return ctx.t("admin-directory-refused", { lines: named.join("\n"), text: clip(typed, SHOWN) });
}
