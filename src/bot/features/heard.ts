/**
 * Words in which danger is heard. Every free text of a survivor passes here before anything else answers it: what is
 * heard is kept and weighed at once, and a grave thing is answered with «Did I understand you right?».
 */
import { Composer, type MiddlewareFn } from "grammy";
import type { DialogHost } from "../../../conversations/ask.ts";
import type { BotContext } from "../../context.ts";
import { callback } from "../../domain/callback.ts";
import { compareLevels } from "../../domain/triage/level.ts";
import { type HearText, TEXT_KINDS, type TextKind, type TextRisk } from "../../domain/triage/text-risk.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { Weighed } from "../../services/triage.ts";
import { isCommand } from "../command.ts";
import { button, hide } from "../keyboards/survivor.ts";
import type { MenuDeps } from "../screens.ts";
import { emergencyOf, menuScreen } from "../screens.ts";
import { askInDanger, type SafetyDeps } from "./safety.ts";

/** What listening needs. */
export interface HeardDeps extends SafetyDeps, MenuDeps {
  hear: HearText;
}

/** Answers of their own: what is said to somebody of whom this was heard. The gravest that was heard is answered. */
const OWN_WORDS = ["SUICIDE_ACT", "SUICIDE_IDEA", "STRANGLE", "SEXUAL", "CHILD_NOW", "CHILD"] as const;

/** Creates the listening; mounted after «Hide» and the commands, before every dialog. */
export function hearWords(deps: HeardDeps): MiddlewareFn<BotContext> {
  return async function hearMiddleware(ctx, next) {
    const text = textOf(ctx);
    const risk = text === null ? null : deps.hear(text);
    if (risk === null || risk.level === null) return next();
    const weighed = await say(deps, ctx, risk);
    const grave = graveKinds(risk);
    const known = await deps.triage.acknowledged(ctx.lane!);
    const isNew = grave.some((kind) => !known.includes(kind));
    if (!isNew || ctx.editedMessage !== undefined || isWithPerson(weighed, risk)) return next();
    // What goes somewhere goes there first; words that nothing waits for are answered here alone.
    const isAwaited = weighed.wasOpen || (await deps.dialogs.waiting(ctx.lane!)) !== null;
    if (isAwaited) await next();
    await showHeard(deps, ctx, { grave, isPaged: weighed.isPaged });
    await deps.triage.acknowledge(ctx.lane!, [...known, ...grave]);
  };
}

function textOf(ctx: BotContext): string | null {
  const message = ctx.message ?? ctx.editedMessage;
  if (ctx.survivor === null || message === undefined || isCommand(message)) return null;
  return message.text ?? message.caption ?? null;
}

function say({ triage }: HeardDeps, ctx: BotContext, { hits }: TextRisk): Promise<Weighed> {
  return triage.say(ctx.survivor!, {
    said: { hits },
    lane: ctx.lane!,
    updateId: ctx.update.update_id,
    locale: ctx.locale,
  });
}

function graveKinds({ hits }: TextRisk): TextKind[] {
  return hits.filter(({ level }) => compareLevels(level, "HIGH") >= 0).map(({ kind }) => kind);
}

// Somebody is talking with her and was told; only RED is worth a screen between them.
function isWithPerson({ caseFile }: Weighed, { level }: TextRisk): boolean {
  return caseFile !== null && caseFile.state === "claimed" && level !== "RED";
}

type Heard = { grave: TextKind[]; isPaged: boolean };

async function showHeard(deps: HeardDeps, ctx: BotContext, { grave, isPaged }: Heard): Promise<void> {
  const isRed = grave.some((kind) => TEXT_KINDS[kind] === "RED");
  const own = OWN_WORDS.find((kind) => grave.includes(kind));
  const said = ctx.t(`s-heard-${own ?? (isRed ? "RED" : "HIGH")}` as MessageKey);
  const text = [
    ctx.t("s-heard"),
    said,
    ...(isPaged ? [ctx.t("s-heard-paged")] : []),
    emergencyOf(ctx, deps.emergency),
  ].join("\n\n");
  const rows = [
    [button(ctx, "b-heard-yes", callback.heard)],
    [button(ctx, "b-heard-no", callback.misheard), button(ctx, "b-person", "menu:person")],
    [hide(ctx)],
  ];
  await deps.show(ctx, { text, rows });
}

/** Creates the answers to «Did I understand you right?». */
export function heardFeature(deps: HeardDeps & { host: DialogHost }): Composer<BotContext> {
  const { triage, dialogs, host, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const now = (ctx: BotContext) => ({
    lane: ctx.lane!,
    updateId: ctx.update.update_id,
    locale: ctx.locale,
  });

  survivor.callbackQuery(callback.heard, async (ctx) => {
    const { assessment } = await triage.say(ctx.survivor!, {
      ...now(ctx),
      said: { dangers: ["danger-now"] },
    });
    await askInDanger(deps, ctx, assessment.flags.includes("STRANGULATION"));
  });
  survivor.callbackQuery(callback.misheard, async (ctx) => {
    const denied = (await triage.acknowledged(ctx.lane!)) as TextKind[];
    const { isPaged } = await triage.say(ctx.survivor!, { ...now(ctx), said: { denied } });
    const sorry = ctx.t(isPaged ? "s-heard-sorry-paged" : "s-heard-sorry");
    const draft = await dialogs.waiting(ctx.lane!);
    if (draft !== null && (await host.present(ctx, draft.dialog, sorry))) return;
    const menu = await menuScreen(ctx, deps);
    await show(ctx, { ...menu, text: `${sorry}\n\n${menu.text}` });
  });
  return feature;
}
