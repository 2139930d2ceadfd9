/**
 * Words in which danger is heard. Every free text of a survivor passes here before anything else answers it: what is
 * heard is kept and weighed at once, and a grave thing is answered with «Did I understand you right?».
 */
import { Composer, type MiddlewareFn } from "grammy";
import type { DialogHost } from "../../../conversations/ask.ts";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import type { Danger } from "../../domain/triage/record.ts";
import type { HearText, TextKind, TextRisk } from "../../domain/triage/text-risk.ts";
import type { TriageService, Weighed } from "../../services/triage.ts";
import type { VisitMemory } from "../../services/visit-record.ts";
import { isCommand } from "../command.ts";
import { graveKinds, heardScreen, isOnlyAboutSelf } from "../heard-screen.ts";
import type { MenuDeps } from "../screens.ts";
import { menuScreen } from "../screens.ts";
import { isSecretAsked } from "../secret-asked.ts";
import { askInDanger, type SafetyDeps } from "./safety.ts";

/** What listening needs. */
export interface HeardDeps extends SafetyDeps, MenuDeps {
  triage: TriageService;
  memory: VisitMemory;
  hear: HearText;
}

/** RED is answered anew after this time: a false alarm an hour ago says nothing of now. */
const RED_AGAIN_MS = 3 * 60_000;

/** Creates the listening; mounted after «Hide» and the commands, before every dialog. */
export function hearWords(deps: HeardDeps): MiddlewareFn<BotContext> {
  return async function hearMiddleware(ctx, next) {
    const text = textOf(ctx);
    const risk = text === null ? null : deps.hear(text);
    if (risk === null || risk.level === null) return next();
    // A word of her own may sound like anything; it is nobody's to hear.
    if (await isSecretAsked(deps.dialogs, ctx)) return next();
    const weighed = await deps.triage.say(ctx.survivor!, { ...now(ctx), said: { hits: risk.hits } });
    const isDue = await isAnswerDue(deps, ctx, { risk, weighed });
    // What goes somewhere goes there first; words that nothing waits for are answered here alone.
    const isAwaited = weighed.wasOpen || (await deps.dialogs.waiting(ctx.lane!)) !== null;
    if (!isDue || isAwaited || ctx.editedMessage !== undefined) await next();
    if (isDue) await showHeard(deps, ctx, { risk, weighed });
  };
}

function now(ctx: BotContext) {
  return { lane: ctx.lane!, updateId: ctx.update.update_id, locale: ctx.locale };
}

// A lone command is no sentence; with words behind it, it may be one.
function textOf(ctx: BotContext): string | null {
  const message = ctx.message ?? ctx.editedMessage;
  if (ctx.survivor === null || message === undefined) return null;
  const text = message.text ?? message.caption ?? null;
  return isCommand(message) && !/\s\S+\s/u.test(text ?? "") ? null : text;
}

type Heard = { risk: TextRisk; weighed: Weighed };

async function isAnswerDue(deps: HeardDeps, ctx: BotContext, { risk, weighed }: Heard): Promise<boolean> {
  const grave = graveKinds(risk);
  const isRed = risk.level === "RED";
  // Somebody is talking with her and was told; only RED is worth a screen between them.
  if (weighed.caseFile?.state === "claimed" && !isRed) return false;
  const { at } = await deps.memory.acknowledged(ctx.lane!);
  return grave.some((kind) => at[kind] === undefined || (isRed && Date.now() - at[kind] > RED_AGAIN_MS));
}

async function showHeard(deps: HeardDeps, ctx: BotContext, { risk, weighed }: Heard): Promise<void> {
  const { isPaged, wasOpen } = weighed;
  const isKept = wasOpen || (await deps.dialogs.waiting(ctx.lane!)) !== null;
  const screen = heardScreen(ctx, deps.emergency, { risk, isPaged, isKept });
  // Whoever takes the case does not change this screen: its single taps may be all that she can do.
  await deps.show(ctx, screen);
  await deps.memory.acknowledge(ctx.lane!, { kinds: graveKinds(risk), now: Date.now() });
}

/** Creates the answers to «Did I understand you right?». */
export function heardFeature(deps: HeardDeps & { host: DialogHost }): Composer<BotContext> {
  const { triage, memory, dialogs, host, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);

  survivor.callbackQuery(callback.heard, async (ctx) => {
    const { standing } = await memory.acknowledged(ctx.lane!);
    const dangers: Danger[] = isOnlyAboutSelf(standing) ? ["danger-now", "suicidal-thought"] : ["danger-now"];
    const { assessment } = await triage.say(ctx.survivor!, { ...now(ctx), said: { dangers } });
    const isNeckNamed = assessment.flags.includes("STRANGULATION");
    await askInDanger(deps, ctx, { isNeckNamed, isAboutSelf: isOnlyAboutSelf(standing) });
  });
  survivor.callbackQuery(callback.misheard, async (ctx) => {
    const { standing } = await memory.acknowledged(ctx.lane!);
    const { isPaged } = await sayDenied(deps, ctx, standing as TextKind[]);
    const sorry = ctx.t(isPaged ? "s-heard-sorry-paged" : "s-heard-sorry");
    const draft = await dialogs.waiting(ctx.lane!);
    if (draft !== null && (await host.present(ctx, draft.dialog, sorry))) return;
    const menu = await menuScreen(ctx, deps);
    await show(ctx, { ...menu, text: `${sorry}\n\n${menu.text}` });
  });
  return feature;
}

async function sayDenied({ triage }: HeardDeps, ctx: BotContext, denied: TextKind[]) {
  const { caseFile } = await triage.say(ctx.survivor!, { ...now(ctx), said: { denied } });
  return { isPaged: caseFile?.facts.calledAt !== undefined };
}
