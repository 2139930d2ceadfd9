import { GrammyError } from "grammy";

/** Traces that know of a message before it can be seen. */
export interface ExpectingTraces {
  add(survivorId: string, messageIds: readonly number[], expected?: number): Promise<void>;
  expect(survivorId: string): Promise<number>;
  unexpect(expected: number): Promise<void>;
}

/**
 * Sends a message to a survivor and traces it. Should the process die in between, the note that was made before lets
 * the wipe try the ids that the message may have; what Telegram refused leaves no note.
 */
export async function sendTraced(
  traces: ExpectingTraces,
  survivorId: string,
  send: () => Promise<{ message_id: number }>,
): Promise<number> {
  const expected = await traces.expect(survivorId);
  try {
    const { message_id: messageId } = await send();
    await traces.add(survivorId, [messageId], expected);
    return messageId;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code < 500) await traces.unexpect(expected);
    throw error;
  }
}
