import type { MediaKind, SendAction } from "./control.ts";
import { findEntities } from "./entities.ts";
import { ActionError } from "./errors.ts";
import { type StoredFile, standIn } from "./files.ts";
import { mediaContent, takesCaption } from "./media.ts";
import type { Json } from "./model.ts";
import { textLimit } from "./text.ts";
import type { World } from "./world.ts";

/** What a person sends, in the Bot API's shape. */
export function contentOf(world: World, action: SendAction): { content: Json; file?: StoredFile } {
  const { text, caption, media } = action;
  if (!media) {
    if (text === undefined || text.trim() === "") throw new ActionError("say what to send: text or media");
    return { content: textFields("text", text.trim()) };
  }
  if (!mediaKinds.has(media.kind)) throw new ActionError(`unknown kind of media: ${media.kind}`);
  const bytes = media.data === undefined ? standIn(media.kind) : Buffer.from(media.data, "base64");
  const file = world.files.add(media.kind, bytes, media.name);
  const words = takesCaption(media.kind) ? (caption ?? text ?? "") : "";
  return { content: { ...mediaContent(file), ...(words ? textFields("caption", words) : {}) }, file };
}

const mediaKinds = new Set<MediaKind>([
  "photo",
  "voice",
  "video",
  "video_note",
  "audio",
  "document",
  "sticker",
  "animation",
]);

/** The text or caption that a person types, with what Telegram marks in it. */
export function textFields(field: "text" | "caption", text: string): Json {
  const limit = field === "text" ? textLimit : 1024;
  if (text.length > limit) throw new ActionError(`a ${field} has at most ${limit} characters`);
  const entities = findEntities(text);
  const name = field === "text" ? "entities" : "caption_entities";
  return { [field]: text, ...(entities.length > 0 ? { [name]: entities } : {}) };
}
