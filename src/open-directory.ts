/** The directory at start: our own files are brought in, and the listings in force are read. */
import type { Parts } from "./build-parts.ts";
import type { Services } from "./build-services.ts";
import { importAtStart } from "./services/directory-import.ts";

/** Imports the files as `npm run directory:import` does, unless somebody imported another folder; then reads it all. */
export async function openDirectory({ stores, data, log }: Parts, { listings }: Services): Promise<void> {
  const report = await importAtStart(stores, data.listings);
  if (report === null) log.warn({}, "the directory is of another folder, so our own files were not imported");
  for (const listing of report?.kept ?? []) {
    log.warn({ listing }, "kept an admin's edit although its file changed");
  }
  await listings.reload();
}
