/** What a caseworker is told where a survivor lets nothing come at this moment; RED changes nothing about it. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Locale } from "../domain/locale.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Gate } from "../domain/reach.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Words } from "./bodies.ts";
import { gateNow } from "./contact-hours.ts";

/** Where what a survivor chose is read. */
export interface HoursStores {
  survivors: { get(id: string): Promise<Survivor | null> };
  visits: { seenAt(survivorId: string): Promise<Date | null> };
}

/** Says when the survivor of a case is reached, and what that means; null when that is now. */
export async function hoursNote(
  { survivors, visits }: HoursStores,
  words: Words,
  { caseFile, locale, now }: { caseFile: CaseFile; locale: Locale; now: Date },
): Promise<string | null> {
  const survivor = await survivors.get(caseFile.survivorId);
  if (survivor === null) return null;
  const gate = await gateNow(visits, survivor, now);
  if (gate.kind === "open") return null;
  const zone = survivor.profile.reach?.kind === "hours" ? survivor.profile.reach.zone : "UTC";
  const lines = [lineOf(words, locale, { gate, zone })];
  if (caseFile.level === "RED") lines.push(words.t(locale, "staff-hours-red"));
  return lines.join("\n");
}

type Wait = { gate: Exclude<Gate, { kind: "open" }>; zone: string };

function lineOf({ t }: Words, locale: Locale, { gate, zone }: Wait): string {
  if (gate.kind !== "until")
    return t(locale, gate.kind === "her" ? "staff-hours-writes" : "staff-hours-never");
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  return t(locale, "staff-hours-until", {
    time: gate.at.toLocaleTimeString(locale, { ...time, timeZone: zone }),
    day: gate.at.toLocaleDateString(locale, { ...day, timeZone: zone }),
  });
}

/** Puts a note under the head of a case. */
export function underHead(messages: readonly Outgoing[], note: string | null): Outgoing[] {
  const [head, ...rest] = messages;
  if (head === undefined || note === null) return [...messages];
  const text = `${head.body.params["text"]}\n\n${note}`;
  return [{ ...head, body: { ...head.body, params: { ...head.body.params, text } } }, ...rest];
}
