import { isDeepStrictEqual } from "node:util";
import { messageOf, writableChat } from "../access.ts";
import type { MediaKind } from "../control.ts";
import { badRequest, malformed } from "../errors.ts";
import type { StoredFile } from "../files.ts";
import { mediaContent } from "../media.ts";
import { apiMessage } from "../messages.ts";
import type { Json, Message } from "../model.ts";
import { captionContent, textContent } from "../text.ts";
import type { Call, Method } from "./method.ts";
import { checkMarkup, fileOf } from "./send.ts";

interface Change {
  content: Json;
  file?: StoredFile;
}

/** Edits the bot's own message; `change` gives its new content. Buttons that are not given again go away. */
function edit(call: Call, change: (message: Message) => Change): Json {
  const { world, params } = call;
  if (params.chat_id === undefined) throw malformed("chat_id is empty");
  if (params.message_id === undefined) throw malformed("message identifier is not specified");
  const chat = writableChat(world, params.chat_id);
  const message = messageOf(chat, params.message_id, "edit");
  if (message.from.id !== world.bot.id || message.fixed || message.service || message.origin) {
    throw badRequest("message can't be edited");
  }
  const next = change(message);
  const markup = markupOf(params.reply_markup as Json | undefined);
  if (isDeepStrictEqual([next.content, markup], [message.content, message.replyMarkup])) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  world.limits.spend(chat);
  message.content = next.content;
  if (next.file) message.file = next.file;
  if (markup) message.replyMarkup = markup;
  else delete message.replyMarkup;
  message.edit_date = world.clock.now();
  world.events.chatChanged(chat.id);
  return apiMessage(world, chat, message);
}

function markupOf(markup: Json | undefined): Json | undefined {
  checkMarkup(markup);
  const rows = markup?.inline_keyboard as unknown[][] | undefined;
  return rows && rows.flat().length > 0 ? { inline_keyboard: rows } : undefined;
}

function editMessageText(call: Call): Json {
  if (call.params.text === undefined) throw malformed("message text is empty");
  const content = textContent(call.params);
  return edit(call, (message) => {
    if (message.content.text === undefined) throw badRequest("there is no text in the message to edit");
    return { content };
  });
}

function editMessageCaption(call: Call): Json {
  const caption = captionContent(call.params);
  return edit(call, ({ content, file }) => {
    if (!file) throw badRequest("there is no caption in the message to edit");
    const { caption: _, caption_entities: __, ...bare } = content;
    return { content: { ...bare, ...caption } };
  });
}

function editMessageMedia(call: Call): Json {
  const media = call.params.media as Json & { type: MediaKind };
  const caption = captionContent(media);
  return edit(call, () => {
    const file = fileOf(call, media.media, media.type);
    return { content: { ...mediaContent(file), ...caption }, file };
  });
}

function editMessageReplyMarkup(call: Call): Json {
  return edit(call, ({ content }) => ({ content }));
}

/** Editing in place. */
export const editMethods: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
};
