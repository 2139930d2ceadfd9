import { expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { sameSecret } from "../../src/crypto/secrets.ts";
import { createWordHash } from "../../src/crypto/word-hash.ts";
import { loadData } from "../../src/data.ts";
import { commonWords } from "../../src/domain/common-words.ts";
import type { CoverChoice } from "../../src/domain/cover-choice.ts";
import { type Lock, TRIES_AN_HOUR } from "../../src/domain/lock.ts";
import type { Survivor } from "../../src/domain/survivor.ts";
import { createCoverMemory } from "../../src/services/cover-memory.ts";
import { createCovers, type Entry } from "../../src/services/covers.ts";

const { covers: data, knownWords } = loadData();
const wordHash = createWordHash(createKeyRing(Buffer.alloc(32, 7).toString("base64")));
const common = commonWords(knownWords, data);
const SALT = "salt of dana";

function setUp({ entry = {}, limited = true }: { entry?: Partial<Entry>; limited?: boolean } = {}) {
  let lock: Lock | null = null;
  const work: string[] = [];
  const put = (changed: Partial<Lock>) => {
    lock = { openUntil: null, tries: 0, triedSince: null, ...lock, ...changed };
  };
  const covers = createCovers({
    locks: {
      get: async () => lock,
      open: async (_, openUntil) => put({ openUntil, tries: 0, triedSince: null }),
      stay: async (_, openUntil) => put({ openUntil }),
      close: async () => put({ openUntil: null }),
      setTries: async (_, tries) => {
        if (limited) put(tries);
      },
    },
    covers: data,
    entry: { isDefault: false, token: null, word: null, ...entry },
    common,
    async hash(word, salt) {
      work.push("hash");
      return wordHash.hash(word, salt);
    },
    same(one, other) {
      work.push("same");
      return sameSecret(one, other);
    },
  });
  return { covers, work, lock: () => lock };
}

async function dana(words: Partial<Record<"personal" | "duress", string>> = {}): Promise<Survivor> {
  const cover: CoverChoice = { salt: SALT };
  if (words.personal !== undefined) cover.personal = await wordHash.hash(words.personal, SALT);
  if (words.duress !== undefined) cover.duress = await wordHash.hash(words.duress, SALT);
  const profile = { chatId: 1, locale: "en" as const, country: null, updates: false };
  return { id: "dana", profile: words.personal === undefined ? profile : { ...profile, cover } };
}

const at = new Date("2026-11-21T12:00:00Z");
const typed = (text: string, isOpen = false) => ({ text, at, isOpen });

test("each word does its own thing, and nothing else does", async () => {
  const { covers } = setUp();
  const person = await dana({ personal: "blue heron", duress: "grandmas plums" });
  expect(await covers.read(person, typed("Blue Heron"))).toBe("opens");
  expect(await covers.read(person, typed("Grandma's plums"))).toBe("duress");
  expect(await covers.read(person, typed("blue herons"))).toBeNull();
  expect(await covers.read(person, typed("the blue heron sings"))).toBeNull();
});

test("the same work is done for a right word, a wrong one, and for somebody without any", async () => {
  const person = await dana({ personal: "blue heron", duress: "green frog" });
  const works: string[][] = [];
  for (const [who, text] of [
    [person, "blue heron"],
    [person, "green frog"],
    [person, "red squirrel"],
    [await dana({ personal: "blue heron" }), "green frog"],
    [await dana(), "blue heron"],
  ] as const) {
    const { covers, work } = setUp({ entry: { isDefault: true, word: "rainbow bench" } });
    await covers.read(who, typed(text));
    works.push(work);
  }
  expect(works).toEqual(works.map(() => ["hash", "same", "same", "same"]));
});

test("after a number of wrong words in an hour no more work is done, and even the right one stays cover", async () => {
  const { covers, work, lock } = setUp();
  const person = await dana({ personal: "blue heron" });
  for (let i = 0; i < 10_000; i++) expect(await covers.read(person, typed(`wrong word ${i}`))).toBeNull();
  expect(work.filter((step) => step === "hash")).toHaveLength(TRIES_AN_HOUR);
  expect(await covers.read(person, typed("blue heron"))).toBeNull();
  const later = new Date(at.getTime() + 3_600_000);
  expect(await covers.read(person, { text: "blue heron", at: later, isOpen: false })).toBe("opens");
  await covers.open(person, later);
  expect(lock()).toMatchObject({ tries: 0 });
});

test("wrong words cost less than 60 ms of CPU each, also where none is limited", async () => {
  const { covers } = setUp({ limited: false });
  const person = await dana({ personal: "blue heron" });
  const rounds = 100;
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i++) expect(await covers.read(person, typed(`wrong ${i}`))).toBeNull();
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1_000 / rounds;
  process.stdout.write(`one wrong word costs ${each.toFixed(1)} ms of CPU\n`);
  expect(each).toBeLessThan(60);
});

test("talk in an open chat is no try", async () => {
  const { covers, lock } = setUp();
  const person = await dana({ personal: "blue heron", duress: "green frog" });
  for (let i = 0; i < TRIES_AN_HOUR + 5; i++) await covers.read(person, typed(`yes please ${i}`, true));
  expect(lock()).toBeNull();
  expect(await covers.read(person, typed("green frog", true))).toBe("duress");
});

test("the poster's word and link let in only those without a word of their own, and only where there is a cover", async () => {
  const entry = { token: "garden-26", word: "rainbow bench" };
  const on = setUp({ entry: { ...entry, isDefault: true } }).covers;
  const off = setUp({ entry }).covers;
  const own = await dana({ personal: "blue heron" });
  const stranger = await dana();
  expect(await on.read(stranger, typed("Rainbow bench"))).toBe("opens");
  expect(await on.read(own, typed("Rainbow bench"))).toBeNull();
  expect(await off.read(stranger, typed("Rainbow bench"))).toBeNull();
  expect([on, off].map((covers) => covers.letsIn(stranger, "garden-26"))).toEqual([true, false]);
  expect(on.letsIn(own, "garden-26")).toBe(false);
  expect(on.letsIn(stranger, "garden-27")).toBe(false);
  expect(setUp({ entry: { isDefault: true } }).covers.letsIn(stranger, "")).toBe(false);
});

test("nothing that is unknown is open", async () => {
  const { covers } = setUp();
  const person = await dana({ personal: "blue heron" });
  expect(await covers.standing(person, at)).toBe("locked");
  expect(await covers.standing(await dana(), at)).toBe("plain");
  await covers.open(person, at);
  expect(await covers.standing(person, new Date(at.getTime() + 14 * 60_000))).toBe("open");
  expect(await covers.standing(person, new Date(at.getTime() + 15 * 60_000))).toBe("lapsed");
  await covers.close(person);
  expect(await covers.standing(person, at)).toBe("locked");
});

test("while the database is away, whoever has a cover sees a line of it and nobody else does", async () => {
  let isAway = false;
  const memory = createCoverMemory({
    isDefault: false,
    async lookups() {
      if (isAway) throw new Error("away");
      return ["id-1"];
    },
    lookupOf: (chatId) => `id-${chatId}`,
    texts: data[0]!.texts,
  });
  expect(memory.lineFor(1, "en")).toBeNull();
  await memory.refresh();
  isAway = true;
  await expect(memory.refresh()).rejects.toThrow("away");
  expect(memory.lineFor(1, "uk")).toContain(data[0]!.texts.uk.heading);
  expect(memory.lineFor(2, "uk")).toBeNull();
  const always = createCoverMemory({
    isDefault: true,
    lookups: async () => [],
    lookupOf: String,
    texts: data[0]!.texts,
  });
  expect(always.lineFor(2, "kk")).toContain(data[0]!.texts.kk.heading);
});
