import { and, asc, eq, ne } from "drizzle-orm";
import { aad } from "../crypto/seal.ts";
import type { CaseFacts, CaseFile, CaseState, Outcome } from "../domain/case-file.ts";
import type { Level } from "../domain/triage/level.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { cases } from "./schema.ts";

/** A case to open. */
export type NewCase = Pick<
  CaseFile,
  "id" | "code" | "survivorId" | "keyId" | "level" | "askedAt" | "dueAt"
> & {
  facts: CaseFacts;
  openedBy: number;
};

/** Cases. Every change of state is one compare-and-set statement. */
export interface CaseStore {
  /** False when the code or another open case of the survivor is in the way. */
  open(newCase: NewCase): Promise<boolean>;
  get(id: string): Promise<CaseFile | null>;
  /** Reads a case and keeps it as it is until the transaction ends. */
  lock(id: string): Promise<CaseFile | null>;
  openOf(survivorId: string): Promise<CaseFile | null>;
  openedBy(survivorId: string, updateId: number): Promise<CaseFile | null>;
  ownedBy(staffId: string): Promise<CaseFile[]>;
  /** One owner at most: the database decides, in one statement. False when it was not waiting any more. */
  claim(id: string, ownerId: string): Promise<boolean>;
  release(id: string, ownerId: string): Promise<boolean>;
  close(id: string, ownerId: string, outcome: Outcome): Promise<boolean>;
  /** Writes a new level with what it is computed from; the row must be locked. */
  reweigh(id: string, to: { level: Level; dueAt: Date; facts: CaseFacts }): Promise<void>;
}

type Row = typeof cases.$inferSelect;
const place = (id: string) => aad("cases", "facts", id);

/** Creates the case store over a database or a transaction. */
export function createCaseStore(db: Db, keys: KeyStore): CaseStore {
  const opened = async (row: Row | undefined): Promise<CaseFile | null> => {
    if (row === undefined) return null;
    const facts = row.facts === null ? null : await keys.open<CaseFacts>(place(row.id), row.facts);
    return facts === null ? null : caseOf(row, facts);
  };
  const move = async (id: string, from: Partial<Row>, to: Partial<Row>): Promise<boolean> => {
    const owner = from.ownerId === undefined ? undefined : eq(cases.ownerId, from.ownerId!);
    const changed = await db
      .update(cases)
      .set(to)
      .where(and(eq(cases.id, id), eq(cases.state, from.state!), owner))
      .returning({ id: cases.id });
    return changed.length === 1;
  };

  return {
    async open({ facts, ...row }) {
      const sealed = await keys.seal(row.keyId, place(row.id), facts);
      const added = await db
        .insert(cases)
        .values({ ...row, facts: sealed })
        .onConflictDoNothing()
        .returning({ id: cases.id });
      return added.length === 1;
    },
    async get(id) {
      const [row] = await db.select().from(cases).where(eq(cases.id, id));
      return opened(row);
    },
    async lock(id) {
      const [row] = await db.select().from(cases).where(eq(cases.id, id)).for("update");
      return opened(row);
    },
    async openOf(survivorId) {
      const isOpen = and(eq(cases.survivorId, survivorId), ne(cases.state, "closed"));
      const [row] = await db.select().from(cases).where(isOpen);
      return opened(row);
    },
    async openedBy(survivorId, updateId) {
      const same = and(eq(cases.survivorId, survivorId), eq(cases.openedBy, updateId));
      const [row] = await db.select().from(cases).where(same);
      return opened(row);
    },
    async ownedBy(staffId) {
      const rows = await db
        .select()
        .from(cases)
        .where(and(eq(cases.ownerId, staffId), eq(cases.state, "claimed")))
        .orderBy(asc(cases.dueAt));
      const all = await Promise.all(rows.map(opened));
      return all.filter((caseFile) => caseFile !== null);
    },
    claim: (id, ownerId) => move(id, { state: "waiting" }, { state: "claimed", ownerId }),
    release: (id, ownerId) => move(id, { state: "claimed", ownerId }, { state: "waiting", ownerId: null }),
    close: (id, ownerId, outcome) =>
      move(id, { state: "claimed", ownerId }, { state: "closed", outcome, closedAt: new Date() }),
    async reweigh(id, { level, dueAt, facts }) {
      const [row] = await db.select({ keyId: cases.keyId }).from(cases).where(eq(cases.id, id));
      const sealed = await keys.seal(row!.keyId, place(id), facts);
      await db.update(cases).set({ level, dueAt, facts: sealed }).where(eq(cases.id, id));
    },
  };
}

function caseOf(row: Row, facts: CaseFacts): CaseFile {
  return {
    id: row.id,
    code: row.code,
    survivorId: row.survivorId,
    keyId: row.keyId,
    state: row.state as CaseState,
    level: row.level as Level,
    ownerId: row.ownerId,
    askedAt: row.askedAt,
    dueAt: row.dueAt,
    outcome: row.outcome as Outcome | null,
    facts,
  };
}
