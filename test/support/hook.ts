/** The webhook over real HTTP, without the rest of the service. */
import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import { sameSecret } from "../../src/crypto/secrets.ts";
import { createReceiver, type ReceiverDeps } from "../../src/delivery/receiver.ts";
import { createWebhook } from "../../src/delivery/webhook.ts";
import { createHttpSide } from "../../src/http.ts";
import { silentLog } from "../../src/log.ts";
import { olena } from "./local-telegram.ts";

export const SECRET = "a-secret-of-enough-length";
export const PATH = "/telegram/hook";

/** An update as Telegram sends it. */
export const update = (update_id = 7, from = olena, type = "private") => ({
  update_id,
  message: { chat: { id: from, type }, from: { id: from, language_code: "en" }, text: "canary" },
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the HTTP side with the webhook alone; `inbox` may stand for a database that is away. */
export async function startHook({ inbox, ...deps }: Partial<ReceiverDeps> & Pick<ReceiverDeps, "inbox">) {
  const port = await freePort();
  const receive = createReceiver({
    inbox,
    laneId: (lane) => lane,
    onKept: () => {},
    onAway: async () => {},
    log: silentLog,
    ...deps,
  });
  const routes = [createWebhook({ path: PATH, secret: SECRET, sameSecret, receive })];
  const side = createHttpSide({ port, routes, log: silentLog });
  await side.start();
  onTestFinished(() => side.stop());
  const post = (body: unknown, { path = PATH, ...init }: RequestInit & { path?: string } = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      headers: { "x-telegram-bot-api-secret-token": SECRET },
      body: typeof body === "string" ? body : JSON.stringify(body),
      ...init,
    });
  return { port, post };
}
