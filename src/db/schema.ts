/**
 * The tables. What is readable here is ids, codes, states and times; every word, name and Telegram id is sealed.
 * One file although it is long: a schema is read as a whole.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Data keys, wrapped. Their own table, so that the main backup can leave it out and erasing means erasing. */
export const dataKeys = pgTable(
  "data_keys",
  {
    id: uuid("id").primaryKey(),
    /** `survivor`, `case`, `staff`, `directory`, or `day:2026-11-21` for what passes through. */
    purpose: text("purpose").notNull(),
    wrapped: bytes("wrapped").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("data_keys_day").on(table.purpose).where(sql`${table.purpose} like 'day:%'`)],
);

/** Small facts of the installation: the poller's offset, the staff chat's present id. */
export const settings = pgTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
  at: at("at").notNull().defaultNow(),
});

/** Updates as they came. The body is blanked once handled; the id stays a while, to know repeats. */
export const inbox = pgTable(
  "inbox",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    updateId: bigint("update_id", { mode: "number" }).notNull(),
    lane: text("lane").notNull(),
    state: text("state").notNull().default("waiting"),
    body: bytes("body"),
    attempts: smallint("attempts").notNull().default(0),
    dueAt: at("due_at").notNull().defaultNow(),
    leaseUntil: at("lease_until"),
    receivedAt: at("received_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("inbox_update").on(table.updateId),
    index("inbox_waiting").on(table.lane, table.seq).where(sql`${table.state} = 'waiting'`),
    index("inbox_order").on(table.seq).where(sql`${table.state} = 'waiting'`),
  ],
);

/** Messages to send, in order for each queue. The body is blanked once sent. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    key: text("key").notNull(),
    kind: text("kind").notNull(),
    toKind: text("to_kind").notNull(),
    toId: text("to_id").notNull(),
    /** Order is kept inside a queue: one a recipient, broadcasts apart, so that they never delay a talk. */
    queue: text("queue").notNull(),
    /** The head of a case before the talk, that before cards, those before broadcasts: 0 to 3. */
    priority: smallint("priority").notNull(),
    state: text("state").notNull().default("waiting"),
    body: bytes("body"),
    slot: text("slot"),
    editOnly: boolean("edit_only").notNull().default(false),
    caseId: uuid("case_id"),
    broadcastId: uuid("broadcast_id"),
    attempts: smallint("attempts").notNull().default(0),
    /** True while nobody knows whether an earlier attempt arrived. */
    maybeSent: boolean("maybe_sent").notNull().default(false),
    dueAt: at("due_at").notNull().defaultNow(),
    leaseUntil: at("lease_until"),
    doneAt: at("done_at"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("outbox_key").on(table.key),
    index("outbox_waiting").on(table.queue, table.id).where(sql`${table.state} = 'waiting'`),
    index("outbox_order").on(table.priority, table.id).where(sql`${table.state} = 'waiting'`),
    index("outbox_case").on(table.caseId).where(sql`${table.state} in ('waiting', 'held')`),
    index("outbox_broadcast").on(table.broadcastId, table.state),
    index("outbox_deferred").on(table.dueAt).where(sql`${table.state} = 'deferred'`),
  ],
);

/** When the next call is allowed: a token bucket a chat, a group and the bot, kept as one time each. */
export const pace = pgTable("pace", {
  key: text("key").primaryKey(),
  at: at("at").notNull(),
});

/** Messages in place: the name of what is shown, and where it stands. */
export const slots = pgTable(
  "slots",
  {
    slot: text("slot").primaryKey(),
    /** `survivor:…`, `staff:…` or `staff-chat:main`. */
    chat: text("chat").notNull(),
    messageId: integer("message_id").notNull(),
    caseId: uuid("case_id"),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [index("slots_message").on(table.chat, table.messageId)],
);

/** People who write to the bot and are not staff. */
export const survivors = pgTable("survivors", {
  id: uuid("id").primaryKey(),
  /** HMAC of the Telegram id under the pepper. */
  lookup: text("lookup").notNull().unique(),
  keyId: uuid("key_id").notNull(),
  profile: bytes("profile").notNull(),
  blocked: boolean("blocked").notNull().default(false),
  /** `doubted` or `detached`: this chat meets only cover, and nothing is sent there. */
  closed: text("closed"),
});

/** Return codes: the slow hash of each, which is also how it is found. One a survivor. */
export const returnCodes = pgTable("return_codes", {
  survivorId: uuid("survivor_id").primaryKey(),
  hash: text("hash").notNull().unique(),
  at: at("at").notNull().defaultNow(),
});

/** How often codes were tried: by one account, or by all together. */
export const returnTries = pgTable("return_tries", {
  /** `all`, or the id of a survivor. */
  who: text("who").primaryKey(),
  count: integer("count").notNull().default(1),
  since: at("since").notNull().defaultNow(),
});

/** People who asked that everything of theirs be deleted, and when that is due. */
export const erasures = pgTable("erasures", {
  survivorId: uuid("survivor_id").primaryKey(),
  /** The update that asked. */
  askedBy: bigint("asked_by", { mode: "number" }).notNull(),
  dueAt: at("due_at").notNull(),
});

/** Until when a chat in cover is open; no row is a locked one. Present only where there is a cover. */
export const locks = pgTable(
  "locks",
  {
    survivorId: uuid("survivor_id").primaryKey(),
    openUntil: at("open_until"),
    tries: smallint("tries").notNull().default(0),
    triedSince: at("tried_since"),
  },
  (table) => [index("locks_open").on(table.openUntil)],
);

/** Every message in a survivor's chat, in or out, until it is wiped. */
export const traces = pgTable(
  "traces",
  {
    survivorId: uuid("survivor_id").notNull(),
    messageId: integer("message_id").notNull(),
    wipeAt: at("wipe_at").notNull(),
    at: at("at").notNull().defaultNow(),
    /** Nobody knows whether there is a message with this id: a process died while it sent one. */
    isGuess: boolean("is_guess").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.survivorId, table.messageId] }),
    index("traces_wipe").on(table.wipeAt),
  ],
);

/** A message that is being sent to a survivor: its id is not known before it can be seen. */
export const expectedMessages = pgTable(
  "expected_messages",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    survivorId: uuid("survivor_id").notNull(),
    /** The newest message known in that chat; the one that is being sent gets a higher id. */
    after: integer("after").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [index("expected_messages_survivor").on(table.survivorId)],
);

/** When a survivor was last there, how long messages stay, and the newest message known in the chat. */
export const visits = pgTable("visits", {
  survivorId: uuid("survivor_id").primaryKey(),
  seenAt: at("seen_at"),
  /** `visit`, `hour` or `day`. */
  keep: text("keep").notNull().default("day"),
  lastMessage: integer("last_message").notNull().default(0),
});

/** How many messages could not be removed, by day and reason; nothing of whose they are. */
export const wipeCounts = pgTable(
  "wipe_counts",
  {
    day: date("day", { mode: "string" }).notNull(),
    reason: text("reason").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.reason] })],
);

/** Open dialogs: answers and the open question, sealed with the key of the day. */
export const drafts = pgTable(
  "drafts",
  {
    lane: text("lane").notNull(),
    dialog: text("dialog").notNull(),
    body: bytes("body").notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.lane, table.dialog] })],
);

/** Staff: role and state readable, alias and Telegram id sealed. */
export const staff = pgTable("staff", {
  id: uuid("id").primaryKey(),
  lookup: text("lookup").notNull().unique(),
  keyId: uuid("key_id").notNull(),
  role: text("role").notNull(),
  profile: bytes("profile").notNull(),
  active: boolean("active").notNull().default(true),
});

/** Cases. The facts are sealed under the case's own key. */
export const cases = pgTable(
  "cases",
  {
    id: uuid("id").primaryKey(),
    code: text("code").notNull().unique(),
    survivorId: uuid("survivor_id").notNull(),
    keyId: uuid("key_id").notNull(),
    openedBy: bigint("opened_by", { mode: "number" }).notNull(),
    state: text("state").notNull().default("waiting"),
    level: text("level").notNull(),
    ownerId: uuid("owner_id"),
    facts: bytes("facts"),
    askedAt: at("asked_at").notNull(),
    dueAt: at("due_at").notNull(),
    closedAt: at("closed_at"),
    outcome: text("outcome"),
  },
  (table) => [
    uniqueIndex("cases_one_open").on(table.survivorId).where(sql`${table.state} <> 'closed'`),
    index("cases_queue").on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index("cases_owner").on(table.ownerId).where(sql`${table.state} = 'claimed'`),
  ],
);

/** What was done to a case, by whom and when; never a word of the talk. */
export const audit = pgTable("audit", {
  seq: bigserial("seq", { mode: "number" }).primaryKey(),
  key: text("key").notNull().unique(),
  at: at("at").notNull().defaultNow(),
  actor: text("actor").notNull(),
  action: text("action").notNull(),
  caseId: uuid("case_id"),
});

/** Broadcasts: their texts sealed, their state and counts readable. */
export const broadcasts = pgTable("broadcasts", {
  id: uuid("id").primaryKey(),
  startedBy: uuid("started_by").notNull(),
  texts: bytes("texts"),
  state: text("state").notNull(),
  /** The last survivor already put into the outbox, so that a restart goes on where it stopped. */
  cursor: uuid("cursor"),
  at: at("at").notNull().defaultNow(),
});

/**
 * The directory: what the files say, and beside it what an admin made of it, so that neither overwrites the other.
 * Readable, because survivors are shown it; only the street address is for staff, and sealed under a key of its own.
 */
export const listings = pgTable("listings", {
  id: text("id").primaryKey(),
  place: text("place").notNull(),
  imported: jsonb("imported").notNull(),
  importedAt: at("imported_at").notNull().defaultNow(),
  edited: jsonb("edited"),
  editedBy: uuid("edited_by"),
  editedAt: at("edited_at"),
  retiredAt: at("retired_at"),
  keyId: uuid("key_id"),
  address: bytes("address"),
});

/** «This number did not work»: how often and when it was said of a listing; nothing of who said it. */
export const listingChecks = pgTable(
  "listing_checks",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    listingId: text("listing_id").notNull(),
    count: integer("count").notNull().default(1),
    firstAt: at("first_at").notNull().defaultNow(),
    lastAt: at("last_at").notNull().defaultNow(),
    /** The last cause, so that a repeat of it is not counted again. */
    lastKey: text("last_key").notNull(),
    settledAt: at("settled_at"),
    settledBy: uuid("settled_by"),
  },
  (table) => [
    uniqueIndex("listing_checks_one_open").on(table.listingId).where(sql`${table.settledAt} is null`),
  ],
);
