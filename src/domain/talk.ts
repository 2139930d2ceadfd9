import type { OutgoingBody, OutgoingMethod } from "./outgoing.ts";

/** Kinds of media that are passed on as they are. */
export const MEDIA = [
  "photo",
  "voice",
  "video",
  "video_note",
  "audio",
  "document",
  "animation",
  "sticker",
] as const;
export type Media = (typeof MEDIA)[number];

/** What one side says to the other. A file is named by Telegram's file id, so it outlives the message. */
export type TalkContent =
  | { kind: "text"; text: string }
  | { kind: "media"; media: Media; fileId: string; caption?: string }
  | { kind: "location"; latitude: number; longitude: number };

/** One message of a talk with its number in the chat it was written in. */
export interface TalkMessage {
  updateId: number;
  messageId: number;
  content: TalkContent;
  /** A correction of an earlier message. */
  isEdit?: boolean;
  /** Names what is said at a press that may come twice: it goes out once in a case, whatever update brings it. */
  once?: string;
}

/** Telegram's limits, in UTF-16 units after entities are parsed. */
export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;

/** Shortens a text to a limit of UTF-16 units, never through the middle of a character, which Telegram refuses. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const METHODS: Record<Media, OutgoingMethod> = {
  photo: "sendPhoto",
  voice: "sendVoice",
  video: "sendVideo",
  video_note: "sendVideoNote",
  audio: "sendAudio",
  document: "sendDocument",
  animation: "sendAnimation",
  sticker: "sendSticker",
};

/** Builds the call that says this to the other side: never forwarded, protected, without link previews. */
export function talkBody(content: TalkContent): OutgoingBody {
  const common = { protect_content: true, disable_notification: true };
  switch (content.kind) {
    case "text":
      return {
        method: "sendMessage",
        params: { ...common, text: content.text, link_preview_options: { is_disabled: true } },
      };
    case "media":
      return {
        method: METHODS[content.media],
        params: {
          ...common,
          [content.media]: content.fileId,
          ...(content.caption === undefined ? {} : { caption: content.caption }),
        },
      };
    case "location":
      return {
        method: "sendLocation",
        params: { ...common, latitude: content.latitude, longitude: content.longitude },
      };
  }
}

const WITHOUT_CAPTION: readonly OutgoingMethod[] = ["sendVideoNote", "sendSticker", "sendLocation"];

/**
 * Puts words in front of a message: before its text, before its caption, or, where neither has room,
 * on a button under it that does nothing.
 */
export function withWords(body: OutgoingBody, words: string): OutgoingBody {
  const field = body.method === "sendMessage" ? "text" : "caption";
  const limit = field === "text" ? MAX_TEXT : MAX_CAPTION;
  const present = String(body.params[field] ?? "");
  const joined = present === "" ? words : `${words}\n${present}`;
  if (!WITHOUT_CAPTION.includes(body.method) && joined.length <= limit) {
    return { ...body, params: { ...body.params, [field]: joined } };
  }
  const markup = body.params["reply_markup"] as { inline_keyboard: unknown[][] } | undefined;
  const rows = markup?.inline_keyboard ?? [];
  const label = [{ text: words, callback_data: "none" }];
  return { ...body, params: { ...body.params, reply_markup: { inline_keyboard: [label, ...rows] } } };
}

/** Some people may write longer captions than a bot may send; then the words follow as a message of their own. */
export function withoutLongCaption(content: TalkContent): TalkContent[] {
  if (content.kind !== "media" || (content.caption ?? "").length <= MAX_CAPTION) return [content];
  const { caption, ...bare } = content;
  return [bare, { kind: "text", text: caption! }];
}

/** The name of a relayed message in place, by which its edits find it. */
export function talkSlot(caseId: string, side: "survivor" | "caseworker", message: number | string): string {
  return `talk:${caseId}:${side}:${message}`;
}
