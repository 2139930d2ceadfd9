import type { Api } from "grammy";
import { LOCALES, type Translate } from "../domain/locale.ts";

/** Sets what the phone shows of the bot, in each language: harmless commands and a harmless description. */
export async function announceProfile(api: Api, t: Translate): Promise<void> {
  for (const locale of LOCALES) {
    const commands = (["start", "menu", "hide"] as const).map((command) => ({
      command,
      description: t(locale, `command-${command}`),
    }));
    const scope = { type: "all_private_chats" } as const;
    await api.setMyCommands(commands, { scope, language_code: locale });
    await api.setMyDescription(t(locale, "bot-description"), { language_code: locale });
    await api.setMyShortDescription(t(locale, "bot-short-description"), { language_code: locale });
  }
}
