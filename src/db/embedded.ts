import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Db, OpenDatabase } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { MIGRATIONS } from "./migrations.ts";
import * as schema from "./schema.ts";

/** Where the embedded database lives; `template` is a dump to begin from when there is nothing yet. */
export interface EmbeddedOptions {
  /** A folder, or null for memory only. */
  dataDir: string | null;
  template?: Blob;
}

/**
 * Opens the embedded Postgres (PGlite) and brings its schema up to date.
 * For trying out and very small use: one process only, and no fsync, so a power cut can lose or damage data.
 */
export async function openEmbedded({ dataDir, template }: EmbeddedOptions): Promise<OpenDatabase> {
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = dataDir === null ? () => {} : lockDirectory(dataDir);
  try {
    const files = dataDir === null ? undefined : join(dataDir, "pg");
    const isNew = files === undefined || !existsSync(join(files, "PG_VERSION"));
    const client = await PGlite.create({
      ...(files === undefined ? {} : { dataDir: files }),
      ...(isNew && template !== undefined ? { loadDataDir: template } : {}),
    });
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
    return {
      db: db as unknown as Db,
      kind: "embedded",
      close: async () => {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Makes a dump of a fresh, migrated database, from which others start in about a second. */
export async function dumpTemplate(): Promise<Blob> {
  const client = await PGlite.create();
  await migrate(drizzle(client, { schema }), { migrationsFolder: MIGRATIONS });
  const dump = await client.dumpDataDir("none");
  await client.close();
  return dump;
}
