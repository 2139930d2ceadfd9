import type { BotContext } from "../context.ts";
import type { CaseFile } from "../domain/case-file.ts";
import { waitSlot } from "../services/survivor-bodies.ts";

interface WaitingStores {
  cases: { openOf(survivorId: string): Promise<CaseFile | null> };
  slots: {
    set(slot: { slot: string; chat: string; messageId: number; caseId: string | null }): Promise<void>;
    clear(slot: string): Promise<void>;
  };
}

/** A screen that stands in a message, and the owner of the case as it says. */
export interface Waiting {
  caseId: string;
  ownerId: string | null;
  messageId: number;
}

/** The screen of a survivor that is edited when a person takes the case, as long as she has not moved on from it. */
export interface WaitingScreen {
  /** Remembers the screen. Returns the case if somebody took or released it before the screen could be remembered. */
  keep(ctx: BotContext, waiting: Waiting): Promise<CaseFile | null>;
  leave(survivorId: string): Promise<void>;
}

/** Creates the memory of that screen. */
export function createWaitingScreen({ cases, slots }: WaitingStores): WaitingScreen {
  return {
    async keep(ctx, { caseId, ownerId, messageId }) {
      await slots.set({ slot: waitSlot(caseId), chat: `survivor:${ctx.survivor!.id}`, messageId, caseId });
      const now = await cases.openOf(ctx.survivor!.id);
      return now?.id === caseId && now.ownerId !== ownerId ? now : null;
    },
    async leave(survivorId) {
      const caseFile = await cases.openOf(survivorId);
      if (caseFile !== null) await slots.clear(waitSlot(caseFile.id));
    },
  };
}
