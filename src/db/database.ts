import type { ExtractTablesWithRelations, SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema.ts";

/** The database or an open transaction, on Postgres and on PGlite alike. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** An opened database and how to close it. */
export interface OpenDatabase {
  db: Db;
  kind: "postgres" | "embedded";
  close(): Promise<void>;
}

/** Runs raw SQL and returns its rows; the two drivers wrap them differently. */
export async function rowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as unknown;
  if (Array.isArray(result)) return result as Row[];
  return (result as { rows: Row[] }).rows;
}
