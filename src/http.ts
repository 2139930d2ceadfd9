import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { describeError, type Log } from "./log.ts";

/** Answers a request and returns true, or returns false when it is not its own. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The HTTP side: started and stopped. */
export interface HttpSide {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a route of a GET path. */
export function get(
  path: string,
  answer: () => Promise<{ status: number; body: string; type?: string }>,
): Route {
  return async (request, response) => {
    if (request.method !== "GET" || request.url !== path) return false;
    const { status, body, type = "text/plain; charset=utf-8" } = await answer();
    response.writeHead(status, { "content-type": type }).end(body);
    return true;
  };
}

/** Creates the HTTP side over its routes; an unknown path is 404, a failure 500 without words. */
export function createHttpSide({ port, routes, log }: { port: number; routes: Route[]; log: Log }): HttpSide {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((error) => {
      log.error(describeError(error), "an HTTP request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Slow senders are let go; Telegram is quick.
  server.requestTimeout = 30_000;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, () => {
          server.off("error", reject);
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const route of routes) if (await route(request, response)) return;
  response.writeHead(404).end();
}
