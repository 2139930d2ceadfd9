import type { SurvivorProfile } from "./survivor.ts";

/** Carries over what she set up; the language is the one she reads on the phone in her hand. */
export function carriedOver(old: SurvivorProfile, here: SurvivorProfile): SurvivorProfile {
  const kept = [...new Set([...(old.kept ?? []), ...(here.kept ?? [])])];
  const plan = old.plan ?? here.plan;
  return {
    ...old,
    chatId: here.chatId,
    locale: here.locale ?? old.locale,
    ...(kept.length === 0 ? {} : { kept }),
    ...(plan === undefined ? {} : { plan }),
  };
}

/** What stays of a profile in the chat she left: the language of its cover, and no more. */
export function leftBehind({ chatId, locale, country }: SurvivorProfile): SurvivorProfile {
  return { chatId, locale, country, updates: false };
}
