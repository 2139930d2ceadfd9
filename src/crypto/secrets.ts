import { createHash, randomInt, randomUUID, timingSafeEqual } from "node:crypto";

/** Compares two secrets in constant time, whatever their lengths and characters. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** Draws `length` characters of the alphabet, each equally likely. */
export function randomCode(alphabet: string, length: number): string {
  const characters = [...alphabet];
  return Array.from({ length }, () => characters[randomInt(characters.length)]!).join("");
}

/** Makes a random UUID. */
export function newId(): string {
  return randomUUID();
}

/** Makes the UUID that belongs to a name, the same each time, so that a repeat of the same cause finds its first effect. */
export function idFrom(name: string): string {
  const hex = digest(name).toString("hex");
  // Version 8: made by a rule of one's own (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// JSON keeps lone surrogates apart, which UTF-8 would fold into one replacement character.
function digest(secret: string): Buffer {
  return createHash("sha256").update(JSON.stringify(secret)).digest();
}
