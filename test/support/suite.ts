/** A database for a suite: opened once, emptied before each test, with a clock that can be moved. */
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeEach } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { type OpenDatabase, rowsOf } from "../../src/db/database.ts";
import { createKeyCache } from "../../src/db/keys.ts";
import { openPostgres } from "../../src/db/postgres.ts";
import { createDatabase, type Database } from "../../src/db/stores.ts";
import { freshDatabase, TEST_KEY } from "./stores.ts";

export interface Suite {
  stores: Database;
  opened: OpenDatabase;
  /** Runs any SQL, to look at what the stores do not show. */
  query<Row>(query: SQL): Promise<Row[]>;
  /** Lets time pass for everything in the database that waits. */
  passes(seconds: number): Promise<void>;
  /** Stores of another process: its own connections and its own memory of keys. */
  another(): Database;
}

const TABLES = sql`inbox, outbox, pace, slots, traces, drafts, cases, staff, survivors, audit, broadcasts,
  settings, data_keys, listings, listing_checks, expected_messages, visits, wipe_counts, return_codes, return_tries,
  erasures`;

/** Opens the database of a suite; it ends with the suite. */
export async function startSuite(): Promise<Suite> {
  const database = await freshDatabase();
  const ring = createKeyRing(TEST_KEY);
  const caches = [createKeyCache(ring)];
  const others: { close(): Promise<void> }[] = [];
  const query = <Row>(text: SQL) => rowsOf<Row>(database.db, text);
  beforeEach(async () => {
    await query(sql`truncate ${TABLES} restart identity`);
    for (const { byName } of caches) byName.clear();
  });
  afterAll(async () => {
    for (const other of others) await other.close();
    await database.close();
  });
  return {
    opened: database,
    stores: createDatabase(database.db, caches[0]!),
    query,
    async passes(seconds) {
      const by = sql`make_interval(secs => ${seconds})`;
      await query(sql`update inbox set due_at = due_at - ${by}, lease_until = lease_until - ${by},
        received_at = received_at - ${by}`);
      await query(sql`update outbox set due_at = due_at - ${by}, lease_until = lease_until - ${by},
        done_at = done_at - ${by}`);
      await query(sql`update pace set at = at - ${by}`);
      await query(sql`update traces set wipe_at = wipe_at - ${by}, at = at - ${by}`);
      await query(sql`update visits set seen_at = seen_at - ${by}`);
      await query(sql`update expected_messages set at = at - ${by}`);
      await query(sql`update slots set at = at - ${by}`);
    },
    another() {
      const cache = createKeyCache(ring);
      caches.push(cache);
      if (database.url === null) return createDatabase(database.db, cache);
      const opened = openPostgres(database.url, { max: 4 });
      others.push(opened);
      return createDatabase(opened.db, cache);
    },
  };
}
