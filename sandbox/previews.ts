import type { MediaKind, Preview } from "./control.ts";
import type { Chat, Message } from "./model.ts";
import { localized } from "./profile.ts";
import type { World } from "./world.ts";

const kept = 500;
const bodyLength = 120;
const mediaWords: Record<MediaKind, string> = {
  photo: "🖼 Photo",
  voice: "🎤 Voice message",
  video: "📹 Video",
  video_note: "📹 Video message",
  audio: "🎵 Audio",
  document: "📎 File",
  sticker: "Sticker",
  animation: "GIF",
};

/** Writes down what the lock screen of everybody else in the chat shows of a new message; deleting it later does not unsay it. */
export function addPreviews(world: World, chat: Chat, message: Message): void {
  for (const [id, standing] of chat.members) {
    const person = world.people.get(id);
    if (!person || id === message.from.id || standing === "left" || standing === "kicked") continue;
    const preview = makePreview(world, chat, message, person.id);
    if (world.previews.push(preview) >= kept * 2) world.previews.splice(0, kept);
    world.events.emit(() => ({ kind: "preview", preview }));
  }
}

function makePreview(world: World, chat: Chat, message: Message, person: number): Preview {
  const isPrivate = chat.type === "private";
  const language = world.people.get(person)!.language_code;
  const botName = localized(world.profile.name, language, world.bot.first_name);
  const sender = message.from.is_bot ? botName : message.from.first_name;
  const words = isPrivate ? describe(message) : `${sender}: ${describe(message)}`;
  return {
    person,
    chat: chat.id,
    message_id: message.message_id,
    title: isPrivate ? botName : chat.title,
    body: [...words].slice(0, bodyLength).join(""),
    buzzed: !message.silent,
    date: message.date,
  };
}

function describe({ content, file }: Message): string {
  const words = (content.text ?? content.caption ?? "") as string;
  const line = words.replace(/\s+/gu, " ").trim();
  if (!file) return line || (content.contact ? "👤 Contact" : content.location ? "📍 Location" : "");
  return line ? `${mediaWords[file.kind]}, ${line}` : mediaWords[file.kind];
}
