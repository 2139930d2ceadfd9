import { type Api, GrammyError } from "grammy";
import type { Cover } from "../domain/cover.ts";
import { LOCALES } from "../domain/locale.ts";

/** Sets what the phone shows of the bot, in each language and for all others: the cover's name, words and commands. */
export async function announceProfile(api: Api, { texts }: Cover): Promise<void> {
  for (const locale of LOCALES) {
    const { commands, description, shortDescription, name } = texts[locale];
    const shown = (["start", "menu", "help", "hide"] as const).map((command) => ({
      command,
      description: commands[command],
    }));
    const scope = { type: "all_private_chats" } as const;
    const language = { language_code: locale };
    await api.setMyCommands(shown, { scope, ...language });
    await api.setMyDescription(description, language);
    await api.setMyShortDescription(shortDescription, language);
    await setName(api, name, language);
  }
}

// Telegram lets a name change only a few times a day, so one that stands already is left alone.
async function setName(api: Api, name: string, language: { language_code: (typeof LOCALES)[number] }) {
  try {
    const standing = await api.getMyName(language);
    if (standing.name !== name) await api.setMyName(name, language);
  } catch (error) {
    // The old name stays, which is harmless; the rest of the profile must not wait for it.
    if (!(error instanceof GrammyError)) throw error;
  }
}
