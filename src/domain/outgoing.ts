/** Whom a message is for. Only ids travel: the sender finds the chat when it sends. */
export type Address =
  | { kind: "survivor"; id: string }
  | { kind: "staff"; id: string }
  /** Whoever owns the case at the moment of sending. */
  | { kind: "owner"; id: string }
  | { kind: "staff-chat"; id: "main" };

/**
 * What a message is, which decides what happens when nobody knows whether it arrived:
 * `relay` is sent again with a mark; `notice`, `card` and `desk` are sent again as they are;
 * `broadcast` is never sent twice, because a second buzz on a watched phone is a risk.
 */
export type OutgoingKind = "relay" | "notice" | "card" | "desk" | "broadcast";

/** Methods of the Bot API that the outbox may use. */
export type OutgoingMethod =
  | "sendMessage"
  | "sendPhoto"
  | "sendVoice"
  | "sendVideo"
  | "sendVideoNote"
  | "sendAudio"
  | "sendDocument"
  | "sendAnimation"
  | "sendSticker"
  | "sendLocation";

/** What is sealed in an outbox row: a call of the Bot API without its chat. */
export interface OutgoingBody {
  method: OutgoingMethod;
  params: Record<string, unknown>;
  /** The words put before a message that may already have arrived; needed for `relay`. */
  repeatMark?: string;
}

/** A message to be sent, once for each `key`, which is `update_id:step` or another name of its cause. */
export interface Outgoing {
  key: string;
  kind: OutgoingKind;
  to: Address;
  body: OutgoingBody;
  /** Names a message in place: the first sending creates it, every later one edits it. */
  slot?: string;
  /** With a slot: nothing is sent when there is no message to edit. */
  editOnly?: boolean;
  caseId?: string;
  broadcastId?: string;
  /** A held message waits for the survivor's tap. */
  held?: boolean;
  /** The data key that seals the body; without it the key of the day, which is destroyed after a week. */
  keyId?: string;
}

/** Why a message did not arrive. */
export type Undelivered = "blocked" | "refused" | "unknown" | "nobody";
