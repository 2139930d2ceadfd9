import type { Hotlines } from "../domain/hotline.ts";
import { emergencyLines } from "../domain/hotline.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import { COUNTRIES, type Country } from "../domain/place.ts";

/** The emergency numbers, which stand before any question and at every dead end. */
export interface Emergency {
  /** One line, or a line a country when the country is not known. */
  line(locale: Locale, country: Country | null): string;
  /** Only the numbers. */
  numbers(locale: Locale, country: Country | null): string;
  /** What is shown while the database is away. */
  outage(locale: Locale): string;
}

/** Creates the lines from data that is in memory, so that they need no database. */
export function createEmergency(hotlines: Hotlines, t: Translate): Emergency {
  const ofCountry = (locale: Locale, country: Country) =>
    emergencyLines(hotlines, country)
      .map(({ label, contact }) => `${label[locale]} ${contact}`)
      .join(" · ");
  const perCountry = (locale: Locale) =>
    COUNTRIES.map((country) =>
      t(locale, "s-emergency-country", {
        country: t(locale, `b-country-${country}`),
        numbers: ofCountry(locale, country),
      }),
    ).join("\n");
  const numbers = (locale: Locale, country: Country | null) =>
    country === null ? perCountry(locale) : ofCountry(locale, country);
  return {
    numbers,
    line(locale, country) {
      const shown = numbers(locale, country);
      return t(locale, "s-emergency", { numbers: country === null ? `\n${shown}` : shown });
    },
    outage: (locale) => t(locale, "s-outage", { numbers: perCountry(locale) }),
  };
}
