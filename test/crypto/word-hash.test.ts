import { expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createWordHash } from "../../src/crypto/word-hash.ts";

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const words = createWordHash(createKeyRing(key(7)));

test("a word and a salt make one hash, any other word or salt another", async () => {
  const salt = words.salt();
  expect(await words.hash("blue heron", salt)).toBe(await words.hash("blue heron", salt));
  expect(await words.hash("blue herons", salt)).not.toBe(await words.hash("blue heron", salt));
  expect(await words.hash("blue heron", words.salt())).not.toBe(await words.hash("blue heron", salt));
  expect(words.salt()).not.toBe(words.salt());
});

test("it is worth nothing without the key, and survives its rotation", async () => {
  const salt = words.salt();
  const hash = await words.hash("blue heron", salt);
  const stranger = createWordHash(createKeyRing(key(8)));
  const rotated = createWordHash(createKeyRing(`new:${key(9)},1:${key(7)}`));
  expect(await stranger.hash("blue heron", salt)).not.toBe(hash);
  expect(await rotated.hash("blue heron", salt)).toBe(hash);
});

test("a word costs less than 60 ms of CPU", async () => {
  await words.hash("warm up", "salt");
  const rounds = 20;
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i++) await words.hash(`wrong ${i}`, "salt");
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1_000 / rounds;
  process.stdout.write(`one word costs ${each.toFixed(1)} ms of CPU\n`);
  expect(each).toBeGreaterThan(2);
  expect(each).toBeLessThan(60);
});
