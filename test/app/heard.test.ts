import { expect, test } from "vitest";
import {
  answers,
  asksForPerson,
  claims,
  codeIn,
  expectCalm,
  hired,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { ADMIN, type Phone, STAFF_CHAT, startWorld, until, type World, wordsOf } from "../support/world.ts";

const CARD = /^([A-Z]{2}-\d{4}) · .*RED/;
const cards = (phone: Phone) => phone.messages(STAFF_CHAT).filter((one) => CARD.test(wordsOf(one)));
const pages = (phone: Phone) =>
  phone.messages(STAFF_CHAT).filter((one) => /someone is needed now/.test(wordsOf(one)));
/** What locked devices of this phone ever showed. */
const shown = (world: World, phone: Phone) =>
  world.sandbox.telegram
    .calls()
    .filter(({ method, params }) => method === "sendMessage" && params.chat_id === phone.id)
    .map(({ params }) => String(params.text));

test.each([
  ["en", "he is breaking the door down please help me", /Did I understand you right/, /112/],
  ["uk", "він ламає двері, я ховаюся у ванній", /Чи правильно я розумію/, /102.*103.*112/],
  ["ru", "он ломает дверь, я прячусь в ванной", /Правильно ли я понимаю/, /112/],
  ["kk", "есікті бұзып жатыр, мен жасырынып отырмын", /Дұрыс түсіндім бе/, /102/],
])(
  "words of danger right now page the staff at once, numbers first (%s)",
  async (language, words, asked, numbers) => {
    const world = await startWorld();
    const admin = world.phone(ADMIN);
    const dana = survivor(world, language);
    dana.types("/start");
    await until(() => dana.messages().some(({ fromBot, buttons }) => fromBot && buttons !== undefined));
    dana.types(words);
    const heard = wordsOf(await dana.sees(asked));
    expect(heard.split(asked)[0]).toMatch(numbers);
    await until(() => cards(admin).length === 1);
    // Nobody was asked whether the words may go anywhere, so they do not.
    expect(standing(admin, STAFF_CHAT).join()).not.toContain(words.slice(0, 12));
    expect(shown(world, dana).every((text) => text === "…")).toBe(true);
    await expectCalm(world);
  },
);

test("«Yes» asks single taps, «Talk to a person» asks consent, and only then words go to the caseworker", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await opensMenu(dana);
  dana.types("he has a knife and he is coming at me");
  await dana.sees(/Did I understand you right/);
  const [card] = await until(() => (cards(mavka).length === 1 ? cards(mavka) : null));
  mavka.taps(card!, "Claim", { chat: STAFF_CHAT });
  await mavka.sees(/not asked for consent yet/);
  await dana.presses("Yes, I need help now");
  await answers(dana, [
    [/What can you do at this moment/, "I can write"],
    [/near you now/, "Yes"],
    [/Are you hurt/, "No"],
    [/children there/, "No"],
  ]);
  await mavka.sees(/near them NOW/);
  await dana.sees(/it is urgent/);
  await dana.presses("Talk to a person");
  await answers(dana, [
    [/here is how it works/, "I agree"],
    [/Where are you/, "Astana"],
    [/children with you/, "Skip"],
    [/matters most/, "…I am in the bathroom"],
    [/count your request/, "Skip"],
  ]);
  const head = wordsOf(await mavka.sees(/I am in the bathroom/));
  expect(head).toMatch(/Place: Astana/);
  expect(head).not.toMatch(/not asked for consent/);
  await expectCalm(world);
});

test("a false alarm costs one tap, and what she denies is named, not believed away", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await opensMenu(dana);
  dana.types("he is strangling me");
  await dana.sees(/Did I understand you right/);
  await dana.presses("No");
  await dana.sees(/sorry that I misread it/);
  await dana.sees(/What would you like/);
  const code = await asksForPerson(dana).catch(() => null);
  const card = await mavka.sees(/^[A-Z]{2}-\d{4} · .*(?:RED|HIGH)/, { chat: STAFF_CHAT });
  mavka.taps(card, "Claim", { chat: STAFF_CHAT });
  expect(wordsOf(await mavka.sees(/said this was misread/))).toMatch(code ?? codeIn(card));
  await expectCalm(world);
});

test("in a talk words go to the caseworker first; RED calls again and still shows the numbers", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await dana.sees(/Mavka is with you now/);
  dana.types("he said he will kill me if I leave");
  await mavka.sees(/he will kill me if I leave/);
  expect(wordsOf(await dana.sees(/on its way to Mavka/))).toMatch(/112/);
  await mavka.sees(new RegExp(`${code} · .*HIGH`), { chat: STAFF_CHAT });
  dana.types("he is here now with a knife call the police");
  await mavka.sees(/call the police/);
  await dana.sees(/Did I understand you right/);
  await until(() => pages(mavka).length === 1);
  await expectCalm(world);
});

test("harmless words with the same sounds raise nothing", async () => {
  const world = await startWorld();
  const admin = world.phone(ADMIN);
  const dana = survivor(world);
  await opensMenu(dana);
  for (const words of [
    "thank you very much",
    "where can I buy a kitchen knife",
    "I was killing time at work",
  ]) {
    dana.types(words);
    await dana.sees(/did not quite follow/);
    await world.settles();
  }
  expect(admin.messages(STAFF_CHAT)).toEqual([]);
  expect(standing(dana).join()).not.toMatch(/Did I understand/);
  await expectCalm(world);
});
