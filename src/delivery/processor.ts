/**
 * The processor: takes the oldest unhandled update of each lane and runs the bot over it, several lanes at once.
 * An update that fails is tried again, and its lane waits with it; one that fails too often is parked and reported,
 * and its lane goes on.
 */
import { BotError, GrammyError } from "grammy";
import type { WaitingUpdate } from "../domain/update.ts";
import { describeError, type Log } from "../log.ts";
import { createLoop, type Loop } from "./loop.ts";
import { withTimeLimit } from "./time-limit.ts";

interface Inbox {
  take(limit: number, leaseSeconds: number): Promise<WaitingUpdate[]>;
  renew(updateIds: readonly number[], leaseSeconds: number): Promise<void>;
  finish(updateId: number): Promise<void>;
  retry(updateId: number, afterSeconds: number): Promise<void>;
}

/** Everything the processor needs. */
export interface ProcessorDeps {
  inbox: Inbox;
  /** Runs the bot over an update. */
  handle(payload: unknown): Promise<void>;
  /** Parks an update and tells those who must know, in one transaction. */
  park(update: WaitingUpdate): Promise<void>;
  /** Called after each update, because its effects may wait in the outbox. */
  onHandled(): void;
  log: Log;
}

const LANES_AT_ONCE = 8;
const MAX_ATTEMPTS = 5;

/** Short, so that after a crash nobody waits long for another process; whoever lives renews it in time. */
const LEASE_SECONDS = 20;
const RENEW_MS = 6_000;
const TIME_LIMIT_MS = 45_000;

/** Seconds before each further try: together longer than a database usually takes to come back. */
const again = (attempt: number) => 3 ** (attempt - 1);

/** Creates the processor, stopped. */
export function createProcessor(deps: ProcessorDeps): Loop {
  const busy = new Map<number, Promise<void>>();
  let renewedAt = 0;

  async function renew(): Promise<void> {
    if (busy.size === 0 || Date.now() - renewedAt < RENEW_MS) return;
    renewedAt = Date.now();
    await deps.inbox.renew([...busy.keys()], LEASE_SECONDS);
  }
  const loop = createLoop({
    name: "processor",
    log: deps.log,
    async turn() {
      await renew();
      const updates = await deps.inbox.take(LANES_AT_ONCE - busy.size, LEASE_SECONDS);
      for (const update of updates) {
        const work = process(deps, update)
          .catch((error) =>
            deps.log.error({ ...describeError(error), update: update.updateId }, "bookkeeping failed"),
          )
          .finally(() => {
            busy.delete(update.updateId);
            loop.wake();
          });
        busy.set(update.updateId, work);
      }
      return updates.length > 0 && busy.size < LANES_AT_ONCE ? 0 : 100;
    },
    async drain() {
      await Promise.all(busy.values());
    },
  });
  return loop;
}

async function process(deps: ProcessorDeps, update: WaitingUpdate): Promise<void> {
  // Tried often enough without coming to an end: it takes the process down with it, and must not do so for ever.
  if (update.attempt > MAX_ATTEMPTS) {
    await deps.park(update);
    return deps.onHandled();
  }
  try {
    if (update.payload === "locked") throw new Error("the update is under a key that is not at hand");
    // A body that cannot be opened any more was meant to be forgotten.
    if (update.payload !== null) await withTimeLimit(deps.handle(update.payload), TIME_LIMIT_MS);
    await deps.inbox.finish(update.updateId);
    deps.onHandled();
  } catch (error) {
    deps.log.warn(
      { ...describeError(error), update: update.updateId, attempt: update.attempt },
      "an update failed",
    );
    if (update.attempt >= MAX_ATTEMPTS) await deps.park(update);
    else await deps.inbox.retry(update.updateId, Math.max(again(update.attempt), retryAfter(error)));
    deps.onHandled();
  }
}

/** A lane is not kept longer than this for the sake of one screen. */
const MOST_SECONDS = 120;

/** Seconds that Telegram asks to wait, or 0; grammY wraps what middleware throws. */
function retryAfter(error: unknown): number {
  const cause = error instanceof BotError ? error.error : error;
  return cause instanceof GrammyError ? Math.min(MOST_SECONDS, cause.parameters.retry_after ?? 0) : 0;
}
