import type { BotContext } from "../context.ts";
import { panelSlot, type Screen } from "./screen.ts";
import { languageScreen, type MenuDeps, menuScreen, privacyScreen } from "./screens.ts";

/** What the opening needs. */
export interface OpeningDeps extends MenuDeps {
  slots: { find(slot: string): Promise<object | null> };
}

/**
 * The screen for somebody who did not come through `/start`: the language when none is known, the privacy question
 * when no screen of ours stands (a first visit, or one after «Hide»), else the menu.
 */
export async function openingScreen(ctx: BotContext, deps: OpeningDeps): Promise<Screen> {
  const { id, profile } = ctx.survivor!;
  if (profile.locale === null) return languageScreen(ctx, deps.emergency);
  const standing = await deps.slots.find(panelSlot(id));
  return standing === null ? privacyScreen(ctx, deps.emergency) : menuScreen(ctx, deps);
}
