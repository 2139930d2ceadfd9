/** Whether a chat in cover is open at a moment. Whatever is not known counts as locked. */

/** Minutes without a press or a message after which the chat is locked again. */
export const RELOCK_MINUTES = [5, 15, 60] as const;
export type RelockMinutes = (typeof RELOCK_MINUTES)[number];
export const USUAL_RELOCK: RelockMinutes = 15;

/** What is kept of it: ids and times only. */
export interface Lock {
  /** Null: locked, and nothing of a visit is left to be cleared. */
  openUntil: Date | null;
  /** Wrong words since `triedSince`. */
  tries: number;
  triedSince: Date | null;
}

/** `plain`: no cover. `lapsed`: it was open, and what stood there is not cleared yet. */
export type Standing = "plain" | "open" | "lapsed" | "locked";

/** Wrong words an hour after which none is looked at any more, without a word of that. */
export const TRIES_AN_HOUR = 30;
const HOUR_MS = 3_600_000;

/** How a chat in cover stands at a moment. */
export function standingOf(lock: Lock | null, at: Date): Exclude<Standing, "plain"> {
  if (lock === null || lock.openUntil === null) return "locked";
  return at.getTime() < lock.openUntil.getTime() ? "open" : "lapsed";
}

/** Whether one more word is looked at. */
export function mayTry(lock: Lock | null, at: Date): boolean {
  return triesWithin(lock, at).tries < TRIES_AN_HOUR;
}

/** Counts one more try; a new hour begins with the first try after the last. */
export function triesWithin(lock: Lock | null, at: Date): { tries: number; triedSince: Date } {
  const since = lock?.triedSince ?? null;
  const isOver = since === null || at.getTime() - since.getTime() >= HOUR_MS;
  return isOver ? { tries: 0, triedSince: at } : { tries: lock!.tries, triedSince: since };
}
