/**
 * `npm run directory:import [-- folder]`: brings the files of `data/`, or of another folder of the same shape, into the
 * directory and ends. Everything is read and checked before the database is opened; an admin's edit is never overwritten.
 */
import { openConfigured } from "./build-parts.ts";
import { readDatabaseConfig } from "./config.ts";
import { type AppData, loadData } from "./data.ts";
import { importTransact } from "./db/listing-import.ts";
import type { ImportReport } from "./domain/directory/import-plan.ts";
import { importDirectory } from "./services/directory-import.ts";

/** Says what an import did, in lines for the person who ran it. */
export function importLines({ added, changed, returned, retired, unchanged, kept }: ImportReport): string[] {
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${returned.length} came back`,
    `${retired.length} retired`,
    `${unchanged.length} as before`,
  ];
  const kepts = kept.map((id) => `Kept an admin's edit of ${id} although its file changed.`);
  return [`The directory is up to date: ${counts.join(", ")}.`, ...kepts];
}

function read(folder: string | undefined): AppData {
  if (folder === undefined) return loadData();
  try {
    return loadData(folder);
  } catch (error) {
    throw new Error((error as Error).message.replace(/^data(?=\/)/, folder.replace(/\/+$/, "")));
  }
}

async function main([folder]: readonly string[]): Promise<void> {
  const { listings } = read(folder);
  const database = await openConfigured({ database: readDatabaseConfig() });
  const transact = importTransact(database.db);
  const report = await importDirectory({ transact }, { listings, isElsewhere: folder !== undefined }).finally(
    () => database.close(),
  );
  process.stdout.write(`${importLines(report).join("\n")}\n`);
}

if (import.meta.main) {
  main(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  });
}
