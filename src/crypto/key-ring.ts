/**
 * The key ring: everything that is derived from MASTER_KEY.
 *
 *   first kid   writes: wraps data keys, seals values that belong to no case
 *   every kid   reads
 *   last kid    the first key ever made: lookup ids come from it, so they survive every rotation
 *
 * Rotation therefore puts a new key in front and never removes or replaces the last one. Boxes name their key by a
 * fingerprint, not by its kid, so that renaming a kid cannot strand what it wrapped.
 */
import { createHmac, hkdfSync } from "node:crypto";
import { openBox, SealError, sealBox } from "./aes-gcm.ts";
import { type MasterKey, parseMasterKey } from "./master-key.ts";

const VERSION = 1;
const FINGERPRINT_BYTES = 8;
const HEADER_BYTES = 1 + FINGERPRINT_BYTES;

/** Wraps data keys, seals small values that belong to no case, and turns identities into lookup ids. */
export interface KeyRing {
  /** The kid that writes. */
  readonly writingKid: string;
  /** Wraps a 32-byte data key; `ref` names its owner (the data key's id) and must be given again to unwrap. */
  wrap(dataKey: Uint8Array, ref: string): Buffer;
  /** Unwraps with whichever key of the ring wrapped it, or throws `SealError`. */
  unwrap(wrapped: Uint8Array, ref: string): Buffer;
  /** Wraps the same data key again with the writing key. */
  rewrap(wrapped: Uint8Array, ref: string): Buffer;
  /** Says whether the writing key made this box, so that a rotation can skip it. */
  isCurrent(box: Uint8Array): boolean;
  /** Turns an identity into a stable id of 43 characters (base64url); kinds never collide with each other. */
  lookup(kind: string, value: string | number): string;
  /** Derives the writing key's 32 bytes for a purpose. */
  deriveKey(purpose: string): Buffer;
  /** Seals a value that belongs to no data key, under the writing key's derivation for the purpose. */
  sealFor(purpose: string, place: string, plaintext: Uint8Array | string): Buffer;
  /** Opens what `sealFor` made for the same purpose and place, also under older keys, or throws `SealError`. */
  openFor(purpose: string, place: string, sealed: Uint8Array): Buffer;
}

/** Builds the ring from the text of MASTER_KEY; throws an Error of one line that never shows the value. */
export function createKeyRing(masterKey: string): KeyRing {
  const keys = parseMasterKey(masterKey);
  const writer = keys[0]!;
  const pepper = derive(keys.at(-1)!, "pepper", "lookup");
  const wraps = boxes(keys, "wrap");
  const values = boxes(keys, "value");

  function unwrap(wrapped: Uint8Array, ref: string): Buffer {
    return wraps.open("data-key", ref, wrapped);
  }
  function wrap(dataKey: Uint8Array, ref: string): Buffer {
    if (dataKey.length !== 32) throw new SealError();
    return wraps.seal("data-key", ref, dataKey);
  }
  return {
    writingKid: writer.kid,
    wrap,
    unwrap,
    rewrap: (wrapped, ref) => wrap(unwrap(wrapped, ref), ref),
    isCurrent: (box) => wraps.isCurrent(box),
    lookup: (kind, value) =>
      createHmac("sha256", pepper)
        .update(joined(kind, String(value)))
        .digest("base64url"),
    deriveKey: (purpose) => derive(writer, "purpose", purpose),
    sealFor: values.seal,
    openFor: values.open,
  };
}

/** Seals with the first key and opens with the key that a box names; `use` keeps two such sets apart. */
function boxes(keys: readonly MasterKey[], use: string) {
  const ring = keys.map((key) => ({ key, header: headerOf(key), derived: new Map<string, Buffer>() }));
  type Slot = (typeof ring)[number];
  const writer = ring[0]!;
  const wrote = (slot: Slot, box: Uint8Array) => slot.header.equals(box.subarray(0, HEADER_BYTES));

  function keyOf(slot: Slot, purpose: string): Buffer {
    const key = slot.derived.get(purpose) ?? derive(slot.key, use, purpose);
    slot.derived.set(purpose, key);
    return key;
  }
  return {
    isCurrent: (box: Uint8Array) => wrote(writer, box),
    seal: (purpose: string, place: string, plaintext: Uint8Array | string) =>
      sealBox(keyOf(writer, purpose), writer.header, place, plaintext),
    open(purpose: string, place: string, box: Uint8Array): Buffer {
      const slot = ring.find((candidate) => wrote(candidate, box));
      if (slot === undefined) throw new SealError();
      return openBox(keyOf(slot, purpose), HEADER_BYTES, place, box);
    },
  };
}

function headerOf(key: MasterKey): Buffer {
  return Buffer.concat([Buffer.of(VERSION), derive(key, "fingerprint", "").subarray(0, FINGERPRINT_BYTES)]);
}

/** HKDF-SHA256; the master key itself is never used as a key of a cipher. */
function derive(key: MasterKey, use: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key.secret, "tykho/1", joined(use, purpose), 32));
}

function joined(...parts: string[]): string {
  return JSON.stringify(parts);
}
