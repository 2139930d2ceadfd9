import { malformed } from "./errors.ts";
import type { Json } from "./model.ts";
import type { Pending } from "./updates.ts";
import type { World } from "./world.ts";

const answerSeconds = 60;
const firstWaitMs = 1000;
const longestWaitMs = 60_000;
const longestRetryAfterSeconds = 3600;

/** Delivers updates to the bot's webhook. */
export interface Webhook {
  set(settings: WebhookSettings): void;
  remove(): void;
  info(): Json;
  isSet(): boolean;
}

/** Where and how updates go. */
export interface WebhookSettings {
  url: string;
  secret?: string;
  maxConnections: number;
}

interface Active extends WebhookSettings {
  stop: AbortController;
  lanes: Map<string, Pending[]>;
  /** Lanes that wait for a free connection. */
  waiting: string[];
  busy: number;
  lastError?: { date: number; text: string };
}

/** Makes the deliverer, idle until a webhook is set. */
export function createWebhook(world: World): Webhook {
  let active: Active | undefined;

  function join(hook: Active, pending: Pending): void {
    const lane = hook.lanes.get(pending.lane);
    if (lane) {
      lane.push(pending);
      return;
    }
    hook.lanes.set(pending.lane, [pending]);
    hook.waiting.push(pending.lane);
    startLanes(hook);
  }

  function startLanes(hook: Active): void {
    while (hook.busy < hook.maxConnections && hook.waiting.length > 0) {
      hook.busy += 1;
      void runLane(hook, hook.waiting.shift()!).finally(() => {
        hook.busy -= 1;
        startLanes(hook);
      });
    }
  }

  async function runLane(hook: Active, key: string): Promise<void> {
    const lane = hook.lanes.get(key)!;
    while (lane.length > 0 && !hook.stop.signal.aborted) {
      await deliver(world, hook, lane[0]!);
      lane.shift();
    }
    hook.lanes.delete(key);
  }

  world.updates.onPush((pending) => active && join(active, pending));

  return {
    set(settings) {
      active?.stop.abort();
      active = { ...settings, stop: new AbortController(), lanes: new Map(), waiting: [], busy: 0 };
      for (const pending of world.updates.pending()) join(active, pending);
    },
    remove() {
      active?.stop.abort();
      active = undefined;
    },
    isSet: () => active !== undefined,
    info: () => describe(world, active),
  };
}

function describe(world: World, hook: Active | undefined): Json {
  const allowed = world.updates.allowed();
  return {
    url: hook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: world.updates.pending().length,
    ...(hook ? { max_connections: hook.maxConnections } : {}),
    ...(allowed?.length ? { allowed_updates: allowed } : {}),
    ...(hook?.lastError
      ? { last_error_date: hook.lastError.date, last_error_message: hook.lastError.text }
      : {}),
  };
}

/** Repeats one update until the bot takes it, it expires, or the webhook goes away. */
async function deliver(world: World, hook: Active, { update, expires }: Pending): Promise<void> {
  const { signal } = hook.stop;
  for (let wait = firstWaitMs; world.clock.now() <= expires; wait = Math.min(wait * 2, longestWaitMs)) {
    const outcome = await post(hook, update);
    if (signal.aborted) return;
    if (outcome.ok) break;
    hook.lastError = { date: world.clock.now(), text: outcome.problem };
    await world.clock.sleep(outcome.retryAfterMs ?? wait, signal);
    if (signal.aborted) return;
  }
  world.updates.confirm(update.update_id);
}

type Outcome = { ok: true } | { ok: false; problem: string; retryAfterMs?: number };

async function post(hook: Active, update: Json): Promise<Outcome> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (hook.secret !== undefined) headers["x-telegram-bot-api-secret-token"] = hook.secret;
  const signal = AbortSignal.any([hook.stop.signal, AbortSignal.timeout(answerSeconds * 1000)]);
  try {
    const response = await fetch(hook.url, { method: "POST", headers, body: JSON.stringify(update), signal });
    await response.arrayBuffer();
    if (response.ok) return { ok: true };
    const problem = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    if (!(seconds > 0)) return { ok: false, problem };
    return { ok: false, problem, retryAfterMs: Math.min(seconds, longestRetryAfterSeconds) * 1000 };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : "Connection failed" };
  }
}

/** Refuses addresses that Telegram would, and, since the sandbox must never speak to the world, all but this machine. */
export function checkWebhookUrl(text: string): void {
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol)) throw malformed("bad webhook: invalid webhook URL specified");
  if (!/^(localhost|127(\.\d+){3}|\[::1\])$/u.test(url.hostname)) {
    throw malformed("bad webhook: the sandbox delivers to this machine only");
  }
}
