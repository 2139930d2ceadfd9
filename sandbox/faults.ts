import type { Fault } from "./control.ts";

/** The plan of misfortunes: which call is struck, and how often still. */
export interface Faults {
  set(plan: Fault[]): void;
  plan(): Fault[];
  /** The fault that strikes this call, if one does; uses up one of its times. */
  strike(method: string): Fault | undefined;
}

/** Makes an empty plan. */
export function createFaults(random: () => number = Math.random): Faults {
  let plan: Fault[] = [];

  function strike(method: string): Fault | undefined {
    for (const fault of plan) {
      if (fault.method !== "*" && fault.method !== method) continue;
      if (fault.times !== undefined && fault.times <= 0) continue;
      if (fault.chance !== undefined && random() >= fault.chance) continue;
      if (fault.times !== undefined) fault.times -= 1;
      return fault;
    }
    return undefined;
  }

  return {
    set(next) {
      plan = next.map((fault) => ({ ...fault }));
    },
    plan: () => plan,
    strike,
  };
}
