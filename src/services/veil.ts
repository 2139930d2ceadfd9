/** The last look before a message leaves for a survivor: into a chat in cover goes nothing but the cover. */

import type { CoverTexts } from "../domain/cover.ts";
import type { LeasedMessage } from "../domain/delivery.ts";
import type { Locale } from "../domain/locale.ts";
import type { Standing } from "../domain/lock.ts";
import type { OutgoingBody } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";
import { coverBody, coverSlot } from "./relock.ts";

/** What the veil needs. */
export interface VeilDeps {
  survivors: { get(id: string): Promise<Survivor | null> };
  covers: {
    standing(survivor: Survivor, at: Date): Promise<Standing>;
    texts(survivor: Survivor, locale: Locale): CoverTexts;
  };
  defaultLocale: Locale;
}

/** `clear`: it may go as it is; `cover`: this goes in its place; `hold`: it waits for a tap; `drop`: it does not go. */
export type Veiled = { kind: "clear" | "hold" | "drop" } | { kind: "cover"; body: OutgoingBody };

const CLEAR: Veiled = { kind: "clear" };

/** Creates the look. */
export function createVeil({ survivors, covers, defaultLocale }: VeilDeps) {
  return async function veil({ to, kind, slot, editOnly }: Veilable): Promise<Veiled> {
    if (to.kind !== "survivor" || slot === coverSlot(to.id)) return CLEAR;
    const survivor = await survivors.get(to.id);
    if (survivor === null) return CLEAR;
    const standing = await covers.standing(survivor, new Date());
    if (standing === "plain" || standing === "open") return CLEAR;
    if (editOnly || kind === "broadcast") return { kind: "drop" };
    if (kind === "relay") return { kind: "hold" };
    // The same line for the whole of a day, so that a second notice changes nothing on the phone.
    const texts = covers.texts(survivor, survivor.profile.locale ?? defaultLocale);
    return { kind: "cover", body: coverBody(survivor, texts, new Date()) };
  };
}

type Veilable = Pick<LeasedMessage, "to" | "kind" | "slot" | "editOnly">;
