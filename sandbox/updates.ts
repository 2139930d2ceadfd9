import type { Clock } from "./clock.ts";
import { ApiError } from "./errors.ts";
import type { Json } from "./model.ts";

const lifeSeconds = 24 * 3600;
const callbackLifeSeconds = 150;
const silentUnlessAsked = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** One update that waits for the bot. `lane` is Telegram's delivery queue: within one, updates go in order. */
export interface Pending {
  update: Json & { update_id: number };
  lane: string;
  expires: number;
}

/** The bot's queue of updates, read by getUpdates or emptied by the webhook. */
export interface Updates {
  /** Queues an update of the kind unless the bot did not ask for it; returns its id. */
  push(kind: string, body: Json, lane: string): number | undefined;
  /** Queues an update whatever the bot asked for. */
  pushRaw(body: Json, lane: string): number;
  allow(kinds: string[] | undefined): void;
  allowed(): string[] | undefined;
  pending(): Pending[];
  confirm(updateId: number): void;
  drop(): void;
  poll(request: PollRequest): Promise<Json[]>;
  /** Ends an open poll with 409 in Telegram's words. */
  endPoll(reason: string): void;
  /** How many getUpdates calls there were: the first one means that the bot is up. */
  polls(): number;
  /** Called with every update that joins the queue. */
  onPush(listener: (pending: Pending) => void): void;
}

/** The parameters of getUpdates and the signal that the caller went away. */
export interface PollRequest {
  offset?: number;
  limit?: number;
  timeout?: number;
  gone: AbortSignal;
}

/** Makes an empty queue; ids start at random, as Telegram's do, unless told. */
export function createUpdates(
  clock: Clock,
  first = 100_000_000 + Math.floor(Math.random() * 800_000_000),
): Updates {
  const queue = new Map<number, Pending>();
  let nextId = first;
  let allowedKinds: string[] | undefined;
  let polls = 0;
  let open: { end(error?: ApiError): void } | undefined;
  let pushed: ((pending: Pending) => void) | undefined;

  function pushRaw(body: Json, lane: string): number {
    const update = { update_id: nextId++, ...body };
    const life = "callback_query" in body ? callbackLifeSeconds : lifeSeconds;
    const pending = { update, lane, expires: clock.now() + life };
    queue.set(update.update_id, pending);
    open?.end();
    pushed?.(pending);
    return update.update_id;
  }

  function push(kind: string, body: Json, lane: string): number | undefined {
    const wanted = allowedKinds?.length ? allowedKinds.includes(kind) : !silentUnlessAsked.has(kind);
    return wanted ? pushRaw({ [kind]: body }, lane) : undefined;
  }

  function pending(): Pending[] {
    const now = clock.now();
    for (const [id, entry] of queue) if (entry.expires < now) queue.delete(id);
    return [...queue.values()];
  }

  /** A negative offset keeps that many of the newest; a positive one confirms all below it. */
  function confirmBelow(offset: number): void {
    const floor = offset < 0 ? nextFromEnd(-offset) : offset;
    for (const id of queue.keys()) {
      if (id >= floor) break;
      queue.delete(id);
    }
  }
  function nextFromEnd(count: number): number {
    const ids = pending().map((entry) => entry.update.update_id);
    return ids.at(-count) ?? ids[0] ?? 0;
  }

  function read(limit: number): Json[] {
    const updates: Json[] = [];
    const now = clock.now();
    for (const [id, entry] of queue) {
      if (entry.expires < now) queue.delete(id);
      else if (updates.push(entry.update) >= limit) break;
    }
    return updates;
  }

  function endPoll(reason: string): void {
    open?.end(new ApiError(409, `Conflict: ${reason}`));
  }

  async function poll({ offset = 0, limit = 100, timeout = 0, gone }: PollRequest): Promise<Json[]> {
    polls += 1;
    endPoll("terminated by other getUpdates request; make sure that only one bot instance is running");
    confirmBelow(offset);
    const ready = read(limit);
    if (ready.length > 0 || timeout <= 0) return ready;
    await nextPush(Math.min(timeout, 50), gone);
    return gone.aborted ? [] : read(limit);
  }

  function nextPush(seconds: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = {
        end(error?: ApiError) {
          clearTimeout(timer);
          gone.removeEventListener("abort", stop);
          if (open === waiter) open = undefined;
          if (error) reject(error);
          else resolve();
        },
      };
      const stop = () => waiter.end();
      const timer = setTimeout(stop, seconds * 1000);
      gone.addEventListener("abort", stop);
      open = waiter;
    });
  }

  return {
    push,
    pushRaw,
    // Leaving the list out keeps the one of before, as Telegram does.
    allow(kinds) {
      allowedKinds = kinds ?? allowedKinds;
    },
    allowed: () => allowedKinds,
    pending,
    confirm: (id) => void queue.delete(id),
    drop: () => queue.clear(),
    poll,
    endPoll,
    polls: () => polls,
    onPush(listener) {
      pushed = listener;
    },
  };
}
