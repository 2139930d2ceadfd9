/** The screens of a survivor that more than one feature shows. */
import type { BotContext } from "../context.ts";
import { callback } from "../domain/callback.ts";
import type { CaseFile } from "../domain/case-file.ts";
import { LOCALES } from "../domain/locale.ts";
import type { TalkService, Unread } from "../services/talk.ts";
import type { Emergency } from "./emergency.ts";
import { button, exits, hide } from "./keyboards/survivor.ts";
import type { Screen } from "./screen.ts";

/** The emergency line for the person who wrote. */
export function emergencyOf(ctx: BotContext, emergency: Emergency): string {
  return emergency.line(ctx.locale, ctx.survivor?.profile.country ?? null);
}

/** The choice of a language, each named in itself. */
export function languageScreen(ctx: BotContext, emergency: Emergency): Screen {
  const rows = LOCALES.map((locale) => [button(ctx, `language-${locale}`, `lang:${locale}`)]);
  return {
    text: ctx.t("s-language", { emergency: emergencyOf(ctx, emergency) }),
    rows: [...rows, [hide(ctx)]],
  };
}

/** «Could anyone else see this screen?», before the first sensitive screen. */
export function privacyScreen(ctx: BotContext, emergency: Emergency): Screen {
  return {
    text: ctx.t("s-privacy", { emergency: emergencyOf(ctx, emergency) }),
    rows: [
      [button(ctx, "b-alone", "alone:yes")],
      [button(ctx, "b-someone-may-see", "alone:no")],
      [hide(ctx)],
    ],
  };
}

/** What the menu needs. */
export interface MenuDeps {
  emergency: Emergency;
  talk: TalkService;
}

/** The menu; replies that wait can be reached from it, whatever became of their notice. */
export async function menuScreen(ctx: BotContext, { emergency, talk }: MenuDeps): Promise<Screen> {
  const unread = await talk.unread(ctx.survivor!);
  return {
    text: ctx.t("s-menu", { emergency: emergencyOf(ctx, emergency) }),
    rows: [
      ...showRows(ctx, unread),
      [button(ctx, "b-find", "menu:find"), button(ctx, "b-safety", "menu:safety")],
      [button(ctx, "b-person", "menu:person"), button(ctx, "b-plan", "menu:plan")],
      [button(ctx, "b-learn", "menu:learn"), button(ctx, "b-settings", "menu:settings")],
      [hide(ctx)],
    ],
  };
}

/** Where an open case stands: waiting, or with a person. */
export function caseScreen(
  ctx: BotContext,
  emergency: Emergency,
  at: { caseFile: CaseFile; alias: string | null; unread: Unread | null },
) {
  const { code } = at.caseFile;
  const text =
    at.alias === null
      ? ctx.t("s-case-waiting", { code, emergency: emergencyOf(ctx, emergency) })
      : ctx.t("s-case-claimed", { alias: at.alias, code, emergency: emergencyOf(ctx, emergency) });
  return { text, rows: [...showRows(ctx, at.unread), exits(ctx)] } satisfies Screen;
}

function showRows(ctx: BotContext, unread: Unread | null) {
  if (unread === null) return [];
  const text = `${ctx.t("b-show")} (${unread.count})`;
  return [[{ text, callback_data: callback.show(unread.caseId) }]];
}
