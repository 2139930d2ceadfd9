import { contentOf, textFields } from "./content.ts";
import type { NewPerson, Person, SendAction } from "./control.ts";
import { ActionError } from "./errors.ts";
import { addMessage, addService, apiMessage, messageLane } from "./messages.ts";
import { deletableSeconds } from "./methods/delete.ts";
import { type Chat, type Json, type Message, type Someone, userOf } from "./model.ts";
import { groupOf, placeOf } from "./place.ts";
import { announceStanding } from "./standing.ts";
import { addChat, type World } from "./world.ts";

const firstPersonId = 1001;

/** Adds a person with a phone and her private chat with the bot, which stays silent until she writes. */
export function addPerson(world: World, someone: NewPerson): Person {
  const id = someone.id ?? freeId(world);
  if (world.people.has(id)) throw new ActionError(`there is a person ${id} already`);
  if (!(id > 0)) throw new ActionError("a person's id is a positive number");
  const { first_name, username, language_code, label, groups = [], started = false } = someone;
  const person: Someone = {
    id,
    first_name,
    ...(username === undefined ? {} : { username }),
    language_code,
    label: label ?? first_name,
    blockedBot: false,
    started,
  };
  const joined = groups.map((group) => groupOf(world, group));
  world.people.set(id, person);
  const chat = addChat(world, { id, type: "private", title: first_name, forum: false });
  chat.members.set(id, "member").set(world.bot.id, "member");
  for (const group of joined) joinGroup(world, group, person);
  world.events.emit(() => ({ kind: "state" }));
  return person;
}

function freeId(world: World): number {
  let id = firstPersonId;
  while (world.people.has(id)) id += 1;
  return id;
}

function joinGroup(world: World, group: Chat, person: Person): void {
  group.members.set(person.id, "member");
  const user = userOf(person);
  addService(world, group, user, { new_chat_members: [user], new_chat_member: user });
}

/** A person types or sends something. */
export function send(world: World, action: SendAction): { message_id: number } {
  const { person, chat } = placeOf(world, action.person, action.chat);
  if (chat.type === "private" && person.blockedBot)
    throw new ActionError("the person blocked the bot; unblock first");
  const { content, file } = contentOf(world, action);
  const thread = action.thread_id;
  if (thread !== undefined && !chat.topics.has(thread)) throw new ActionError(`there is no topic ${thread}`);
  if (action.replyTo !== undefined && !chat.messages.has(action.replyTo)) {
    throw new ActionError(`there is no message ${action.replyTo} to reply to`);
  }
  if (chat.type === "private") person.started = true;
  if (chat.keyboard?.once && chat.keyboard.rows.flat().includes(action.text ?? "")) chat.keyboard = null;
  const message = addMessage(world, chat, {
    from: userOf(person),
    content,
    ...(file ? { file } : {}),
    ...(thread === undefined ? {} : { thread_id: thread }),
    ...(action.replyTo === undefined ? {} : { replyTo: action.replyTo }),
    ...(action.forwarded ? { origin: outsider(world) } : {}),
  });
  if (reachesBot(world, chat, message)) {
    world.updates.push("message", apiMessage(world, chat, message), messageLane(chat));
  }
  return { message_id: message.message_id };
}

function outsider(world: World): Json {
  return { type: "hidden_user", sender_user_name: "Somebody", date: world.clock.now() - 3600 };
}

// With privacy mode on, as every new bot has it, a bot that is no administrator hears only what is meant for it.
function reachesBot(world: World, chat: Chat, message: Message): boolean {
  if (chat.type === "private") return true;
  const standing = chat.members.get(world.bot.id);
  if (standing === "administrator" || standing === "creator") return true;
  if (standing !== "member") return false;
  const text = (message.content.text ?? "") as string;
  const replied = message.replyTo === undefined ? undefined : chat.messages.get(message.replyTo);
  return text.startsWith("/") || text.includes(`@${world.bot.username}`) || replied?.from.id === world.bot.id;
}

function ownMessage(chat: Chat, person: number, id: number): Message {
  const message = chat.messages.get(id);
  if (!message) throw new ActionError(`there is no message ${id} in chat ${chat.id}`);
  if (message.from.id !== person || message.service) throw new ActionError(`message ${id} is not hers`);
  return message;
}

/** A person edits her own message, which Telegram allows for 48 hours. */
export function editOwn(
  world: World,
  action: { person: number; chat: number; message_id: number; text: string },
): void {
  const { chat } = placeOf(world, action.person, action.chat);
  const message = ownMessage(chat, action.person, action.message_id);
  if (world.clock.now() - message.date > deletableSeconds)
    throw new ActionError("the message is older than 48 hours");
  const fields = textFields(message.file ? "caption" : "text", action.text.trim());
  const { text: _, entities: __, caption: ___, caption_entities: ____, ...rest } = message.content;
  message.content = { ...rest, ...fields };
  message.edit_date = world.clock.now();
  world.events.chatChanged(chat.id);
  if (reachesBot(world, chat, message)) {
    world.updates.push("edited_message", apiMessage(world, chat, message), messageLane(chat));
  }
}

/** A person blocks the bot or lets it in again; the bot learns of it. */
export function block(world: World, id: number, blocked: boolean): void {
  const { person, chat } = placeOf(world, id, id);
  if (person.blockedBot === blocked) return;
  person.blockedBot = blocked;
  const next = blocked ? "kicked" : "member";
  chat.members.set(world.bot.id, next);
  // Somebody who never wrote is nobody to the bot.
  if (person.started) {
    announceStanding(world, chat, userOf(person), { old: blocked ? "member" : "kicked", next });
  }
  world.events.emit(() => ({ kind: "state" }));
}
