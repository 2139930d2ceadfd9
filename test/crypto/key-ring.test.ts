import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createDataKey, SealError } from "../../src/crypto/seal.ts";

const masterKey = (fill: number) => Buffer.alloc(32, fill).toString("base64");
const [A, B, C] = [masterKey(1), masterKey(2), masterKey(3)] as const;
const before = createKeyRing(A);
const rotated = createKeyRing(`2026-10:${B},1:${A}`);
const { id, key } = createDataKey();

describe("reading MASTER_KEY", () => {
  test("the first kid writes, and a single key is kid 1", () => {
    expect(before.writingKid).toBe("1");
    expect(rotated.writingKid).toBe("2026-10");
  });

  test.each([
    ["a word", "canary"],
    ["hexadecimal", "ab".repeat(32)],
    ["31 bytes", Buffer.alloc(31, 1).toString("base64")],
    ["33 bytes", Buffer.alloc(33, 1).toString("base64")],
    ["no padding", A.slice(0, -1)],
    ["stray bits after the last byte", `${A.slice(0, -2)}F=`],
    ["an empty second key", `a:${A},`],
    ["a capital in the kid", `Canary:${A}`],
    ["a kid of 17 characters", `${"k".repeat(17)}:${A}`],
    ["an empty kid", `:${A}`],
    ["the same kid twice", `a:${A},a:${B}`],
    ["two keys without a kid", `${A},${B}`],
    ["the same key twice", `a:${A},b:${A}`],
  ])("%s is refused in one line that names the variable and not the value", (_, value) => {
    const error = (() => {
      try {
        createKeyRing(value);
      } catch (thrown) {
        return thrown as Error;
      }
      throw new Error("nothing was thrown");
    })();
    expect(error.message).toMatch(/^MASTER_KEY [^\n]+$/);
    for (const part of value.split(/[,:]/).filter((text) => text.length > 4)) {
      expect(`${error.message}${error.stack}`).not.toContain(part);
    }
  });
});

describe("wrapping data keys", () => {
  test("a wrapped key unwraps for its own reference only", () => {
    const wrapped = before.wrap(key, id);
    expect(before.unwrap(wrapped, id)).toEqual(key);
    expect(() => before.unwrap(wrapped, createDataKey().id)).toThrow(SealError);
  });

  test("an old key still reads after a rotation, and never writes", () => {
    expect(rotated.unwrap(before.wrap(key, id), id)).toEqual(key);
    expect(() => before.unwrap(rotated.wrap(key, id), id)).toThrow(SealError);
    expect(createKeyRing(B).unwrap(rotated.wrap(key, id), id)).toEqual(key);
  });

  test("rewrapping moves a data key to the writing key, after which the old one is not needed to unwrap", () => {
    const wrapped = before.wrap(key, id);
    expect(rotated.isCurrent(wrapped)).toBe(false);
    const moved = rotated.rewrap(wrapped, id);
    expect(rotated.isCurrent(moved)).toBe(true);
    expect(createKeyRing(B).unwrap(moved, id)).toEqual(key);
  });

  test("renaming a kid strands nothing, and reusing its name for another key is noticed", () => {
    const wrapped = before.wrap(key, id);
    expect(createKeyRing(`new:${B},renamed:${A}`).unwrap(wrapped, id)).toEqual(key);
    expect(createKeyRing(`1:${B},old:${A}`).isCurrent(wrapped)).toBe(false);
  });

  test("a key that is not in the ring cannot unwrap", () => {
    expect(() => createKeyRing(C).unwrap(before.wrap(key, id), id)).toThrow(SealError);
  });

  test("every changed byte and every shortening is refused", () => {
    const wrapped = rotated.wrap(key, id);
    for (let i = 0; i < wrapped.length; i++) {
      const changed = Buffer.from(wrapped);
      changed[i]! ^= 1;
      expect(() => rotated.unwrap(changed, id)).toThrow(SealError);
      expect(() => rotated.unwrap(wrapped.subarray(0, i), id)).toThrow(SealError);
    }
  });

  test("a wrapped key claimed to be under another key of the ring is refused", () => {
    const wrapped = rotated.wrap(key, id);
    before.wrap(key, id).copy(wrapped, 0, 0, 9);
    expect(() => rotated.unwrap(wrapped, id)).toThrow(SealError);
  });

  test("what is not a 32-byte key is not wrapped", () => {
    expect(() => before.wrap(Buffer.alloc(16), id)).toThrow(SealError);
  });
});

describe("lookup ids", () => {
  test("they survive every rotation, because the last key makes them", () => {
    const twice = createKeyRing(`c:${C},b:${B},1:${A}`);
    expect(rotated.lookup("chat", "42")).toBe(before.lookup("chat", "42"));
    expect(twice.lookup("chat", "42")).toBe(before.lookup("chat", "42"));
    expect(createKeyRing(`1:${A},2026-10:${B}`).lookup("chat", "42")).not.toBe(before.lookup("chat", "42"));
  });

  test("they are 43 characters that need no escaping, and a number is its digits", () => {
    expect(before.lookup("chat", "42")).toMatch(/^[\w-]{43}$/);
    expect(before.lookup("chat", 42)).toBe(before.lookup("chat", "42"));
  });

  test("two kinds never collide, however kind and value are cut", () => {
    expect(before.lookup("a", "ab")).not.toBe(before.lookup("aa", "b"));
    const part = fc.string({ maxLength: 3, unit: fc.constantFrom("a", ":", '"', ",") });
    fc.assert(
      fc.property(part, part, part, part, (kind, value, otherKind, otherValue) => {
        const same = kind === otherKind && value === otherValue;
        expect(before.lookup(kind, value) === before.lookup(otherKind, otherValue)).toBe(same);
      }),
    );
  });
});

describe("values that belong to no case", () => {
  test("they open for the same purpose and place, also after a rotation", () => {
    const sealed = before.sealFor("inbox", "row-1", "text");
    expect(rotated.openFor("inbox", "row-1", sealed).toString()).toBe("text");
    expect(() => rotated.openFor("state", "row-1", sealed)).toThrow(SealError);
    expect(() => rotated.openFor("inbox", "row-2", sealed)).toThrow(SealError);
  });

  test("no two derivations share a key", () => {
    expect(before.deriveKey("state")).toHaveLength(32);
    expect(before.deriveKey("state")).toEqual(before.deriveKey("state"));
    expect(before.deriveKey("state")).not.toEqual(before.deriveKey("inbox"));
    expect(before.deriveKey("state")).not.toEqual(rotated.deriveKey("state"));
    expect(before.deriveKey("state")).not.toEqual(Buffer.from(A, "base64"));
    expect(() => before.openFor("data-key", id, before.wrap(key, id))).toThrow(SealError);
  });
});
