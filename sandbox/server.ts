import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createBotApi } from "./bot-api.ts";
import { createControlApi } from "./control-api.ts";
import { servePage } from "./static.ts";
import { createTelegram, type Telegram } from "./telegram.ts";
import { createWorld, type WorldOptions } from "./world.ts";

/** How to start a sandbox. */
export interface SandboxOptions extends Omit<WorldOptions, "botId"> {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The bot's token; a made-up one by default. */
  token?: string;
  /** A loopback address; 127.0.0.1 by default. */
  host?: "127.0.0.1" | "::1" | "localhost";
}

/** A running sandbox. */
export interface Sandbox {
  /** Also the Bot API's root, for `TELEGRAM_API_ROOT` and grammY's `apiRoot`. */
  url: string;
  port: number;
  token: string;
  telegram: Telegram;
  stop(): Promise<void>;
}

/** A token of the right shape that belongs to nobody. */
export const sandboxToken = "8000000001:SANDBOX-not-a-real-token-000000000";

/** Starts a local Telegram; rejects with the system's error (`EADDRINUSE`) when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, token = sandboxToken, host = "127.0.0.1", ...rest } = options;
  const world = createWorld({ ...rest, botId: Number(token.split(":")[0]) });
  const telegram = createTelegram(world);
  const botApi = createBotApi(world, token);
  const control = createControlApi(world, telegram);

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(`http://sandbox${request.url?.startsWith("/") ? request.url : "/"}`);
    if (botApi.handle(request, response, url)) return;
    if (url.pathname.startsWith("/sandbox/")) void control.handle(request, response, url);
    else void servePage(response, url.pathname);
  });
  // Idle connections of a bot must outlive its pauses, or its next call meets a closing socket.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });

  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://${host === "::1" ? "[::1]" : host}:${actual}`,
    port: actual,
    token,
    telegram,
    stop: () =>
      new Promise((resolve) => {
        botApi.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
