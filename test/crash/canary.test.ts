import { expect, onTestFinished, test } from "vitest";
import { placeOfRedis, placesOfDatabase } from "../../bench/support/places.ts";
import { createBenchDatabase } from "../../bench/support/postgres.ts";
import { findRedis } from "../../bench/support/redis.ts";
import { scan } from "../../bench/support/scan.ts";
import { isReal } from "../support/stores.ts";

const WORDS = ["kanarka7f3a9c", "канарейка"];

async function hitsIn(...pieces: Buffer[]): Promise<number> {
  return (await scan({ name: "here", pieces }, { canary: WORDS })).hits["canary"]!;
}

test("the scan finds a planted word in every dress, and nothing where there is none", async () => {
  expect(await hitsIn(Buffer.from("a quiet line, 7f3a9c, kanarka"))).toBe(0);
  for (const word of WORDS) {
    const text = `before ${word} after`;
    const planted = Buffer.from(text);
    expect(await hitsIn(planted)).toBeGreaterThan(0);
    expect(await hitsIn(Buffer.from(text, "utf16le"))).toBeGreaterThan(0);
    expect(await hitsIn(Buffer.from(`\\\\x${planted.toString("hex")}`))).toBeGreaterThan(0);
    expect(await hitsIn(Buffer.from(encodeURIComponent(text)))).toBeGreaterThan(0);
    for (const offset of ["", "1", "12"]) {
      expect(await hitsIn(Buffer.from(Buffer.from(offset + text).toString("base64")))).toBeGreaterThan(0);
    }
  }
  const escaped = WORDS[1]!.replaceAll(
    /./gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  expect(await hitsIn(Buffer.from(escaped))).toBeGreaterThan(0);
});

test.skipIf(!isReal)("words planted in Postgres and Redis are found wherever those write them", async () => {
  const since = new Date(Date.now() - 1_000);
  const database = await createBenchDatabase();
  onTestFinished(database.drop);
  const redis = await findRedis();
  onTestFinished(async () => redis?.close());
  await database.sql`insert into settings (name, value) values ('planted', ${WORDS[0]!})`;
  await database.sql`insert into data_keys (id, purpose, wrapped)
    values (gen_random_uuid(), 'planted', ${Buffer.from(WORDS[1]!)})`;
  await redis!.redis.set("planted", `{"text":"${WORDS[0]}"}`);

  const places = [...(await placesOfDatabase(database, since)), await placeOfRedis(redis!.redis)];
  const scanned = await Promise.all(
    places.map((place) => scan(place, { latin: [WORDS[0]!], cyrillic: [WORDS[1]!] })),
  );
  const found = Object.fromEntries(scanned.map(({ place, hits }) => [place, hits]));
  for (const place of ["pg_dump", "tables"]) {
    expect(found[place]!["latin"], place).toBeGreaterThan(0);
    expect(found[place]!["cyrillic"], place).toBeGreaterThan(0);
  }
  expect(found["redis"]!["latin"]).toBe(1);
  // The server's own files can be read only where this process may.
  const files = scanned.filter(({ place, bytes }) => ["heap", "wal"].includes(place) && bytes > 0);
  for (const { place, hits } of files) {
    expect(hits["latin"], place).toBeGreaterThan(0);
    expect(hits["cyrillic"], place).toBeGreaterThan(0);
  }
});
