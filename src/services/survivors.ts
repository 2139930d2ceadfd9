import { isLocale, type Locale } from "../domain/locale.ts";
import type { Country } from "../domain/place.ts";
import { isEmptyPlan, keptPlan, type Plan } from "../domain/plan.ts";
import type { Reach } from "../domain/reach.ts";
import type { Keep, Survivor, SurvivorProfile } from "../domain/survivor.ts";

interface Survivors {
  find(telegramId: number): Promise<Survivor | null>;
  arrive(profile: SurvivorProfile): Promise<Survivor>;
  save(survivor: Survivor): Promise<void>;
  setBlocked(id: string, blocked: boolean): Promise<void>;
}

interface Visits {
  setKeep(survivorId: string, keep: Keep): Promise<void>;
  recall(survivorId: string): Promise<void>;
}

/** What the bot knows of a survivor between visits. */
export interface SurvivorService {
  /** Finds the person, or begins with the language of their phone when it is one of the four. */
  arrive(telegramId: number, phoneLanguage: string | undefined): Promise<Survivor>;
  setLocale(survivor: Survivor, locale: Locale): Promise<Survivor>;
  setUpdates(survivor: Survivor, updates: boolean): Promise<Survivor>;
  setCountry(survivor: Survivor, country: Country): Promise<Survivor>;
  /** Keeps a service for later, or lets it go; beyond 20 the oldest goes. */
  setKept(survivor: Survivor, listingId: string, isKept: boolean): Promise<Survivor>;
  /** Keeps a safety plan in place of the one before; an empty one, or null, deletes it. */
  setPlan(survivor: Survivor, plan: Plan | null): Promise<Survivor>;
  /** Keeps when something may come by itself; undefined: at any time. What waits is decided upon anew. */
  setReach(survivor: Survivor, reach: Reach | undefined): Promise<Survivor>;
  /** Keeps how long messages stay in the chat, also for those that stand there. */
  setKeep(survivor: Survivor, keep: Keep): Promise<Survivor>;
  setAtOnce(survivor: Survivor, isAtOnce: boolean): Promise<Survivor>;
  /** Notes that she read what this chat can hide and what it cannot. */
  setTold(survivor: Survivor): Promise<Survivor>;
}

const MOST_KEPT = 20;

/** Creates the service over the survivors. */
export function createSurvivors({
  survivors,
  visits,
}: {
  survivors: Survivors;
  visits: Visits;
}): SurvivorService {
  const change = async (survivor: Survivor, to: Partial<SurvivorProfile>): Promise<Survivor> => {
    const changed = { ...survivor, profile: { ...survivor.profile, ...to } };
    await survivors.save(changed);
    return changed;
  };
  return {
    async arrive(telegramId, phoneLanguage) {
      const known = await survivors.find(telegramId);
      if (known !== null) return known;
      const locale = phoneLocale(phoneLanguage);
      return survivors.arrive({ chatId: telegramId, locale, country: guessCountry(locale), updates: false });
    },
    setLocale: (survivor, locale) =>
      change(survivor, { locale, country: survivor.profile.country ?? guessCountry(locale) }),
    setUpdates: (survivor, updates) => change(survivor, { updates }),
    setCountry: (survivor, country) => change(survivor, { country }),
    setTold: (survivor) => change(survivor, { isTold: true }),
    setKept(survivor, listingId, isKept) {
      const others = (survivor.profile.kept ?? []).filter((id) => id !== listingId);
      return change(survivor, { kept: isKept ? [listingId, ...others].slice(0, MOST_KEPT) : others });
    },
    setPlan(survivor, plan) {
      const { plan: _, ...profile } = survivor.profile;
      const isKept = plan !== null && !isEmptyPlan(plan);
      return change({ ...survivor, profile }, isKept ? { plan: keptPlan(plan) } : {});
    },
    async setReach(survivor, reach) {
      const { reach: _, ...profile } = survivor.profile;
      const changed = await change({ ...survivor, profile }, reach === undefined ? {} : { reach });
      await visits.recall(survivor.id);
      return changed;
    },
    async setKeep(survivor, keep) {
      await visits.setKeep(survivor.id, keep);
      return change(survivor, { keep });
    },
    setAtOnce(survivor, isAtOnce) {
      const { atOnce: _, ...profile } = survivor.profile;
      return change({ ...survivor, profile }, isAtOnce ? { atOnce: true } : {});
    },
  };
}

/** The locale of a phone's language code, or null when it is none of the four. */
export function phoneLocale(code: string | undefined): Locale | null {
  const language = code?.toLowerCase().split("-")[0];
  return isLocale(language) ? language : null;
}

// Ukrainian and Kazakh speak for a country well enough to put its numbers first; Russian and English do not.
function guessCountry(locale: Locale | null): Country | null {
  if (locale === "uk") return "UA";
  return locale === "kk" ? "KZ" : null;
}
