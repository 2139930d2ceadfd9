import { eq } from "drizzle-orm";
import type { KeyRing } from "../crypto/key-ring.ts";
import { aad } from "../crypto/seal.ts";
import { newId } from "../crypto/secrets.ts";
import type { Role, StaffMember } from "../domain/staff.ts";
import type { Db } from "./database.ts";
import type { KeyStore } from "./keys.ts";
import { staff } from "./schema.ts";

type Sealed = Pick<StaffMember, "alias" | "telegramId" | "locale">;
type Row = typeof staff.$inferSelect;

/** Members of staff. Only active ones are ever found by their Telegram id. */
export interface StaffStore {
  find(telegramId: number): Promise<StaffMember | null>;
  get(id: string): Promise<StaffMember | null>;
  list(): Promise<StaffMember[]>;
  /** Registers a person, or changes the role and alias of one who is registered. */
  put(member: Omit<StaffMember, "id">): Promise<StaffMember>;
  deactivate(id: string): Promise<void>;
}

const place = (id: string) => aad("staff", "profile", id);

/** Creates the staff store over a database or a transaction. */
export function createStaffStore(db: Db, keys: KeyStore, ring: KeyRing): StaffStore {
  const lookupOf = (telegramId: number) => ring.lookup("staff", telegramId);
  const opened = async (row: Row | undefined): Promise<StaffMember | null> => {
    if (row === undefined || !row.active) return null;
    const profile = await keys.open<Sealed>(place(row.id), row.profile);
    return profile === null ? null : { id: row.id, role: row.role as Role, ...profile };
  };

  return {
    async find(telegramId) {
      const [row] = await db
        .select()
        .from(staff)
        .where(eq(staff.lookup, lookupOf(telegramId)));
      return opened(row);
    },
    async get(id) {
      const [row] = await db.select().from(staff).where(eq(staff.id, id));
      return opened(row);
    },
    async list() {
      const members = await Promise.all((await db.select().from(staff)).map(opened));
      return members.filter((member) => member !== null);
    },
    async put({ role, ...profile }) {
      const lookup = lookupOf(profile.telegramId);
      const find = () => db.select().from(staff).where(eq(staff.lookup, lookup));
      let [known] = await find();
      if (known === undefined) {
        const row = { id: newId(), lookup, keyId: await keys.create("staff"), role };
        const sealed = await keys.seal(row.keyId, place(row.id), profile);
        await db
          .insert(staff)
          .values({ ...row, profile: sealed })
          .onConflictDoNothing();
        // Another process may have been first: what counts is the row that stands, and its key.
        [known] = await find();
      }
      const { id, keyId } = known!;
      const sealed = await keys.seal(keyId, place(id), profile);
      await db.update(staff).set({ role, profile: sealed, active: true }).where(eq(staff.id, id));
      return { id, role, ...profile };
    },
    async deactivate(id) {
      await db.update(staff).set({ active: false }).where(eq(staff.id, id));
    },
  };
}
