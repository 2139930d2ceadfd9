import { fileURLToPath } from "node:url";

/** The folder of generated migrations, never edited after they landed. */
export const MIGRATIONS = fileURLToPath(new URL("../../drizzle", import.meta.url));
