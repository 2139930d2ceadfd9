import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import type { LeasedMessage } from "../../src/domain/delivery.ts";
import type { Standing } from "../../src/domain/lock.ts";
import type { OutgoingKind } from "../../src/domain/outgoing.ts";
import type { Survivor } from "../../src/domain/survivor.ts";
import { coverSlot } from "../../src/services/relock.ts";
import { createVeil } from "../../src/services/veil.ts";

const texts = loadData().covers[0]!.texts;
const dana: Survivor = { id: "dana", profile: { chatId: 1, locale: "uk", country: null, updates: true } };
const veilOf = (standing: Standing) =>
  createVeil({
    survivors: { get: async (id) => (id === "dana" ? dana : null) },
    covers: { standing: async () => standing, texts: (_, locale) => texts[locale] },
    defaultLocale: "en",
  });
type Message = Pick<LeasedMessage, "to" | "kind" | "slot" | "editOnly">;
const message = (kind: OutgoingKind, changed: Partial<Message> = {}): Message => ({
  kind,
  to: { kind: "survivor", id: "dana" },
  slot: null,
  editOnly: false,
  ...changed,
});

describe.each(["locked", "lapsed"] as const)("into a chat that is %s", (standing) => {
  const veil = veilOf(standing);

  test("a notice goes as a line of the cover in her language, silent, with no button of ours", async () => {
    const veiled = await veil(message("notice", { slot: "notice:1" }));
    if (veiled.kind !== "cover") throw new Error(veiled.kind);
    const { text, disable_notification, reply_markup } = veiled.body.params;
    expect(text).toContain(texts.uk.heading);
    expect(disable_notification).toBe(true);
    expect(JSON.stringify(reply_markup)).not.toMatch(/show|hide|menu/);
    // A second notice of the day changes nothing on the phone.
    expect(await veil(message("notice", { slot: "notice:1" }))).toEqual(veiled);
  });

  test.each([
    ["a reply waits for the next tap", message("relay"), "hold"],
    ["a correction is not shown", message("relay", { editOnly: true }), "drop"],
    ["a screen does not change back", message("notice", { slot: "wait:1", editOnly: true }), "drop"],
    ["an update does not arrive", message("broadcast"), "drop"],
    ["the cover itself goes", message("notice", { slot: coverSlot("dana"), editOnly: true }), "clear"],
    ["what is for staff goes", message("desk", { to: { kind: "owner", id: "case" } }), "clear"],
  ] as const)("%s", async (_, one, kind) => {
    expect((await veil(one)).kind).toBe(kind);
  });
});

test.each(["plain", "open"] as const)("into a chat that is %s everything goes as it is", async (standing) => {
  for (const kind of ["relay", "notice", "broadcast"] as const) {
    expect(await veilOf(standing)(message(kind))).toEqual({ kind: "clear" });
  }
});
