import type { BotContext } from "../context.ts";
import type { Input } from "../domain/take-input.ts";
import { isCommand } from "./command.ts";

const ANSWER = /^q:([a-z]+):([A-Za-z0-9]+):([A-Za-z0-9-]+)$/;

/** Reads what a person did as an input of a dialog. */
export function dialogInput(ctx: BotContext): Input {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const match = ANSWER.exec(data);
    if (match === null) return { kind: "other" };
    return { kind: "press", dialog: match[1]!, question: match[2]!, value: match[3]! };
  }
  const { message } = ctx;
  if (message?.text === undefined || isCommand(message)) return { kind: "other" };
  // A caseworker who answers a message means its case, whatever else is open.
  if (ctx.member !== null && message.reply_to_message !== undefined) return { kind: "other" };
  return { kind: "text", text: message.text };
}
