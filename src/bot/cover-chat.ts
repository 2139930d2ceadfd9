/** What a chat in cover says: to commands, words, presses and everything else. It keeps nothing and reads nothing. */
import { GrammyError } from "grammy";
import type { BotContext } from "../context.ts";
import { keyboard } from "../domain/callback.ts";
import type { Cover, CoverTexts, KnownWords } from "../domain/cover.ts";
import { coverPress, coverRows } from "../domain/cover-buttons.ts";
import { coverIdOf } from "../domain/cover-choice.ts";
import { coverAnswer, itemOfDay, nextItem, pick } from "../domain/cover-talk.ts";
import { QUIET } from "./screen.ts";
import { type ExpectingTraces, sendTraced } from "./send-traced.ts";

/** What the cover needs to talk. */
export interface CoverChatDeps {
  coverData: readonly Cover[];
  knownWords: KnownWords;
  traces: ExpectingTraces;
}

/** The talk of a cover. */
export interface CoverChat {
  /** Answers a message as the harmless bot would. */
  answer(ctx: BotContext): Promise<void>;
  /** Says today's line, which is what remains after «Hide». */
  remain(ctx: BotContext): Promise<void>;
  /** Turns the page; false when the press is not of a cover. */
  press(ctx: BotContext): Promise<boolean>;
}

/** Creates the talk. */
export function createCoverChat({ coverData, knownWords, traces }: CoverChatDeps): CoverChat {
  const coverOf = (ctx: BotContext, id = coverIdOf(ctx.survivor!.profile.cover)) => {
    const texts = coverData.find((each) => each.id === id)!.texts[ctx.locale];
    return { texts, rows: coverRows(id, texts) };
  };
  async function say(ctx: BotContext, text: string): Promise<void> {
    const reply_markup = keyboard(...coverOf(ctx).rows);
    const { protect_content: _, ...quiet } = QUIET;
    // Not protected, as no such bot would protect it.
    const send = () => ctx.api.sendMessage(ctx.chatId!, text, { ...quiet, reply_markup });
    await sendTraced(traces, ctx.survivor!.id, send);
  }
  return {
    async answer(ctx) {
      const { texts } = coverOf(ctx);
      await say(ctx, answerTo(ctx, texts, knownWords));
    },
    remain: (ctx) => say(ctx, itemOfDay(coverOf(ctx).texts, new Date())),
    async press(ctx) {
      const pressed = coverPress(ctx.callbackQuery?.data);
      if (pressed === null) return false;
      const { texts, rows } = coverOf(ctx, pressed.id);
      const shown = ctx.callbackQuery?.message?.text ?? "";
      const text = nextItem(texts, pressed.does, { shown, day: new Date(), turn: ctx.update.update_id });
      const { link_preview_options } = QUIET;
      const turned = { reply_markup: keyboard(...rows), link_preview_options };
      await ctx.editMessageText(text, turned).catch(unlessRefused);
      return true;
    },
  };
}

function answerTo(ctx: BotContext, texts: CoverTexts, { small }: KnownWords): string {
  const turn = ctx.update.update_id;
  const day = new Date();
  const text = ctx.message?.text;
  if (text === undefined) return pick(texts.talk.media, turn);
  switch (/^\/(\w+)/.exec(text)?.[1]) {
    case undefined:
      return coverAnswer(texts, small, { text, day, turn });
    case "start":
      return `${texts.hello}\n\n${itemOfDay(texts, day)}`;
    case "menu":
      return texts.menu;
    case "help":
      return texts.help;
    default:
      return pick(texts.talk.unknown, turn);
  }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
}
