import type { Listing } from "../domain/directory/listing.ts";
import { createMatcher } from "../domain/directory/match.ts";
import { nationalLines } from "../domain/directory/national.ts";
import { createSay, type RenderedListing, renderLine, renderListing } from "../domain/directory/render.ts";
import { emptyQuery } from "../domain/directory/sentence.ts";
import type { Hotlines } from "../domain/hotline.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import type { Country, Place } from "../domain/place.ts";
import { createPlaceSearch, type PlaceFound } from "../domain/place-search.ts";

/** The directory's content. */
export interface DirectoryDeps {
  listings: readonly Listing[];
  hotlines: Hotlines;
  places: readonly Place[];
  t: Translate;
}

/** Services and lines, in words. */
export interface DirectoryService {
  placeName(locale: Locale, place: string): string;
  countryOf(place: string): Country | null;
  /** Finds a place in what a person wrote. */
  search(text: string): PlaceFound;
  /** A place's name with the larger place around it, for names that several places share. */
  fullName(locale: Locale, place: Place): string;
  /** The services that may take somebody in a place, best first. */
  find(locale: Locale, place: string): { id: string; title: string }[];
  /** Everything a person needs to know of one service, or null when there is none of this id. */
  describe(locale: Locale, place: string, id: string): string | null;
  /** The national lines of a country, a line each, unchecked ones marked. */
  national(locale: Locale, country: Country): string;
}

/** Creates the service over content that is in memory. */
export function createDirectory({ listings, hotlines, places, t }: DirectoryDeps): DirectoryService {
  const placeOf = (id: string) => places.find((place) => place.id === id) ?? null;
  const matcher = createMatcher({ listings, hotlines, places });
  const matched = (place: string) => matcher(emptyQuery(place, new Date().toISOString().slice(0, 10)));
  return {
    placeName: (locale, place) => placeOf(place)?.name[locale] ?? place,
    countryOf: (place) => placeOf(place)?.country ?? null,
    search: createPlaceSearch(places),
    fullName(locale, { name, parent }) {
      const around = parent === null ? null : placeOf(parent);
      return around === null ? name[locale] : `${name[locale]} (${around.name[locale]})`;
    },
    find: (locale, place) =>
      matched(place).listings.map(({ listing: { id, name } }) => ({ id, title: name[locale] })),
    describe(locale, place, id) {
      const result = matched(place);
      const found = result.listings.find(({ listing }) => listing.id === id);
      if (found === undefined) return null;
      const { listing } = found;
      const notes = result.notesOf(found);
      const rendered = renderListing({ listing, notes }, locale, createSay(locale, t));
      return describe(t, locale, { listing, rendered });
    },
    national(locale, country) {
      const say = createSay(locale, t);
      return nationalLines(hotlines, places, { country, place: null, person: null, phone: null })
        .map((line) => renderLine(line, locale, say))
        .map(({ name, contact, about, mark }) =>
          [`${name}: ${contact}`, ...about, ...(mark === null ? [] : [mark])].join(" · "),
        )
        .join("\n");
    },
  };
}

type Described = { listing: Listing; rendered: RenderedListing };

function describe(t: Translate, locale: Locale, { listing, rendered }: Described): string {
  const phones = rendered.phones.map(({ display, note }) =>
    note === null ? display : `${display} · ${note}`,
  );
  const hours = listing.hours === null ? [] : [listing.hours[locale]];
  return t(locale, "s-listing", {
    name: rendered.name,
    summary: listing.summary[locale],
    how: rendered.how.join(" "),
    phones:
      phones.length === 0 ? t(locale, "s-listing-no-phone") : phones.map((one) => `☎ ${one}`).join("\n"),
    limits: [...rendered.limits, ...hours].map((limit) => `• ${limit}`).join("\n"),
  });
}
