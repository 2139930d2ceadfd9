import type { OpenDatabase } from "./database.ts";
import { type EmbeddedOptions, openEmbedded } from "./embedded.ts";
import { migratePostgres, openPostgres } from "./postgres.ts";

/** Which database to open: a Postgres by its address, or the embedded one. */
export type DatabaseChoice = { kind: "postgres"; url: string } | ({ kind: "embedded" } & EmbeddedOptions);

/** Opens the chosen database with its schema up to date. */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  if (choice.kind === "embedded") return openEmbedded(choice);
  await migratePostgres(choice.url);
  return openPostgres(choice.url);
}
