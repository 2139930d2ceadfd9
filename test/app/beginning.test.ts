import { describe, expect, test } from "vitest";
import { answers, checksSafety, expectCalm, opensMenu, standing, survivor } from "../support/people.ts";
import { startWorld } from "../support/world.ts";

const ALL_THREE = /Ukraine: .*102.*103.*112[\s\S]*Kazakhstan: .*111[\s\S]*Russia: .*112/;

test("the language is asked only when the phone's is none of the four, and all four can be chosen", async () => {
  const world = await startWorld();
  for (const [language, greeting] of [
    ["uk", /^Вітаю/],
    ["ru-RU", /^Здравствуйте/],
    ["kk", /^Сәлеметсіз/],
    ["en-GB", /^Hello/],
  ] as const) {
    const phone = survivor(world, language);
    phone.types("/start");
    await phone.sees(greeting);
  }
  for (const [word, greeting] of [
    ["Українська", /^Вітаю/],
    ["Русский", /^Здравствуйте/],
    ["Қазақша", /^Сәлеметсіз/],
    ["English", /^Hello/],
  ] as const) {
    const phone = survivor(world, "de");
    phone.types("/start");
    const choice = await phone.sees(/Мова · Язык · Тіл · Language/);
    expect(choice.text).toMatch(ALL_THREE);
    await phone.presses(word);
    await phone.sees(greeting);
    expect(phone.messages().filter(({ fromBot }) => fromBot)).toHaveLength(1);
  }
  const nameless = world.person({ id: 4001, first_name: "X", language_code: "en", started: true });
  world.sandbox.telegram.rawUpdate({
    message: {
      message_id: 1,
      date: 1,
      chat: { id: nameless.id, type: "private", first_name: "X" },
      from: { id: nameless.id, is_bot: false, first_name: "X" },
      text: "/start",
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
    },
  });
  await nameless.sees(/Choose a language/);
  await expectCalm(world);
});

test("who writes before «/start» is asked for the language and about the screen first", async () => {
  const world = await startWorld();
  const helga = survivor(world, "de");
  helga.types("Hallo?");
  await helga.sees(/Choose a language/);
  await helga.presses("English");
  await helga.sees(/could anyone else see/);
  const dana = survivor(world);
  dana.types("hello");
  await dana.sees(/could anyone else see/);
  await dana.presses("I am alone");
  await dana.sees(/What would you like/);
  dana.types("hello again");
  await dana.sees(/did not quite follow[\s\S]*What would you like/);
  await dana.presses("Hide");
  await world.settles();
  dana.types("/menu");
  await dana.sees(/could anyone else see/);
  await expectCalm(world);
});

test("«Someone may see» keeps it short, and the settings change language and updates", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  dana.types("/start");
  await answers(dana, [[/could anyone else see/, "Someone may see"]]);
  expect((await dana.sees(/keep it short/)).text).toMatch(ALL_THREE);
  await dana.presses("Go on");
  expect((await dana.sees(/What would you like/)).text).toMatch(ALL_THREE);
  await dana.presses("Settings");
  await dana.sees(/Language: English\nUpdates: off/);
  await dana.presses("Updates");
  await dana.sees(/Updates: on/);
  await dana.presses("Updates");
  await dana.sees(/Updates: off/);
  await dana.presses("Language");
  await dana.sees(/Choose a language/);
  await dana.presses("Қазақша");
  await dana.sees(/^Сәлеметсіз/);
  dana.types("/start");
  const asked = await dana.sees(/^Сәлеметсіз/);
  expect(asked.text).toMatch(/111/);
  expect(asked.text).not.toMatch(/102.*103.*112[\s\S]*101/);
  await expectCalm(world);
});

describe("the emergency numbers of the country", () => {
  test.each([
    ["uk", /102 · .*103 · .*112$/, "Поруч нікого немає", /Чим можу/],
    ["kk", /111 · /, "Қасымда ешкім жоқ", /немен көмектесейін/],
  ])("stand on the first screens (%s)", async (language, numbers, alone, menu) => {
    const world = await startWorld();
    const phone = survivor(world, language);
    phone.types("/start");
    expect((await phone.sees(/\?/)).text).toMatch(numbers);
    await phone.presses(alone);
    expect((await phone.sees(menu)).text).toMatch(numbers);
    expect(standing(phone).join()).not.toMatch(/Росія|Ресей/);
  });

  test("follow the place that was chosen, and stand before every question and at every dead end", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Find help");
    expect((await dana.sees(/Where shall I look/)).text).toMatch(ALL_THREE);
    await dana.presses("Somewhere else");
    expect((await dana.sees(/Which country/)).text).toMatch(ALL_THREE);
    await dana.presses("Back");
    await dana.presses("Astana");
    const kazakh = /danger right now: [^\n]*111 · [^\n]*102 · [^\n]*112 · [^\n]*103$/;
    expect((await dana.sees(/What would help/)).text).toMatch(kazakh);
    dana.types("/menu");
    expect((await dana.sees(/What would you like/)).text).toMatch(kazakh);
    await checksSafety(dana);
    for (let number = 1; number <= 6; number++) {
      expect((await dana.sees(new RegExp(`^${number} of 6`))).text).toMatch(kazakh);
      await dana.presses("Skip");
    }
    expect((await dana.sees(/Thank you for answering/)).text).toMatch(/111/);
    await dana.presses("Talk to a person");
    expect((await dana.sees(/how it works/)).text).toMatch(kazakh);
    dana.types("what is this?");
    expect((await dana.sees(/did not quite follow/)).text).toMatch(kazakh);
    await expectCalm(world);
  });
});
