import { expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createSlowHash } from "../../src/crypto/slow-hash.ts";

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");

test("the same value of the same kind has one hash, which nothing else has", async () => {
  const slow = createSlowHash(createKeyRing(key(1)));
  const hash = await slow.of("a", "380671234567");
  expect(hash).toMatch(/^[\w-]{43}$/);
  expect(await slow.of("a", "380671234567")).toBe(hash);
  expect(await slow.of("b", "380671234567")).not.toBe(hash);
  expect(await slow.of("a", "380671234568")).not.toBe(hash);
  expect(await createSlowHash(createKeyRing(key(2))).of("a", "380671234567")).not.toBe(hash);
});

test("survives a rotation of the master key", async () => {
  const before = createSlowHash(createKeyRing(key(1)));
  const after = createSlowHash(createKeyRing(`new:${key(2)},1:${key(1)}`));
  expect(await after.of("a", "x")).toBe(await before.of("a", "x"));
});

test("a try costs some milliseconds of a core, and less than 60 on this machine's best run", async () => {
  const slow = createSlowHash(createKeyRing(key(1)));
  const costs: number[] = [];
  for (let i = 0; i < 8; i++) {
    const began = process.cpuUsage();
    await slow.of("a", `${i}`);
    const { user, system } = process.cpuUsage(began);
    costs.push((user + system) / 1_000);
  }
  expect(Math.min(...costs)).toBeGreaterThan(5);
  expect(Math.min(...costs)).toBeLessThan(60);
});
