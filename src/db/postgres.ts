import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { Db, OpenDatabase } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";
import * as schema from "./schema.ts";

/** Any number will do, as long as every process of this program asks for the same lock. */
const MIGRATION_LOCK = 7_846_911;

/** Connects to Postgres 15 or newer. Nothing is asked of the server before the first query. */
export function openPostgres(url: string, { max = 10 } = {}): OpenDatabase {
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "tykho", idle_in_transaction_session_timeout: 30_000 },
  });
  return {
    db: drizzle(client, { schema }) as unknown as Db,
    kind: "postgres",
    close: () => client.end({ timeout: 5 }),
  };
}

/** Brings the schema up to date; processes that start together wait for each other. */
export async function migratePostgres(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    // Ending the session gives the lock back too.
    await client.end({ timeout: 5 });
  }
}
