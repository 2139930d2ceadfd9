import type { Button } from "./callback.ts";
import { COVER_IDS, type CoverId, type CoverTexts } from "./cover.ts";

// What a button carries can be read on the phone too, so it names nothing but the content.
const DATA = /^t:([a-z]+):([a-z]{2,12})$/;

/** The buttons under everything that a cover says. */
export function coverRows(id: CoverId, { buttons }: CoverTexts): Button[][] {
  return [buttons.map(({ does, label }) => ({ text: label, callback_data: `t:${id}:${does}` }))];
}

/** Reads a button of a cover, or null. */
export function coverPress(data: string | undefined): { id: CoverId; does: string } | null {
  const match = DATA.exec(data ?? "");
  const id = COVER_IDS.find((each) => each === match?.[1]);
  return match === null || id === undefined ? null : { id, does: match[2]! };
}
