/** Where the state of dialogs lives: Redis, or memory where there is none. It may be lost without harm: drafts re-ask. */
import { RedisAdapter } from "@grammyjs/storage-redis";
import { Redis } from "ioredis";
import type { RawStorage } from "./crypto/sealed-storage.ts";
import { describeError, type Log } from "./log.ts";

/** An opened store of sealed texts. */
export interface DialogState {
  storage: RawStorage;
  close(): Promise<void>;
}

/** A dialog that nobody goes on with is forgotten after this; the draft is kept longer. */
const KEEP_SECONDS = 3_600;

/** Keeps state in memory, with the same time limit. */
export function memoryState(): DialogState {
  const entries = new Map<string, { value: string; until: number }>();
  return {
    storage: {
      async read(key) {
        const entry = entries.get(key);
        return entry !== undefined && entry.until > Date.now() ? entry.value : undefined;
      },
      async write(key, value) {
        for (const [old, { until }] of entries) if (until <= Date.now()) entries.delete(old);
        entries.set(key, { value, until: Date.now() + KEEP_SECONDS * 1_000 });
      },
      async delete(key) {
        entries.delete(key);
      },
    },
    close: async () => {},
  };
}

/**
 * Keeps state in Redis. Redis away means that nothing is known, never a hang: reading finds nothing, so the draft asks
 * again; writing is skipped.
 */
export function redisState(url: string, log: Log): DialogState {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    keyPrefix: "tykho:",
  });
  // Without a listener ioredis prints the error itself.
  redis.on("error", (error) => log.warn(describeError(error), "Redis is away"));
  const adapter = new RedisAdapter<string>({ instance: redis, ttl: KEEP_SECONDS });
  const unlessAway = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.warn(describeError(error), "the state of a dialog was not reached");
      return undefined;
    }
  };
  return {
    storage: {
      read: (key) => unlessAway(async () => adapter.read(key)),
      write: async (key, value) => void (await unlessAway(async () => adapter.write(key, value))),
      delete: async (key) => void (await unlessAway(async () => adapter.delete(key))),
    },
    close: async () => redis.disconnect(),
  };
}
