/** When something may come to a survivor that she did not ask for at that moment. */
import { DAYS, type Day, type Hours, nextOpening } from "./hours.ts";
import { readHours } from "./typed-hours.ts";

/**
 * `hours`: only then; `writes`: only within some minutes after her own message or press; `never`: nothing comes by
 * itself, she finds it when she comes.
 */
export type Reach = ({ kind: "hours" } & Hours) | { kind: "writes" } | { kind: "never" };

/** What is decided of a message now: it may go, it waits until a time or until she writes, or it does not come. */
export type Gate = { kind: "open" } | { kind: "until"; at: Date } | { kind: "her" } | { kind: "never" };

/** What the decision rests on; `seenAt` is her last message or press, null when none is known. */
export interface Moment {
  now: Date;
  seenAt: Date | null;
}

/** Minutes after her own message or press in which «only when I write» lets something arrive. */
export const PRESENT_MINUTES = 10;
/** Seconds after it in which she is held to be looking at the chat. */
export const LOOKING_SECONDS = 60;

/** Decides whether something may come now that she did not ask for at this moment. */
export function gateOf(reach: Reach | undefined, { now, seenAt }: Moment): Gate {
  if (reach === undefined) return { kind: "open" };
  switch (reach.kind) {
    case "hours": {
      const at = nextOpening(reach, now);
      if (at === null) return { kind: "her" };
      return at.getTime() <= now.getTime() ? { kind: "open" } : { kind: "until", at };
    }
    case "writes":
      return seenWithin(PRESENT_MINUTES * 60, { now, seenAt }) ? { kind: "open" } : { kind: "her" };
    case "never":
      return { kind: "never" };
  }
}

/** Whether her last message or press lies no longer back than some seconds. */
export function seenWithin(seconds: number, { now, seenAt }: Moment): boolean {
  return seenAt !== null && now.getTime() - seenAt.getTime() <= seconds * 1_000;
}

/** Ready-made times of a day, in minutes. */
export const PRESETS = {
  mornings: { from: 7 * 60, to: 12 * 60 },
  working: { from: 9 * 60, to: 17 * 60 },
  evenings: { from: 17 * 60, to: 21 * 60 },
} as const;

const WEEK: Readonly<Record<string, readonly Day[]>> = {
  every: DAYS,
  weekdays: DAYS.slice(0, 5),
  weekend: DAYS.slice(5),
};

/** Makes her choice of what she answered: undefined for «any time», null when an answer is missing. */
export function reachOf(answers: Readonly<Record<string, string>>): Reach | undefined | null {
  const { when } = answers;
  if (when === "any") return undefined;
  if (when === "writes" || when === "never") return { kind: when };
  const times = when === "own" ? readHours(answers["own"] ?? "") : PRESETS[when as keyof typeof PRESETS];
  const zone = answers["zone"];
  if (times === undefined || zone === undefined || !("from" in times)) return null;
  const days =
    WEEK[answers["days"] ?? ""] ?? DAYS.filter((day) => (answers["week"] ?? "").split(",").includes(day));
  return days.length === 0 ? null : { kind: "hours", zone, days, from: times.from, to: times.to };
}
