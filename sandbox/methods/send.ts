import { chatOf, messageOf, writableChat } from "../access.ts";
import type { MediaKind } from "../control.ts";
import { badRequest, malformed } from "../errors.ts";
import { isUpload, type StoredFile } from "../files.ts";
import { mediaContent, takesCaption } from "../media.ts";
import { addMessage, apiMessage, type NewMessage } from "../messages.ts";
import type { Chat, Json } from "../model.ts";
import { captionContent, textContent } from "../text.ts";
import type { World } from "../world.ts";
import type { Call, Method } from "./method.ts";

const buttonsLimit = 100;

/** What `send*` and `copy*` calls have in common: checks, pace, reply, topic, keyboard. */
export function deliver(call: Call, draft: Omit<NewMessage, "from">): Json {
  const { world, params } = call;
  const chat = writableChat(world, params.chat_id);
  const thread = threadOf(world, chat, params.message_thread_id);
  const replyTo = replyOf(chat, params.reply_parameters as Json | undefined);
  const markup = params.reply_markup as Json | undefined;
  checkMarkup(markup);
  world.limits.spend(chat);
  openKeyboard(chat, markup);
  const inline = markup?.inline_keyboard as unknown[][] | undefined;
  const message = addMessage(world, chat, {
    ...draft,
    from: world.bot,
    protect: params.protect_content === true,
    silent: params.disable_notification === true,
    fixed: markup !== undefined && inline === undefined,
    ...(thread === undefined ? {} : { thread_id: thread }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(inline && inline.flat().length > 0 ? { replyMarkup: { inline_keyboard: inline } } : {}),
  });
  return apiMessage(world, chat, message);
}

/** Refuses keyboards that Telegram finds too long. */
export function checkMarkup(markup: Json | undefined): void {
  const rows = (markup?.inline_keyboard ?? markup?.keyboard) as unknown[][] | undefined;
  if (rows && rows.flat().length > buttonsLimit) throw malformed("reply markup is too long");
}

function openKeyboard(chat: Chat, markup: Json | undefined): void {
  if (markup?.keyboard) {
    const rows = (markup.keyboard as { text: string }[][]).map((row) => row.map((button) => button.text));
    chat.keyboard = { rows, once: markup.one_time_keyboard === true };
  }
  if (markup?.remove_keyboard) chat.keyboard = null;
}

function threadOf(world: World, chat: Chat, id: unknown): number | undefined {
  if (id === undefined) return undefined;
  const hasTopics = chat.forum || (chat.type === "private" && world.topics);
  if (!hasTopics || !chat.topics.has(id as number)) throw badRequest("message thread not found");
  return id as number;
}

function replyOf(chat: Chat, reply: Json | undefined): number | undefined {
  const id = reply?.message_id as number | undefined;
  if (id === undefined) return undefined;
  // A reply into another chat is checked there and not shown.
  if (reply?.chat_id !== undefined && Number(reply.chat_id) !== chat.id) return undefined;
  if (chat.messages.has(id)) return id;
  if (reply?.allow_sending_without_reply === true) return undefined;
  throw badRequest("message to be replied not found");
}

/** The file of a call: fresh bytes, `attach://`, or the id of a file that Telegram already has. */
export function fileOf(call: Call, value: unknown, kind: MediaKind): StoredFile {
  const { world, attached } = call;
  const upload = typeof value === "string" ? attached.get(value.replace(/^attach:\/\//u, "")) : value;
  if (isUpload(upload)) {
    if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
    return world.files.add(kind, upload.bytes, upload.name);
  }
  const known = world.files.byId(value as string);
  if (!known) throw badRequest("wrong file identifier/HTTP URL specified");
  // Telegram sends a document again as a document, but takes a photo's id for a photo only.
  if (known.kind !== kind) throw badRequest(`can't use file of type ${known.kind} as ${kind}`);
  return known;
}

function sendMedia(kind: MediaKind): Method {
  return (call) => {
    // First, so that a refused chat costs no stored file.
    writableChat(call.world, call.params.chat_id);
    const file = fileOf(call, call.params[kind], kind);
    const caption = takesCaption(kind) ? captionContent(call.params) : {};
    return deliver(call, { file, content: { ...mediaContent(file), ...caption } });
  };
}

function sendLocation(call: Call): Json {
  const { latitude, longitude } = call.params;
  return deliver(call, { content: { location: { latitude, longitude } } });
}

function sendContact(call: Call): Json {
  const { phone_number, first_name, last_name } = call.params;
  const contact = { phone_number, first_name, ...(last_name === undefined ? {} : { last_name }) };
  return deliver(call, { content: { contact } });
}

function sendChatAction({ world, params }: Call): true {
  writableChat(world, params.chat_id);
  return true;
}

function setMessageReaction({ world, params }: Call): true {
  const chat = chatOf(world, params.chat_id);
  const message = messageOf(chat, params.message_id, "react");
  const [first, ...more] = (params.reaction ?? []) as { type: string; emoji?: string }[];
  if (more.length > 0) throw badRequest("REACTIONS_TOO_MANY");
  if (first && first.type !== "emoji") throw badRequest("REACTION_INVALID");
  if (first?.emoji) message.reactions.set(world.bot.id, first.emoji);
  else message.reactions.delete(world.bot.id);
  world.events.chatChanged(chat.id);
  return true;
}

/** Sending in all its kinds. */
export const sendMethods: Record<string, Method> = {
  sendMessage: (call) => deliver(call, { content: textContent(call.params) }),
  sendPhoto: sendMedia("photo"),
  sendVoice: sendMedia("voice"),
  sendVideo: sendMedia("video"),
  sendVideoNote: sendMedia("video_note"),
  sendAudio: sendMedia("audio"),
  sendDocument: sendMedia("document"),
  sendAnimation: sendMedia("animation"),
  sendSticker: sendMedia("sticker"),
  sendLocation,
  sendContact,
  sendChatAction,
  setMessageReaction,
};
