import { describeError, type Log } from "../log.ts";

/** Something done again and again: its name, how often, and what. */
export interface Sweep {
  name: string;
  everySeconds: number;
  work(): Promise<void>;
}

/** Starts and stops sweeps. */
export interface Sweeps {
  start(): void;
  stop(): Promise<void>;
}

/** Creates the sweeps, stopped. One that fails is logged and comes again; none overlaps itself. */
export function createSweeps(sweeps: readonly Sweep[], log: Log): Sweeps {
  const timers = new Set<NodeJS.Timeout>();
  const busy = new Set<Promise<void>>();
  let running = false;

  async function once(sweep: Sweep): Promise<void> {
    try {
      await sweep.work();
    } catch (error) {
      log.error({ ...describeError(error), sweep: sweep.name }, "a sweep failed");
    }
  }
  function plan(sweep: Sweep): void {
    if (!running) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = once(sweep).finally(() => {
        busy.delete(work);
        plan(sweep);
      });
      busy.add(work);
    }, sweep.everySeconds * 1_000);
    timers.add(timer);
  }
  return {
    start() {
      running = true;
      for (const sweep of sweeps) plan(sweep);
    },
    async stop() {
      running = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await Promise.all(busy);
    },
  };
}
