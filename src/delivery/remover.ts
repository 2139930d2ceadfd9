import { type Api, GrammyError } from "grammy";

/** `gone`: nothing more can be done about these messages; `later`: Telegram asks to wait or cannot be reached. */
type Removed = "gone" | "later";

/**
 * Creates the way messages are deleted: 100 a call, and one by one where Telegram refuses a call as a whole, which
 * it does when a single message is too old.
 */
export function createRemover(api: Api) {
  return async function remove(chatId: number, messageIds: readonly number[]): Promise<Removed> {
    const all = await tryTo(() => api.deleteMessages(chatId, [...messageIds]));
    if (all !== "refused") return all;
    for (const messageId of messageIds) {
      if ((await tryTo(() => api.deleteMessage(chatId, messageId))) === "later") return "later";
    }
    return "gone";
  };
}

async function tryTo(call: () => Promise<unknown>): Promise<Removed | "refused"> {
  try {
    await call();
    return "gone";
  } catch (error) {
    if (!(error instanceof GrammyError)) return "later";
    if (error.error_code === 403) return "gone";
    return error.error_code === 400 ? "refused" : "later";
  }
}
