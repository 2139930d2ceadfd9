import type { Address, OutgoingBody, OutgoingKind } from "./outgoing.ts";

/** An outbox row leased for sending. */
export interface LeasedMessage {
  id: number;
  key: string;
  kind: OutgoingKind;
  to: Address;
  /** Null when its key was destroyed: there is nothing left to send. `"locked"`: its key is not at hand. */
  body: OutgoingBody | null | "locked";
  slot: string | null;
  editOnly: boolean;
  caseId: string | null;
  broadcastId: string | null;
  attempt: number;
  /** True when an earlier attempt may have arrived. */
  maybeSent: boolean;
}

/** Name of the recipient, for order, pace and slots. */
export function addressName(to: Address): string {
  return `${to.kind}:${to.id}`;
}
