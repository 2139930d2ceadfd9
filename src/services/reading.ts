/**
 * A reply that she opened does not stay: it goes when the next one is shown, when she turns to something else, and
 * after two minutes in any case. Where more wait, its message turns back into the notice, so that the way to them stays.
 */
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";
import type { Words } from "./bodies.ts";
import { MANY, type Place, REPLY, type ReadStores, takeAllAway, takeAway } from "./read-replies.ts";
import { newRepliesNotice } from "./survivor-bodies.ts";

interface ReadingStores extends ReadStores {
  cases: { lock(id: string): Promise<CaseFile | null> };
  outbox: { add(message: Outgoing): Promise<boolean>; countHeld(caseId: string): Promise<number> };
  slots: ReadStores["slots"] & { set(slot: Place): Promise<void> };
  survivors: { get(id: string): Promise<Survivor | null> };
}

/** What the service needs besides its stores; `now` is the clock. */
export interface ReadingDeps {
  slots: Pick<ReadStores["slots"], "replies">;
  transact<Result>(work: (stores: ReadingStores) => Promise<Result>): Promise<Result>;
  words: Words;
  now(): Date;
}

/** Takes replies away that were read. */
export interface ReadingService {
  /** She turns to something else, in this message if one is given: what she read elsewhere goes. */
  leave(survivorId: string, messageId: number | undefined): Promise<void>;
  /** Takes away what was opened two minutes ago. */
  sweep(): Promise<void>;
}

const READING_MS = 120_000;

/** Creates the service. What goes is only marked here; the wipe deletes it, also after a crash. */
export function createReading({ slots, transact, words, now }: ReadingDeps): ReadingService {
  return {
    leave: (survivorId, messageId) =>
      transact((stores) => takeAllAway(stores, survivorId, messageId ?? null)),
    async sweep() {
      const at = now();
      const before = new Date(at.getTime() - READING_MS);
      for (const place of await slots.replies({ before }, MANY)) {
        await transact((stores) => end(stores, words, { place, at }));
      }
    },
  };
}

async function end(stores: ReadingStores, words: Words, { place, at }: { place: Place; at: Date }) {
  const { chat, messageId, caseId } = place;
  const caseFile = caseId === null ? null : await stores.cases.lock(caseId);
  const standing = (await stores.slots.at(chat, messageId)).filter(({ slot }) => REPLY.test(slot));
  // Something else stands there by now, or it was taken away.
  if (!standing.some(({ slot }) => slot === place.slot)) return;
  const count = caseFile === null ? 0 : await stores.outbox.countHeld(caseFile.id);
  const isReader = standing.some(({ slot }) => slot.startsWith("reader:"));
  if (caseFile === null || count === 0 || !isReader) return takeAway(stores, place);
  for (const { slot } of standing) await stores.slots.clear(slot);
  await stores.slots.set({ slot: `notice:${caseFile.id}`, chat, messageId, caseId });
  const survivor = await stores.survivors.get(caseFile.survivorId);
  const locale = survivor?.profile.locale ?? caseFile.facts.locale;
  // A reply may be opened a second time, so its name alone is not enough of a key.
  const cause = `${place.slot}:over:${at.getTime()}`;
  await stores.outbox.add({ ...newRepliesNotice(words, caseFile, { locale, count, cause }), editOnly: true });
}
