import { chatOf, isBotAdmin, writableChat } from "../access.ts";
import { badRequest } from "../errors.ts";
import { addMessage, addService, apiMessage, messageLane, removeMessage } from "../messages.ts";
import type { Chat, Json, Topic } from "../model.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

const defaultColor = 7322096;

function forumOf(world: World, id: unknown): Chat {
  const chat = chatOf(world, id);
  if (chat.type === "private" ? !world.topics : !chat.forum) throw badRequest("the chat is not a forum");
  if (chat.type !== "private" && !isBotAdmin(world, chat))
    throw badRequest("not enough rights to create a topic");
  return chat;
}

function topicOf(world: World, params: Json): { chat: Chat; topic: Topic } {
  const chat = forumOf(world, params.chat_id);
  const topic = chat.topics.get(params.message_thread_id as number);
  if (!topic) throw badRequest("message thread not found");
  return { chat, topic };
}

function createForumTopic({ world, params }: Call): Json {
  const chat = forumOf(world, params.chat_id);
  writableChat(world, params.chat_id);
  const icon = params.icon_custom_emoji_id as string | undefined;
  const looks = {
    name: params.name as string,
    icon_color: (params.icon_color ?? defaultColor) as number,
    ...(icon === undefined ? {} : { icon_custom_emoji_id: icon }),
  };
  const start = addMessage(world, chat, {
    from: world.bot,
    content: { forum_topic_created: looks },
    service: true,
  });
  // A topic is named after the message that opened it.
  start.thread_id = start.message_id;
  world.updates.push("message", apiMessage(world, chat, start), messageLane(chat));
  chat.topics.set(start.message_id, { ...looks, thread_id: start.message_id, closed: false });
  world.events.chatChanged(chat.id);
  return { message_thread_id: start.message_id, ...looks };
}

function editForumTopic({ world, params }: Call): true {
  const { chat, topic } = topicOf(world, params);
  const name = params.name as string | undefined;
  const icon = params.icon_custom_emoji_id as string | undefined;
  if ((!name || name === topic.name) && icon === topic.icon_custom_emoji_id)
    throw badRequest("TOPIC_NOT_MODIFIED");
  if (name) topic.name = name;
  if (icon !== undefined) topic.icon_custom_emoji_id = icon;
  addService(world, chat, world.bot, { forum_topic_edited: name ? { name } : {} }, topic.thread_id);
  return true;
}

function setClosed(closed: boolean): Method {
  return ({ world, params }) => {
    const { chat, topic } = topicOf(world, params);
    if (chat.type === "private") throw badRequest("method is available only for supergroup chats");
    if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.closed = closed;
    const content = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
    addService(world, chat, world.bot, content, topic.thread_id);
    return true;
  };
}

function deleteForumTopic({ world, params }: Call): true {
  const { chat, topic } = topicOf(world, params);
  chat.topics.delete(topic.thread_id);
  for (const message of chat.messages.values()) {
    if (message.thread_id === topic.thread_id) removeMessage(world, chat, message.message_id);
  }
  world.events.chatChanged(chat.id);
  return true;
}

/** Forum topics of groups and private chats. */
export const topicMethods: Record<string, Method> = {
  createForumTopic,
  editForumTopic,
  closeForumTopic: setClosed(true),
  reopenForumTopic: setClosed(false),
  deleteForumTopic,
};
