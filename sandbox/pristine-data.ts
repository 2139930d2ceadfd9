import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CACHE = fileURLToPath(new URL("../node_modules/.cache/tykho", import.meta.url));
const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));
const MIGRATE = fileURLToPath(new URL("../src/migrate.ts", import.meta.url));

/**
 * Fills a folder with an empty, migrated database of the bot's own making. Making one takes about 4 s, so it is kept
 * for as long as the migrations stay the same, and every later start copies it.
 */
export function copyPristineData(folder: string): void {
  const pristine = `${CACHE}/demo-${migrationsHash()}`;
  if (!existsSync(pristine)) make(pristine);
  if (existsSync(pristine)) cpSync(pristine, folder, { recursive: true });
}

// Made beside and renamed when complete. If it cannot be made, the bot makes its own at start and says what is wrong.
function make(pristine: string): void {
  const making = `${pristine}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  const { PATH } = process.env;
  const made = spawnSync(process.execPath, [MIGRATE], { env: { PATH, DATA_DIR: making }, stdio: "ignore" });
  if (made.status === 0) renameSync(making, pristine);
  else rmSync(making, { recursive: true, force: true });
}

function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name.endsWith(".sql")) hash.update(readFileSync(`${MIGRATIONS}/${name}`));
  }
  return hash.digest("hex").slice(0, 12);
}
