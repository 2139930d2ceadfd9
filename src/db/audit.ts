import { eq } from "drizzle-orm";
import type { Db } from "./database.ts";
import { audit } from "./schema.ts";

/** What happened, by whom. `key` names the cause, so that a repeat leaves one entry. */
export interface AuditEntry {
  key: string;
  /** `staff:<id>`, `survivor` or `system`. */
  actor: string;
  action: string;
  caseId?: string;
}

/** The record of what was done. */
export interface AuditStore {
  /** Notes it; false when this cause was noted before. */
  add(entry: AuditEntry): Promise<boolean>;
  has(key: string): Promise<boolean>;
}

/** Creates the audit store over a database or a transaction. */
export function createAuditStore(db: Db): AuditStore {
  return {
    async add({ key, actor, action, caseId }) {
      const added = await db
        .insert(audit)
        .values({ key, actor, action, caseId: caseId ?? null })
        .onConflictDoNothing()
        .returning({ seq: audit.seq });
      return added.length === 1;
    },
    has: async (key) => (await db.$count(audit, eq(audit.key, key))) > 0,
  };
}
