/** Whether something may come to a survivor now that she did not ask for at this moment. */
import type { LeasedMessage } from "../domain/delivery.ts";
import { type Gate, gateOf, type Reach, seenWithin } from "../domain/reach.ts";
import type { Survivor } from "../domain/survivor.ts";

/** What the service needs; `now` is the clock. */
export interface ContactHoursDeps {
  survivors: { get(id: string): Promise<Survivor | null> };
  visits: { seenAt(survivorId: string): Promise<Date | null> };
  now(): Date;
}

/** Looks up what a survivor chose, and when she was last there. */
export interface ContactHours {
  /** Decides upon a leased message; whatever she asked for herself, or is not for her, may go. */
  gate(message: LeasedMessage): Promise<Gate>;
}

/** Creates the service. */
export function createContactHours({ survivors, visits, now }: ContactHoursDeps): ContactHours {
  return {
    async gate(message) {
      if (!isUnasked(message)) return { kind: "open" };
      const reach = (await survivors.get(message.to.id))?.profile.reach;
      if (reach === undefined) return { kind: "open" };
      const seenAt = reach.kind === "hours" ? null : await visits.seenAt(message.to.id);
      return gateOf(reachFor(message, reach), { now: now(), seenAt });
    },
  };
}

// «That did not work» answers something she did: even where nothing may come by itself, it comes while she is there.
function reachFor({ kind, slot }: LeasedMessage, reach: Reach): Reach {
  return reach.kind === "never" && kind === "notice" && slot === null ? { kind: "writes" } : reach;
}

// Replies are let go by her own tap; all else comes by itself, corrections of what she has read too. What turns back into
// the notice, or into the cover, takes words away and brings nothing.
function isUnasked({ to, kind, editOnly, slot }: LeasedMessage): boolean {
  const isPuttingAway = editOnly && /^(?:notice|cover):/.test(slot ?? "");
  return to.kind === "survivor" && !isPuttingAway && (kind !== "relay" || editOnly);
}

/** What holds of one survivor, read in the transaction of whoever writes to her. */
export async function gateNow(
  visits: ContactHoursDeps["visits"],
  { id, profile }: Survivor,
  now: Date,
): Promise<Gate> {
  return gateOf(profile.reach, { now, seenAt: await visits.seenAt(id) });
}

/** Whether she was there within some seconds. */
export async function isThere(
  visits: ContactHoursDeps["visits"],
  { id }: Survivor,
  { now, seconds }: { now: Date; seconds: number },
): Promise<boolean> {
  return seenWithin(seconds, { now, seenAt: await visits.seenAt(id) });
}
