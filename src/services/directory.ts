import { type FindAnswers, findQuery, unaskedOf } from "../domain/directory/find-query.ts";
import type { Listing } from "../domain/directory/listing.ts";
import { createMatcher, type Matcher } from "../domain/directory/match.ts";
import { nationalLines } from "../domain/directory/national.ts";
import { createSay, type RenderedListing, renderLine, renderListing } from "../domain/directory/render.ts";
import { emptyQuery } from "../domain/directory/sentence.ts";
import type { Hotlines } from "../domain/hotline.ts";
import type { Locale, Translate } from "../domain/locale.ts";
import type { Country, Place } from "../domain/place.ts";
import { createPlaceSearch, type PlaceFound } from "../domain/place-search.ts";

/** The directory's content; `listings` gives those in force now, the same array as long as none changed. */
export interface DirectoryDeps {
  listings(): readonly Listing[];
  hotlines: Hotlines;
  places: readonly Place[];
  t: Translate;
}

/** Where somebody looks, and what they said. */
export interface Look {
  place: string;
  answers: FindAnswers;
}

/** The services that may take the person, best first, and those of the place that will not, with the reason. */
export interface Found {
  listings: { id: string; title: string }[];
  left: { title: string; reason: string }[];
}

/** Services and lines, in words. */
export interface DirectoryService {
  placeName(locale: Locale, place: string): string;
  countryOf(place: string): Country | null;
  /** Finds a place in what a person wrote. */
  search(text: string): PlaceFound;
  /** A place's name with the larger place around it, for names that several places share. */
  fullName(locale: Locale, place: Place): string;
  /** The questions that could change nothing in a place, answered beforehand. */
  unasked(place: string): FindAnswers;
  find(locale: Locale, look: Look): Found;
  /** Everything a person needs to know of one service, or null when none of this id may take them. */
  describe(locale: Locale, look: Look, id: string): string | null;
  /** The place and the name of a service that is shown at present, or null. */
  entry(locale: Locale, id: string): { place: string; title: string } | null;
  /** The national lines of a country, a line each, unchecked ones marked. */
  national(locale: Locale, country: Country): string;
}

/** Creates the service; the index is built anew only when the listings changed. */
export function createDirectory({ listings, hotlines, places, t }: DirectoryDeps): DirectoryService {
  const placeOf = (id: string) => places.find((place) => place.id === id) ?? null;
  const matcher = rebuilt(listings, (current) => createMatcher({ listings: current, hotlines, places }));
  const today = () => new Date().toISOString().slice(0, 10);
  const matched = ({ place, answers }: Look) => matcher()(findQuery(answers, { place, today: today() }));
  const shown = (place: string) => matcher()(emptyQuery(place, today())).listings;
  return {
    placeName: (locale, place) => placeOf(place)?.name[locale] ?? place,
    countryOf: (place) => placeOf(place)?.country ?? null,
    search: createPlaceSearch(places),
    fullName(locale, { name, parent }) {
      const around = parent === null ? null : placeOf(parent);
      return around === null ? name[locale] : `${name[locale]} (${around.name[locale]})`;
    },
    unasked: (place) => unaskedOf(shown(place).map(({ listing }) => listing.takes)),
    find(locale, look) {
      const result = matched(look);
      const say = createSay(locale, t);
      const near = new Set(shown(look.place).map(({ listing }) => listing.id));
      const left = result.excluded.filter(({ id }) => near.has(id));
      return {
        listings: result.listings.map(({ listing: { id, name } }) => ({ id, title: name[locale] })),
        left: left.map(({ name, reason }) => ({ title: name[locale], reason: say(reason) })),
      };
    },
    describe(locale, look, id) {
      const result = matched(look);
      const found = result.listings.find(({ listing }) => listing.id === id);
      if (found === undefined) return null;
      const { listing } = found;
      const notes = result.notesOf(found);
      const rendered = renderListing({ listing, notes }, locale, createSay(locale, t));
      return describe(t, locale, { listing, rendered });
    },
    entry(locale, id) {
      const listing = listings().find((each) => each.id === id);
      if (listing === undefined) return null;
      const isShown = shown(listing.place).some((each) => each.listing.id === id);
      return isShown ? { place: listing.place, title: listing.name[locale] } : null;
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

function rebuilt(
  listings: () => readonly Listing[],
  build: (listings: readonly Listing[]) => Matcher,
): () => Matcher {
  let from = listings();
  let built = build(from);
  return () => {
    const current = listings();
    if (current !== from) {
      built = build(current);
      from = current;
    }
    return built;
  };
}

type Described = { listing: Listing; rendered: RenderedListing };

function describe(t: Translate, locale: Locale, { listing, rendered }: Described): string {
  // In the form that Telegram makes a link of: a plus, the country, no brackets.
  const phones = rendered.phones.map(({ number, note }) => (note === null ? number : `${number} · ${note}`));
  const hours = listing.hours === null ? [] : [listing.hours[locale]];
  return t(locale, "s-listing", {
    name: rendered.name,
    summary: listing.summary[locale],
    how: rendered.how.join(" "),
    why: rendered.why.join(" "),
    phones:
      phones.length === 0 ? t(locale, "s-listing-no-phone") : phones.map((one) => `☎ ${one}`).join("\n"),
    limits: [...rendered.limits, ...hours].map((limit) => `• ${limit}`).join("\n"),
  });
}
