import { ActionError } from "./errors.ts";
import { addService } from "./messages.ts";
import { type Chat, userOf } from "./model.ts";
import { groupOf } from "./place.ts";
import { setStanding } from "./standing.ts";
import { addChat, type World } from "./world.ts";

/** A group to be made; ids of supergroups begin with -100. */
export interface NewGroup {
  id: number;
  title: string;
  /** People who must exist; the first one is the creator. */
  members: number[];
  forum?: boolean;
  /** Whether the bot is an administrator, which it is by default. */
  botAdmin?: boolean;
}

/** Makes a group with people and the bot in it; the bot gets a my_chat_member update. */
export function addGroup(
  world: World,
  { id, title, members, forum = false, botAdmin = true }: NewGroup,
): Chat {
  if (!(id < 0)) throw new ActionError("a group's id is a negative number");
  if (world.chats.has(id)) throw new ActionError(`there is a chat ${id} already`);
  for (const member of members) {
    if (!world.people.has(member)) throw new ActionError(`there is no person ${member}`);
  }
  const type = String(id).startsWith("-100") && id < -1_000_000_000_000 ? "supergroup" : "group";
  if (forum && type === "group")
    throw new ActionError("only supergroups, whose ids begin with -100, have topics");
  const chat = addChat(world, { id, type, title, forum });
  for (const [index, member] of members.entries())
    chat.members.set(member, index === 0 ? "creator" : "member");
  const creator = world.people.get(members[0] ?? 0);
  setStanding(world, chat, creator ? userOf(creator) : world.bot, botAdmin ? "administrator" : "member");
  return chat;
}

/** Turns a basic group into a supergroup; messages stay behind, the id changes, and both sides say so. */
export function migrate(world: World, id: number): { chat: number } {
  const old = groupOf(world, id);
  if (old.type === "supergroup") throw new ActionError(`chat ${id} is a supergroup already`);
  const newId = -1_000_000_000_000 - Math.abs(old.id);
  const next = addChat(world, { id: newId, type: "supergroup", title: old.title, forum: false });
  next.members = new Map(old.members);
  const first = world.people.get([...old.members.keys()][0] ?? 0);
  const by = first ? userOf(first) : world.bot;
  addService(world, old, by, { migrate_to_chat_id: newId });
  old.migratedTo = newId;
  addService(world, next, by, { migrate_from_chat_id: old.id });
  world.events.emit(() => ({ kind: "state" }));
  return { chat: newId };
}
