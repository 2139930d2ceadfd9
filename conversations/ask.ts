/**
 * The only place that waits. A dialog is a loop over one question:
 *
 *   checkpoint → show the open question → wait → hand the update over → rewind
 *
 * Answers live sealed in the draft, so the replay log holds one question and no answer, a crash asks again, and a
 * deploy that changes the order re-asks the open question instead of swapping answers.
 */
import type { BotContext, BotConversation } from "../src/context.ts";

/**
 * `taken`: the update was for this dialog, go on; `pass`: it is for something else while the question stays open;
 * `leave`: the person went elsewhere.
 */
export type Handed = "taken" | "pass" | "leave";

/** What a dialog needs from outside. Called through `external`, so it sees the real context of the update. */
export interface DialogHost {
  /** Shows the open question, below other words if there are some; false when there is none left. */
  present(ctx: BotContext, dialog: string, before?: string): Promise<boolean>;
  /** Applies the update to the open question. */
  take(ctx: BotContext, dialog: string): Promise<Handed>;
}

/** Asks the questions of a dialog until none is open. Does not return when the person leaves. */
export async function askAll(conversation: BotConversation, host: DialogHost, dialog: string): Promise<void> {
  const top = conversation.checkpoint();
  const isOpen = await conversation.external((ctx) => host.present(ctx, dialog));
  if (!isOpen) return;
  await conversation.wait();
  const handed = await conversation.external((ctx) => host.take(ctx, dialog));
  if (handed === "leave") await conversation.halt({ next: true });
  if (handed === "pass") await conversation.skip({ next: true });
  await conversation.rewind(top);
}
