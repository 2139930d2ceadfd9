/** A migrated database to begin from, made once for each state of the migrations. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { dumpTemplate } from "../../src/db/embedded.ts";
import { MIGRATIONS } from "../../src/db/migrations.ts";
import { migratePostgres } from "../../src/db/postgres.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/tykho", import.meta.url));

/** A short name of the present migrations. */
function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    hash.update(readFileSync(join(MIGRATIONS, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The dump of an embedded database, from the cache or made now (about 4 s). */
export async function embeddedTemplate(): Promise<Blob> {
  const file = join(CACHE, `embedded-${migrationsHash()}.tar`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const dump = await dumpTemplate();
    // Renamed when complete, so that another process never reads half of it.
    writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    renameSync(`${file}.${process.pid}`, file);
  }
  return new Blob([readFileSync(file)]);
}

const templateName = () => `tykho_template_${migrationsHash()}`;

/** Makes the template database on a server, unless it is there. */
export async function prepareRealTemplate(url: string): Promise<void> {
  await onServer(url, async (sql) => {
    const name = templateName();
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found !== undefined) return;
    const building = `${name}_${process.pid}`;
    await sql`create database ${sql(building)}`;
    await migratePostgres(databaseUrl(url, building));
    await sql`alter database ${sql(building)} rename to ${sql(name)}`;
  });
}

/** Creates a database of its own from the template and returns its address and how to drop it. */
export async function freshReal(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `tykho_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(url, (sql) => sql`create database ${sql(name)} template ${sql(templateName())}`);
  const drop = () => onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url: databaseUrl(url, name), drop: async () => void (await drop()) };
}

function databaseUrl(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

async function onServer<Result>(url: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
