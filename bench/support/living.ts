import type { Crowd } from "./crowd.ts";
import type { PostLog } from "./post-log.ts";

const STEP_MS = 100;

/** Lets people look at their screens until `end`. */
export function live({ crowd, log }: { crowd: Crowd; log: PostLog }) {
  let writes = true;
  const failed = Promise.withResolvers<never>();
  // Nobody may be waiting for it any more.
  failed.promise.catch(() => {});
  const timer = setInterval(() => {
    try {
      crowd.step(writes);
      log.read();
    } catch (error) {
      failed.reject(error);
    }
  }, STEP_MS);
  return {
    failed: failed.promise,
    stopWriting() {
      writes = false;
    },
    end: () => clearInterval(timer),
  };
}
