import type { Locale, LocalText } from "./locale.ts";

/** Countries whose national lines are known. */
export const COUNTRIES = ["UA", "KZ", "RU"] as const;

/** One of the three countries. */
export type Country = (typeof COUNTRIES)[number];

/** Sizes of a place, from the largest to the smallest. */
export const PLACE_KINDS = ["country", "region", "city", "district"] as const;

/** Names in some of the four languages. */
export type PlaceWords = Partial<Record<Locale, string[]>>;

/**
 * A place that can be chosen or that a service serves; `parent` is the next larger place. For finding it in what people
 * write: `aliases` are other names that mean it and nothing else, `hints` may mean it, `towns` (of a country also its
 * regions) lie in it, and
 * `isSharedName` says that other cities have a part of the same name.
 */
export interface Place {
  id: string;
  kind: (typeof PLACE_KINDS)[number];
  country: Country;
  parent: string | null;
  name: LocalText;
  aliases?: PlaceWords;
  hints?: PlaceWords;
  towns?: PlaceWords;
  isSharedName?: true;
}

/** Finds a place by its id, by a country code or by its exact name in any of the four languages. */
export function findPlace(places: readonly Place[], text: string): Place | null {
  const wanted = fold(text);
  const byId = places.find((place) => place.id === wanted);
  if (byId !== undefined) return byId;
  const byCountry = places.find((place) => place.kind === "country" && fold(place.country) === wanted);
  if (byCountry !== undefined) return byCountry;
  return places.find((place) => Object.values(place.name).some((name) => fold(name) === wanted)) ?? null;
}

/** Lists a place and the places around it, from the smallest to the country. */
export function ancestry(places: readonly Place[], id: string): string[] {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = places.find((place) => place.id === next)?.parent ?? null;
  }
  return chain;
}

function fold(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
