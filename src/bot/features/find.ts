/** «Find help»: a place, the services there, how to get in; and the national lines. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { INTAKE_PLACES } from "../../domain/dialogs.ts";
import { COUNTRIES, type Country, type Place } from "../../domain/place.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { DirectoryService } from "../../services/directory.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits, hide } from "../keyboards/survivor.ts";
import { panelSlot, type Screen, type ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** What finding needs. */
export interface FindDeps {
  directory: DirectoryService;
  survivors: SurvivorService;
  emergency: Emergency;
  show: ShowScreen;
}

const PLACES = INTAKE_PLACES.filter((place) => place !== "other");

/** Creates the feature. */
export function findFeature(deps: FindDeps): Composer<BotContext> {
  const { survivors, emergency, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("menu:find", (ctx) => show(ctx, placesScreen(ctx, deps)));
  survivor.callbackQuery("find:other", (ctx) => show(ctx, countriesScreen(ctx, emergency)));
  survivor.callbackQuery(/^find:([a-z-]+)$/, (ctx) => showPlace(ctx, deps, ctx.match[1]!));
  survivor.callbackQuery(/^nat:(UA|KZ|RU)$/, async (ctx) => {
    const country = COUNTRIES.find((each) => each === ctx.match[1])!;
    ctx.survivor = await survivors.setCountry(ctx.survivor!, country);
    await show(ctx, nationalScreen(ctx, deps, country));
  });
  survivor.callbackQuery(/^at:([a-z-]+):([a-z0-9-]+)$/, async (ctx) => {
    await show(ctx, listingScreen(ctx, deps, { place: ctx.match[1]!, id: ctx.match[2]! }));
  });
  return feature;
}

/**
 * Creates the way in by words: a place that somebody writes while a screen of ours stands. Mounted after the talk, so
 * that words meant for a person are never taken for a place.
 */
export function findByWordsFeature(deps: FindByWordsDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  survivor.on("message:text", async (ctx, next) => {
    const isOpen = (await deps.dialogs.waiting(ctx.lane!)) !== null;
    const standing = isOpen ? null : await deps.slots.find(panelSlot(ctx.survivor!.id));
    if (standing === null) return next();
    const found = deps.directory.search(ctx.message.text);
    if (found.kind === "found") return showPlace(ctx, deps, found.place.id);
    if (found.kind === "unknown") return next();
    return void (await deps.show(ctx, maybeScreen(ctx, deps, found.places)));
  });
  return feature;
}

/** What finding by words needs besides. */
export interface FindByWordsDeps extends FindDeps {
  dialogs: DialogService;
  slots: { find(slot: string): Promise<object | null> };
}

async function showPlace(ctx: BotContext, deps: FindDeps, place: string): Promise<void> {
  const country = deps.directory.countryOf(place);
  if (country === null) return void (await deps.show(ctx, placesScreen(ctx, deps)));
  ctx.survivor = await deps.survivors.setCountry(ctx.survivor!, country);
  await deps.show(ctx, listScreen(ctx, deps, place));
}

function maybeScreen(ctx: BotContext, { directory, emergency }: FindDeps, places: Place[]): Screen {
  const rows = places.map((place) => [
    { text: directory.fullName(ctx.locale, place), callback_data: `find:${place.id}` },
  ]);
  const other = [button(ctx, "b-elsewhere", "menu:find")];
  const text = ctx.t("s-find-maybe", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...rows, other, exits(ctx)] };
}

function placesScreen(ctx: BotContext, { directory, emergency }: FindDeps): Screen {
  const places = PLACES.map((place) => [
    { text: directory.placeName(ctx.locale, place), callback_data: `find:${place}` },
  ]);
  const other = [button(ctx, "b-elsewhere", "find:other")];
  const text = ctx.t("s-find-place", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...places, other, exits(ctx)] };
}

function countriesScreen(ctx: BotContext, emergency: Emergency): Screen {
  const countries = COUNTRIES.map((country) => button(ctx, `b-country-${country}`, `nat:${country}`));
  const back = [button(ctx, "b-back", "menu:find"), hide(ctx)];
  const text = ctx.t("s-find-country", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...countries.map((one) => [one]), back] };
}

function listScreen(ctx: BotContext, { directory, emergency }: FindDeps, place: string): Screen {
  const name = directory.placeName(ctx.locale, place);
  const found = directory.find(ctx.locale, place);
  const country = directory.countryOf(place)!;
  const listings = found.map(({ id, title }) => [{ text: title, callback_data: `at:${place}:${id}` }]);
  const national = [button(ctx, "b-national", `nat:${country}`)];
  const back = [button(ctx, "b-back", "menu:find"), hide(ctx)];
  const text =
    found.length > 0
      ? ctx.t("s-find-list", { place: name, emergency: emergencyOf(ctx, emergency) })
      : ctx.t("s-find-nothing", { place: name, lines: directory.national(ctx.locale, country) });
  return { text, rows: [...listings, national, back] };
}

function nationalScreen(ctx: BotContext, { directory }: FindDeps, country: Country): Screen {
  const text = ctx.t("s-national", { lines: directory.national(ctx.locale, country) });
  const person = [button(ctx, "b-person", "menu:person")];
  return { text, rows: [person, [button(ctx, "b-back", "menu:find"), hide(ctx)]] };
}

function listingScreen(
  ctx: BotContext,
  deps: FindDeps,
  { place, id }: { place: string; id: string },
): Screen {
  const text = deps.directory.describe(ctx.locale, place, id);
  if (text === null) return placesScreen(ctx, deps);
  const emergency = emergencyOf(ctx, deps.emergency);
  const back = [button(ctx, "b-back", `find:${place}`), hide(ctx)];
  return { text: `${text}\n\n${emergency}`, rows: [[button(ctx, "b-person", "menu:person")], back] };
}
