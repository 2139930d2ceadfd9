import type { ServerResponse } from "node:http";
import { ApiError } from "./errors.ts";
import type { Json } from "./model.ts";
import type { World } from "./world.ts";

/** How a call ended. */
export type Outcome = { result: unknown } | { error: ApiError };

/** Answers in the Bot API's envelope. */
export function respond(response: ServerResponse, outcome: Outcome): void {
  if (response.destroyed) return;
  let status = 200;
  let body: Json;
  if ("error" in outcome) {
    const { code, message, parameters } = outcome.error;
    status = code;
    body = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
  } else {
    body = { ok: true, result: outcome.result };
  }
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json", "content-length": text.length });
  response.end(text);
}

/** Answers with the bytes of a file, or 404. */
export function sendFile(world: World, response: ServerResponse, path: string): void {
  const file = world.files.byPath(path);
  if (!file) {
    respond(response, { error: new ApiError(404, "Not Found") });
    return;
  }
  response.writeHead(200, { "content-type": file.mime, "content-length": file.bytes.length });
  response.end(file.bytes);
}
