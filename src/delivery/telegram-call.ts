import type { Api } from "grammy";
import type { OutgoingBody } from "../domain/outgoing.ts";
import { withWords } from "../domain/talk.ts";
import { type Attempt, attemptOf } from "./attempt.ts";

/** One call: where to, which message to edit if any, and whether an earlier attempt may have arrived. */
export interface Call {
  chatId: number;
  editOf: number | null;
  maybeSent: boolean;
}

type Raw = (payload: Record<string, unknown>) => Promise<unknown>;

/** Sends or edits a message and says what came of it. Never throws for what Telegram or the network do. */
export async function callTelegram(api: Api, body: OutgoingBody, call: Call): Promise<Attempt> {
  const { method, params } = call.editOf === null ? sending(body, call) : editing(body, call);
  if (method === null) return { kind: "sent", messageId: call.editOf };
  try {
    const raw = api.raw as unknown as Record<string, Raw>;
    const result = await raw[method]!({ ...params, chat_id: call.chatId });
    return { kind: "sent", messageId: messageIdOf(result) ?? call.editOf };
  } catch (error) {
    const attempt = attemptOf(error);
    return attempt.kind === "sent" ? { kind: "sent", messageId: call.editOf } : attempt;
  }
}

type Request = { method: string | null; params: Record<string, unknown> };

function sending(body: OutgoingBody, { maybeSent }: Call): Request {
  const marked = maybeSent && body.repeatMark !== undefined ? withWords(body, body.repeatMark) : body;
  return { method: marked.method, params: marked.params };
}

// What a later state may change: the words and the buttons. A place on the map stays as it was.
function editing({ method, params }: OutgoingBody, { editOf: message_id }: Call): Request {
  const { text, caption, reply_markup, link_preview_options } = params;
  const markup = reply_markup === undefined ? {} : { reply_markup };
  if (method === "sendMessage") {
    return { method: "editMessageText", params: { message_id, text, link_preview_options, ...markup } };
  }
  if (caption === undefined) return { method: null, params: {} };
  return { method: "editMessageCaption", params: { message_id, caption, ...markup } };
}

function messageIdOf(result: unknown): number | null {
  const id = (result as { message_id?: unknown } | null)?.message_id;
  return typeof id === "number" ? id : null;
}
