/**
 * «Good to know»: short pages, a self-check, and the way through for somebody who worries about another person.
 * Nothing is stored: the self-check carries its answers in the data of its buttons and forgets them with the screen.
 */
import { Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Button } from "../../domain/callback.ts";
import { CHECK_STATEMENTS, weighCheck } from "../../domain/self-check.ts";
import type { MessageKey } from "../../message-keys.ts";
import type { Emergency } from "../emergency.ts";
import { button, exits, hide } from "../keyboards/survivor.ts";
import type { Screen, ShowScreen } from "../screen.ts";
import { emergencyOf } from "../screens.ts";

/** The pages in the order they are offered, two a row. */
const PAGES = [
  ["physical", "psychological"],
  ["economic", "sexual"],
  ["children", "documents"],
  ["brigade", "room"],
  ["shelter", "day-centre"],
  ["police", "phone"],
] as const;

/** What the pages need. */
export interface LearnDeps {
  emergency: Emergency;
  show: ShowScreen;
}

/** Creates the feature. */
export function learnFeature({ emergency, show }: LearnDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const survivor = feature.filter((ctx) => ctx.survivor !== null);
  const page = (ctx: BotContext, key: MessageKey) => {
    const line = emergencyOf(ctx, emergency);
    const text = ctx.t(key, { emergency: line });
    return text.includes(line)
      ? text
      : `${text}

${line}`;
  };

  survivor.callbackQuery("menu:learn", (ctx) => show(ctx, listScreen(ctx, page(ctx, "s-learn-menu"))));
  survivor.callbackQuery(/^learn:([a-z-]+)$/, async (ctx) => {
    const id = PAGES.flat().find((each) => each === ctx.match[1]);
    if (id === undefined) return show(ctx, listScreen(ctx, page(ctx, "s-learn-menu")));
    return show(ctx, { text: page(ctx, `s-learn-${id}`), rows: waysOn(ctx, "menu:learn") });
  });
  survivor.callbackQuery(/^worry(?::(what-to-say|danger))?$/, async (ctx) => {
    const part = ctx.match[1] as "what-to-say" | "danger" | undefined;
    if (part === undefined) return show(ctx, { text: page(ctx, "s-learn-other"), rows: worryRows(ctx) });
    const back = [button(ctx, "b-back", "worry"), hide(ctx)];
    return show(ctx, {
      text: page(ctx, `s-learn-other-${part}`),
      rows: [[button(ctx, "b-find", "worry:find")], back],
    });
  });
  survivor.callbackQuery("check", async (ctx) => {
    const start = [button(ctx, "b-go-on", checkData(1, []))];
    await show(ctx, { text: page(ctx, "s-learn-check-intro"), rows: [start, backRow(ctx, "menu:learn")] });
  });
  survivor.callbackQuery(/^check:([1-9]):([1-8]*)$/, async (ctx) => {
    const number = Number(ctx.match[1]);
    const yes = [...ctx.match[2]!].map(Number);
    if (number <= CHECK_STATEMENTS) {
      const text = page(ctx, `s-learn-check-${number}` as MessageKey);
      return show(ctx, { text, rows: statementRows(ctx, { number, yes }) });
    }
    return show(ctx, {
      text: page(ctx, `s-learn-check-${weighCheck(yes)}`),
      rows: waysOn(ctx, "menu:learn"),
    });
  });
  return feature;
}

function listScreen(ctx: BotContext, text: string): Screen {
  const pages = PAGES.map((row) => row.map((id) => button(ctx, `b-learn-${id}`, `learn:${id}`)));
  const first = [[button(ctx, "b-learn-check", "check")], [button(ctx, "b-learn-other", "worry")]];
  return { text, rows: [...first, ...pages, exits(ctx)] };
}

function statementRows(ctx: BotContext, at: { number: number; yes: number[] }): Button[][] {
  const { number, yes } = at;
  const next = (answers: number[]) => checkData(number + 1, answers);
  const answers = [button(ctx, "b-yes", next([...yes, number])), button(ctx, "b-no", next(yes))];
  const back =
    number === 1
      ? "check"
      : checkData(
          number - 1,
          yes.filter((each) => each < number - 1),
        );
  const around = [button(ctx, "b-back", back), button(ctx, "b-skip", next(yes))];
  return [answers, around, exits(ctx)];
}

function worryRows(ctx: BotContext): Button[][] {
  return [
    [button(ctx, "b-learn-other-what-to-say", "worry:what-to-say")],
    [button(ctx, "b-learn-other-danger", "worry:danger")],
    [button(ctx, "b-find", "worry:find")],
    backRow(ctx, "menu:learn"),
  ];
}

function waysOn(ctx: BotContext, back: string): Button[][] {
  return [
    [button(ctx, "b-safety", "menu:safety"), button(ctx, "b-find", "menu:find")],
    [button(ctx, "b-person", "menu:person"), button(ctx, "b-national", "find:other")],
    backRow(ctx, back),
  ];
}

function backRow(ctx: BotContext, to: string): Button[] {
  return [button(ctx, "b-back", to), hide(ctx)];
}

function checkData(number: number, yes: readonly number[]): string {
  return `check:${number}:${yes.join("")}`;
}
