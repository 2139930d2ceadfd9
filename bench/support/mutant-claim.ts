/** A claim that is wrong on purpose: it reads first and writes then, so that a race can show that it catches this. */
import { eq, sql } from "drizzle-orm";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createAuditStore } from "../../src/db/audit.ts";
import { createCaseStore } from "../../src/db/cases.ts";
import { type Db, rowsOf } from "../../src/db/database.ts";
import { createKeyCache, createKeyStore } from "../../src/db/keys.ts";
import { createOutboxStore } from "../../src/db/outbox.ts";
import { cases } from "../../src/db/schema.ts";
import { createSurvivorStore } from "../../src/db/survivors.ts";
import { createVisitStore } from "../../src/db/visits.ts";
import type { CaseWorkDeps } from "../../src/services/case-work.ts";

/** Transactions over a database whose claim is «select, then update». */
export function mutantTransact({ db }: { db: Db }, masterKey: string): CaseWorkDeps["transact"] {
  const cache = createKeyCache(createKeyRing(masterKey));
  return (work) =>
    db.transaction((transaction) => {
      const tx = transaction as unknown as Db;
      const keys = createKeyStore(tx, cache, { inTransaction: true });
      const claim = async (id: string, ownerId: string) => {
        const [row] = await rowsOf<{ state: string }>(tx, sql`select state from cases where id = ${id}`);
        if (row?.state !== "waiting") return false;
        await tx.update(cases).set({ state: "claimed", ownerId }).where(eq(cases.id, id));
        return true;
      };
      return work({
        cases: { ...createCaseStore(tx, keys), claim },
        survivors: createSurvivorStore(tx, keys, cache.ring),
        outbox: createOutboxStore(tx, keys),
        audit: createAuditStore(tx),
        visits: createVisitStore(tx),
      });
    });
}
