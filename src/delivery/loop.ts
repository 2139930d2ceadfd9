import type { Log } from "../log.ts";
import { describeError } from "../log.ts";

/** Work that goes on until it is stopped. */
export interface Loop {
  start(): void;
  /** Makes the next turn come at once. */
  wake(): void;
  /** Ends after the present turn and what it began. */
  stop(): Promise<void>;
}

/** One loop: `turn` does some work and says after how many milliseconds to look again. */
export interface LoopWork {
  name: string;
  log: Log;
  turn(): Promise<number>;
  drain?(): Promise<void>;
}

/** Milliseconds to wait after a turn that failed, for example because the database is away. */
const AFTER_FAILURE = 1_000;

/** Creates a loop, stopped. A turn that throws is logged and tried again; it never ends the loop. */
export function createLoop({ name, log, turn, drain }: LoopWork): Loop {
  let running = false;
  let done: Promise<void> = Promise.resolve();
  let woken = false;
  let rouse: () => void = () => {};

  async function run(): Promise<void> {
    while (running) {
      woken = false;
      let pause = AFTER_FAILURE;
      try {
        pause = await turn();
      } catch (error) {
        log.error({ ...describeError(error), loop: name }, "a turn failed");
      }
      if (running && !woken && pause > 0) await sleep(pause);
    }
    await drain?.();
  }
  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  const wake = () => {
    woken = true;
    rouse();
  };
  return {
    start() {
      if (running) return;
      running = true;
      done = run();
    },
    wake,
    async stop() {
      running = false;
      wake();
      await done;
    },
  };
}
