import { GrammyError } from "grammy";
import type { BotContext } from "../context.ts";
import type { Button } from "../domain/callback.ts";
import { REPLY } from "../services/read-replies.ts";
import { type ExpectingTraces, sendTraced } from "./send-traced.ts";

/** A screen: words and rows of buttons. */
export interface Screen {
  text: string;
  rows: Button[][];
}

interface ScreenStores {
  slots: {
    find(slot: string): Promise<{ messageId: number } | null>;
    at(chat: string, messageId: number): Promise<{ slot: string }[]>;
    clear(slot: string): Promise<void>;
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
  };
  traces: ExpectingTraces;
}

/** Shows a screen and returns the id of the message it stands in. */
export type ShowScreen = (ctx: BotContext, screen: Screen) => Promise<number>;

/** How everything in a survivor's chat is sent: without a sound, not to be passed on, without a preview of links. */
export const QUIET = {
  disable_notification: true,
  protect_content: true,
  link_preview_options: { is_disabled: true },
} as const;

/** What a locked phone may show of a screen. */
const PLACEHOLDER = "…";

/**
 * Creates the way screens are shown: one message in place. A press edits the message that was pressed; words get a
 * new message at the end, and the one before it goes away. A survivor's messages are traced, for the wipe, and come as
 * three dots that turn into words.
 */
export function createScreens({ slots, traces }: ScreenStores): ShowScreen {
  return async function show(ctx, { text, rows }) {
    const pressed = ctx.callbackQuery?.message?.message_id;
    const markup = { inline_keyboard: rows };
    const survivorId = ctx.survivor?.id;
    const before = survivorId === undefined ? null : await slots.find(panelSlot(survivorId));
    if (pressed !== undefined && survivorId !== undefined) await forgetReply(survivorId, pressed);
    if (pressed !== undefined && (await edit(ctx, { text, markup, messageId: pressed }))) {
      if (survivorId === undefined) return pressed;
      await remember(survivorId, pressed);
      if (before !== null && before.messageId !== pressed) await remove(ctx, before.messageId);
      return pressed;
    }
    if (survivorId === undefined) {
      return (await ctx.api.sendMessage(ctx.chatId!, text, { ...QUIET, reply_markup: markup })).message_id;
    }
    // A new message shows its words on every locked device of the account, an edit shows them on none.
    const send = () => ctx.api.sendMessage(ctx.chatId!, PLACEHOLDER, QUIET);
    const messageId = await sendTraced(traces, survivorId, send);
    await remember(survivorId, messageId);
    if (!(await edit(ctx, { text, markup, messageId }))) throw new Error("Telegram refused a screen");
    if (before !== null && before.messageId !== pressed) await remove(ctx, before.messageId);
    return messageId;
  };

  // A reply that stood in this message must not be corrected or put away there any more.
  async function forgetReply(survivorId: string, messageId: number): Promise<void> {
    for (const { slot } of await slots.at(`survivor:${survivorId}`, messageId)) {
      if (REPLY.test(slot)) await slots.clear(slot);
    }
  }

  async function remember(survivorId: string, messageId: number): Promise<void> {
    const slot = panelSlot(survivorId);
    await slots.set({ slot, chat: `survivor:${survivorId}`, messageId, caseId: null });
  }
}

/** The name of the survivor's screen. */
export function panelSlot(survivorId: string): string {
  return `panel:${survivorId}`;
}

type Edit = { text: string; markup: { inline_keyboard: Button[][] }; messageId: number };

/** Edits a message; false when it is not there any more, so that a new one is sent. */
async function edit(ctx: BotContext, { text, markup, messageId }: Edit): Promise<boolean> {
  try {
    await ctx.api.editMessageText(ctx.chatId!, messageId, text, {
      reply_markup: markup,
      link_preview_options: QUIET.link_preview_options,
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return /not modified/i.test(error.description);
  }
}

// A message that is gone already, or too old, is no reason to stop.
async function remove(ctx: BotContext, messageId: number): Promise<void> {
  try {
    await ctx.api.deleteMessage(ctx.chatId!, messageId);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
}
