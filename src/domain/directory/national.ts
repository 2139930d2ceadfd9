/** National lines for a person: emergency first, then the rest, each with how far it is checked. */
import { emergencyLines, type Hotline, type Hotlines } from "../hotline.ts";
import { ancestry, type Country, type Place } from "../place.ts";
import type { Verification } from "../verification.ts";
import type { MatchQuery } from "./sentence.ts";

/** One line as offered; `status` is already the one for the person's place. */
export interface NationalLine {
  line: Hotline;
  isEmergency: boolean;
  status: Verification;
}

/** The place as far as it is known; an unknown one offers the lines of every country. */
export interface Whereabouts {
  country: Country | null;
  place: Place | null;
}

/** Lists the lines of the country, or of all countries when it is unknown; never a landline-only one for a mobile. */
export function nationalLines(
  hotlines: Hotlines,
  places: readonly Place[],
  at: Whereabouts & Pick<MatchQuery, "person" | "phone">,
): NationalLine[] {
  const chain = at.place === null ? [] : ancestry(places, at.place.id);
  const emergency = emergencyLines(hotlines, at.country);
  const rest = hotlines.lines.filter(
    (line) => (at.country === null || line.country === at.country) && !emergency.includes(line),
  );
  const own = (line: Hotline) => Number(at.person === "child" && line.audience?.includes("child") === true);
  const ordered = [...emergency, ...rest.toSorted((a, b) => own(b) - own(a))];
  return ordered.filter((line) => isOffered(line, at.phone)).map((line) => offer(line, chain, emergency));
}

// A name in a messenger can change hands, so an unchecked one is never offered; an unchecked number is, with its mark.
function isOffered(line: Hotline, phone: MatchQuery["phone"]): boolean {
  if (line.phone === null) return line.status !== "unverified";
  return !(phone === "mobile" && line.phone.use === "landline-only");
}

function offer(line: Hotline, chain: string[], emergency: Hotline[]): NationalLine {
  const here = line.statusIn.find(({ place }) => chain.includes(place));
  return { line, isEmergency: emergency.includes(line), status: here?.status ?? line.status };
}
