import { keyboard } from "../domain/callback.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import type { Survivor } from "../domain/survivor.ts";
import { messageBody, type Words } from "./bodies.ts";
import { hideButton } from "./survivor-bodies.ts";

interface ParkingStores {
  inbox: { park(updateId: number): Promise<void> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  survivors: { find(telegramId: number): Promise<Survivor | null> };
}

/** What the service needs besides its stores. */
export interface ParkingDeps {
  transact<Result>(work: (stores: ParkingStores) => Promise<Result>): Promise<Result>;
  words: Words;
}

/** An update that was given up, and who sent it, if that is known. */
export interface GivenUp {
  updateId: number;
  from: number | null;
}

/** Gives an update up: the staff chat is alarmed, and the person is told that it was not passed on. */
export function createParking({ transact, words }: ParkingDeps) {
  return function park({ updateId, from }: GivenUp): Promise<void> {
    return transact(async (stores) => {
      await stores.inbox.park(updateId);
      const alarm = words.t(words.defaultLocale, "staff-parked", { update: String(updateId) });
      await stores.outbox.add({
        key: `${updateId}:parked`,
        kind: "desk",
        to: { kind: "staff-chat", id: "main" },
        body: messageBody(alarm, { disable_notification: false }),
      });
      const survivor = from === null ? null : await stores.survivors.find(from);
      if (survivor !== null) await stores.outbox.add(apology(words, survivor, updateId));
    });
  };
}

function apology(words: Words, { id, profile }: Survivor, updateId: number): Outgoing {
  const locale = profile.locale ?? words.defaultLocale;
  const text = words.t(locale, "s-broken", { emergency: words.emergency(locale, profile.country) });
  return {
    key: `${updateId}:apology`,
    kind: "notice",
    to: { kind: "survivor", id },
    body: messageBody(text, { reply_markup: keyboard([hideButton(words.t, locale)]) }),
  };
}
