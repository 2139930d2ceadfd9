import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Thrown when another process already uses the folder: two processes on one folder lose rows silently. */
export class DirectoryInUse extends Error {
  constructor(directory: string) {
    super(`DATA_DIR ${directory} is in use by another process: stop it first, or choose another folder`);
    this.name = "DirectoryInUse";
  }
}

/** Folders that this process holds: a lock with our own number that is not among them is from an earlier life. */
const held = new Set<string>();

/** Takes the lock of a data folder and returns how to give it back. A lock whose process is gone is taken over. */
export function lockDirectory(directory: string): () => void {
  const file = resolve(directory, "tykho.lock");
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isHeld(file, Number(readFileSync(file, "utf8")))) throw new DirectoryInUse(directory);
    unlinkSync(file);
    return lockDirectory(directory);
  }
  held.add(file);
  return () => {
    held.delete(file);
    unlinkSync(file);
  };
}

// In a container every life has the same number, so our own says nothing by itself.
function isHeld(file: string, pid: number): boolean {
  return pid === process.pid ? held.has(file) : isAlive(pid);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
