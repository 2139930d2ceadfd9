/**
 * The gate of a chat in cover. While it is locked, whatever is typed or pressed meets the harmless bot and nothing
 * else: no dialog, no relay, no listening. One word opens it, another one clears it and lets the caseworker know.
 */
import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Survivor } from "../../domain/survivor.ts";
import type { CoverService } from "../../services/covers.ts";
import type { DialogService } from "../../services/dialogs.ts";
import type { RelockService } from "../../services/relock.ts";
import type { WipeService } from "../../services/wipe.ts";
import type { CoverChat } from "../cover-chat.ts";
import { type OpeningDeps, openingScreen } from "../opening.ts";
import { isSecretAsked } from "../secret-asked.ts";
import { type ShowCaseDeps, showCase } from "../show-case.ts";
import { createHide, type HideDeps } from "./hide.ts";

/** What the gate needs. */
export interface CoverGateDeps extends OpeningDeps, ShowCaseDeps, HideDeps {
  covers: CoverService;
  coverChat: CoverChat;
  relock: RelockService;
  duress(survivor: Survivor, updateId: number): Promise<void>;
  dialogs: DialogService;
  visits: { seen(survivorId: string): Promise<void> };
  wipe: WipeService;
  cases: { openOf(survivorId: string): Promise<Parameters<typeof showCase>[2] | null> };
  slots: OpeningDeps["slots"] & { clearChat(chat: string): Promise<void> };
  traces: HideDeps["traces"] & { addDue(survivorId: string, messageIds: readonly number[]): Promise<void> };
}

/** Creates the gate; mounted before everything that answers a survivor. */
export function coverGate(deps: CoverGateDeps): MiddlewareFn<BotContext> {
  const { covers, coverChat, relock } = deps;
  return async function coverMiddleware(ctx, next) {
    if (ctx.survivor === null) return next();
    if (await coverChat.press(ctx)) return;
    const at = momentOf(ctx);
    const standing = await covers.standing(ctx.survivor, at);
    if (standing === "plain") return next();
    const isOpen = standing === "open";
    if (isOpen) await covers.stay(ctx.survivor, new Date());
    if (isOpen && (await isSecretAsked(deps.dialogs, ctx))) return next();
    if (standing === "lapsed") await relock.relock(ctx.survivor, idsOf(ctx));
    const word = await readWord(deps, ctx, isOpen);
    if (word === "duress") return raise(deps, ctx);
    if (word === "opens") return enter(deps, ctx, isOpen);
    return isOpen ? next() : meetCover(deps, ctx);
  };
}

// A message counts when it was written, however long it waited; so nothing said in an open chat is taken for cover talk.
function momentOf(ctx: BotContext): Date {
  const seconds = ctx.message?.date ?? Number.POSITIVE_INFINITY;
  return new Date(Math.min(Date.now(), seconds * 1_000));
}

async function readWord({ covers }: CoverGateDeps, ctx: BotContext, isOpen: boolean) {
  const text = (ctx.message ?? ctx.editedMessage)?.text;
  if (text === undefined) return null;
  const token = /^\/start\s+(\S+)\s*$/.exec(text)?.[1];
  if (token !== undefined && covers.letsIn(ctx.survivor!, token)) return "opens";
  return covers.read(ctx.survivor!, { text, at: new Date(), isOpen });
}

async function enter(deps: CoverGateDeps, ctx: BotContext, wasOpen: boolean): Promise<void> {
  const survivor = ctx.survivor!;
  await deps.traces.addDue(survivor.id, idsOf(ctx));
  await deps.wipe.clear(survivor);
  await ctx.conversation.exitAll();
  await deps.dialogs.leave(ctx.lane!);
  // What stands there is the cover: a notice must be a new message, and the screen does not replace it.
  if (!wasOpen) await deps.slots.clearChat(`survivor:${survivor.id}`);
  await deps.covers.open(survivor, new Date());
  await deps.visits.seen(survivor.id);
  const caseFile = await deps.cases.openOf(survivor.id);
  if (caseFile !== null) return showCase(deps, ctx, caseFile);
  await deps.show(ctx, await openingScreen(ctx, deps));
}

async function raise(deps: CoverGateDeps, ctx: BotContext): Promise<void> {
  await deps.covers.close(ctx.survivor!);
  await deps.duress(ctx.survivor!, ctx.update.update_id);
  await createHide(deps)(ctx);
}

async function meetCover({ coverChat, relock }: CoverGateDeps, ctx: BotContext): Promise<void> {
  await ctx.conversation.exitAll();
  if (ctx.message === undefined) return;
  if (!/^\/hide\b/.test(ctx.message.text ?? "")) return coverChat.answer(ctx);
  await relock.relock(ctx.survivor!);
  await coverChat.remain(ctx);
}

function idsOf(ctx: BotContext): number[] {
  const message = ctx.message ?? ctx.editedMessage;
  return message === undefined ? [] : [message.message_id];
}
