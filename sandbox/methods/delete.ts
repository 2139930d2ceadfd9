import { chatOf, isBotAdmin, messageOf } from "../access.ts";
import { badRequest } from "../errors.ts";
import { removeMessage } from "../messages.ts";
import type { Chat, Message } from "../model.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

/** How long Telegram lets a message be deleted for both sides, and a person edit it. */
export const deletableSeconds = 48 * 3600;

function refuseUndeletable(world: World, chat: Chat, message: Message): void {
  const isTopicStart = message.content.forum_topic_created !== undefined;
  const isOld = world.clock.now() - message.date > deletableSeconds;
  if (isTopicStart || isOld) throw badRequest("message can't be deleted");
  const isOwn = message.from.id === world.bot.id;
  if (chat.type !== "private" && !isOwn && !isBotAdmin(world, chat)) {
    throw badRequest("message can't be deleted for everyone");
  }
}

function deleteMessage({ world, params }: Call): true {
  const chat = chatOf(world, params.chat_id);
  const message = messageOf(chat, params.message_id, "delete");
  refuseUndeletable(world, chat, message);
  removeMessage(world, chat, message.message_id);
  return true;
}

/** Unknown ids are skipped; one message that cannot go keeps all of them, as in Telegram's own server. */
function deleteMessages({ world, params }: Call): true {
  const chat = chatOf(world, params.chat_id);
  const found = (params.message_ids as number[])
    .map((id) => chat.messages.get(id))
    .filter((one) => one !== undefined);
  for (const message of found) refuseUndeletable(world, chat, message);
  for (const message of found) removeMessage(world, chat, message.message_id);
  return true;
}

/** Deleting on both sides. */
export const deleteMethods: Record<string, Method> = { deleteMessage, deleteMessages };
