/** Reads a time zone as people type it: a city in four languages, an offset, or the zone's own name. */
import { soundOf, spellingsOf } from "./place-sound.ts";
import { typosBetween } from "./typo.ts";

/** Cities by the name of their zone; spellings of one city may stand in several languages. */
export type ZoneCities = Readonly<Record<string, readonly string[]>>;

/** Reads a text; null when it names no zone, or more than one. */
export type ReadZone = (text: string) => string | null;

const OFFSET = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?([0-5]\d))?$/i;
const ZERO = /^(?:utc|gmt|z)(?:\s*[+-]?\s*0)?$/i;
const NAME = /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+$/;
/** From here on one slip of the finger does not make another city of it. */
const LONG = 5;

/** Creates the reader over the cities that are known. */
export function createZoneReader(cities: ZoneCities): ReadZone {
  const bySound = new Map<string, Set<string>>();
  for (const [zone, names] of Object.entries(cities)) {
    for (const name of names) {
      const key = soundsOf(name);
      bySound.set(key, (bySound.get(key) ?? new Set()).add(zone));
    }
  }
  const only = (zones: ReadonlySet<string> | undefined) => (zones?.size === 1 ? [...zones][0]! : null);

  function nearly(typed: string): string | null {
    if (typed.length < LONG) return null;
    const near = [...bySound].filter(
      ([name]) => name.length >= LONG && typosBetween(typed, name, 1) !== null,
    );
    return only(new Set(near.flatMap(([, zones]) => [...zones])));
  }
  return function readZone(text) {
    const plain = text.normalize("NFKC").replace(/[−–—]/g, "-").trim();
    const named = offsetIn(plain) ?? zoneNamed(plain);
    if (named !== null) return named;
    const sound = soundsOf(plain);
    if (sound === "" || /\d/.test(plain)) return null;
    return bySound.has(sound) ? only(bySound.get(sound)) : nearly(sound);
  };
}

function soundsOf(name: string): string {
  return spellingsOf(name).map(soundOf).join("");
}

function offsetIn(text: string): string | null {
  if (ZERO.test(text)) return "+00:00";
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const [, sign, hours, minutes = "00"] = match;
  const most = sign === "+" ? 14 * 60 : 12 * 60;
  if (Number(hours) * 60 + Number(minutes) > most) return null;
  return `${sign}${hours!.padStart(2, "0")}:${minutes}`.replace("-00:00", "+00:00");
}

function zoneNamed(text: string): string | null {
  // «Etc/GMT+3» lies three hours behind, not ahead: nobody means that.
  if (!NAME.test(text) || /^etc/i.test(text)) return null;
  try {
    // In the spelling that is usual, whatever case it was typed in.
    const usual = text.replace(/[A-Za-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase());
    new Intl.DateTimeFormat("en", { timeZone: usual });
    return usual;
  } catch {
    return null;
  }
}
