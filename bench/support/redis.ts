import { Redis } from "ioredis";

const USUAL = "redis://127.0.0.1:6379";

/** An empty numbered database of a Redis, emptied again by `close`. */
export interface BenchRedis {
  url: string;
  redis: Redis;
  close(): Promise<void>;
}

/** Takes the last empty database of the Redis that `REDIS_URL` names, or of this machine's; null when there is none. */
export async function findRedis(): Promise<BenchRedis | null> {
  const server = process.env["REDIS_URL"]?.trim() || USUAL;
  for (let number = 15; number > 0; number--) {
    const address = new URL(server);
    address.pathname = `/${number}`;
    const redis = await connect(address.href);
    if (redis === null) return null;
    if ((await redis.dbsize()) === 0) return { url: address.href, redis, close: () => forget(redis) };
    redis.disconnect();
  }
  return null;
}

async function connect(url: string): Promise<Redis | null> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1_000 });
  redis.on("error", () => {});
  try {
    await redis.connect();
    return redis;
  } catch {
    redis.disconnect();
    return null;
  }
}

async function forget(redis: Redis): Promise<void> {
  // It was empty when it was taken, so everything in it is ours.
  await redis.flushdb();
  redis.disconnect();
}
