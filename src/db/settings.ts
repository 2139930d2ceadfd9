import { eq } from "drizzle-orm";
import type { Db } from "./database.ts";
import { settings } from "./schema.ts";

/** The poller's offset, whether the directory is of another folder, and where a configured staff chat moved to. */
type SettingName = "poll-offset" | "directory-elsewhere" | `staff-chat:${number}`;

/** Small facts of the installation; nothing about people. */
export interface SettingsStore {
  get(name: SettingName): Promise<{ value: number; at: Date } | null>;
  set(name: SettingName, value: number): Promise<void>;
}

/** Creates the settings store over a database or a transaction. */
export function createSettingsStore(db: Db): SettingsStore {
  return {
    async get(name) {
      const [row] = await db.select().from(settings).where(eq(settings.name, name));
      return row === undefined ? null : { value: Number(row.value), at: row.at };
    },
    async set(name, value) {
      const text = String(value);
      await db
        .insert(settings)
        .values({ name, value: text })
        .onConflictDoUpdate({ target: settings.name, set: { value: text, at: new Date() } });
    },
  };
}
