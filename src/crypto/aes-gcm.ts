/**
 * The one cipher of the project, AES-256-GCM, and the shape of everything it makes:
 *
 *   header ‖ 12 bytes nonce ‖ 16 bytes tag ‖ ciphertext
 *
 * The header (a version and the name of the key) is authenticated together with the caller's associated data.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Something sealed cannot be sealed or opened; it says no more, because the reason would describe the content. */
export class SealError extends Error {
  override readonly name = "SealError";
  constructor() {
    super("a sealed value could not be handled: wrong key, wrong place or damaged");
  }
}

/** Encrypts under an explicit nonce and returns tag ‖ ciphertext; everything but the known-answer tests goes through `sealBox`. */
export function encryptGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), ciphertext]);
}

/** Decrypts tag ‖ ciphertext; throws when anything at all was changed. */
export function decryptGcm(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, box: Uint8Array): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(box.subarray(0, TAG_BYTES));
  return Buffer.concat([decipher.update(box.subarray(TAG_BYTES)), decipher.final()]);
}

/** Seals a plaintext behind a header with a fresh random nonce. */
export function sealBox(
  key: Uint8Array,
  header: Buffer,
  aad: string,
  plaintext: Uint8Array | string,
): Buffer {
  if (key.length !== KEY_BYTES) throw new SealError();
  const nonce = randomBytes(NONCE_BYTES);
  const bytes = typeof plaintext === "string" ? Buffer.from(plaintext, "utf8") : plaintext;
  return Buffer.concat([header, nonce, encryptGcm(key, nonce, bind(header, aad), bytes)]);
}

/** Opens what `sealBox` made, given the length of its header in bytes; throws `SealError` and nothing else. */
export function openBox(key: Uint8Array, headerBytes: number, aad: string, sealed: Uint8Array): Buffer {
  const bodyAt = headerBytes + NONCE_BYTES;
  if (sealed.length < bodyAt + TAG_BYTES) throw new SealError();
  const header = sealed.subarray(0, headerBytes);
  try {
    return decryptGcm(key, sealed.subarray(headerBytes, bodyAt), bind(header, aad), sealed.subarray(bodyAt));
  } catch {
    // The cause is dropped on purpose.
    throw new SealError();
  }
}

function bind(header: Uint8Array, aad: string): Buffer {
  return Buffer.concat([header, Buffer.from(aad, "utf8")]);
}
