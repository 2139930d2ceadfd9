import type { MediaKind } from "./control.ts";
import type { StoredFile } from "./files.ts";
import type { Json } from "./model.ts";

/** The media fields of a message in the Bot API's shape, for example `{ photo: [PhotoSize] }`. */
export function mediaContent(file: StoredFile): Json {
  const base = {
    file_id: file.file_id,
    file_unique_id: file.file_unique_id,
    file_size: file.bytes.length,
  };
  const named = {
    ...base,
    ...(file.name === undefined ? {} : { file_name: file.name }),
    mime_type: file.mime,
  };
  const shapes: Record<MediaKind, () => Json> = {
    photo: () => ({ photo: [{ ...base, width: 640, height: 480 }] }),
    voice: () => ({ voice: { ...base, duration: 3, mime_type: file.mime } }),
    video: () => ({ video: { ...named, width: 640, height: 480, duration: 3 } }),
    video_note: () => ({ video_note: { ...base, length: 240, duration: 3 } }),
    audio: () => ({ audio: { ...named, duration: 3 } }),
    document: () => ({ document: named }),
    sticker: () => ({
      sticker: { ...base, type: "regular", width: 512, height: 512, is_animated: false, is_video: false },
    }),
    // Telegram gives an animation twice, for programs that know only documents.
    animation: () => ({ animation: { ...named, width: 640, height: 480, duration: 3 }, document: named }),
  };
  return shapes[file.kind]();
}

/** Whether the kind of media can carry words below it. */
export function takesCaption(kind: MediaKind): boolean {
  return kind !== "sticker" && kind !== "video_note";
}
