import { ActionError } from "./errors.ts";
import type { Chat, Someone } from "./model.ts";
import type { World } from "./world.ts";

/** The group of an action, followed to its new id when it migrated. */
export function groupOf(world: World, id: number): Chat {
  const chat = world.chats.get(id);
  if (!chat || chat.type === "private") throw new ActionError(`there is no group ${id}`);
  return chat.migratedTo === undefined ? chat : groupOf(world, chat.migratedTo);
}

/** The person and the chat of an action: her own private chat or a group she is in. */
export function placeOf(world: World, person: number, chat: number): { person: Someone; chat: Chat } {
  const someone = world.people.get(person);
  if (!someone) throw new ActionError(`there is no person ${person}`);
  const place = chat > 0 ? world.chats.get(chat) : groupOf(world, chat);
  const standing = place?.members.get(person);
  if (!place || !standing || standing === "left" || standing === "kicked") {
    throw new ActionError(`person ${person} is not in chat ${chat}`);
  }
  return { person: someone, chat: place };
}
