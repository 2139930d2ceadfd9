/** Hours of a week in a time zone: whether they are open, and when they open next. Summer time comes from `Intl`. */

/** The days of a week, Monday first, as they are chosen. */
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof DAYS)[number];

/** Hours in which something may arrive. They belong to the day they begin on and may go on over midnight. */
export interface Hours {
  /** A zone as `Intl` knows it: `Europe/Kyiv` or `+03:00`. */
  zone: string;
  days: readonly Day[];
  /** Minutes of the day: from 0 to 1439, and from 0 to 1440. */
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** A week, and one more, because a single hour of a week may fall into the night that loses it. */
const LOOK_AHEAD_DAYS = 16;

/** Whether hours leave any time at all. */
export function leavesNone({ days, from, to }: Omit<Hours, "zone">): boolean {
  return days.length === 0 || from === to;
}

/** Whether the hours are open at a moment. */
export function isOpen(hours: Hours, at: Date): boolean {
  const wall = wallMinutes(at.getTime(), hours.zone);
  const minute = modulo(wall, DAY_MINUTES);
  const today = dayOf(wall);
  const yesterday = dayOf(wall - DAY_MINUTES);
  const { days, from, to } = hours;
  if (from < to) return days.includes(today) && from <= minute && minute < to;
  return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}

/**
 * Finds the first moment from `now` on at which the hours are open, to the minute; null when they leave none. Hours
 * open at their beginning, or, when the clocks jump over it, at the jump.
 */
export function nextOpening(hours: Hours, now: Date): Date | null {
  if (leavesNone(hours)) return null;
  if (isOpen(hours, now)) return now;
  const openings = candidates(hours, now.getTime()).filter((at) => isOpen(hours, new Date(at)));
  return openings.length === 0 ? null : new Date(Math.min(...openings));
}

// The beginning of each day under every offset of that time, and the moments at which the offset changes.
function candidates({ zone, from }: Hours, now: number): number[] {
  const days = Array.from({ length: LOOK_AHEAD_DAYS + 1 }, (_, day) => now + day * DAY_MINUTES * MINUTE);
  const offsets = days.map((at) => offsetOf(at, zone));
  const changes = days
    .slice(1)
    .flatMap((after, day) =>
      offsets[day] === offsets[day + 1] ? [] : [changeBetween(days[day]!, after, zone)],
    );
  const firstDay = Math.floor((now / MINUTE + offsets[0]!) / DAY_MINUTES) - 1;
  const begins = [...new Set(offsets)].flatMap((offset) =>
    Array.from(
      { length: LOOK_AHEAD_DAYS + 2 },
      (_, day) => ((firstDay + day) * DAY_MINUTES + from - offset) * MINUTE,
    ),
  );
  return [...begins, ...changes].filter((at) => at > now);
}

function changeBetween(before: number, after: number, zone: string): number {
  const old = offsetOf(before, zone);
  let [low, high] = [Math.floor(before / MINUTE), Math.ceil(after / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle * MINUTE, zone) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** Minutes by which the clocks of a zone are ahead of UTC at a moment. */
function offsetOf(at: number, zone: string): number {
  return wallMinutes(at, zone) - Math.floor(at / MINUTE);
}

function dayOf(wall: number): Day {
  // The first of January 1970 was a Thursday.
  return DAYS[modulo(Math.floor(wall / DAY_MINUTES) + 3, 7)]!;
}

/** What the clock and the calendar of a zone show, as minutes since 1970. */
function wallMinutes(at: number, zone: string): number {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part["year"]!, part["month"]! - 1, part["day"]!, part["hour"]!, part["minute"]!) / MINUTE;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// Making one is slow, and there are few zones.
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const parts = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  } as const;
  const made = new Intl.DateTimeFormat("en", { ...parts, timeZone, hourCycle: "h23" });
  clocks.set(timeZone, made);
  return made;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
