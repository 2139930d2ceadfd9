import postgres from "postgres";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import type { OpenDatabase } from "../../src/db/database.ts";
import { createKeyCache } from "../../src/db/keys.ts";
import { migratePostgres, openPostgres } from "../../src/db/postgres.ts";
import { createDatabase, type Database } from "../../src/db/stores.ts";
import { MissingService } from "./figure.ts";

const USUAL = "postgres://postgres@127.0.0.1:5432/postgres";

/** A migrated database of its own, which `drop` takes away again. */
export interface BenchDatabase {
  url: string;
  name: string;
  sql: postgres.Sql;
  drop(): Promise<void>;
}

/** Creates a database on the server that `DATABASE_URL` names, or on this machine's. */
export async function createBenchDatabase(): Promise<BenchDatabase> {
  const server = await findServer();
  const name = `tykho_bench_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(server, (sql) => sql`create database ${sql(name)}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  await migratePostgres(url);
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  const drop = async () => {
    standing.delete(drop);
    await sql.end({ timeout: 1 });
    await onServer(server, (admin) => admin`drop database if exists ${admin(name)} with (force)`);
  };
  standing.add(drop);
  return { url, name, sql, drop };
}

const standing = new Set<() => Promise<void>>();

/** Drops whatever still stands, for a run that is broken off. */
export async function dropAll(): Promise<void> {
  await Promise.allSettled([...standing].map((drop) => drop()));
}

/** Opens a pool of its own with the stores over it, as a process of the service would. */
export function openStores(url: string, masterKey: string, max = 10): OpenDatabase & { stores: Database } {
  const opened = openPostgres(url, { max });
  return { ...opened, stores: createDatabase(opened.db, createKeyCache(createKeyRing(masterKey))) };
}

async function findServer(): Promise<string> {
  const given = process.env["DATABASE_URL"]?.trim() || undefined;
  try {
    await onServer(given ?? USUAL, (sql) => sql`select 1`);
    return given ?? USUAL;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "refused";
    throw new MissingService(
      given === undefined
        ? "needs a Postgres: set DATABASE_URL to one where databases may be created (none listens on 127.0.0.1:5432)"
        : `DATABASE_URL cannot be used (${code}): set it to a Postgres where databases may be created`,
    );
  }
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
