import type { Person } from "./control.ts";
import type { Chat } from "./model.ts";
import type { World } from "./world.ts";

/** The key of one commands menu. */
export function menuKey(
  scope: { type: string; chat_id?: unknown; user_id?: unknown },
  language: string,
): string {
  const place = [scope.type, scope.chat_id, scope.user_id].filter((part) => part !== undefined);
  return `${place.join(":")}|${language}`;
}

/** The menu that Telegram shows the person in the chat: the narrowest scope wins, her language before all others. */
export function resolveCommands(
  world: World,
  chat: Chat,
  person: Person,
): { command: string; description: string }[] {
  for (const scope of scopes(chat, person)) {
    for (const language of [person.language_code, ""]) {
      const menu = world.profile.commands.get(menuKey(scope, language));
      if (menu) return menu;
    }
  }
  return [];
}

function scopes(chat: Chat, person: Person): { type: string; chat_id?: number; user_id?: number }[] {
  if (chat.type === "private") {
    return [{ type: "chat", chat_id: chat.id }, { type: "all_private_chats" }, { type: "default" }];
  }
  const standing = chat.members.get(person.id);
  const isAdmin = standing === "administrator" || standing === "creator";
  return [
    { type: "chat_member", chat_id: chat.id, user_id: person.id },
    ...(isAdmin ? [{ type: "chat_administrators", chat_id: chat.id }] : []),
    { type: "chat", chat_id: chat.id },
    ...(isAdmin ? [{ type: "all_chat_administrators" }] : []),
    { type: "all_group_chats" },
    { type: "default" },
  ];
}

/** A profile text in the language, or the one for all others, or the fallback. */
export function localized(texts: Map<string, string>, language: string, fallback: string): string {
  return texts.get(language) ?? texts.get("") ?? fallback;
}
