import { type BroadcastTexts, textFor } from "../domain/broadcast.ts";
import { keyboard } from "../domain/callback.ts";
import { betrays } from "../domain/discretion.ts";
import { LOCALES, type Locale } from "../domain/locale.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { StaffMember } from "../domain/staff.ts";
import type { Survivor } from "../domain/survivor.ts";
import { messageBody, type Words } from "./bodies.ts";
import { hideButton } from "./survivor-bodies.ts";

interface Running {
  id: string;
  startedBy: string;
  texts: BroadcastTexts;
  state: "spreading" | "sending";
  cursor: string | null;
}

interface BroadcastStores {
  broadcasts: {
    add(broadcast: { id: string; startedBy: string; texts: BroadcastTexts }): Promise<void>;
    running(): Promise<Running[]>;
    advance(id: string, from: string | null, to: string): Promise<boolean>;
    spread(id: string): Promise<void>;
    finish(id: string): Promise<boolean>;
  };
  survivors: { page(after: string | null, limit: number): Promise<Survivor[]> };
  staff: { get(id: string): Promise<StaffMember | null> };
  outbox: {
    add(message: Outgoing): Promise<boolean>;
    countBroadcast(broadcastId: string): Promise<Record<string, number>>;
  };
  audit: { add(entry: { key: string; actor: string; action: string }): Promise<unknown> };
}

/** What the service needs besides its stores. */
export interface BroadcastDeps extends BroadcastStores {
  transact<Result>(work: (stores: BroadcastStores) => Promise<Result>): Promise<Result>;
  words: Words;
  /** An id made from the update, so that a repeat starts nothing twice. */
  idFor(updateId: number): string;
  denyList: Record<Locale, string[]>;
}

/** A word that a lock screen should not show, and where it stands. */
export interface Betrayal {
  locale: Locale;
  word: string;
}

/** Messages to the survivors who asked for them. */
export interface BroadcastService {
  /** How many people would get it. */
  audience(): Promise<number>;
  /** Finds the first word that would betray on a lock screen. */
  check(texts: BroadcastTexts): Betrayal | null;
  start(by: StaffMember, broadcast: { updateId: number; texts: BroadcastTexts }): Promise<void>;
  /** Moves every running broadcast on; called by a sweep. Returns whether there is more to do at once. */
  work(): Promise<boolean>;
}

const PAGE = 100;
const AHEAD = 300;

/** Telegram and the phone show about this much of a message without opening it. */
const PREVIEW = 160;

/** Creates the service. */
export function createBroadcasts(deps: BroadcastDeps): BroadcastService {
  return {
    async audience() {
      let count = 0;
      let after: string | null = null;
      for (;;) {
        const page: Survivor[] = await deps.survivors.page(after, PAGE);
        count += page.filter(({ profile }) => profile.updates).length;
        const last = page.at(-1);
        if (last === undefined) return count;
        after = last.id;
      }
    },
    check(texts) {
      for (const locale of LOCALES) {
        const start = (texts[locale] ?? "").slice(0, PREVIEW);
        // Languages mix, so each text is held to the words of all four.
        const word = betrays(
          start,
          LOCALES.flatMap((each) => deps.denyList[each]),
        );
        if (word !== null) return { locale, word };
      }
      return null;
    },
    start: (by, { updateId, texts }) =>
      deps.transact(async (stores) => {
        const id = deps.idFor(updateId);
        await stores.broadcasts.add({ id, startedBy: by.id, texts });
        const key = `${updateId}:broadcast`;
        await stores.audit.add({ key, actor: `staff:${by.id}`, action: `broadcast:${id}` });
      }),
    async work() {
      let more = false;
      for (const broadcast of await deps.broadcasts.running()) {
        if (broadcast.state === "spreading") more = (await spreadPage(deps, broadcast)) || more;
        else await finishIfDone(deps, broadcast);
      }
      return more;
    },
  };
}

// One page a transaction: a crash between two pages goes on at the cursor, and keys keep everybody from a second copy.
async function spreadPage(deps: BroadcastDeps, broadcast: Running): Promise<boolean> {
  // A long queue would slow every lease down; the sender empties it at Telegram's pace anyway.
  const { waiting = 0 } = await deps.outbox.countBroadcast(broadcast.id);
  if (waiting >= AHEAD) return false;
  return deps.transact(async (stores) => {
    const page = await stores.survivors.page(broadcast.cursor, PAGE);
    const last = page.at(-1);
    if (last === undefined) {
      await stores.broadcasts.spread(broadcast.id);
      return true;
    }
    if (!(await stores.broadcasts.advance(broadcast.id, broadcast.cursor, last.id))) return true;
    for (const survivor of page) {
      if (survivor.profile.updates) await addFor(stores, deps.words, { broadcast, survivor });
    }
    return true;
  });
}

type For = { broadcast: Running; survivor: Survivor };

async function addFor(stores: BroadcastStores, words: Words, { broadcast, survivor }: For): Promise<void> {
  const locale = survivor.profile.locale ?? words.defaultLocale;
  const text = textFor(broadcast.texts, locale, words.defaultLocale);
  if (text === null) return;
  await stores.outbox.add({
    key: `broadcast:${broadcast.id}:${survivor.id}`,
    kind: "broadcast",
    to: { kind: "survivor", id: survivor.id },
    body: messageBody(text, { reply_markup: keyboard([hideButton(words.t, locale)]) }),
    broadcastId: broadcast.id,
  });
}

async function finishIfDone(deps: BroadcastDeps, { id, startedBy }: Running): Promise<void> {
  const counts = await deps.outbox.countBroadcast(id);
  if ((counts["waiting"] ?? 0) > 0) return;
  await deps.transact(async (stores) => {
    if (!(await stores.broadcasts.finish(id))) return;
    const locale = (await stores.staff.get(startedBy))?.locale ?? deps.words.defaultLocale;
    const text = deps.words.t(locale, "admin-broadcast-done", {
      sent: counts["sent"] ?? 0,
      failed: counts["failed"] ?? 0,
      unknown: counts["unknown"] ?? 0,
    });
    const count = (counts["deferred"] ?? 0) + (counts["superseded"] ?? 0);
    const kept = count === 0 ? "" : `\n${deps.words.t(locale, "admin-hours-kept", { count })}`;
    const to = { kind: "staff", id: startedBy } as const;
    await stores.outbox.add({
      key: `broadcast:${id}:done`,
      kind: "desk",
      to,
      body: messageBody(text + kept),
    });
  });
}
