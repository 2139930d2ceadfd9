/** «Personal word» and «Duress word»: setting them, how the cover looks, and when it comes back. */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import { COVER_IDS } from "../../domain/cover.ts";
import { coverIdOf, type WordKind } from "../../domain/cover-choice.ts";
import { WORD } from "../../domain/dialogs.ts";
import type { Draft } from "../../domain/draft.ts";
import { RELOCK_MINUTES, USUAL_RELOCK } from "../../domain/lock.ts";
import { WORD_LIMITS } from "../../domain/secret-word.ts";
import type { MessageKey } from "../../message-keys.ts";
import { BLANKED, type DialogService } from "../../services/dialogs.ts";
import type { SecretWordService } from "../../services/secret-words.ts";
import type { WipeService } from "../../services/wipe.ts";
import { type AskedQuestion, commonLabel } from "../dialog-host.ts";
import { button, exits } from "../keyboards/survivor.ts";
import type { Screen, ShowScreen } from "../screen.ts";

/** What the words need. */
export interface WordsFeatureDeps {
  dialogs: DialogService;
  secretWords: SecretWordService;
  wipe: WipeService;
  show: ShowScreen;
  traces: { addDue(survivorId: string, messageIds: readonly number[]): Promise<void> };
}

/** Creates the buttons; each says what it will do, so a press that is repeated by a crash changes nothing more. */
export function wordsFeature(deps: WordsFeatureDeps): Composer<BotContext> {
  const { secretWords, dialogs, show } = deps;
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const ask = async (ctx: BotContext, which: WordKind) => {
    if (which === "duress" && !has(ctx, "personal")) return show(ctx, firstScreen(ctx));
    await dialogs.begin(ctx.lane!, WORD.id, { which });
    await ctx.conversation.enter(WORD.id);
  };
  survivor.callbackQuery(/^word:(personal|duress)$/, async (ctx) => {
    const which = ctx.match[1] as WordKind;
    if (!has(ctx, which)) return void (await ask(ctx, which));
    await show(ctx, wordScreen(ctx, which));
  });
  survivor.callbackQuery(/^word:ask:(personal|duress)$/, async (ctx) => {
    await ask(ctx, ctx.match[1] as WordKind);
  });
  survivor.callbackQuery(/^word:drop:(personal|duress)$/, async (ctx) => {
    const which = ctx.match[1] as WordKind;
    ctx.survivor = await secretWords.drop(ctx.survivor!, which);
    await show(ctx, { text: ctx.t(`s-word-${which}-gone`), rows: [settingsRow(ctx), exits(ctx)] });
  });
  survivor.callbackQuery(/^word:cover:([a-z]+)$/, async (ctx) => {
    const id = COVER_IDS.find((each) => each === ctx.match[1]);
    if (id !== undefined) ctx.survivor = await secretWords.choose(ctx.survivor!, { id });
    await show(ctx, wordScreen(ctx, "personal"));
  });
  survivor.callbackQuery(/^word:relock:(\d+)$/, async (ctx) => {
    const relockMinutes = RELOCK_MINUTES.find((each) => String(each) === ctx.match[1]);
    if (relockMinutes !== undefined)
      ctx.survivor = await secretWords.choose(ctx.survivor!, { relockMinutes });
    await show(ctx, wordScreen(ctx, "personal"));
  });
  return feature;
}

/** Puts the question into words, below what was wrong with the last answer. */
export function wordWord(ctx: BotContext, { draft }: { draft: Draft }): AskedQuestion {
  const { fault, which } = draft.answers;
  const before = fault === undefined ? [] : [ctx.t(`s-word-${fault}` as MessageKey, limits())];
  const text = [...before, ctx.t(`s-word-ask-${which as WordKind}`)].join("\n\n");
  return { text, label: (option) => commonLabel(ctx, option) };
}

/** Creates the last step: the word is kept and what was typed forgotten, or it is asked for again. */
export function finishWord(deps: WordsFeatureDeps) {
  const { dialogs, secretWords, show } = deps;
  return async function finish(ctx: BotContext): Promise<boolean> {
    await deleteTyped(deps, ctx);
    const draft = await dialogs.find(ctx.lane!, WORD.id);
    const which = draft?.answers["which"] === "duress" ? "duress" : "personal";
    const typed = draft?.answers["typed"] ?? "cancel";
    if (typed !== "cancel" && typed !== BLANKED) {
      const result = await secretWords.set(ctx.survivor!, which, typed);
      if (result.kind === "declined") {
        await dialogs.begin(ctx.lane!, WORD.id, { which, fault: result.why });
        return false;
      }
      ctx.survivor = result.survivor;
      await dialogs.blank(ctx.lane!, WORD.id, "typed");
    }
    const screen = has(ctx, which) ? wordScreen(ctx, which) : unsetScreen(ctx);
    await show(ctx, screen);
    return true;
  };
}

async function deleteTyped({ traces, wipe }: WordsFeatureDeps, ctx: BotContext): Promise<void> {
  if (ctx.message === undefined) return;
  await traces.addDue(ctx.survivor!.id, [ctx.message.message_id]);
  await wipe.clear(ctx.survivor!);
}

function has(ctx: BotContext, which: WordKind): boolean {
  return ctx.survivor!.profile.cover?.[which] !== undefined;
}

function limits() {
  return { letters: WORD_LIMITS.letters, characters: WORD_LIMITS.characters, words: WORD_LIMITS.words };
}

function settingsRow(ctx: BotContext) {
  return [button(ctx, "b-settings", "menu:settings")];
}

function unsetScreen(ctx: BotContext): Screen {
  return { text: ctx.t("s-word-unset"), rows: [settingsRow(ctx), exits(ctx)] };
}

function firstScreen(ctx: BotContext): Screen {
  const rows = [[button(ctx, "b-word-personal", "word:personal")], settingsRow(ctx), exits(ctx)];
  return { text: ctx.t("s-word-duress-first"), rows };
}

function wordScreen(ctx: BotContext, which: WordKind): Screen {
  const cover = ctx.survivor!.profile.cover;
  const minutes = cover?.relockMinutes ?? USUAL_RELOCK;
  const mark = (isChosen: boolean, one: ReturnType<typeof button>) =>
    isChosen ? { ...one, text: `✓ ${one.text}` } : one;
  const looks = COVER_IDS.map((id) =>
    mark(id === coverIdOf(cover), button(ctx, `b-cover-${id}`, `word:cover:${id}`)),
  );
  const times = RELOCK_MINUTES.map((each) =>
    mark(each === minutes, button(ctx, `b-relock-${each}`, `word:relock:${each}`)),
  );
  const change = [
    button(ctx, "b-word-change", `word:ask:${which}`),
    button(ctx, "b-word-drop", `word:drop:${which}`),
  ];
  const rows = which === "personal" ? [looks, times, change] : [change];
  return { text: ctx.t(`s-word-${which}-set`, { minutes }), rows: [...rows, settingsRow(ctx), exits(ctx)] };
}
