/** How long things are kept that have done their work. */
export const RETENTION = {
  /** Telegram repeats nothing older than a day, and numbers anew only after a week. */
  inboxDays: 3,
  /** Keys of sent messages, to know repeats. */
  outboxDays: 3,
  draftHours: 24,
  /** Where relayed messages stand; Telegram lets people edit for 48 hours. */
  talkHours: 49,
  slotDays: 60,
  /** Reports of a number that did not work, once they are settled. */
  checkDays: 60,
  /** How often return codes were tried; a count is good for a day. */
  tryDays: 2,
  /** What passed through on a day cannot be read after this, wherever a copy of the database lies. */
  dayKeyDays: 7,
  /** Counts of what could not be removed from chats. */
  wipeCountDays: 90,
} as const;

interface RetentionStores {
  inbox: { forget(before: Date): Promise<number> };
  outbox: { forget(before: Date): Promise<number> };
  drafts: { forget(before: Date): Promise<void> };
  slots: { forget(before: { talk: Date; other: Date }): Promise<void> };
  listingChecks: { forget(before: Date): Promise<void> };
  returnCodes: { forgetTries(before: Date): Promise<void> };
  pace: { forget(before: Date): Promise<void> };
  wipeCounts: { forget(before: Date): Promise<void> };
  keys: { shredDaysBefore(day: Date): Promise<number> };
}

const HOUR = 3_600_000;

/** Creates the sweep that forgets. Doing it twice, or in two processes at once, does no harm. */
export function createRetention(stores: RetentionStores) {
  return async function retain(now = new Date()): Promise<void> {
    const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
    await stores.inbox.forget(ago(RETENTION.inboxDays * 24));
    await stores.outbox.forget(ago(RETENTION.outboxDays * 24));
    await stores.drafts.forget(ago(RETENTION.draftHours));
    await stores.slots.forget({ talk: ago(RETENTION.talkHours), other: ago(RETENTION.slotDays * 24) });
    await stores.listingChecks.forget(ago(RETENTION.checkDays * 24));
    await stores.wipeCounts.forget(ago(RETENTION.wipeCountDays * 24));
    await stores.returnCodes.forgetTries(ago(RETENTION.tryDays * 24));
    await stores.pace.forget(ago(1));
    await stores.keys.shredDaysBefore(ago(RETENTION.dayKeyDays * 24));
  };
}
