import type { BotContext } from "../context.ts";
import { WORD } from "../domain/dialogs.ts";
import { ERASE } from "../domain/own-dialogs.ts";
import type { DialogService } from "../services/dialogs.ts";

/** Whether a word of hers is asked for, or was given in this very update: nobody may listen to it, pass it on or act on it. */
export async function isSecretAsked(dialogs: DialogService, ctx: BotContext): Promise<boolean> {
  for (const id of [WORD.id, ERASE.id]) {
    const draft = await dialogs.find(ctx.lane!, id);
    if (draft !== null && (draft.open !== null || draft.lastUpdate === ctx.update.update_id)) return true;
  }
  return false;
}
