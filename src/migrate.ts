/** `npm run db:migrate`: brings the schema up to date and ends. The service does the same when it starts. */
import { openConfigured } from "./build-parts.ts";
import { readDatabaseConfig } from "./config.ts";

async function main(): Promise<void> {
  const database = await openConfigured({ database: readDatabaseConfig() });
  await database.close();
  process.stdout.write(`The schema is up to date (${database.kind}).\n`);
}

if (import.meta.main) {
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  });
}
