import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { betrays } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";
import { asksForPerson, claims, expectCalm, hired, holds, standing, survivor } from "../support/people.ts";
import { type Phone, STAFF_CHAT, startWorld, type World, wordsOf } from "../support/world.ts";

/** A survivor whose case a caseworker has. */
async function talking(world: World): Promise<{ dana: Phone; mavka: Phone; code: string }> {
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  return { dana, mavka, code };
}

/** Words of her messages that a locked phone showed. */
function previews(world: World, phone: Phone): { body: string; buzzed: boolean }[] {
  return world.sandbox.telegram.state().previews.filter(({ person }) => person === phone.id);
}

test("what is written before somebody answers reaches the owner later, in order", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana, "…I am afraid");
  for (const words of ["one", "two", "three"]) {
    dana.types(words);
    await world.settles();
  }
  const kept = await dana.sees(/kept for the person[\s\S]*112/);
  expect(kept.protect).toBe(true);
  expect(dana.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
  await dana.presses("Menu");
  await dana.sees(/What would you like/);
  await dana.presses("Talk to a person");
  expect((await dana.sees(/You are waiting/)).text).toContain(code);
  await claims(mavka, code);
  await mavka.sees(/three/);
  const talk = standing(mavka).filter((words) => words.includes(code));
  expect(talk.map((words) => words.split("\n").at(-1))).toEqual([
    expect.stringMatching(/several cases/),
    "one",
    "two",
    "three",
  ]);
  await dana.sees(/Mavka is with you/);
  dana.types("thank you");
  await dana.sees(/on its way to Mavka/);
  await expectCalm(world);
});

test("photos, voice, documents, stickers and places go both ways, protected", async () => {
  const world = await startWorld();
  const { dana, mavka, code } = await talking(world);
  const { telegram } = world.sandbox;
  const kinds = [
    "photo",
    "voice",
    "video",
    "video_note",
    "audio",
    "document",
    "sticker",
    "animation",
  ] as const;
  for (const kind of kinds) {
    telegram.send({ person: dana.id, chat: dana.id, media: { kind } });
    await holds(() => mavka.messages().some(({ media, fromBot }) => fromBot && media?.kind === kind), kind);
  }
  telegram.send({ person: dana.id, chat: dana.id, media: { kind: "photo" }, caption: "look" });
  await mavka.sees(new RegExp(`${code}\nlook`));
  const passed = mavka.messages().filter(({ media, fromBot }) => fromBot && media !== undefined);
  expect(passed.every(({ protect }) => protect)).toBe(true);
  // A label says which case it is, and pressing it does nothing.
  const sticker = passed.find(({ media }) => media!.kind === "sticker")!;
  mavka.taps(sticker, code);
  await world.settles();
  expect(mavka.messages().map(({ message_id }) => message_id)).toContain(sticker.message_id);

  telegram.rawUpdate(place(mavka, 900_001));
  telegram.send({ person: mavka.id, chat: mavka.id, media: { kind: "voice" } });
  telegram.send({ person: mavka.id, chat: mavka.id, media: { kind: "photo" }, caption: "the way in" });
  await dana.sees(/^4 new$/);
  for (const kind of ["place", "voice", "words", "photo"]) {
    await dana.presses(kind === "place" ? "Show" : /\(\d\)/.exec(buttonsOf(dana))![0].replace(/^/, "Show "));
    await world.settles();
    await holds(() => shows(dana, kind), kind);
  }
  const toDana = dana.messages().filter(({ fromBot }) => fromBot);
  expect(toDana.every(({ protect, silent }) => protect && silent)).toBe(true);
  expect(previews(world, dana).every(({ buzzed, body }) => !buzzed && !body.includes("way in"))).toBe(true);
  await expectCalm(world);
});

function buttonsOf(phone: Phone): string {
  return phone
    .messages()
    .flatMap(({ buttons }) => (buttons ?? []).flat())
    .map(({ text }) => text)
    .filter((text) => text.startsWith("Show ("))
    .join(" ");
}

function shows(phone: Phone, kind: string): boolean {
  const shown = phone.messages().filter(({ fromBot }) => fromBot);
  if (kind === "place") return shown.some((message) => wordsOf(message).startsWith("📍"));
  if (kind === "words") return shown.some((message) => wordsOf(message) === "the way in");
  return shown.some(({ media }) => media?.kind === kind);
}

function place(from: Phone, message_id: number) {
  return {
    message: {
      message_id,
      date: 1,
      chat: { id: from.id, type: "private", first_name: "M" },
      from: { id: from.id, is_bot: false, first_name: "M", language_code: "en" },
      location: { latitude: 48.46, longitude: 35.04 },
    },
  };
}

test("the notice is silent and neutral in every language, counts in place, and words wait for the tap", async () => {
  const world = await startWorld();
  const { dana, mavka } = await talking(world);
  mavka.types("You can come to us tonight");
  const first = await dana.sees(/^1 new$/);
  mavka.types("The door is green");
  const second = await dana.sees(/^2 new$/);
  expect(second.message_id).toBe(first.message_id);
  expect(previews(world, dana).filter(({ body }) => / new$/.test(body))).toEqual([
    expect.objectContaining({ body: "1 new", buzzed: false }),
  ]);
  expect(standing(dana).join()).not.toMatch(/tonight|green/);
  await dana.presses("Show");
  await dana.sees(/^You can come to us tonight$/);
  expect(standing(dana).join()).not.toMatch(/green/);
  await dana.presses("Show (1)");
  await dana.sees(/^The door is green$/);
  expect(previews(world, dana).some(({ body }) => /tonight|green/.test(body))).toBe(false);
  mavka.types("Are you there?");
  await dana.sees(/^1 new$/);
  const stems = LOCALES.flatMap((locale) => loadData().denyList[locale]);
  for (const { body, buzzed } of previews(world, dana)) {
    expect(buzzed).toBe(false);
    expect(betrays(body, stems)).toBeNull();
  }
  await expectCalm(world);
});

test("corrections reach the other side, before and after they are shown", async () => {
  const world = await startWorld();
  const { dana, mavka, code } = await talking(world);
  const { telegram } = world.sandbox;
  const said = dana.types("I live in the red house");
  await mavka.sees(/red house/);
  telegram.edit({ person: dana.id, chat: dana.id, message_id: said, text: "I live in the blue house" });
  await mavka.sees(new RegExp(`^${code}\nI live in the blue house$`));
  expect(standing(mavka).join()).not.toMatch(/red house/);

  const answered = mavka.types("Come at five");
  await dana.sees(/^1 new$/);
  telegram.edit({ person: mavka.id, chat: mavka.id, message_id: answered, text: "Come at six" });
  await world.settles();
  await dana.sees(/^1 new$/);
  await dana.presses("Show");
  await dana.sees(/^Come at six$/);
  telegram.edit({ person: mavka.id, chat: mavka.id, message_id: answered, text: "Come at seven" });
  await dana.sees(/^Come at seven$/);
  expect(previews(world, dana).some(({ body }) => /Come at/.test(body))).toBe(false);
  telegram.edit({ person: dana.id, chat: dana.id, message_id: said, text: "/start" });
  await world.settles();
  expect(standing(mavka).join()).not.toMatch(/\/start/);
  await expectCalm(world);
});

test("a case ends, the screen says so, and the way back is open", async () => {
  const world = await startWorld();
  const { dana, mavka, code } = await talking(world);
  await dana.sees(/Mavka is with you/);
  await mavka.presses("Close case");
  await mavka.sees(/How does/);
  await mavka.presses("Cancel");
  await holds(() => !standing(mavka).join().includes("How does"), "the question to go");
  await mavka.presses("Close case");
  await mavka.presses("Overcome");
  await mavka.sees(new RegExp(`${code} is closed`));
  await mavka.sees(new RegExp(`${code} · closed`), { chat: STAFF_CHAT });
  // The screen does not go on saying that somebody is there, and says where to turn to.
  expect((await dana.sees(/come to an end[\s\S]*112/)).buttons!.flat()).toHaveLength(2);
  expect(standing(dana).join()).not.toMatch(/is with you/);
  mavka.types("One more thing");
  await mavka.sees(/no open case/);
  dana.types("Hello?");
  await dana.sees(/What would you like/);
  await dana.presses("Talk to a person");
  await dana.sees(/how it works/);
  await expectCalm(world);
});

test("every outcome can be chosen", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  for (const outcome of ["Minimised", "No result", "Handed over", "Ended at their wish", "Lost contact"]) {
    const code = await asksForPerson(survivor(world));
    await claims(mavka, code);
    await mavka.presses("Close case");
    await mavka.sees(new RegExp(`How does ${code}`));
    await mavka.presses(outcome);
    await mavka.sees(new RegExp(`${code} is closed`));
  }
  await expectCalm(world);
}, 90_000);
