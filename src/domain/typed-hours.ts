/** Reads hours as people type them: `9-17`, `22:00–6:00`, `9.30 … 18`, «from 9 to 5 pm», in any language. */

/** `empty`: the hours leave no time at all; `unclear`: these are not two times of a day. */
export type TypedHours =
  | { kind: "hours"; from: number; to: number }
  | { kind: "empty" }
  | { kind: "unclear" };

const TIME = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?(?!\d)(?:\s*([ap])\.?m\b)?/giu;
const MOST_LETTERS = 60;
const DAY = 1_440;

/** Reads two times of a day; the words between them do not matter. */
export function readHours(text: string): TypedHours {
  const plain = text.normalize("NFKC").trim();
  const found = [...plain.matchAll(TIME)];
  const hasOther = /\d/.test(plain.replace(TIME, ""));
  if (plain.length > MOST_LETTERS || hasOther || found.length !== 2) return { kind: "unclear" };
  const [from, to] = found.map(minuteOf) as [number | null, number | null];
  if (from === null || to === null) return { kind: "unclear" };
  if (from % DAY === to % DAY && !(from === 0 && to === DAY)) return { kind: "empty" };
  return { kind: "hours", from: from % DAY, to };
}

function minuteOf([, hour, minute = "0", half]: RegExpExecArray): number | null {
  const typed = Number(hour);
  const isHalf = half !== undefined;
  if (Number(minute) > 59 || (isHalf && (typed < 1 || typed > 12))) return null;
  const of24 = isHalf ? (typed % 12) + (half.toLowerCase() === "p" ? 12 : 0) : typed;
  const at = of24 * 60 + Number(minute);
  return at <= DAY ? at : null;
}

/** Writes a minute of the day as `09:00`. */
export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
