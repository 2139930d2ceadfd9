/** Why a message could not be removed: older than 48 hours, refused for another reason, or the bot is blocked. */
export const WIPE_REASONS = ["old", "refused", "blocked"] as const;
export type WipeReason = (typeof WIPE_REASONS)[number];

/** How many messages of a day could not be removed for a reason. */
export interface WipeCount {
  day: string;
  reason: WipeReason;
  count: number;
}

/** `done`: nothing more can be done about these messages; `later`: Telegram asks to wait or cannot be reached. */
export type Removed = { kind: "done"; left: Partial<Record<WipeReason, number>> } | { kind: "later" };
