import { afterEach } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/server.ts";

/** An answer of the Bot API, loosely typed so that tests can look into it. */
export interface Answer {
  ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: results have many shapes
  result?: any;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

/** A sandbox with two people who have written to the bot, and the bot's own hand on the Bot API. */
export interface LocalTelegram extends Sandbox {
  call(method: string, params?: object): Promise<Answer>;
  control(action: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Survivors of the tests. */
export const olena = 1001;
export const dana = 1002;

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.stop()));
});

/** Starts a sandbox that ends with the test; the queue of updates is empty. */
export async function localTelegram(options: SandboxOptions = {}): Promise<LocalTelegram> {
  const sandbox = await startSandbox(options);
  running.push(sandbox);
  const call = async (method: string, params: object = {}): Promise<Answer> => {
    const response = await fetch(`${sandbox.url}/bot${sandbox.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(params),
    });
    return (await response.json()) as Answer;
  };
  const control = async (action: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(`${sandbox.url}/sandbox/${action}`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  sandbox.telegram.addPerson({ id: olena, first_name: "Олена", language_code: "uk", started: true });
  sandbox.telegram.addPerson({ id: dana, first_name: "Dana", language_code: "en", started: true });
  return { ...sandbox, call, control };
}
