import { and, asc, eq, inArray, like, lt, or } from "drizzle-orm";
import type { Db } from "./database.ts";
import { slots } from "./schema.ts";

/** Where a message in place stands. */
export interface Slot {
  slot: string;
  chat: string;
  messageId: number;
  caseId: string | null;
}

/** Messages in place, by name and by where they stand. */
export interface SlotStore {
  find(slot: string): Promise<Slot | null>;
  /** Everything that stands in one message. */
  at(chat: string, messageId: number): Promise<Slot[]>;
  /** Replies that stand open in survivors' chats: of one, or those opened before a moment; the oldest first. */
  replies(which: { chat?: string; before?: Date }, limit: number): Promise<Slot[]>;
  set(slot: Slot): Promise<void>;
  clear(slot: string): Promise<void>;
  clearChat(chat: string): Promise<void>;
  clearMessages(chat: string, messageIds: readonly number[]): Promise<void>;
  /** Forgets old places; those of relayed messages sooner than others. */
  forget(before: { talk: Date; other: Date }): Promise<void>;
}

/** Creates the slot store over a database or a transaction. */
export function createSlotStore(db: Db): SlotStore {
  const columns = {
    slot: slots.slot,
    chat: slots.chat,
    messageId: slots.messageId,
    caseId: slots.caseId,
  };
  return {
    async find(slot) {
      const [row] = await db.select(columns).from(slots).where(eq(slots.slot, slot));
      return row ?? null;
    },
    async at(chat, messageId) {
      return db
        .select(columns)
        .from(slots)
        .where(and(eq(slots.chat, chat), eq(slots.messageId, messageId)));
    },
    async replies({ chat, before }, limit) {
      const isReply = or(
        like(slots.slot, "talk:%"),
        like(slots.slot, "reader:%"),
        like(slots.slot, "farewell:%"),
      );
      const whose = chat === undefined ? like(slots.chat, "survivor:%") : eq(slots.chat, chat);
      const isOld = before === undefined ? undefined : lt(slots.at, before);
      return db
        .select(columns)
        .from(slots)
        .where(and(isReply, whose, isOld))
        .orderBy(asc(slots.at))
        .limit(limit);
    },
    async set({ slot, chat, messageId, caseId }) {
      await db
        .insert(slots)
        .values({ slot, chat, messageId, caseId })
        .onConflictDoUpdate({ target: slots.slot, set: { chat, messageId, at: new Date() } });
    },
    async clear(slot) {
      await db.delete(slots).where(eq(slots.slot, slot));
    },
    async clearMessages(chat, messageIds) {
      await db.delete(slots).where(and(eq(slots.chat, chat), inArray(slots.messageId, [...messageIds])));
    },
    async clearChat(chat) {
      await db.delete(slots).where(eq(slots.chat, chat));
    },
    async forget({ talk, other }) {
      const oldTalk = and(like(slots.slot, "talk:%"), lt(slots.at, talk));
      await db.delete(slots).where(or(oldTalk, lt(slots.at, other)));
    },
  };
}
