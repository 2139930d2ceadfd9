import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "./control.ts";
import { ApiError } from "./errors.ts";
import { isUpload } from "./files.ts";
import { tooManyRequests } from "./limits.ts";
import { createMethods } from "./methods/index.ts";
import type { Json } from "./model.ts";
import { type Parsed, parseCall } from "./request.ts";
import { type Outcome, respond, sendFile } from "./respond.ts";
import { isMethod } from "./schema.ts";
import { validate } from "./validate.ts";
import { createWebhook } from "./webhook.ts";
import type { World } from "./world.ts";

/** The Bot API over HTTP, for one bot. */
export interface BotApi {
  /** Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`; false for other paths. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): boolean;
  stop(): void;
}

interface Done {
  outcome: Outcome;
  fault?: Fault | undefined;
  params: Json;
}

/** Makes the server of one bot's calls. */
export function createBotApi(world: World, token: string): BotApi {
  const webhook = createWebhook(world);
  const methods = createMethods(webhook);

  /** A fault strikes only calls that are right, so that it hides no bug of the bot. */
  async function run(name: string, { params, attached, isForm }: Parsed, gone: AbortSignal): Promise<Done> {
    let fault: Fault | undefined;
    try {
      const method = isMethod(name) ? methods.get(name) : undefined;
      if (!method) throw new ApiError(404, "Not Found", { malformed: true });
      validate(name, params, isForm);
      fault = world.faults.strike(name);
      if (fault && fault.kind !== "lost") throw faultError(fault);
      return { outcome: { result: await method({ world, params, attached, gone }) }, fault, params };
    } catch (error) {
      return { outcome: { error: toApiError(error) }, fault, params };
    }
  }

  async function answer(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const parsed = await parseCall(request, url.searchParams).catch(toApiError);
    const done: Done =
      parsed instanceof ApiError
        ? { outcome: { error: parsed }, params: {} }
        : await run(name, parsed, gone.signal);
    record(world, name, done);
    const kind = done.fault?.kind;
    if (kind === "reset" || kind === "lost") request.socket.resetAndDestroy();
    else if (kind !== "hang") respond(response, done.outcome);
  }

  return {
    handle(request, response, url) {
      const match = /^\/(file\/)?bot([^/]*)\/?(.*)$/u.exec(url.pathname);
      if (!match) return false;
      const [, file, given, rest] = match;
      const refusal = refuseToken(decode(given!), token);
      if (refusal) respond(response, { error: refusal });
      else if (file) sendFile(world, response, decode(rest!));
      else void answer(rest!, request, response, url);
      return true;
    },
    stop() {
      webhook.remove();
      world.updates.endPoll("terminated by the end of the sandbox");
    },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuseToken(given: string, token: string): ApiError | undefined {
  if (given === token) return undefined;
  return /^\d+:[\w-]+$/u.test(given) ? new ApiError(401, "Unauthorized") : new ApiError(404, "Not Found");
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // Not the bot's doing: a bug of the sandbox must be seen.
  console.error(error);
  return new ApiError(500, "Internal Server Error");
}

function faultError(fault: Fault): ApiError {
  if (fault.kind === "flood") return tooManyRequests(fault.retryAfter ?? 1);
  if (fault.kind === "error") {
    return new ApiError(fault.code ?? 500, fault.description ?? "Internal Server Error");
  }
  return new ApiError(0, `fault: ${fault.kind}`);
}

function record(world: World, method: string, { outcome, params }: Done): void {
  if (method === "getUpdates" && "result" in outcome) return;
  const failure =
    "error" in outcome ? { error_code: outcome.error.code, description: outcome.error.message } : {};
  world.calls.add({
    method,
    params: withoutBytes(params),
    ok: "result" in outcome,
    ...failure,
    malformed: "error" in outcome && outcome.error.malformed,
    date: world.clock.now(),
  });
}

function withoutBytes(params: Json): Json {
  if (!Object.values(params).some(isUpload)) return params;
  const entries = Object.entries(params).map(([key, value]) =>
    isUpload(value) ? [key, { file: value.name, size: value.bytes.length }] : [key, value],
  );
  return Object.fromEntries(entries);
}
