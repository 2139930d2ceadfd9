import type { DialogHost, Handed } from "../../conversations/ask.ts";
import type { BotContext } from "../context.ts";
import { type Button, callback } from "../domain/callback.ts";
import type { Dialog, Draft, Question } from "../domain/draft.ts";
import { chosenOf } from "../domain/take-input.ts";
import { clip, MAX_TEXT } from "../domain/talk.ts";
import type { MessageKey } from "../message-keys.ts";
import type { DialogService } from "../services/dialogs.ts";
import { dialogInput } from "./dialog-input.ts";
import { button, exits } from "./keyboards/survivor.ts";
import type { Screen, ShowScreen } from "./screen.ts";

/** A question as a person sees it: its words, and the words of its answers. */
export interface AskedQuestion {
  text: string;
  label(option: string): string;
}

/** What the host needs. `word` puts a question of a dialog into the person's language. */
export interface DialogHostDeps {
  dialogs: DialogService;
  show: ShowScreen;
  word(ctx: BotContext, asked: { draft: Draft; question: Question }): Promise<AskedQuestion>;
  /** Hears of every answer before the next question is shown, once more after a crash. */
  answered(ctx: BotContext, draft: Draft): Promise<void>;
}

/** Creates what dialogs need from outside: showing the open question and taking an answer. */
export function createDialogHost({ dialogs, show, word, answered }: DialogHostDeps): DialogHost {
  return {
    async present(ctx, id, before) {
      const dialog = dialogs.dialog(id);
      const draft = await dialogs.find(ctx.lane!, id);
      const question = dialog.questions.find(({ id }) => id === draft?.open);
      if (draft === null || question === undefined) return false;
      const asked = await word(ctx, { draft, question });
      const screen = screenOf(ctx, { dialog, question, asked, chosen: chosenOf(draft, question) });
      const text = before === undefined ? screen.text : `${before}\n\n${screen.text}`;
      await show(ctx, { ...screen, text: clip(text, MAX_TEXT) });
      return true;
    },
    async take(ctx, dialog): Promise<Handed> {
      const input = dialogInput(ctx);
      const isOurs = input.kind === "press" && input.dialog === dialog;
      // «Did I understand you right?» stands above the question, and the question waits.
      if (isAboutWords(ctx)) return "pass";
      if (ctx.callbackQuery !== undefined && !isOurs) {
        await dialogs.leave(ctx.lane!);
        return "leave";
      }
      const taken = await dialogs.take({ lane: ctx.lane!, dialog, input, updateId: ctx.update.update_id });
      // The dialog ended although its conversation was kept, for example because Redis was away.
      if (taken === "over") return "leave";
      if (taken === "taken") await answered(ctx, (await dialogs.find(ctx.lane!, dialog))!);
      if (taken === "stale") await ctx.answer(ctx.t("s-stale"));
      return taken === "unclear" ? "pass" : "taken";
    },
  };
}

function isAboutWords(ctx: BotContext): boolean {
  return ctx.callbackQuery?.data === callback.misheard;
}

type Asked = { dialog: Dialog; question: Question; asked: AskedQuestion; chosen: string[] };

function screenOf(ctx: BotContext, { dialog, question, asked, chosen }: Asked): Screen {
  const answer = (text: string, value: string): Button => ({
    text,
    callback_data: callback.answer(dialog.id, question.id, value),
  });
  const mark = (option: string) => (question.isMultiple ? (chosen.includes(option) ? "☑ " : "☐ ") : "");
  const options = question.options.map((option) => answer(`${mark(option)}${asked.label(option)}`, option));
  const isFirst = dialog.questions[0]!.id === question.id;
  const isDone = question.isMultiple === true && chosen.length > 0;
  const around = [
    ...(isFirst ? [] : [answer(ctx.t("b-back"), "back")]),
    ...(isDone ? [answer(ctx.t("b-done"), "done")] : []),
    ...(question.isRequired || isDone ? [] : [answer(ctx.t("b-skip"), "skip")]),
  ];
  const end = dialog.canFinishEarly ? [answer(ctx.t("b-show-now"), "end")] : [];
  const rows = [...inRows(options), around, end, ...(ctx.survivor === null ? [] : [exits(ctx)])];
  return { text: asked.text, rows: rows.filter((row) => row.length > 0) };
}

/** Two answers a row, the short way for a thumb. */
function inRows(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let i = 0; i < buttons.length; i += 2) rows.push(buttons.slice(i, i + 2));
  return rows;
}

/** The word on an answer button that means the same in every dialog. */
export function commonLabel(ctx: BotContext, option: string): string {
  const known = {
    yes: "b-yes",
    no: "b-no",
    unknown: "b-unknown",
    na: "b-na",
    send: "b-send",
    cancel: "b-cancel",
  };
  const key = known[option as keyof typeof known] as MessageKey | undefined;
  return key === undefined ? option : button(ctx, key, option).text;
}
