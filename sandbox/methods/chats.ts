import { chatOf, isBotAdmin, messageOf, writableChat } from "../access.ts";
import { badRequest } from "../errors.ts";
import { addService, apiChat, apiMessage } from "../messages.ts";
import { type Json, type Standing, userOf } from "../model.ts";
import { setStanding } from "../standing.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

function getMe({ world }: Call): Json {
  return {
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: world.topics,
    allows_users_to_create_topics: false,
  };
}

function getChat({ world, params }: Call): Json {
  const chat = chatOf(world, params.chat_id);
  const pinned = chat.messages.get(chat.pinned.at(-1) ?? -1);
  return {
    ...apiChat(world, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned ? { pinned_message: apiMessage(world, chat, pinned, true) } : {}),
  };
}

function memberOf(world: World, id: number, standing: Standing): Json {
  const person = world.people.get(id);
  return { user: person ? userOf(person) : world.bot, status: standing };
}

function getChatMember({ world, params }: Call): Json {
  const chat = chatOf(world, params.chat_id);
  const id = params.user_id as number;
  const standing = chat.members.get(id);
  if (!standing && !world.people.has(id)) throw badRequest("user not found");
  return memberOf(world, id, standing ?? "left");
}

function getChatAdministrators({ world, params }: Call): Json[] {
  const chat = chatOf(world, params.chat_id);
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return [...chat.members]
    .filter(([, standing]) => standing === "creator" || standing === "administrator")
    .map(([id, standing]) => memberOf(world, id, standing));
}

function leaveChat({ world, params }: Call): true {
  const chat = chatOf(world, params.chat_id);
  if (chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
  setStanding(world, chat, world.bot, "left");
  return true;
}

function pinChatMessage({ world, params }: Call): true {
  const chat = writableChat(world, params.chat_id);
  const message = messageOf(chat, params.message_id, "pin");
  if (chat.type !== "private" && !isBotAdmin(world, chat)) {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
  if (chat.pinned.includes(message.message_id)) return true;
  chat.pinned.push(message.message_id);
  addService(world, chat, world.bot, { pinned_message: apiMessage(world, chat, message, true) });
  return true;
}

function unpinChatMessage({ world, params }: Call): true {
  const chat = writableChat(world, params.chat_id);
  const id = (params.message_id ?? chat.pinned.at(-1)) as number | undefined;
  if (id === undefined || !chat.pinned.includes(id)) throw badRequest("message to unpin not found");
  chat.pinned = chat.pinned.filter((pinned) => pinned !== id);
  return true;
}

function getFile({ world, params }: Call): Json {
  const file = world.files.byId(params.file_id as string);
  if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
  const { file_id, file_unique_id, file_path, bytes } = file;
  return { file_id, file_unique_id, file_size: bytes.length, file_path };
}

/** The bot itself, chats, members, pins and files. */
export const chatMethods: Record<string, Method> = {
  getMe,
  getChat,
  getChatMember,
  getChatAdministrators,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  getFile,
};
