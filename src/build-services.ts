/** The use cases over the stores. */
import { createEmergency } from "./bot/emergency.ts";
import { buildCovers } from "./build-covers.ts";
import type { Parts } from "./build-parts.ts";
import { idFrom, newId, randomCode } from "./crypto/secrets.ts";
import { createSlowHash } from "./crypto/slow-hash.ts";
import { createRemover } from "./delivery/remover.ts";
import { makeCaseCode } from "./domain/case-code.ts";
import { privateLane } from "./domain/lane.ts";
import { assess } from "./domain/triage/assess.ts";
import { createZoneReader } from "./domain/typed-zone.ts";
import { createListingReader, phoneFault } from "./listing-reader.ts";
import type { Words } from "./services/bodies.ts";
import { createBroadcasts } from "./services/broadcasts.ts";
import { createCaseWork } from "./services/case-work.ts";
import { createCheckWords } from "./services/check-word.ts";
import { createContactHours } from "./services/contact-hours.ts";
import { createDialogs } from "./services/dialogs.ts";
import { createDirectory } from "./services/directory.ts";
import { createErasure } from "./services/erasure.ts";
import { createIntake } from "./services/intake.ts";
import { createLevels } from "./services/level-change.ts";
import { createListingDesk } from "./services/listing-desk.ts";
import { createListingWords } from "./services/listing-words.ts";
import { createListings } from "./services/listings.ts";
import { createParking } from "./services/parking.ts";
import { createPresence } from "./services/presence.ts";
import { createReading } from "./services/reading.ts";
import { createReturning } from "./services/returning.ts";
import { createSurvivors } from "./services/survivors.ts";
import { createTalk } from "./services/talk.ts";
import { createTeam } from "./services/team.ts";
import { createTriage } from "./services/triage.ts";
import { createUndelivered } from "./services/undelivered.ts";
import { createVisitMemory } from "./services/visit-record.ts";
import { createWipe } from "./services/wipe.ts";
import { loadHearText } from "./text-data.ts";

export type Services = ReturnType<typeof buildServices>;

/** Builds the services. A list rather than a function of ideas, so it may be long. */
export function buildServices(parts: Parts) {
  const { config, log, t, data, stores, api, dialogs, now, ring } = parts;
  const emergency = createEmergency(data.hotlines, t);
  const read = createListingReader(data.places);
  const listings = createListings({ all: stores.listingImport.all, read, files: data.listings, log });
  const directory = createDirectory({ ...data, listings: listings.current, t });
  const words: Words = {
    t,
    defaultLocale: config.defaultLocale,
    placeName: (locale, place) => directory.placeName(locale, place),
    emergency: (locale, country) => emergency.line(locale, country),
    assess: (record) => assess(record, { isAsq5Reviewed: data.asq5 !== null }),
  };
  const newCode = () => makeCaseCode((alphabet) => randomCode(alphabet, 1));
  const { transact } = stores;
  const remove = createRemover(api);
  const wipe = createWipe({ ...stores, transact, words, remove });
  const slow = createSlowHash(ring);
  const ofCover = buildCovers(parts, { words, clear: wipe.clear });
  return {
    ...ofCover,
    emergency,
    directory,
    listings,
    listingDesk: createListingDesk({
      stores,
      transact,
      read,
      checkPhone: phoneFault,
      onChanged: listings.refresh,
    }),
    listingWords: createListingWords(t, data.places),
    words,
    survivors: createSurvivors(stores),
    team: createTeam({ staff: stores.staff, transact, words }),
    dialogs: createDialogs({ ...stores, dialogs }),
    intake: createIntake({
      transact,
      words,
      newId,
      newCode,
      countryOf: (place) => directory.countryOf(place),
    }),
    memory: createVisitMemory(stores),
    triage: createTriage({ transact, words, newId, newCode }),
    levels: createLevels({ transact, words }),
    hear: loadHearText(),
    caseWork: createCaseWork({ transact, words, now }),
    talk: createTalk({ transact, words, now }),
    presence: createPresence({ transact, words }),
    park: createParking({ transact, words }),
    undelivered: createUndelivered(words),
    contactHours: createContactHours({ ...stores, now }),
    readZone: createZoneReader(data.zones),
    reading: createReading({ slots: stores.slots, transact, words, now }),
    wipe,
    returning: createReturning({
      ...stores,
      transact,
      words,
      slowHash: (value) => slow.of("return-code", value),
      draw: randomCode,
      laneOf: privateLane,
      sweep: wipe.sweep,
    }),
    checks: createCheckWords({ transact, words, laneOf: privateLane, sweep: wipe.sweep }),
    erasure: createErasure({
      ...stores,
      transact,
      words,
      word: parts.personalWord ?? ofCover.personalWord,
      laneOf: privateLane,
      remove,
      sweepChats: wipe.sweep,
    }),
    broadcasts: createBroadcasts({
      ...stores,
      transact,
      words,
      idFor: (updateId) => idFrom(`broadcast:${updateId}`),
      denyList: data.denyList,
    }),
  };
}
