import { expect, test } from "vitest";
import {
  answers,
  asksForPerson,
  claims,
  expectCalm,
  hired,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { type Phone, STAFF_CHAT, startWorld } from "../support/world.ts";

const RTL = "\u202Eמישהו כאן\u202C \u200B\u200D\uFEFF ok";
const LONG = `${"a".repeat(4090)}ÿÿÿÿÿÿ`;

/** What the bot says last. */
function last(phone: Phone): string {
  return standing(phone).at(-1) ?? "";
}

test("whatever comes gets a kind answer that leads on", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const dana = survivor(world);
  telegram.send({ person: dana.id, chat: dana.id, media: { kind: "photo" } });
  await dana.sees(/no one on the other side yet[\s\S]*could anyone else see/);
  await dana.presses("I am alone");
  await dana.sees(/What would you like/);
  for (const kind of ["sticker", "voice", "document"] as const) {
    telegram.send({ person: dana.id, chat: dana.id, media: { kind } });
    await world.settles();
    expect(last(dana)).toMatch(/Talk to a person[\s\S]*What would you like[\s\S]*112/);
  }
  telegram.send({ person: dana.id, chat: dana.id, text: "Read this", forwarded: true });
  await world.settles();
  expect(last(dana)).toMatch(/did not quite follow[\s\S]*What would you like/);
  for (const text of [
    "/unknown",
    "/",
    "/start@somebody_else",
    LONG,
    RTL,
    "\u200B",
    "🌿",
    "{ $x }",
    "<b>x</b>",
  ]) {
    telegram.send({ person: dana.id, chat: dana.id, text });
    await world.settles();
    expect(last(dana), text.slice(0, 20)).toMatch(/What would you like/);
  }
  await expectCalm(world);
});

test("odd words are kept whole as an answer, in the talk and for the caseworker", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  for (const words of [LONG, RTL, "{ $words } «»", "/ tea is ready"]) {
    const dana = survivor(world);
    const code = await asksForPerson(dana, `…${words}`);
    await claims(mavka, code);
    await mavka.sees(new RegExp(words.slice(-6).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    expect(standing(mavka).some((message) => message.includes(words.trim()))).toBe(true);
    dana.types(words);
    await dana.sees(/on its way to Mavka/);
    const desk = mavka.messages().findLast(({ buttons, text }) => buttons && text?.startsWith(code))!;
    mavka.types(words, { replyTo: desk.message_id });
    await dana.sees(/^1 new$/);
    await dana.presses("Show");
    await world.settles();
    mavka.taps(desk, "Release");
    await mavka.sees(new RegExp(`${code} is back`));
  }
  await expectCalm(world);
}, 90_000);

test("at a question, other things than answers bring the question again and lose nothing", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Talk to a person");
  await answers(dana, [
    [/how it works/, "I agree"],
    [/Where are you/, "Astana"],
  ]);
  await dana.sees(/children with you/);
  telegram.send({ person: dana.id, chat: dana.id, media: { kind: "photo" } });
  await dana.sees(/press one of the buttons[\s\S]*children with you/);
  dana.types("/unknown");
  await world.settles();
  expect(last(dana)).toMatch(/children with you/);
  await dana.presses("No");
  await dana.sees(/^What matters most/);
  telegram.send({ person: dana.id, chat: dana.id, media: { kind: "voice" } });
  await dana.sees(/write it in words[\s\S]*matters most/);
  expect(await world.stores.drafts.find(`private:${dana.id}`, "intake")).toMatchObject({
    answers: { place: "astana", children: "no" },
  });
  await expectCalm(world);
});

test("stale buttons lead on: under messages that are older, deleted, or not hers", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const dana = survivor(world);
  await opensMenu(dana);
  const menu = dana.messages().findLast(({ fromBot }) => fromBot)!;
  dana.types("hello");
  await dana.sees(/did not quite follow/);
  dana.taps(menu, "Find help");
  await dana.sees(/Where shall I look/);
  await world.settles();
  expect(dana.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
  const shown = dana.messages().findLast(({ fromBot }) => fromBot)!;
  telegram.remove({ person: dana.id, chat: dana.id, message_id: shown.message_id });
  dana.taps(shown, "Menu");
  await dana.sees(/What would you like/);
  telegram.press({ person: dana.id, chat: dana.id, message_id: 999_999_999, data: "q:safety:W1:yes" });
  await world.settles();
  expect(dana.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
  await expectCalm(world);
});

/** Updates that no phone of ours can make, or that the bot never asks for. */
function oddities(phone: Phone): Record<string, unknown>[] {
  const from = { id: phone.id, is_bot: false, first_name: "X", language_code: "en" };
  const chat = { id: phone.id, type: "private", first_name: "X" };
  const group = { id: STAFF_CHAT, type: "supergroup", title: "Staff" };
  const message = { message_id: 77, date: 1, chat, from, text: "x" };
  return [
    { poll: { id: "1", question: "?", options: [], is_anonymous: true, type: "regular" } },
    { inline_query: { id: "1", from, query: "help", offset: "" } },
    { chosen_inline_result: { result_id: "1", from, query: "" } },
    { message_reaction: { chat, message_id: 1, user: from, date: 1, old_reaction: [], new_reaction: [] } },
    {
      channel_post: {
        message_id: 1,
        date: 1,
        chat: { id: -1_002, type: "channel", title: "C" },
        text: "/start",
      },
    },
    { message: { message_id: 78, date: 1, chat: group, sender_chat: group, text: "/start" } },
    { message: { message_id: 79, date: 1, chat, text: "no one" } },
    { message: { ...message, from: { ...from, is_bot: true } } },
    { business_message: message },
    { edited_message: { ...message, edit_date: 2, text: "/start" } },
    { edited_message: { ...message, edit_date: 2 } },
    { callback_query: { id: "1", from, chat_instance: "1", inline_message_id: "1", data: "menu" } },
    { callback_query: { id: "2", from, chat_instance: "1", message, game_short_name: "x" } },
    {
      my_chat_member: {
        chat: group,
        from,
        date: 1,
        old_chat_member: {},
        new_chat_member: { status: "left" },
      },
    },
    { message: { ...message, text: undefined, contact: { phone_number: "1", first_name: "X" } } },
    { message: { ...message, text: undefined, dice: { emoji: "🎲", value: 1 } } },
    { message: { ...message, text: undefined, poll: { id: "1" } } },
    { message: { ...message, text: undefined, new_chat_title: "X" } },
    { message: { ...message, text: undefined, pinned_message: message } },
    { something_new: { id: 1 } },
    {},
  ].map((update) => JSON.parse(JSON.stringify(update)));
}

test("updates of an unknown kind or without a person are borne, and the next one is handled", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  for (const phone of [survivor(world), mavka]) {
    phone.types("/start");
    await phone.sees(/Hello/);
    for (const update of oddities(phone)) {
      world.sandbox.telegram.rawUpdate(update);
      await world.settles();
    }
    phone.types("/menu");
    await phone.sees(/What would you like|Hello, Mavka/);
  }
  const said = [...standing(mavka), ...standing(mavka, STAFF_CHAT)].join("\n");
  expect(said).not.toMatch(/went wrong|error|undefined|null/i);
  await expectCalm(world);
});
