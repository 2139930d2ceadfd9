import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { expectCalm, opensMenu, survivor } from "../support/people.ts";
import { type Phone, startWorld, until, type World, wordsOf } from "../support/world.ts";

/** Presses by data and returns what the pressed message says then. */
async function turn(world: World, phone: Phone, data: string): Promise<{ text: string; data: string[] }> {
  const message_id = phone.messages().findLast(({ fromBot }) => fromBot)!.message_id;
  world.sandbox.telegram.press({ person: phone.id, chat: phone.id, message_id, data });
  await world.settles();
  const shown = phone.messages().findLast(({ fromBot }) => fromBot)!;
  return { text: wordsOf(shown), data: (shown.buttons ?? []).flat().map((button) => button.data ?? "") };
}

describe("«Find help»", () => {
  test.each(["en", "uk", "ru", "kk"])(
    "shows every place and every service within Telegram's limits (%s)",
    async (language) => {
      const world = await startWorld();
      const phone = survivor(world, language);
      phone.types("/start");
      await until(() => phone.messages().some(({ fromBot }) => fromBot));
      const seen = new Set<string>();
      const open = ["menu", "menu:settings", "set:language", "menu:find", "menu:person"];
      const walked = new Set<string>();
      while (open.length > 0) {
        const data = open.shift()!;
        if (walked.has(data)) continue;
        walked.add(data);
        const screen = await turn(world, phone, data);
        expect(screen.text.length, data).toBeLessThanOrEqual(4096);
        expect(screen.text, data).not.toMatch(/[{}]|undefined|null|NaN/);
        if (data !== "menu:settings") expect(screen.text, data).toMatch(/10[123]|11[12]/);
        if (data.startsWith("at:")) seen.add(data.split(":")[2]!);
        for (const next of screen.data) {
          expect(Buffer.byteLength(next), next).toBeLessThanOrEqual(64);
          if (/^(?:find|nat|at):/.test(next)) open.push(next);
        }
      }
      // One service is known by name only, so there is nothing to show of it yet.
      const known = loadData().listings.map(({ id }) => id);
      expect([...seen].sort()).toEqual(known.filter((id) => id !== "zhytomyr-online-line").sort());
      await expectCalm(world);
    },
    60_000,
  );

  test("marks what works from a landline only, what was only planned and what nobody checked", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Find help");
    await dana.presses("Zhytomyr oblast");
    await dana.sees(/^Zhytomyr oblast/);
    const line = await turn(world, dana, "at:zhytomyr:zhytomyr-hotline");
    expect(line.text).toMatch(/landline/);
    await dana.presses("Back");
    await dana.sees(/^Zhytomyr oblast/);
    const planned = await turn(world, dana, "at:ussuriysk:ussuriysk-vladmama");
    expect(planned.text).toMatch(/only planned/);
    expect(planned.text).toMatch(/112/);
    const lines = await turn(world, dana, "nat:UA");
    expect(lines.text).toMatch(/102[\s\S]*not (?:fully checked|checked yet)/);
    await dana.presses("Back");
    await dana.sees(/Where shall I look/);
    await expectCalm(world);
  });

  test("leads on where a place is not known, and from a forged one", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    for (const [data, words] of [
      ["find:atlantis", /Where shall I look/],
      ["at:dnipro:astana-umit", /Where shall I look/],
      ["at:atlantis:nothing", /Where shall I look/],
      ["nat:US", /What would you like/],
      ["find:zhytomyr-korosten", /Korosten/],
    ] as const) {
      expect((await turn(world, dana, data)).text).toMatch(words);
    }
    await expectCalm(world);
  });
});
