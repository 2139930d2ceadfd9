/** A webhook in front of webhooks: whatever Telegram delivers once is delivered many times, to all workers at once. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Where to, how often, and the secret that the workers expect. */
export interface FanOptions {
  ports: readonly number[];
  times: number;
  secret: string;
}

/** What a fan did so far. */
export interface Fan {
  server: Server;
  url: string;
  updates: number;
  deliveries: number;
  refused: number;
  isOpen: boolean;
}

/** Takes each update from Telegram and delivers it to all workers at once, so many times. */
export async function startFan({ ports, times, secret }: FanOptions): Promise<Fan> {
  const server = createServer((request, response) => {
    void readAll(request).then(async (body) => {
      // The first worker announces the webhook while others still start: Telegram must wait for all of them.
      if (!fan.isOpen) return response.writeHead(503, { "retry-after": "1" }).end();
      fan.updates++;
      const answers = await Promise.all(
        Array.from({ length: times }, (_, index) => post(ports[index % ports.length]!, { body, secret })),
      );
      fan.deliveries += answers.length;
      fan.refused += answers.filter((status) => status !== 200).length;
      return response.writeHead(200).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const fan: Fan = {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    updates: 0,
    deliveries: 0,
    refused: 0,
    isOpen: false,
  };
  return fan;
}

/** Returns the status; 0 when there was no answer. */
async function post(port: number, { body, secret }: { body: Buffer; secret: string }): Promise<number> {
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  const request = { method: "POST", headers, body: new Uint8Array(body) };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/hook`, request);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
