import { GrammyError, HttpError } from "grammy";

/** What an attempt to send came to. `ambiguous`: nobody knows whether it arrived. */
export type Attempt =
  | { kind: "sent"; messageId: number | null }
  | { kind: "wait"; seconds: number }
  | { kind: "unreachable" }
  | { kind: "ambiguous" }
  | { kind: "blocked" }
  | { kind: "migrated"; chatId: number }
  /** The message in place is not there any more. */
  | { kind: "vanished" }
  | { kind: "refused" };

/** Errors of the connection before any byte of the request left, so the message surely did not arrive. */
const BEFORE_SENDING = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "CERT_HAS_EXPIRED",
]);

const VANISHED =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|message thread not found/i;

const BLOCKED =
  /chat not found|user is deactivated|PEER_ID_INVALID|not enough rights|no rights to send|CHAT_WRITE_FORBIDDEN/i;

/** Reads the outcome of a failed call from what grammY throws. */
export function attemptOf(error: unknown): Attempt {
  if (error instanceof GrammyError) return refusalOf(error);
  if (error instanceof HttpError) {
    const code = (error.error as { code?: unknown } | undefined)?.code;
    return BEFORE_SENDING.has(String(code)) ? { kind: "unreachable" } : { kind: "ambiguous" };
  }
  // A bug of ours, not an answer of Telegram: whether anything left cannot be known.
  return { kind: "ambiguous" };
}

function refusalOf({ error_code: code, description, parameters }: GrammyError): Attempt {
  if (parameters.retry_after !== undefined) return { kind: "wait", seconds: parameters.retry_after };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: "migrated", chatId: parameters.migrate_to_chat_id };
  }
  if (code === 403) return { kind: "blocked" };
  if (code >= 500) return { kind: "ambiguous" };
  if (code === 401 || code === 404) return { kind: "unreachable" };
  if (/message is not modified/i.test(description)) return { kind: "sent", messageId: null };
  if (VANISHED.test(description)) return { kind: "vanished" };
  if (BLOCKED.test(description)) return { kind: "blocked" };
  return { kind: "refused" };
}
