import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { answers, expectCalm, opensMenu, survivor } from "../support/people.ts";
import { type Phone, startWorld, until, type World, wordsOf } from "../support/world.ts";

const hasButton = (phone: Phone, words: string) =>
  (phone.messages().at(-1)?.buttons ?? []).flat().some(({ text }) => text === words);

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
    "shows every place, question and service within Telegram's limits (%s)",
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
        let screen = await turn(world, phone, data);
        for (let last = data; ; ) {
          expect(screen.text.length, last).toBeLessThanOrEqual(4096);
          expect(screen.text, last).not.toMatch(/[{}]|undefined|null|NaN|\n{3}/);
          if (last !== "menu:settings") expect(screen.text, last).toMatch(/10[123]|11[12]/);
          const skip = screen.data.find((each) => /^q:find:.*:skip$/.test(each));
          if (skip === undefined) break;
          last = skip;
          screen = await turn(world, phone, skip);
        }
        // Every service, wherever one is on the way through them.
        for (const next of screen.data) {
          expect(Buffer.byteLength(next), next).toBeLessThanOrEqual(64);
          if (/^(?:find|nat|at):|^(?:all|kept)$/.test(next)) open.push(next);
        }
        for (const at = screen.data.filter((each) => each.startsWith("at:")); at.length > 0; ) {
          const next = at.shift()!;
          if (seen.has(next.slice(3))) continue;
          seen.add(next.slice(3));
          at.push(...(await turn(world, phone, next)).data.filter((each) => each.startsWith("at:")));
        }
      }
      // One service is known by name only, so there is nothing to show of it yet.
      const known = loadData().listings.map(({ id }) => id);
      expect([...seen].sort()).toEqual(known.filter((id) => id !== "zhytomyr-online-line").sort());
      await expectCalm(world);
    },
    60_000,
  );

  test("asks what matters in Dnipro, and names the department that takes a mother with her child", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Find help");
    await dana.presses("Dnipro");
    await dana.sees(/What would help/);
    await dana.presses("A safe place");
    await until(() => hasButton(dana, "☑ A safe place"));
    await dana.presses("Done");
    await answers(dana, [[/Who is it for/, "A woman"]]);
    await dana.sees(/Would children come/);
    await dana.presses("5–17 years");
    await until(() => hasButton(dana, "☑ 5–17 years"));
    await dana.presses("Done");
    await answers(dana, [[/And at home/, "I live here"]]);
    const best = await dana.sees(/^\(1 of \d\)/);
    expect(wordsOf(best)).toMatch(/come with your children/);
    expect(wordsOf(best)).not.toMatch(/department II\b/);
    await dana.presses("All of them");
    const all = wordsOf(await dana.sees(/left them out/));
    expect(all).toMatch(/II\b.*: It takes only women who come without children/);
    expect(all).toMatch(/do not live in the city/);
    // One message in place, however far she went.
    expect(dana.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
    // In the next place nothing is asked again that she said already.
    await dana.presses("Back");
    await dana.presses("Ussuriysk");
    const none = wordsOf(await dana.sees(/That is about their rules, not about you/));
    expect(none).toMatch(/children up to 4 years/);
    expect(none).toMatch(/112/);
    expect(hasButton(dana, "Talk to a person")).toBe(true);
    await dana.presses("Change my answers");
    await dana.sees(/What would help/);
    await dana.presses("Show me now");
    await dana.sees(/only planned/);
    await expectCalm(world);
  });

  test("goes from one to the next and back, and keeps one for later under a plain name", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Find help");
    await dana.sees(/Where shall I look/);
    expect(hasButton(dana, "My notes")).toBe(false);
    await dana.presses("Astana");
    await dana.sees(/What would help/);
    await dana.presses("Show me now");
    const first = wordsOf(await dana.sees(/^\(1 of 2\)/));
    await dana.presses("Next");
    await dana.sees(/^\(2 of 2\)/);
    await dana.presses("Previous");
    await until(() => wordsOf(dana.messages().at(-1)!) === first);
    await dana.presses("Save for later");
    await until(() => hasButton(dana, "Take out of my notes"));
    dana.types("/hide");
    await dana.sees(/A tip for today/);
    await opensMenu(dana);
    await dana.presses("Find help");
    await dana.presses("My notes");
    const notes = await dana.sees(/^Your notes/);
    // The list itself names nothing.
    expect(notes.buttons!.flat().map(({ text }) => text)).toEqual(["Note 1", "Back", "🌿 Hide"]);
    dana.taps(notes, "Note 1");
    await until(() => hasButton(dana, "Take out of my notes"));
    await dana.presses("Take out of my notes");
    await until(() => hasButton(dana, "Save for later"));
    await expectCalm(world);
  });

  test("shows a number that a phone can press, and never one that only a landline reaches", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Find help");
    await dana.presses("Zhytomyr oblast");
    await dana.sees(/What would help/);
    await dana.presses("Show me now");
    await dana.sees(/^\(1 of/);
    const line = await turn(world, dana, "at:zhytomyr-hotline");
    expect(line.text).toMatch(/^☎ \+380687185982/m);
    expect(line.text).not.toMatch(/☎ 1550/);
    expect(await world.stores.listingChecks.open()).toEqual([]);
    const same = await turn(world, dana, "bad:zhytomyr-hotline");
    expect(same.text).toBe(line.text);
    const checks = await world.stores.listingChecks.open();
    expect(checks.map(({ listingId, count }) => [listingId, count])).toEqual([["zhytomyr-hotline", 1]]);
    const lines = await turn(world, dana, "nat:UA");
    expect(lines.text).toMatch(/102[\s\S]*not (?:fully checked|checked yet)/);
    await dana.presses("Back");
    await dana.sees(/Where shall I look/);
    await expectCalm(world);
  });

  test("leads on where a place or a service is not known, and from a forged button", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    for (const [data, words] of [
      ["all", /no longer here/],
      ["again", /Where shall I look/],
      ["at:nothing", /no longer here/],
      ["keep:nothing", /no longer here/],
      ["bad:nothing", /no longer here/],
      ["find:atlantis", /Where shall I look/],
      ["nat:US", /What would you like/],
      ["at:zhytomyr-online-line", /no longer here/],
      ["at:ussuriysk-vladmama", /only planned/],
      ["find:zhytomyr-korosten", /What would help/],
      // For somebody else nothing is asked, so nothing of that person is kept.
      ["worry:find", /Where shall I look/],
      ["for:dnipro", /^\(1 of \d\)/],
      ["for:atlantis", /Where shall I look/],
    ] as const) {
      expect((await turn(world, dana, data)).text, data).toMatch(words);
    }
    await expectCalm(world);
  });

  test("finds a place that is written, in another language, with a slip, and in the middle of the questions", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    dana.types("я в Днепре");
    await dana.sees(/What would help/);
    dana.types("Астанда");
    await answers(dana, [[/Did you mean|What would help/, "Show me now"]]);
    await dana.presses("All of them");
    await dana.sees(/^Astana/);
    dana.types("Zhytomir oblast");
    await dana.sees(/What would help/);
    await dana.presses("Show me now");
    await dana.presses("All of them");
    await dana.sees(/^Zhytomyr/);
    dana.types("qwertyuiop");
    await dana.sees(/did not quite follow/);
    await expectCalm(world);
  });
});
