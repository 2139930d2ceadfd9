import type { CoverId } from "./cover.ts";
import { COVER_IDS } from "./cover.ts";
import { type RelockMinutes, USUAL_RELOCK } from "./lock.ts";

/** Which of the two words. */
export type WordKind = "personal" | "duress";

/** What a survivor chose of her cover. Sealed with her profile. */
export interface CoverChoice {
  id?: CoverId;
  relockMinutes?: RelockMinutes;
  /** Of both words, so that one hash answers for both. */
  salt?: string;
  personal?: string;
  duress?: string;
}

/** The cover that this chat shows. */
export function coverIdOf(choice: CoverChoice | undefined): CoverId {
  return choice?.id ?? COVER_IDS[0];
}

/** Milliseconds that an open chat stays open without a press or a message. */
export function relockMs(choice: CoverChoice | undefined): number {
  return (choice?.relockMinutes ?? USUAL_RELOCK) * 60_000;
}
