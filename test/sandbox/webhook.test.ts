import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { localTelegram, olena } from "../support/local-telegram.ts";

type Reply = { status: number; headers?: Record<string, string> };
// biome-ignore lint/suspicious/noExplicitAny: updates have many shapes
type Handler = (update: any, request: IncomingMessage) => Reply | Promise<Reply>;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function bot(handler: Handler): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const reply = await handler(JSON.parse(body), request);
    response.writeHead(reply.status, reply.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; !isTrue(); ) {
    if (Date.now() > end) throw new Error("it never came true");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test("a refused update comes again after a second with the secret, and blocks those behind it", async () => {
  const seen: { text: string; secret: unknown; at: number }[] = [];
  const url = await bot((update, request) => {
    const secret = request.headers["x-telegram-bot-api-secret-token"];
    seen.push({ text: update.message.text, secret, at: Date.now() });
    return { status: seen.length === 1 ? 500 : 200 };
  });
  const { call, telegram } = await localTelegram();
  await call("setWebhook", { url, secret_token: "s3cret_-" });
  telegram.send({ person: olena, chat: olena, text: "one" });
  telegram.send({ person: olena, chat: olena, text: "two" });
  await until(() => seen.length === 1);
  await until(() => telegram.pendingUpdates() === 0);
  expect(seen.map((entry) => entry.text)).toEqual(["one", "one", "two"]);
  expect(seen.every((entry) => entry.secret === "s3cret_-")).toBe(true);
  expect(seen[1]!.at - seen[0]!.at).toBeGreaterThanOrEqual(950);
});

test("Retry-After is honoured, by the sandbox's clock", async () => {
  let times = 0;
  const url = await bot(() => {
    times += 1;
    return times === 1 ? { status: 503, headers: { "retry-after": "300" } } : { status: 200 };
  });
  const { call, telegram } = await localTelegram();
  await call("setWebhook", { url });
  telegram.send({ person: olena, chat: olena, text: "one" });
  await until(() => times === 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  telegram.advance(290);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(times).toBe(1);
  const info = (await call("getWebhookInfo")).result;
  expect(info).toMatchObject({ url, pending_update_count: 1, max_connections: 40 });
  expect(info.last_error_message).toContain("503");
  telegram.advance(11);
  await until(() => telegram.pendingUpdates() === 0);
  expect(times).toBe(2);
});

test("a message and a button press of one person arrive side by side", async () => {
  let open = 0;
  let most = 0;
  const url = await bot(async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 100));
    open -= 1;
    return { status: 200 };
  });
  const { call, telegram } = await localTelegram();
  const keyboard = { inline_keyboard: [[{ text: "Yes", callback_data: "yes" }]] };
  const sent = await call("sendMessage", { chat_id: olena, text: "?", reply_markup: keyboard });
  await call("setWebhook", { url });
  telegram.send({ person: olena, chat: olena, text: "one" });
  telegram.send({ person: olena, chat: olena, text: "two" });
  telegram.press({ person: olena, chat: olena, message_id: sent.result.message_id, text: "Yes" });
  await until(() => telegram.pendingUpdates() === 0);
  expect(most).toBe(2);
});

test("what waited before the webhook was set is delivered, unless it is dropped", async () => {
  const seen: string[] = [];
  const url = await bot((update) => {
    seen.push(update.message.text);
    return { status: 200 };
  });
  const { call, telegram } = await localTelegram();
  telegram.send({ person: olena, chat: olena, text: "dropped" });
  await call("setWebhook", { url, drop_pending_updates: true });
  await call("deleteWebhook");
  telegram.send({ person: olena, chat: olena, text: "kept" });
  await call("setWebhook", { url });
  await until(() => telegram.pendingUpdates() === 0);
  expect(seen).toEqual(["kept"]);
});

test("a webhook outside this machine is refused", async () => {
  const { call } = await localTelegram();
  expect((await call("setWebhook", { url: "https://example.com/hook" })).error_code).toBe(400);
  expect((await call("setWebhook", { url: "ftp://127.0.0.1/" })).error_code).toBe(400);
  expect((await call("setWebhook", { url: "http://localhost:1/", secret_token: "a b" })).error_code).toBe(
    400,
  );
});
