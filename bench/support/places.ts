/** Everywhere a word could have been written down. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Redis } from "ioredis";
import type { BenchDatabase } from "./postgres.ts";
import type { Place } from "./scan.ts";

const MOST_BYTES = 1 << 30;

/** A dump, every row of every table, and, where this process may read them, the server's own files. */
export async function placesOfDatabase(database: BenchDatabase, since: Date): Promise<Place[]> {
  return [
    ...(await dumpOf(database)),
    { name: "tables", pieces: await rowsOfAllTables(database) },
    ...(await filesOfServer(database, since)),
  ];
}

async function dumpOf({ url }: BenchDatabase): Promise<Place[]> {
  try {
    const dump = await promisify(execFile)("pg_dump", [url], { encoding: "buffer", maxBuffer: MOST_BYTES });
    return [{ name: "pg_dump", pieces: [dump.stdout] }];
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ENOENT") throw error;
    return [];
  }
}

async function rowsOfAllTables({ sql }: BenchDatabase): Promise<Buffer[]> {
  const tables = await sql<
    { name: string }[]
  >`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const pieces: Buffer[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe(`copy ${name} to stdout`).readable();
    const chunks: Buffer[] = [];
    for await (const chunk of rows as AsyncIterable<Buffer>) chunks.push(chunk);
    pieces.push(Buffer.concat(chunks));
    // Texts inside `bytea` show as hex digits above; here they would show as they are.
    const raw = await sql.unsafe(`select * from ${name}`);
    pieces.push(
      Buffer.concat(raw.flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array))),
    );
  }
  return pieces;
}

async function filesOfServer({ sql }: BenchDatabase, since: Date): Promise<Place[]> {
  await sql`checkpoint`;
  const [server] = await sql<[{ folder: string; oid: number; major: string }]>`select
    current_setting('data_directory') as folder, split_part(current_setting('server_version'), '.', 1) as major,
    (select oid::int from pg_database where datname = current_database()) as oid`;
  const { folder, oid, major } = server;
  const isNew = (file: string) => statSync(file).mtime >= since;
  const log = `/var/log/postgresql/postgresql-${major}-main.log`;
  return [
    { name: "heap", pieces: readAll(filesIn(join(folder, "base", String(oid)))) },
    { name: "wal", pieces: readAll(filesIn(join(folder, "pg_wal")).filter(isNew)) },
    { name: "postgres_log", pieces: readAll(existsSync(log) ? [log] : []) },
  ];
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  } catch {
    // Another machine's server, or another user's files.
    return [];
  }
}

async function* readAll(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) {
    try {
      yield readFileSync(file);
    } catch {
      // The server took the file away meanwhile.
    }
  }
}

/** Every key and value of a Redis database. */
export async function placeOfRedis(redis: Redis): Promise<Place> {
  const pieces: Buffer[] = [];
  for await (const keys of redis.scanStream({ count: 500 }) as AsyncIterable<string[]>) {
    for (const key of keys) {
      pieces.push(Buffer.from(key));
      const value = await redis.getBuffer(key).catch(() => redis.dumpBuffer(key));
      if (value !== null) pieces.push(value);
    }
  }
  return { name: "redis", pieces };
}
