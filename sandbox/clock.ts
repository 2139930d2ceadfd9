/** The sandbox's own time, which tests and the page can move forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Unix seconds, as in `date` fields. */
  now(): number;
  advance(seconds: number): void;
  /** Ends after that much sandbox time, so that moving the clock wakes sleepers; ends at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

interface Sleeper {
  due: number;
  arm(): void;
}

/** Makes a clock that runs with the machine's until it is moved. */
export function createClock(): Clock {
  let offset = 0;
  const sleepers = new Set<Sleeper>();
  const nowMs = () => Date.now() + offset;

  function sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper: Sleeper = {
        due: nowMs() + ms,
        arm() {
          clearTimeout(timer);
          timer = setTimeout(wake, Math.max(0, sleeper.due - nowMs()));
        },
      };
      if (signal.aborted) return resolve();
      sleepers.add(sleeper);
      signal.addEventListener("abort", wake);
      sleeper.arm();
    });
  }

  function advance(seconds: number): void {
    offset += seconds * 1000;
    for (const sleeper of sleepers) sleeper.arm();
  }

  return { nowMs, now: () => Math.floor(nowMs() / 1000), advance, sleep };
}
