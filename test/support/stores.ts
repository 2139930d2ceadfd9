import { createKeyRing, type KeyRing } from "../../src/crypto/key-ring.ts";
import type { OpenDatabase } from "../../src/db/database.ts";
import { openEmbedded } from "../../src/db/embedded.ts";
import { createKeyCache } from "../../src/db/keys.ts";
import { openPostgres } from "../../src/db/postgres.ts";
import { createDatabase, type Database } from "../../src/db/stores.ts";
import { embeddedTemplate, freshReal } from "./template.ts";

/** The key of the tests: 32 bytes, in the open. */
export const TEST_KEY = Buffer.alloc(32, 7).toString("base64");

/** True when this run uses a real Postgres and Redis. */
export const isReal = process.env["TEST_STORES"] === "real";

/** Opens a database of its own for a suite; what closes it also drops it. */
export async function freshDatabase(): Promise<OpenDatabase & { url: string | null }> {
  if (!isReal) {
    return { ...(await openEmbedded({ dataDir: null, template: await embeddedTemplate() })), url: null };
  }
  const { url, drop } = await freshReal(process.env["DATABASE_URL"]!);
  const opened = openPostgres(url);
  return {
    ...opened,
    url,
    async close() {
      await opened.close();
      await drop();
    },
  };
}

/** Stores over a fresh database. */
export interface FreshStores {
  stores: Database;
  database: OpenDatabase;
  ring: KeyRing;
}

/** Opens stores over a fresh database. */
export async function freshStores(): Promise<FreshStores> {
  const database = await freshDatabase();
  const ring = createKeyRing(TEST_KEY);
  return { stores: createDatabase(database.db, createKeyCache(ring)), database, ring };
}
