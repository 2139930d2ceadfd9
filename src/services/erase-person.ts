import type { Survivor } from "../domain/survivor.ts";
import type { ErasureDeps } from "./erasure.ts";
import { erasedMessages } from "./erasure-messages.ts";

/** Erases one person, if it is still due. */
export async function erasePerson(deps: ErasureDeps, survivorId: string): Promise<void> {
  const survivor = await deps.survivors.get(survivorId);
  if (survivor !== null && !(await isCleared(deps, survivor))) return;
  await deps.transact(async (stores) => {
    const erased = await stores.erasures.shred(survivorId);
    if (erased === null) return;
    if (survivor !== null) await stores.drafts.removeAll(deps.laneOf(survivor.profile.chatId));
    for (const { id } of erased) {
      await stores.audit.add({ key: `erased:${id}`, actor: "system", action: "erased", caseId: id });
    }
    for (const message of await erasedMessages(stores, deps.words, erased)) await stores.outbox.add(message);
  });
}

// Only once nobody can be shown anything any more may the way there be forgotten. Telegram away: the next sweep goes on.
async function isCleared(deps: ErasureDeps, { id }: Survivor): Promise<boolean> {
  await deps.traces.wipeNow(id);
  await deps.sweepChats();
  if ((await deps.traces.dueOf(id, 1)).length > 0) return false;
  for (const { chat, messageIds } of await deps.erasures.copies(id)) {
    const member = await deps.staff.get(chat.slice("staff:".length));
    if (member === null) continue;
    for (let from = 0; from < messageIds.length; from += 100) {
      const some = messageIds.slice(from, from + 100);
      if ((await deps.remove(member.telegramId, some)).kind === "later") return false;
    }
  }
  return true;
}
