/** Replies that stand open in a survivor's chat, and how they go. */

/** Slots of what a survivor reads. */
export const REPLY = /^(?:talk|reader|farewell):/;

/** Where something stands in a chat. */
export interface Place {
  slot: string;
  chat: string;
  messageId: number;
  caseId: string | null;
}

/** What taking replies away needs. */
export interface ReadStores {
  slots: {
    at(chat: string, messageId: number): Promise<{ slot: string }[]>;
    /** Replies that stand in a survivor's chat; `before` leaves out those that stand there for less long. */
    replies(which: { chat?: string; before?: Date }, limit: number): Promise<Place[]>;
    clear(slot: string): Promise<void>;
  };
  traces: { wipeSome(survivorId: string, messageIds: readonly number[]): Promise<void> };
}

/** Replies looked at in one go; nobody has as many open. */
export const MANY = 100;

/** Takes every open reply of a survivor away, but for what stands in one message. */
export async function takeAllAway(
  stores: ReadStores,
  survivorId: string,
  except: number | null,
): Promise<void> {
  for (const place of await stores.slots.replies({ chat: `survivor:${survivorId}` }, MANY)) {
    if (place.messageId !== except) await takeAway(stores, place);
  }
}

/** Marks a message that holds a reply to be wiped now; nothing stands there any more. */
export async function takeAway({ slots, traces }: ReadStores, { chat, messageId }: Place): Promise<void> {
  for (const { slot } of await slots.at(chat, messageId)) await slots.clear(slot);
  await traces.wipeSome(chat.replace(/^survivor:/, ""), [messageId]);
}
