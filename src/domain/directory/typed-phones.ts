import { PHONE_USES, type Phone } from "./listing.ts";

/** What can be wrong with a typed number. */
export type PhoneFault = "number" | "display" | "use" | "short-mobile" | "landline" | "twice" | "many";

/** Finds what is wrong with a phone, or null. */
export type CheckPhone = (phone: Phone) => PhoneFault | null;

/** A line that was refused, as it was typed, and why. */
export interface RefusedLine {
  line: string;
  fault: PhoneFault;
}

/** Typed numbers: all of them are right, or none is taken. */
export type TypedPhones = { kind: "read"; phones: Phone[] } | { kind: "refused"; lines: RefusedLine[] };

/** More numbers than this would not fit on a survivor's screen. */
export const MAX_PHONES = 10;

/** This alone means that there is no number. */
export const NO_PHONES = "-";

const WRITTEN = /^\+?[\d\s().–-]{0,32}$/;

/** Reads numbers as an admin types them: one a line, the word for its use at the end; without it any phone. */
export function readTypedPhones(text: string, check: CheckPhone): TypedPhones {
  const lines = text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "");
  if (lines.length === 1 && lines[0] === NO_PHONES) return { kind: "read", phones: [] };
  const phones: Phone[] = [];
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    const phone = phoneOf(line);
    const fault = typeof phone === "string" ? phone : (check(phone) ?? among(phones, phone));
    if (fault === null) phones.push(phone as Phone);
    else refused.push({ line, fault });
  }
  return refused.length === 0 ? { kind: "read", phones } : { kind: "refused", lines: refused };
}

/** Writes numbers as they can be typed again. */
export function typedPhones(phones: readonly Phone[]): string {
  return phones.map(({ display, use }) => `${display} ${use}`).join("\n");
}

// What is dialled is made of what is read, so that they are one number.
function phoneOf(line: string): Phone | PhoneFault {
  const [, display, word] = /^(.*?)(?:\s+(\p{L}[\p{L}-]*))?$/u.exec(line)!;
  const use = word === undefined ? "any" : PHONE_USES.find((each) => each === word.toLowerCase());
  if (!WRITTEN.test(display!)) return /\d/.test(display!) ? "display" : "number";
  if (use === undefined) return "use";
  const digits = display!.replace(/\D/g, "");
  return { number: display!.startsWith("+") ? `+${digits}` : digits, display: display!, use };
}

function among(phones: readonly Phone[], { number }: Phone): PhoneFault | null {
  if (phones.some((phone) => phone.number === number)) return "twice";
  return phones.length === MAX_PHONES ? "many" : null;
}
