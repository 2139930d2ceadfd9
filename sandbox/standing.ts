import { apiChat } from "./messages.ts";
import type { Chat, Standing, User } from "./model.ts";
import type { World } from "./world.ts";

/** Changes the bot's standing in a chat, as `by` did it, and tells the bot with a my_chat_member update. */
export function setStanding(world: World, chat: Chat, by: User, next: Standing): void {
  const old = chat.members.get(world.bot.id) ?? "left";
  chat.members.set(world.bot.id, next);
  announceStanding(world, chat, by, { old, next });
  world.events.emit(() => ({ kind: "state" }));
}

/** A my_chat_member update; in private chats it is how the bot learns that it was blocked. */
export function announceStanding(
  world: World,
  chat: Chat,
  by: User,
  { old, next }: { old: Standing; next: Standing },
): void {
  const member = (status: Standing) => ({
    user: world.bot,
    status,
    ...(status === "kicked" ? { until_date: 0 } : {}),
  });
  const body = {
    chat: apiChat(world, chat),
    from: by,
    date: world.clock.now(),
    old_chat_member: member(old),
    new_chat_member: member(next),
  };
  world.updates.push("my_chat_member", body, `member:${chat.id}`);
}
