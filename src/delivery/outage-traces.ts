/** Messages that were shown while the database was away, so that «Hide» finds them too when it is back. */
export interface OutageTraces {
  /** Remembers a message until it can be traced. */
  shown(chatId: number, messageId: number): void;
  /** What was shown in a chat and is not traced yet. */
  of(chatId: number): number[];
  /** Traces what is remembered; what fails is tried again. */
  settle(): Promise<void>;
}

/** More would be an outage of days; the oldest are left to the person's own hand. */
const REMEMBERED = 10_000;

/** Creates the memory; `trace` notes a message of a private chat in the database. */
export function createOutageTraces(
  trace: (chatId: number, messageId: number) => Promise<void>,
): OutageTraces {
  let waiting: { chatId: number; messageId: number }[] = [];
  return {
    shown(chatId, messageId) {
      if (waiting.length < REMEMBERED) waiting.push({ chatId, messageId });
    },
    of: (chatId) => waiting.filter((each) => each.chatId === chatId).map(({ messageId }) => messageId),
    async settle() {
      const now = waiting;
      waiting = [];
      for (const each of now) {
        await trace(each.chatId, each.messageId).catch(() => waiting.push(each));
      }
    },
  };
}
