import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { createActions } from "./actions.ts";
import { ActionError } from "./errors.ts";
import { readBody } from "./request.ts";
import type { Telegram } from "./telegram.ts";
import type { World } from "./world.ts";

/** The sandbox's own interface under `/sandbox/`, as control.ts describes it. */
export interface ControlApi {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

/** Makes the control interface of a world. */
export function createControlApi(world: World, telegram: Telegram): ControlApi {
  const actions = createActions(telegram);

  async function act(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) return json(response, 404, { error: `there is no action ${name}` });
    try {
      const body = await readBody(request);
      json(response, 200, action(body.length === 0 ? {} : JSON.parse(body.toString())));
    } catch (error) {
      json(response, 400, { error: describe(error) });
    }
  }

  function look(name: string, response: ServerResponse, url: URL): void {
    const after = Number(url.searchParams.get("after") ?? 0);
    if (name === "state") json(response, 200, telegram.state());
    else if (name === "calls") json(response, 200, { calls: telegram.calls(after) });
    else if (name === "events") stream(telegram, response);
    else if (name.startsWith("file/")) sendFile(name.slice("file/".length), response);
    else json(response, 404, { error: `there is nothing at ${url.pathname}` });
  }

  function sendFile(fileId: string, response: ServerResponse): void {
    const file = world.files.byId(fileId);
    if (!file) {
      json(response, 404, { error: "there is no such file" });
      return;
    }
    response.writeHead(200, { "content-type": file.mime, "content-length": file.bytes.length });
    response.end(file.bytes);
  }

  return {
    async handle(request, response, url) {
      // A page of another site may reach this port through a name of its own, but not under one of these.
      if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u.test(request.headers.host ?? "")) {
        return json(response, 403, { error: "the sandbox answers on 127.0.0.1 only" });
      }
      const name = url.pathname.slice("/sandbox/".length);
      if (request.method === "POST") await act(name, request, response);
      else if (request.method === "GET") look(name, response, url);
      else json(response, 405, { error: "use GET or POST" });
    },
  };
}

function describe(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; ");
  }
  if (error instanceof SyntaxError) return "the body is not JSON";
  if (error instanceof ActionError) return error.message;
  console.error(error);
  return "the sandbox failed";
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

function stream(telegram: Telegram, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  // The first comment opens the stream at once; browsers reconnect by themselves.
  response.write(": hello\n\n");
  const end = telegram.on((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on("close", end);
}
