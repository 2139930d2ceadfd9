import type { Clock } from "./clock.ts";
import { ApiError } from "./errors.ts";

interface Bucket {
  tokens: number;
  at: number;
}
interface Rate {
  burst: number;
  perSecond: number;
}

// Telegram publishes no exact figures; these are those of its Bot FAQ.
const overall: Rate = { burst: 30, perSecond: 30 };
const privateChat: Rate = { burst: 3, perSecond: 1 };
const groupChat: Rate = { burst: 20, perSecond: 20 / 60 };

/** Telegram's pace for messages and edits of the bot. */
export interface Limits {
  enabled: boolean;
  /** Counts one message to the chat, or throws 429 with the seconds to wait. */
  spend(chat: { id: number; type: string }): void;
}

/** Makes the buckets, full. */
export function createLimits(clock: Clock, enabled: boolean): Limits {
  const buckets = new Map<number | "all", Bucket>();

  function fill(key: number | "all", rate: Rate): Bucket {
    const now = clock.nowMs();
    const bucket = buckets.get(key) ?? { tokens: rate.burst, at: now };
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond);
    bucket.at = now;
    buckets.set(key, bucket);
    return bucket;
  }

  const limits: Limits = {
    enabled,
    spend(chat) {
      if (!limits.enabled) return;
      const rate = chat.type === "private" ? privateChat : groupChat;
      const all = fill("all", overall);
      const own = fill(chat.id, rate);
      const wait = Math.max((1 - all.tokens) / overall.perSecond, (1 - own.tokens) / rate.perSecond);
      // A thousandth forgives the rounding of repeated refills.
      if (wait > 0.001) throw tooManyRequests(Math.ceil(wait));
      all.tokens -= 1;
      own.tokens -= 1;
    },
  };
  return limits;
}

/** The 429 answer. */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, {
    parameters: { retry_after: seconds },
  });
}
