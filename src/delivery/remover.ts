import { type Api, GrammyError } from "grammy";
import type { Removed, WipeReason } from "../domain/wipe.ts";

/** What came of one call; a number says for how many seconds Telegram asks to wait. */
type Outcome = "gone" | WipeReason | "later" | number;

const OLD = /can't be deleted/i;
const ABSENT = /not found/i;
const BLOCKED = /chat not found|user is deactivated|PEER_ID_INVALID/i;

/**
 * Creates the way messages are deleted: 100 a call, and one by one where Telegram refuses a call as a whole, which
 * it does when a single message is too old. Where Telegram asks to wait, that chat is left alone until then.
 */
export function createRemover(api: Api) {
  const notBefore = new Map<number, number>();

  async function remove(chatId: number, messageIds: readonly number[]): Promise<Removed> {
    if ((notBefore.get(chatId) ?? 0) > Date.now()) return { kind: "later" };
    notBefore.delete(chatId);
    const all = await tryTo(() => api.deleteMessages(chatId, [...messageIds]));
    if (all === "gone") return { kind: "done", left: {} };
    if (all === "blocked") return { kind: "done", left: { blocked: messageIds.length } };
    return isPause(all) ? pause(chatId, all) : oneByOne(chatId, messageIds);
  }
  async function oneByOne(chatId: number, messageIds: readonly number[]): Promise<Removed> {
    const left: Partial<Record<WipeReason, number>> = {};
    for (const messageId of messageIds) {
      const one = await tryTo(() => api.deleteMessage(chatId, messageId));
      if (isPause(one)) return pause(chatId, one);
      if (one !== "gone") left[one] = (left[one] ?? 0) + 1;
    }
    return { kind: "done", left };
  }
  function pause(chatId: number, outcome: Outcome): Removed {
    if (typeof outcome === "number") notBefore.set(chatId, Date.now() + outcome * 1_000);
    return { kind: "later" };
  }
  return remove;
}

function isPause(outcome: Outcome): outcome is "later" | number {
  return outcome === "later" || typeof outcome === "number";
}

async function tryTo(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    await call();
    return "gone";
  } catch (error) {
    if (!(error instanceof GrammyError)) return "later";
    const { error_code: code, description, parameters } = error;
    if (parameters.retry_after !== undefined) return parameters.retry_after;
    if (code === 403 || BLOCKED.test(description)) return "blocked";
    if (code !== 400) return "later";
    if (OLD.test(description)) return "old";
    return ABSENT.test(description) ? "gone" : "refused";
  }
}
