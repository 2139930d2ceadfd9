/** The screen of an open case, and how it stays true while nobody looks. */
import type { BotContext } from "../context.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { TalkService } from "../services/talk.ts";
import type { Emergency } from "./emergency.ts";
import type { ShowScreen } from "./screen.ts";
import { caseScreen } from "./screens.ts";
import type { Waiting, WaitingScreen } from "./waiting-screen.ts";

/** What showing a case needs. */
export interface ShowCaseDeps {
  talk: TalkService;
  staff: { get(id: string): Promise<{ alias: string } | null> };
  emergency: Emergency;
  show: ShowScreen;
  waiting: WaitingScreen;
}

/** Shows where an open case stands. */
export async function showCase(deps: ShowCaseDeps, ctx: BotContext, caseFile: CaseFile): Promise<void> {
  const { id: caseId, ownerId } = caseFile;
  const owner = ownerId === null ? null : await deps.staff.get(ownerId);
  const at = { caseFile, alias: owner?.alias ?? null, unread: await deps.talk.unread(ctx.survivor!) };
  const messageId = await deps.show(ctx, caseScreen(ctx, deps.emergency, at));
  await keepCase(deps, ctx, { caseId, ownerId, messageId });
}

/**
 * Remembers a screen that speaks of a case. Whoever took the case between reading it and showing it could not change
 * a screen that was not there yet, so it is shown anew.
 */
export async function keepCase(deps: ShowCaseDeps, ctx: BotContext, shown: Waiting): Promise<void> {
  const changed = await deps.waiting.keep(ctx, shown);
  if (changed !== null) await showCase(deps, ctx, changed);
}
