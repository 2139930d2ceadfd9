import type { SandboxState, ShownChat, ShownMessage } from "./control.ts";
import type { Chat, Json, Message } from "./model.ts";
import { localized, resolveCommands } from "./profile.ts";
import type { World } from "./world.ts";

const newest = 200;

/** A message as a phone shows it. */
export function showMessage(message: Message): ShownMessage {
  const { content } = message;
  const shown: ShownMessage = {
    message_id: message.message_id,
    from: message.from.id,
    fromName: message.from.first_name,
    fromBot: message.from.is_bot,
    date: message.date,
    protect: message.protect,
    silent: message.silent,
    reactions: [...message.reactions.values()],
  };
  if (message.thread_id !== undefined) shown.thread_id = message.thread_id;
  if (message.edit_date !== undefined) shown.editDate = message.edit_date;
  const text = message.service ? serviceText(content) : content.text;
  if (typeof text === "string") shown.text = text;
  else if (!message.file) shown.text = plainContent(content);
  if (typeof content.caption === "string") shown.caption = content.caption;
  if (message.file) {
    const { kind, file_id, name } = message.file;
    shown.media = { kind, file_id, ...(name === undefined ? {} : { name }) };
  }
  if (message.replyTo !== undefined) shown.replyTo = message.replyTo;
  const buttons = message.replyMarkup?.inline_keyboard as Json[][] | undefined;
  if (buttons) shown.buttons = buttons.map((row) => row.map(showButton));
  return shown;
}

function showButton(button: Json): NonNullable<ShownMessage["buttons"]>[number][number] {
  const copy = button.copy_text as { text: string } | undefined;
  return {
    text: button.text as string,
    ...(button.callback_data === undefined ? {} : { data: button.callback_data as string }),
    ...(button.url === undefined ? {} : { url: button.url as string }),
    ...(copy === undefined ? {} : { copyText: copy.text }),
  };
}

function plainContent(content: Json): string {
  const contact = content.contact as { phone_number: string; first_name: string } | undefined;
  if (contact) return `${contact.first_name} ${contact.phone_number}`;
  const location = content.location as { latitude: number; longitude: number } | undefined;
  return location ? `📍 ${location.latitude}, ${location.longitude}` : "";
}

function serviceText(content: Json): string {
  const topic = (content.forum_topic_created ?? content.forum_topic_edited) as { name?: string } | undefined;
  if (topic) return `Topic: ${topic.name ?? ""}`;
  return (Object.keys(content)[0] ?? "").replaceAll("_", " ");
}

/** A chat as the page shows it. */
export function showChat(world: World, chat: Chat): ShownChat {
  const members = [...chat.members].filter(([, standing]) => standing !== "left" && standing !== "kicked");
  return {
    id: chat.id,
    type: chat.type,
    title: chat.type === "private" ? botName(world, chat.id) : chat.title,
    members: members.map(([id]) => id),
    messages: [...chat.messages.values()].slice(-newest).map(showMessage),
    topics: [...chat.topics.values()].map(({ thread_id, name, closed }) => ({ thread_id, name, closed })),
    keyboard: chat.keyboard?.rows ?? null,
  };
}

function botName(world: World, person: number): string {
  return localized(world.profile.name, world.people.get(person)?.language_code ?? "", world.bot.first_name);
}

/** All that the page needs to draw. */
export function showState(world: World): SandboxState {
  const { bot, faults, limits, clock } = world;
  return {
    bot: { id: bot.id, username: bot.username, name: world.profile.name.get("") ?? bot.first_name },
    people: [...world.people.values()].map(({ started: _, ...person }) => person),
    chats: [...world.chats.values()]
      .filter((chat) => chat.migratedTo === undefined)
      .map((chat) => showChat(world, chat)),
    previews: world.previews,
    commands: showCommands(world),
    limits: limits.enabled,
    faults: faults.plan(),
    now: clock.now(),
    polls: world.updates.polls(),
  };
}

function showCommands(world: World): SandboxState["commands"] {
  const menus: SandboxState["commands"] = {};
  for (const person of world.people.values()) {
    for (const chat of world.chats.values()) {
      if (!chat.members.has(person.id)) continue;
      const key = chat.type === "private" ? `${person.id}` : `${person.id}:${chat.id}`;
      menus[key] = resolveCommands(world, chat, person);
    }
  }
  return menus;
}
