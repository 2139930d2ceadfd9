import { describe, expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { type RawStorage, sealedStorage } from "../../src/crypto/sealed-storage.ts";

const [A, B] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString("base64"));
const ring = createKeyRing(A!);
const rotated = createKeyRing(`b:${B},a:${A}`);

function memory() {
  const values = new Map<string, string>();
  const raw: RawStorage = {
    read: async (key) => values.get(key),
    write: async (key, value) => void values.set(key, value),
    delete: async (key) => void values.delete(key),
  };
  return { raw, values, storage: sealedStorage<unknown>(raw, ring, "dialogs") };
}

describe("a sealed storage", () => {
  test("a value comes back, and is gone after deletion", async () => {
    const { storage, values } = memory();
    await storage.write("77:77", { step: 1 });
    expect(await storage.read("77:77")).toEqual({ step: 1 });
    expect(await storage.read("78:78")).toBeUndefined();
    await storage.delete("77:77");
    expect(await storage.read("77:77")).toBeUndefined();
    expect(values.size).toBe(0);
  });

  test("neither keys nor values can be read underneath", async () => {
    const { storage, values } = memory();
    await storage.write("123456789:123456789", { text: "canary" });
    const dump = JSON.stringify([...values]);
    const decoded = [...values.values()]
      .map((value) => Buffer.from(value, "base64").toString("latin1"))
      .join();
    for (const secret of ["123456789", "canary"]) {
      expect(dump).not.toContain(secret);
      expect(decoded).not.toContain(secret);
    }
  });

  test("a value under an old key is still read, and written back under the new one", async () => {
    const { raw, storage } = memory();
    await storage.write("7:7", "before");
    const after = sealedStorage<string>(raw, rotated, "dialogs");
    expect(await after.read("7:7")).toBe("before");
    await after.write("7:7", "after");
    expect(await storage.read("7:7")).toBeUndefined();
  });

  test("one person's value copied under another person's key is forgotten", async () => {
    const { storage, values } = memory();
    await storage.write("1:1", "hers");
    await storage.write("2:2", "his");
    const [first, second] = [...values.keys()];
    values.set(second!, values.get(first!)!);
    expect(await storage.read("2:2")).toBeUndefined();
    expect(values.has(second!)).toBe(false);
    expect(await storage.read("1:1")).toBe("hers");
  });

  test.each(["", "not base64 §", "AAAA", '{"step":1}'])(
    "a damaged value %j is forgotten, not crashed on",
    async (damaged) => {
      const { storage, values } = memory();
      await storage.write("1:1", "text");
      values.set([...values.keys()][0]!, damaged);
      expect(await storage.read("1:1")).toBeUndefined();
      expect(values.size).toBe(0);
    },
  );

  test("two purposes over one store do not meet", async () => {
    const { raw, storage } = memory();
    await storage.write("1:1", "dialog");
    expect(await sealedStorage(raw, ring, "sessions").read("1:1")).toBeUndefined();
    expect(await storage.read("1:1")).toBe("dialog");
  });

  test.each(["", "undefined", undefined])(
    "the key %j is refused, so that strangers never share a dialog",
    async (key) => {
      const { storage, values } = memory();
      await expect(storage.write(key as string, 1)).rejects.toThrow("storage key");
      await expect(storage.read(key as string)).rejects.toThrow("storage key");
      await expect(storage.delete(key as string)).rejects.toThrow("storage key");
      expect(values.size).toBe(0);
    },
  );

  test("a bug is not taken for damage, and deletes nothing", async () => {
    const { raw, storage, values } = memory();
    await storage.write("1:1", "text");
    const broken = {
      ...ring,
      openFor: () => {
        throw new TypeError("bug");
      },
    };
    await expect(sealedStorage(raw, broken, "dialogs").read("1:1")).rejects.toThrow("bug");
    expect(values.size).toBe(1);
  });

  test("an outage of the store is an outage, and deletes nothing", async () => {
    const down = async () => {
      throw new Error("away");
    };
    const storage = sealedStorage({ read: down, write: down, delete: down }, ring, "dialogs");
    await expect(storage.read("1:1")).rejects.toThrow("away");
  });
});
