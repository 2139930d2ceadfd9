/**
 * Sealing under a data key: one random key a case, so that destroying the key destroys the case.
 *
 *   1 byte version ‖ 16 bytes key id ‖ 12 bytes nonce ‖ 16 bytes tag ‖ ciphertext
 */
import { randomBytes, randomUUID } from "node:crypto";
import { openBox, SealError, sealBox } from "./aes-gcm.ts";

export { SealError } from "./aes-gcm.ts";

const VERSION = 1;
const HEADER_BYTES = 17;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A data key and the UUID by which sealed values name it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Makes a random 256-bit data key with a new id. */
export function createDataKey(): SealingKey {
  return { id: randomUUID(), key: randomBytes(32) };
}

/** Names the one place a sealed value belongs to, so that it cannot be moved to another row or column. */
export function aad(table: string, column: string, row: string | number): string {
  return JSON.stringify([table, column, String(row)]);
}

/** Seals a text or bytes; `place` comes from `aad`. */
export function seal(key: SealingKey, place: string, plaintext: Uint8Array | string): Buffer {
  return sealBox(key.key, headerOf(key.id), place, plaintext);
}

/** Opens what `seal` made with the same key for the same place; throws `SealError` otherwise. */
export function open(key: SealingKey, place: string, sealed: Uint8Array): Buffer {
  if (keyIdOf(sealed) !== key.id) throw new SealError();
  return openBox(key.key, HEADER_BYTES, place, sealed);
}

/** Seals any JSON value. */
export function sealJson(key: SealingKey, place: string, value: unknown): Buffer {
  return seal(key, place, toJson(value));
}

/** Opens what `sealJson` made; the type is the caller's promise, to be checked with zod where it matters. */
export function openJson<T>(key: SealingKey, place: string, sealed: Uint8Array): T {
  return fromJson<T>(open(key, place, sealed));
}

/** Reads the id of the data key from a sealed value without opening it. */
export function keyIdOf(sealed: Uint8Array): string {
  if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) throw new SealError();
  const hex = Buffer.from(sealed.subarray(1, HEADER_BYTES)).toString("hex");
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join("-");
}

/** Writes a value as JSON text, or throws `SealError` for what JSON cannot carry. */
export function toJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Falls through: the original error may quote a property of the value.
  }
  if (text === undefined) throw new SealError();
  return text;
}

/** Reads JSON bytes; a parser's own error would quote the content, so it becomes a `SealError`. */
export function fromJson<T>(bytes: Buffer): T {
  try {
    return JSON.parse(bytes.toString("utf8")) as T;
  } catch {
    throw new SealError();
  }
}

function headerOf(id: string): Buffer {
  if (!UUID.test(id)) throw new SealError();
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(id.replaceAll("-", ""), "hex")]);
}
