import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DirectoryInUse, lockDirectory } from "../../src/db/directory-lock.ts";
import { openEmbedded } from "../../src/db/embedded.ts";
import { createSettingsStore } from "../../src/db/settings.ts";
import { embeddedTemplate } from "../support/template.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "tykho-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const lockOf = (directory: string) => join(directory, "tykho.lock");

test("a folder is used by one at a time, also within one process", () => {
  const directory = folder();
  const unlock = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(DirectoryInUse);
  unlock();
  lockDirectory(directory)();
});

test("a folder that another living process uses is refused by name, without harm to its lock", async () => {
  const directory = folder();
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void other.kill());
  writeFileSync(lockOf(directory), String(other.pid));
  expect(() => lockDirectory(directory)).toThrow(/DATA_DIR .* is in use by another process/);
  expect(readFileSync(lockOf(directory), "utf8")).toBe(String(other.pid));
});

test("a lock whose process is gone is taken over", async () => {
  const directory = folder();
  const other = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => other.on("exit", resolve));
  writeFileSync(lockOf(directory), String(other.pid));
  const unlock = lockDirectory(directory);
  expect(readFileSync(lockOf(directory), "utf8")).toBe(String(process.pid));
  unlock();
});

test("a lock of an earlier life with the same process number, as in a container, is taken over", () => {
  const directory = folder();
  writeFileSync(lockOf(directory), String(process.pid));
  lockDirectory(directory)();
});

test("a lock that holds nonsense is taken over", () => {
  const directory = folder();
  for (const text of ["", "nonsense", "-1", "0", "1.5"]) {
    writeFileSync(lockOf(directory), text);
    lockDirectory(directory)();
  }
});

test("an embedded database keeps its rows, refuses a second opener and lets go when it is closed", async () => {
  const dataDir = folder();
  const template = await embeddedTemplate();
  const first = await openEmbedded({ dataDir, template });
  await createSettingsStore(first.db).set("poll-offset", 42);
  await expect(openEmbedded({ dataDir, template })).rejects.toThrow(DirectoryInUse);
  await first.close();
  const second = await openEmbedded({ dataDir, template });
  expect(await createSettingsStore(second.db).get("poll-offset")).toMatchObject({ value: 42 });
  await second.close();
}, 60_000);
