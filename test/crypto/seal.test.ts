import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aad,
  createDataKey,
  keyIdOf,
  open,
  openJson,
  SealError,
  seal,
  sealJson,
} from "../../src/crypto/seal.ts";

const CANARY = "canary-4f1d he said he would come back";
const key = createDataKey();
const place = aad("messages", "body", "row-1");

function errorOf(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

describe("sealing", () => {
  test("any text comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(open(key, place, seal(key, place, text)).toString("utf8")).toBe(text);
      }),
    );
  });

  test("any bytes come back as they were, also from a plain Uint8Array", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const sealed = new Uint8Array(seal(key, place, bytes));
        expect(new Uint8Array(open(key, place, sealed))).toEqual(bytes);
      }),
    );
  });

  test("any JSON value comes back as it was", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        expect(openJson(key, place, sealJson(key, place, value))).toEqual(value);
      }),
    );
  });

  test("the format is version, key id, nonce, tag, ciphertext", () => {
    const sealed = seal(key, place, "four");
    expect(sealed.length).toBe(1 + 16 + 12 + 16 + 4);
    expect(sealed[0]).toBe(1);
    expect(sealed.subarray(1, 17).toString("hex")).toBe(key.id.replaceAll("-", ""));
    expect(keyIdOf(sealed)).toBe(key.id);
  });

  test("a sealed text is nowhere readable", () => {
    const sealed = seal(key, place, CANARY);
    for (const encoding of ["latin1", "utf8", "utf16le"] as const) {
      expect(sealed.toString(encoding)).not.toContain("canary");
    }
  });
});

describe("failing closed", () => {
  test("every changed bit of every byte is refused", () => {
    const sealed = seal(key, place, CANARY);
    for (let i = 0; i < sealed.length * 8; i++) {
      const changed = Buffer.from(sealed);
      changed[i >> 3]! ^= 1 << (i & 7);
      expect(() => open(key, place, changed)).toThrow(SealError);
    }
  });

  test("any random bytes are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(() => open(key, place, bytes)).toThrow(SealError);
      }),
    );
  });

  test.each([
    ["another row", aad("messages", "body", "row-2")],
    ["another column", aad("messages", "name", "row-1")],
    ["another table", aad("notes", "body", "row-1")],
    ["no place", ""],
  ])("a value moved to %s is refused", (_, elsewhere) => {
    const sealed = seal(key, place, CANARY);
    expect(() => open(key, elsewhere, sealed)).toThrow(SealError);
  });

  test("another key is refused, even under the same id", () => {
    const sealed = seal(key, place, CANARY);
    const other = createDataKey();
    expect(() => open(other, place, sealed)).toThrow(SealError);
    expect(() => open({ id: key.id, key: other.key }, place, sealed)).toThrow(SealError);
    expect(() => open({ id: other.id, key: key.key }, place, sealed)).toThrow(SealError);
  });

  test("a swapped key id is refused, even by the key that sealed", () => {
    const other = createDataKey();
    const sealed = seal(key, place, CANARY);
    seal(other, place, "").copy(sealed, 1, 1, 17);
    expect(keyIdOf(sealed)).toBe(other.id);
    expect(() => open({ id: other.id, key: key.key }, place, sealed)).toThrow(SealError);
  });

  test("an id that is no UUID, a short key and a value JSON cannot carry are refused", () => {
    expect(() => seal({ id: "case-1", key: key.key }, place, "")).toThrow(SealError);
    expect(() => seal({ id: key.id, key: Buffer.alloc(16) }, place, "")).toThrow(SealError);
    expect(() => sealJson(key, place, undefined)).toThrow(SealError);
    expect(() => sealJson(key, place, { [CANARY]: 1n })).toThrow(SealError);
    expect(() => keyIdOf(Buffer.from("short"))).toThrow(SealError);
    expect(() => keyIdOf(seal(key, place, "").fill(2, 0, 1))).toThrow(SealError);
  });

  test("no error says anything of the content", () => {
    const circular: Record<string, unknown> = { [CANARY]: CANARY };
    circular.self = circular;
    const errors = [
      errorOf(() => openJson(key, place, seal(key, place, CANARY))),
      errorOf(() => sealJson(key, place, circular)),
      errorOf(() => open(key, CANARY, seal(key, place, CANARY))),
      errorOf(() => open(key, place, Buffer.from(CANARY))),
      errorOf(() => seal({ id: CANARY, key: key.key }, place, CANARY)),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(SealError);
      expect(error.cause).toBeUndefined();
      expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain("canary");
    }
  });
});

test("two different places never have the same name", () => {
  expect(aad("a,b", "c", 1)).not.toBe(aad("a", "b,c", 1));
  expect(aad("a", "b", 1)).toBe(aad("a", "b", "1"));
  const part = fc.string({ maxLength: 4, unit: fc.constantFrom("a", '"', ",", "\\", " ", "[") });
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
      expect(aad(...one) === aad(...other)).toBe(one.every((text, i) => text === other[i]));
    }),
    { numRuns: 1000 },
  );
});
