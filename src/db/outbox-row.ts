import { aad } from "../crypto/seal.ts";
import { addressName, type LeasedMessage } from "../domain/delivery.ts";
import type { Address, Outgoing, OutgoingBody, OutgoingKind } from "../domain/outgoing.ts";
import { type KeyStore, openOrLocked } from "./keys.ts";
import type { LeasedRow } from "./outbox-lease.ts";
import type { outbox } from "./schema.ts";

const PRIORITY: Record<OutgoingKind, number> = { desk: 0, relay: 1, notice: 1, card: 2, broadcast: 3 };

/** Where the body of a message is sealed. */
export const place = (key: string) => aad("outbox", "body", key);

/** Makes the row of a message; broadcasts queue apart, so that they never delay a talk. */
export function rowOf(message: Outgoing, body: Buffer): typeof outbox.$inferInsert {
  const queue = message.kind === "broadcast" ? "bulk" : "live";
  return {
    key: message.key,
    kind: message.kind,
    toKind: message.to.kind,
    toId: message.to.id,
    queue: `${addressName(message.to)}:${queue}`,
    priority: PRIORITY[message.kind],
    state: message.held === true ? "held" : "waiting",
    body,
    slot: message.slot ?? null,
    editOnly: message.editOnly ?? false,
    caseId: message.caseId ?? null,
    broadcastId: message.broadcastId ?? null,
  };
}

/** Opens a leased row. */
export async function leased(keys: KeyStore, row: LeasedRow): Promise<LeasedMessage> {
  const sealed = row.body === null ? null : Buffer.from(row.body);
  return {
    id: Number(row.id),
    key: row.key,
    kind: row.kind as OutgoingKind,
    to: { kind: row.to_kind, id: row.to_id } as Address,
    body: sealed === null ? null : await openOrLocked<OutgoingBody>(keys, place(row.key), sealed),
    slot: row.slot,
    editOnly: row.edit_only,
    caseId: row.case_id,
    broadcastId: row.broadcast_id,
    attempt: Number(row.attempts),
    maybeSent: row.was_maybe_sent,
  };
}
