/** What «Find help» found: one service a screen, all of them with the reasons, or why nothing fits. */
import type { BotContext } from "../context.ts";
import { type Button, callback } from "../domain/callback.ts";
import { FIND } from "../domain/dialogs.ts";
import type { DialogService } from "../services/dialogs.ts";
import type { DirectoryService, Found, Look } from "../services/directory.ts";
import type { Emergency } from "./emergency.ts";
import { button, exits, hide } from "./keyboards/survivor.ts";
import type { Screen, ShowScreen } from "./screen.ts";
import { emergencyOf } from "./screens.ts";

/** What the screens need. */
export interface FoundDeps {
  directory: DirectoryService;
  dialogs: DialogService;
  emergency: Emergency;
  show: ShowScreen;
}

/** The screens, each made from the answers in the draft, which may be gone. */
export interface FoundScreens {
  /** The place last looked at and what was said, or null. */
  look(ctx: BotContext): Promise<Look | null>;
  /** Shows the best service, or why there is none. */
  showFirst(ctx: BotContext): Promise<void>;
  /** Shows one service; false when there is none of this id. */
  showOne(ctx: BotContext, id: string): Promise<boolean>;
  showAll(ctx: BotContext): Promise<void>;
}

/** Creates the screens. */
export function createFoundScreens(deps: FoundDeps): FoundScreens {
  const { directory, dialogs, show } = deps;
  const look = async (ctx: BotContext): Promise<Look | null> => {
    const answers = (await dialogs.find(ctx.lane!, FIND.id))?.answers;
    const place = answers?.["place"];
    return answers === undefined || place === undefined ? null : { place, answers };
  };
  const showOne = async (ctx: BotContext, id: string): Promise<boolean> => {
    const entry = directory.entry(ctx.locale, id);
    if (entry === null) return false;
    const known = await look(ctx);
    // A kept one may lie elsewhere, or not fit what was said since.
    const isFound = known !== null && directory.describe(ctx.locale, known, id) !== null;
    await show(ctx, oneScreen(ctx, deps, { id, look: isFound ? known : { ...entry, answers: {} } }));
    return true;
  };
  return {
    look,
    showOne,
    async showFirst(ctx) {
      const known = await look(ctx);
      const first = known === null ? undefined : directory.find(ctx.locale, known).listings[0];
      if (first === undefined) await this.showAll(ctx);
      else await showOne(ctx, first.id);
    },
    async showAll(ctx) {
      const known = await look(ctx);
      const found = known === null ? null : directory.find(ctx.locale, known);
      if (known === null || found === null) return void (await show(ctx, goneScreen(ctx, deps)));
      const screen = found.listings.length > 0 ? allScreen : noneScreen;
      await show(ctx, screen(ctx, deps, { look: known, found }));
    },
  };
}

/** More has no room on one screen; «Next» leads to all of them. */
const MOST_SHOWN = 15;

type One = { id: string; look: Look };

function oneScreen(ctx: BotContext, deps: FoundDeps, { id, look }: One): Screen {
  const { directory } = deps;
  const { listings } = directory.find(ctx.locale, look);
  const index = listings.findIndex((each) => each.id === id);
  const position = ctx.t("s-find-position", { number: index + 1, total: listings.length });
  const text = `${directory.describe(ctx.locale, look, id)}\n\n${emergencyOf(ctx, deps.emergency)}`;
  const around = [
    ...(index > 0 ? [button(ctx, "b-previous", `at:${listings[index - 1]!.id}`)] : []),
    ...(index < listings.length - 1 ? [button(ctx, "b-next", `at:${listings[index + 1]!.id}`)] : []),
  ];
  const isKept = (ctx.survivor!.profile.kept ?? []).includes(id);
  const keep = isKept ? button(ctx, "b-unkeep", `unkeep:${id}`) : button(ctx, "b-keep", `keep:${id}`);
  const rows = [
    around,
    [keep, button(ctx, "b-find-all", "all")],
    ...(/☎/.test(text) ? [[button(ctx, "b-bad-number", `bad:${id}`)]] : []),
    [button(ctx, "b-person", "menu:person")],
    exits(ctx),
  ];
  return { text: `${position} ${text}`, rows: rows.filter((row) => row.length > 0) };
}

type All = { look: Look; found: Found };

function allScreen(ctx: BotContext, { directory, emergency }: FoundDeps, { look, found }: All): Screen {
  const text = ctx.t("s-find-all", {
    place: directory.placeName(ctx.locale, look.place),
    left: leftLines(ctx, found),
    emergency: emergencyOf(ctx, emergency),
  });
  const listings = found.listings
    .slice(0, MOST_SHOWN)
    .map(({ id, title }) => [{ text: title, callback_data: `at:${id}` }]);
  return { text: squeezed(text), rows: [...listings, ...onwards(ctx, directory, look)] };
}

function noneScreen(ctx: BotContext, { directory, emergency }: FoundDeps, { look, found }: All): Screen {
  const text = ctx.t(found.left.length > 0 ? "s-find-none" : "s-find-nothing", {
    place: directory.placeName(ctx.locale, look.place),
    left: leftLines(ctx, found),
    lines: directory.national(ctx.locale, directory.countryOf(look.place)!),
    emergency: emergencyOf(ctx, emergency),
  });
  const person = [button(ctx, "b-person", "menu:person")];
  return { text, rows: [person, ...onwards(ctx, directory, look)] };
}

// Without the gap that a part leaves when there is nothing to say in it.
function squeezed(text: string): string {
  return text.replace(/\n{3,}/g, "\n\n");
}

function leftLines(ctx: BotContext, { left }: Found): string {
  if (left.length === 0) return "";
  const lines = left.slice(0, MOST_SHOWN).map(({ title, reason }) => `• ${title}: ${reason}`);
  return [ctx.t("s-find-left"), ...lines].join("\n");
}

function onwards(ctx: BotContext, directory: DirectoryService, { place }: Look): Button[][] {
  const national = button(ctx, "b-national", `nat:${directory.countryOf(place)!}`);
  return [
    [button(ctx, "b-find-again", "again"), national],
    [button(ctx, "b-back", "menu:find"), hide(ctx)],
  ];
}

/** The draft is a day old and gone: the way in again. */
function goneScreen(ctx: BotContext, { emergency }: FoundDeps): Screen {
  const text = ctx.t("s-find-gone", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [[button(ctx, "b-find", "menu:find")], [button(ctx, "b-menu", callback.menu)]] };
}
