import type { Chat, Json, Message, User } from "./model.ts";
import { addPreviews } from "./previews.ts";
import type { World } from "./world.ts";

/** What a new message needs; the rest has defaults. */
export type NewMessage = Partial<Omit<Message, "message_id" | "date" | "reactions">> & {
  from: User;
  content: Json;
};

/** Puts a message into the chat, shows it on the phones and returns it. */
export function addMessage(world: World, chat: Chat, draft: NewMessage): Message {
  const message: Message = {
    fixed: false,
    protect: false,
    silent: false,
    service: false,
    ...draft,
    message_id: chat.type === "supergroup" ? ++chat.lastId : world.nextMessageId(),
    date: world.clock.now(),
    reactions: new Map(),
  };
  chat.messages.set(message.message_id, message);
  if (!message.service) addPreviews(world, chat, message);
  world.events.chatChanged(chat.id);
  return message;
}

/** The lane of a chat's messages: Telegram keys its delivery queues by chat for messages. */
export function messageLane(chat: Chat): string {
  return `chat:${chat.id}`;
}

/** A service message, which also reaches the bot as an update. */
export function addService(world: World, chat: Chat, from: User, content: Json, thread?: number): Message {
  const threadPart = thread === undefined ? {} : { thread_id: thread };
  const message = addMessage(world, chat, { from, content, service: true, ...threadPart });
  world.updates.push("message", apiMessage(world, chat, message), messageLane(chat));
  return message;
}

/** A `Chat` of the Bot API. */
export function apiChat(world: World, chat: Chat): Json {
  if (chat.type === "private") {
    const person = world.people.get(chat.id);
    return {
      id: chat.id,
      first_name: chat.title,
      ...(person?.username === undefined ? {} : { username: person.username }),
      type: "private",
    };
  }
  return { id: chat.id, title: chat.title, type: chat.type, ...(chat.forum ? { is_forum: true } : {}) };
}

/** A `Message` of the Bot API; the message it replies to is given once, not nested further. */
export function apiMessage(world: World, chat: Chat, message: Message, nested = false): Json {
  const api: Json = {
    message_id: message.message_id,
    from: message.from,
    chat: apiChat(world, chat),
    date: message.date,
  };
  if (message.edit_date !== undefined) api.edit_date = message.edit_date;
  if (message.thread_id !== undefined) {
    api.message_thread_id = message.thread_id;
    api.is_topic_message = true;
  }
  if (message.origin) api.forward_origin = message.origin;
  if (message.protect) api.has_protected_content = true;
  const replied = nested || message.replyTo === undefined ? undefined : chat.messages.get(message.replyTo);
  if (replied) api.reply_to_message = apiMessage(world, chat, replied, true);
  Object.assign(api, message.content);
  if (message.replyMarkup) api.reply_markup = message.replyMarkup;
  return api;
}

/** Takes a message away from every phone. */
export function removeMessage(world: World, chat: Chat, id: number): void {
  chat.messages.delete(id);
  chat.pinned = chat.pinned.filter((pinned) => pinned !== id);
  world.events.chatChanged(chat.id);
}
