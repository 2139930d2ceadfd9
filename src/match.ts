/**
 * `npm run -s match -- '<query as JSON>' [--locale en|uk|ru|kk] [--explain]`: prints which services fit, which do not
 * and why; JSON for programs, with `--explain` a page for people.
 *
 * Bad input ends with one line on stderr that names what is wrong and what is allowed, and exit code 2.
 */
import { loadData } from "./data.ts";
import { explainMatch } from "./domain/directory/explain.ts";
import { createMatcher } from "./domain/directory/match.ts";
import { type RenderedMatch, renderMatch } from "./domain/directory/render.ts";
import { findPlace, type Place } from "./domain/place.ts";
import { findPlaceByWords, type PlaceFound } from "./domain/place-search.ts";
import { type Refusal, readRequest } from "./match-query.ts";
import { createTexts } from "./texts.ts";

type Outcome = { kind: "matched"; result: RenderedMatch } | { kind: "explained"; text: string } | Refusal;

/** Runs one query as the command line gives it; `today` is an ISO date. */
export function runMatch(args: readonly string[], today: string): Outcome {
  const request = readRequest(args, today);
  if (request.kind === "refused") return request;
  const { query, locale } = request;
  const data = loadData();
  const place = placeOf(data.places, query.place);
  const found = place.kind === "found" ? place.place.id : query.place;
  const result = createMatcher(data)({ ...query, place: found });
  return request.explain
    ? { kind: "explained", text: explainMatch({ result, place }, locale, createTexts()) }
    : { kind: "matched", result: renderMatch(result, locale, createTexts()) };
}

// An id, a country code or an exact name means what it says; anything else is read as people write it.
function placeOf(places: readonly Place[], text: string): PlaceFound {
  const place = findPlace(places, text);
  return place === null ? findPlaceByWords(places, text) : { kind: "found", place };
}

if (import.meta.main) {
  const outcome = runMatch(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  switch (outcome.kind) {
    case "matched":
      console.log(JSON.stringify(outcome.result));
      break;
    case "explained":
      console.log(outcome.text);
      break;
    case "refused":
      console.error(outcome.line);
      process.exitCode = 2;
  }
}
