import type { NamedPerson, Phone, Reach } from "./directory/listing.ts";
import type { LocalText } from "./locale.ts";
import type { Country } from "./place.ts";
import type { Verification } from "./verification.ts";

/** Ways a national line is reached. */
export const CHANNELS = ["phone", "telegram", "website"] as const;

/** A national line; `phone` is null for other channels, whose `contact` says where to look. */
export interface Hotline {
  id: string;
  country: Country;
  channel: (typeof CHANNELS)[number];
  phone: Phone | null;
  contact: string;
  label: LocalText;
  note: LocalText | null;
  audience: NamedPerson[] | null;
  reach: Reach;
  hours: LocalText | null;
  free: boolean | null;
  status: Verification;
  statusIn: { place: string; status: Verification }[];
  source: string;
  staffNote: string | null;
  verifiedOn: string | null;
  verifiedBy: string | null;
}

/** National lines and, for each country, the ids to show first when there is danger. */
export interface Hotlines {
  emergency: Record<Country, string[]>;
  lines: Hotline[];
}

/** Lists the emergency lines of a country in the order of triage.md section 5; of all countries when it is unknown. */
export function emergencyLines(hotlines: Hotlines, country: Country | null): Hotline[] {
  const countries = country === null ? (Object.keys(hotlines.emergency) as Country[]) : [country];
  const ids = countries.flatMap((code) => hotlines.emergency[code]);
  return ids.flatMap((id) => hotlines.lines.find((line) => line.id === id) ?? []);
}
