import { ApiError, badRequest } from "./errors.ts";
import type { Chat, Message } from "./model.ts";
import type { World } from "./world.ts";

/** The chat of a call, or Telegram's refusal; a group that became a supergroup names its new id. */
export function chatOf(world: World, rawId: unknown): Chat {
  const chat = world.chats.get(Number(rawId));
  if (!chat) throw badRequest("chat not found");
  if (chat.migratedTo !== undefined) {
    const parameters = { migrate_to_chat_id: chat.migratedTo };
    throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", { parameters });
  }
  if (chat.type !== "private") refuseOutsider(world, chat);
  return chat;
}

function refuseOutsider(world: World, chat: Chat): void {
  const standing = chat.members.get(world.bot.id);
  const kind = chat.type === "group" ? "group chat" : "supergroup chat";
  if (standing === "kicked") throw new ApiError(403, `Forbidden: bot was kicked from the ${kind}`);
  if (standing === undefined || standing === "left") {
    throw new ApiError(403, `Forbidden: bot is not a member of the ${kind}`);
  }
}

/** The chat of a call that writes to it. */
export function writableChat(world: World, rawId: unknown): Chat {
  const chat = chatOf(world, rawId);
  const person = chat.type === "private" ? world.people.get(chat.id) : undefined;
  if (person && !person.started)
    throw new ApiError(403, "Forbidden: bot can't initiate conversation with a user");
  if (person?.blockedBot) throw new ApiError(403, "Forbidden: bot was blocked by the user");
  return chat;
}

/** The message of a call; `purpose` completes Telegram's «message to … not found». */
export function messageOf(chat: Chat, id: unknown, purpose: string): Message {
  const message = chat.messages.get(id as number);
  if (!message) throw badRequest(`message to ${purpose} not found`);
  return message;
}

/** Whether the bot may do an administrator's things in the chat. */
export function isBotAdmin(world: World, chat: Chat): boolean {
  const standing = chat.members.get(world.bot.id);
  return standing === "administrator" || standing === "creator";
}
