/** «Find help», the way in: a place by button or in words, what is asked there, and the national lines. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { FIND, INTAKE_PLACES } from "../../domain/dialogs.ts";
import { type Question, UNASKED } from "../../domain/draft.ts";
import { COUNTRIES, type Country, type Place } from "../../domain/place.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { DirectoryService } from "../../services/directory.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import type { AskedQuestion } from "../dialog-host.ts";
import type { Emergency } from "../emergency.ts";
import type { FoundScreens } from "../found-screens.ts";
import { button, exits, hide } from "../keyboards/survivor.ts";
import { panelSlot, type Screen, type ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** What finding needs. */
export interface FindDeps {
  directory: DirectoryService;
  survivors: SurvivorService;
  emergency: Emergency;
  show: ShowScreen;
  dialogs: DialogService;
  found: FoundScreens;
}

const PLACES = INTAKE_PLACES.filter((place) => place !== "other");

/** Creates the feature. */
export function findFeature(deps: FindDeps): Composer<BotContext> {
  const { survivors, emergency, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("menu:find", (ctx) => show(ctx, placesScreen(ctx, deps)));
  // For somebody else: nothing is asked about that person, so nothing of them is kept.
  survivor.callbackQuery("worry:find", (ctx) => show(ctx, placesScreen(ctx, deps, "for")));
  survivor.callbackQuery(/^for:([a-z-]+)$/, async (ctx) => {
    const place = ctx.match[1]!;
    if (deps.directory.countryOf(place) === null) return void (await show(ctx, placesScreen(ctx, deps)));
    const unasked = Object.fromEntries(FIND.questions.map(({ id }) => [id, UNASKED]));
    await ask(ctx, deps, { ...unasked, place });
  });
  survivor.callbackQuery("find:other", (ctx) => show(ctx, countriesScreen(ctx, emergency)));
  survivor.callbackQuery(/^find:([a-z-]+)$/, (ctx) => showPlace(ctx, deps, ctx.match[1]!));
  survivor.callbackQuery(/^nat:(UA|KZ|RU)$/, async (ctx) => {
    const country = COUNTRIES.find((each) => each === ctx.match[1])!;
    ctx.survivor = await survivors.setCountry(ctx.survivor!, country);
    await show(ctx, nationalScreen(ctx, deps, country));
  });
  survivor.callbackQuery("again", async (ctx) => {
    const look = await deps.found.look(ctx);
    if (look === null) return void (await show(ctx, placesScreen(ctx, deps)));
    await ask(ctx, deps, { place: look.place });
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
    const open = await deps.dialogs.waiting(ctx.lane!);
    const isFree = open === null || open.dialog === FIND.id;
    const standing = isFree ? await deps.slots.find(panelSlot(ctx.survivor!.id)) : null;
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
  slots: { find(slot: string): Promise<object | null> };
}

async function showPlace(ctx: BotContext, deps: FindDeps, place: string): Promise<void> {
  const country = deps.directory.countryOf(place);
  if (country === null) return void (await deps.show(ctx, placesScreen(ctx, deps)));
  // Looking somewhere is not living there: what is known of her own country stays.
  if (ctx.survivor!.profile.country === null) {
    ctx.survivor = await deps.survivors.setCountry(ctx.survivor!, country);
  }
  const known = (await deps.found.look(ctx))?.answers ?? {};
  // What was said in one place is not asked again in the next.
  const said = Object.entries(known).filter(([, answer]) => answer !== UNASKED && answer !== "skip");
  await ask(ctx, deps, { ...Object.fromEntries(said), place });
}

async function ask(ctx: BotContext, deps: FindDeps, known: Record<string, string>): Promise<void> {
  const answers = { ...deps.directory.unasked(known["place"]!), ...known };
  const draft = await deps.dialogs.begin(ctx.lane!, FIND.id, answers);
  await ctx.conversation.exitAll();
  if (draft.open === null) return deps.found.showFirst(ctx);
  await ctx.conversation.enter(FIND.id);
}

/** Puts a question of «find» into the person's language. */
export function wordFind(
  { emergency }: FindDeps,
  ctx: BotContext,
  { question }: { question: Question },
): AskedQuestion {
  return {
    text: ctx.t(`s-find-${question.id}` as MessageKey, { emergency: emergencyOf(ctx, emergency) }),
    label: (option) => ctx.t(`b-find-${question.id}-${option}` as MessageKey),
  };
}

function maybeScreen(ctx: BotContext, { directory, emergency }: FindDeps, places: Place[]): Screen {
  const rows = places.map((place) => [
    { text: directory.fullName(ctx.locale, place), callback_data: `find:${place.id}` },
  ]);
  const other = [button(ctx, "b-elsewhere", "menu:find")];
  const text = ctx.t("s-find-maybe", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...rows, other, exits(ctx)] };
}

function placesScreen(
  ctx: BotContext,
  { directory, emergency }: FindDeps,
  way: "find" | "for" = "find",
): Screen {
  const isKept = (ctx.survivor!.profile.kept ?? []).length > 0;
  const kept = isKept ? [[button(ctx, "b-kept", "kept")]] : [];
  const places = PLACES.map((place) => [
    { text: directory.placeName(ctx.locale, place), callback_data: `${way}:${place}` },
  ]);
  const other = [button(ctx, "b-elsewhere", "find:other")];
  const text = ctx.t("s-find-place", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...kept, ...places, other, exits(ctx)] };
}

function countriesScreen(ctx: BotContext, emergency: Emergency): Screen {
  const countries = COUNTRIES.map((country) => button(ctx, `b-country-${country}`, `nat:${country}`));
  const back = [button(ctx, "b-back", "menu:find"), hide(ctx)];
  const text = ctx.t("s-find-country", { emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...countries.map((one) => [one]), back] };
}

function nationalScreen(ctx: BotContext, { directory }: FindDeps, country: Country): Screen {
  const text = ctx.t("s-national", { lines: directory.national(ctx.locale, country) });
  const person = [button(ctx, "b-person", "menu:person")];
  return { text, rows: [person, [button(ctx, "b-back", "menu:find"), hide(ctx)]] };
}
