import type { IncomingMessage, ServerResponse } from "node:http";
import { isUpdate, type Receive } from "./receiver.ts";

/** Everything the webhook needs. */
export interface WebhookDeps {
  path: string;
  secret: string;
  /** Compares in constant time. */
  sameSecret(given: string, expected: string): boolean;
  receive: Receive;
}

/** No update of Telegram is anywhere near this large. */
const MAX_BYTES = 1_000_000;
const RETRY_SECONDS = 5;

/**
 * Creates the webhook's handler; it answers true when the request was its own. Nothing of a body is read before the
 * secret is right. 200 means that the update is kept; anything else lets Telegram send it again.
 */
export function createWebhook({ path, secret, sameSecret, receive }: WebhookDeps) {
  return async function webhook(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (request.url !== path) return false;
    const given = request.headers["x-telegram-bot-api-secret-token"];
    if (request.method !== "POST" || typeof given !== "string" || !sameSecret(given, secret)) {
      // The connection ends, so that an unread body costs nothing.
      response.writeHead(404, { connection: "close" }).end();
      return true;
    }
    const update = await readJson(request);
    if (!isUpdate(update)) {
      response.writeHead(400, { connection: "close" }).end();
      return true;
    }
    if ((await receive(update)) === "kept") response.writeHead(200).end();
    else response.writeHead(503, { "retry-after": String(RETRY_SECONDS) }).end();
    return true;
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}
