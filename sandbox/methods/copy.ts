import { chatOf, messageOf } from "../access.ts";
import { badRequest } from "../errors.ts";
import type { Json, Message } from "../model.ts";
import { captionContent } from "../text.ts";
import type { Call, Method } from "./method.ts";
import { deliver } from "./send.ts";

function draftOf(message: Message, content: Json): { content: Json; file?: NonNullable<Message["file"]> } {
  return { content, ...(message.file ? { file: message.file } : {}) };
}

function copyMessage(call: Call): Json {
  const { world, params } = call;
  const source = messageOf(chatOf(world, params.from_chat_id), params.message_id, "copy");
  if (source.protect || source.service) throw badRequest("message can't be copied");
  const { caption: _, caption_entities: __, ...bare } = source.content;
  const content =
    params.caption === undefined || !source.file ? source.content : { ...bare, ...captionContent(params) };
  return { message_id: deliver(call, draftOf(source, content)).message_id };
}

function copyMessages(call: Call): Json[] {
  const { world, params } = call;
  const from = chatOf(world, params.from_chat_id);
  const ids = params.message_ids as number[];
  if (ids.some((id, index) => index > 0 && id <= ids[index - 1]!)) {
    throw badRequest("message identifiers must be in a strictly increasing order");
  }
  const sources = ids.map((id) => from.messages.get(id)).filter((message) => message !== undefined);
  const usable = sources.filter((message) => !message.protect && !message.service);
  if (usable.length === 0) throw badRequest("there are no messages to copy");
  return usable.map((source) => {
    const { caption: _, caption_entities: __, ...bare } = source.content;
    const content = params.remove_caption === true ? bare : source.content;
    return { message_id: deliver(call, draftOf(source, content)).message_id };
  });
}

function forwardMessage(call: Call): Json {
  const { world, params } = call;
  const source = messageOf(chatOf(world, params.from_chat_id), params.message_id, "forward");
  if (source.protect || source.service) throw badRequest("message can't be forwarded");
  const origin = source.origin ?? { type: "user", date: source.date, sender_user: source.from };
  return deliver(call, { ...draftOf(source, source.content), origin });
}

/** Copying and forwarding. */
export const copyMethods: Record<string, Method> = { copyMessage, copyMessages, forwardMessage };
