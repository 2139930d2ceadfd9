import type { Message } from "grammy/types";
import { MEDIA, type Media, type TalkContent } from "../domain/talk.ts";

/** Reads what a message says, or null when it is of a kind that cannot be passed on. */
export function talkContent(message: Message): TalkContent | null {
  if (message.text !== undefined) return { kind: "text", text: message.text };
  // A place is sent as `venue` too; the point on the map says the same.
  if (message.location !== undefined) {
    return { kind: "location", latitude: message.location.latitude, longitude: message.location.longitude };
  }
  for (const media of MEDIA) {
    const fileId = fileIdOf(message, media);
    if (fileId === undefined) continue;
    return {
      kind: "media",
      media,
      fileId,
      ...(message.caption === undefined ? {} : { caption: message.caption }),
    };
  }
  return null;
}

// An animation carries a document too, so the more exact kind is looked for first.
function fileIdOf(message: Message, media: Media): string | undefined {
  if (media === "photo") return message.photo?.at(-1)?.file_id;
  if (media === "document" && message.animation !== undefined) return undefined;
  return message[media]?.file_id;
}
