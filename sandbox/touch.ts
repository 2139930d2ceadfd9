import { randomInt } from "node:crypto";
import type { PressAction } from "./control.ts";
import { ActionError } from "./errors.ts";
import { apiChat, apiMessage, removeMessage } from "./messages.ts";
import { type Json, userOf } from "./model.ts";
import { placeOf } from "./place.ts";
import type { World } from "./world.ts";

/** A message that a person points at. */
export interface Pointed {
  person: number;
  chat: number;
  message_id: number;
}

/** A person presses an inline button. With `data` the button may be gone already, as on a phone that lags behind. */
export function press(world: World, action: PressAction): { callback_query_id: string } {
  const { person, chat } = placeOf(world, action.person, action.chat);
  if (chat.type === "private" && person.blockedBot)
    throw new ActionError("the person blocked the bot; unblock first");
  const message = chat.messages.get(action.message_id);
  const rows = (message?.replyMarkup?.inline_keyboard ?? []) as Json[][];
  const data = action.data ?? dataByWords(rows.flat(), action.text);
  const id = String(10 ** 17 + randomInt(10 ** 14)) + randomInt(10 ** 4);
  world.presses.set(id, { person: person.id, at: world.clock.now() });
  const user = userOf(person);
  const body = {
    id,
    from: user,
    message: message
      ? apiMessage(world, chat, message)
      : { chat: apiChat(world, chat), message_id: action.message_id, date: 0 },
    chat_instance: String(chat.id * 7919),
    data,
  };
  // Presses have a delivery queue of their own for each person, so that they may overtake messages.
  world.updates.push("callback_query", body, `press:${user.id}`);
  return { callback_query_id: id };
}

function dataByWords(buttons: Json[], words: string | undefined): string {
  if (words === undefined) throw new ActionError("say which button: its data or its words");
  const button =
    buttons.find((one) => one.text === words) ??
    buttons.find((one) => withoutSigns(one.text as string) === words);
  if (!button) {
    const others = buttons.map((one) => `«${one.text}»`).join(", ") || "none";
    throw new ActionError(`the message has no button «${words}»; it has: ${others}`);
  }
  if (button.callback_data === undefined) throw new ActionError(`the button «${words}» carries no data`);
  return button.callback_data as string;
}

// Labels may carry an emoji before the words.
function withoutSigns(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, "");
}

/** A person deletes a message on both sides: any in her private chat, her own in a group. The bot is never told. */
export function remove(world: World, action: Pointed): void {
  const { chat } = placeOf(world, action.person, action.chat);
  const message = chat.messages.get(action.message_id);
  if (!message) throw new ActionError(`there is no message ${action.message_id} in chat ${chat.id}`);
  if (chat.type !== "private" && message.from.id !== action.person) {
    throw new ActionError(`message ${action.message_id} is not hers`);
  }
  removeMessage(world, chat, action.message_id);
}

/** A person puts an emoji under a message, or takes it away with an empty one. */
export function react(world: World, action: Pointed & { emoji: string }): void {
  const { person, chat } = placeOf(world, action.person, action.chat);
  const message = chat.messages.get(action.message_id);
  if (!message) throw new ActionError(`there is no message ${action.message_id} in chat ${chat.id}`);
  const old = message.reactions.get(person.id);
  if (action.emoji === (old ?? "")) return;
  if (action.emoji) message.reactions.set(person.id, action.emoji);
  else message.reactions.delete(person.id);
  world.events.chatChanged(chat.id);
  const list = (emoji: string | undefined) => (emoji ? [{ type: "emoji", emoji }] : []);
  const standing = chat.members.get(world.bot.id);
  // In groups Telegram shows reactions to administrators only.
  if (chat.type !== "private" && standing !== "administrator") return;
  const body = {
    chat: apiChat(world, chat),
    message_id: action.message_id,
    user: userOf(person),
    date: world.clock.now(),
    old_reaction: list(old),
    new_reaction: list(action.emoji),
  };
  world.updates.push("message_reaction", body, `reaction:${chat.id}`);
}
