/** «Safe hours»: when something may come by itself, whether replies show at once, and how long messages stay. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Draft, Question } from "../../domain/draft.ts";
import { HOURS } from "../../domain/hours-dialog.ts";
import { reachOf } from "../../domain/reach.ts";
import { KEEPS } from "../../domain/survivor.ts";
import { readHours, timeOf } from "../../domain/typed-hours.ts";
import type { ReadZone } from "../../domain/typed-zone.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { SurvivorService } from "../../services/survivors.ts";
import type { AskedQuestion } from "../dialog-host.ts";
import { hoursScreen, keepScreen } from "../hours-screens.ts";
import type { ShowScreen } from "../screen.ts";

/** What safe hours need. */
export interface HoursDeps {
  dialogs: DialogService;
  survivors: SurvivorService;
  readZone: ReadZone;
  show: ShowScreen;
  now(): Date;
}

/** What was said of a text that could not be read; asked again below it. */
const AGAIN = "again";

/** Creates the way in, and the buttons. */
export function hoursFeature(deps: HoursDeps): Composer<BotContext> {
  const { dialogs, survivors, show, now } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery("set:hours", (ctx) => show(ctx, hoursScreen(ctx, now())));
  survivor.callbackQuery("set:keep", (ctx) => show(ctx, keepScreen(ctx)));
  survivor.callbackQuery("hours:change", async (ctx) => {
    const { reach } = ctx.survivor!.profile;
    // Where she is was said before; it has a button of its own.
    const known: Record<string, string> = reach?.kind === "hours" ? { zone: reach.zone } : {};
    await dialogs.begin(ctx.lane!, HOURS.id, known);
    await ctx.conversation.enter(HOURS.id);
  });
  survivor.callbackQuery("hours:zone", async (ctx) => {
    const { reach } = ctx.survivor!.profile;
    if (reach?.kind !== "hours") return void (await show(ctx, hoursScreen(ctx, now())));
    const times = `${timeOf(reach.from)}-${timeOf(reach.to)}`;
    const known = { when: "own", own: times, days: "chosen", week: reach.days.join(",") };
    await dialogs.begin(ctx.lane!, HOURS.id, known);
    await ctx.conversation.enter(HOURS.id);
  });
  // The buttons say what they will do, so a press that is repeated by a crash changes nothing more.
  survivor.callbackQuery(/^hours:once:(on|off)$/, async (ctx) => {
    ctx.survivor = await survivors.setAtOnce(ctx.survivor!, ctx.match[1] === "on");
    await show(ctx, hoursScreen(ctx, now()));
  });
  survivor.callbackQuery(/^stay:(visit|hour|day)$/, async (ctx) => {
    const keep = KEEPS.find((each) => each === ctx.match[1])!;
    ctx.survivor = await survivors.setKeep(ctx.survivor!, keep);
    await show(ctx, keepScreen(ctx));
  });
  return feature;
}

/** Puts a question into the person's language; above it, why it comes again. */
export function wordHours(
  ctx: BotContext,
  { question, draft }: { question: Question; draft: Draft },
): AskedQuestion {
  const again = draft.answers[AGAIN];
  const why = again?.startsWith(`${question.id}-`) ? [ctx.t(`s-hours-${again}` as MessageKey)] : [];
  return {
    text: [...why, ctx.t(`s-hours-ask-${question.id}` as MessageKey)].join("\n\n"),
    label: (option) => ctx.t(`b-hours-${question.id}-${option}` as MessageKey),
  };
}

/** Reads what was typed before the next question; what cannot be read is asked again, kindly. */
export async function readTypedHours({ dialogs, readZone }: HoursDeps, ctx: BotContext, draft: Draft) {
  const { [AGAIN]: _, ...answers } = draft.answers;
  const { own, zone } = answers;
  const fault = own === undefined ? null : faultOf(own);
  const ask = async (question: string, why: string) => {
    const { [question]: _unread, ...others } = answers;
    await dialogs.reopen(ctx.lane!, HOURS.id, { question, answers: { ...others, [AGAIN]: why } });
  };
  if (fault !== null) return ask("own", `own-${fault}`);
  if (zone !== undefined && readZone(zone) === null) return ask("zone", "zone-unclear");
}

function faultOf(own: string): "empty" | "unclear" | null {
  const { kind } = readHours(own);
  return kind === "hours" ? null : kind;
}

/** Creates the last step: what she chose counts from now on. The answered draft stays its day, for a repeat. */
export function finishHours({ dialogs, survivors, readZone, show, now }: HoursDeps) {
  return async function finish(ctx: BotContext): Promise<void> {
    const draft = await dialogs.find(ctx.lane!, HOURS.id);
    const { zone, ...answers } = draft?.answers ?? {};
    const read = zone === undefined ? null : readZone(zone);
    const reach = reachOf(read === null ? answers : { ...answers, zone: read });
    if (reach !== null) ctx.survivor = await survivors.setReach(ctx.survivor!, reach);
    await show(ctx, hoursScreen(ctx, now()));
  };
}
