import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyPristineData } from "./pristine-data.ts";

/** Where the demo's bot keeps its data and with which key. */
export interface DemoData {
  folder: string;
  masterKey: string;
  /** Whether staff were registered in an earlier run. */
  isKnown: boolean;
  /** Ids that Telegram gives out now must lie above those of earlier runs, which the kept database remembers. */
  firstMessageId: number;
  firstUpdateId: number;
  /** Notes that staff are registered. */
  remember(): void;
  /** Called at the end: forgets what is not kept. */
  close(): void;
}

/** Opens `.data/demo`, when data is kept, or a folder that goes away at the end. */
export function openDemoData(keep: boolean): DemoData {
  // Seconds since 2026 keep growing from run to run, faster than a demo can use ids up.
  const seconds = Math.floor(Date.now() / 1000) - 1_767_225_600;
  const ids = { firstMessageId: keep ? seconds : 100, firstUpdateId: 100_000_000 + seconds };
  if (!keep) {
    const folder = mkdtempSync(join(tmpdir(), "tykho-demo-"));
    copyPristineData(folder);
    const close = () => rmSync(folder, { recursive: true, force: true });
    return { folder, masterKey: newKey(), isKnown: false, ...ids, remember() {}, close };
  }
  const folder = fileURLToPath(new URL("../.data/demo", import.meta.url));
  const keyFile = `${folder}.key`;
  const staffFile = `${folder}.staff`;
  if (!existsSync(folder)) copyPristineData(folder);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(keyFile)) writeFileSync(keyFile, newKey(), { mode: 0o600 });
  return {
    folder,
    masterKey: readFileSync(keyFile, "utf8").trim(),
    isKnown: existsSync(staffFile),
    ...ids,
    remember: () => writeFileSync(staffFile, ""),
    close() {},
  };
}

function newKey(): string {
  return randomBytes(32).toString("base64");
}
