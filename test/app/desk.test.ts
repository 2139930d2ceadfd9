import { expect, test } from "vitest";
import {
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  standing,
  survivor,
  toasts,
} from "../support/people.ts";
import { ADMIN, type Phone, STAFF_CHAT, startWorld, type World } from "../support/world.ts";

async function waiting(world: World): Promise<{ phone: Phone; code: string }> {
  const phone = survivor(world);
  return { phone, code: await asksForPerson(phone) };
}

test("with two cases nothing is guessed: a reply or a button names the case, and a correction follows", async () => {
  const world = await startWorld();
  const { telegram } = world.sandbox;
  const mavka = await hired(world, "Mavka");
  mavka.types("Nobody hears this");
  await mavka.sees(/no open case/);
  const dana = await waiting(world);
  const vera = await waiting(world);
  for (const { code } of [dana, vera]) await claims(mavka, code);

  const plain = mavka.types("Come to the blue house");
  const question = await mavka.sees(/Which case/);
  expect(
    question
      .buttons!.flat()
      .map(({ text }) => text)
      .sort(),
  ).toEqual([dana.code, vera.code].sort());
  // A correction of words that went nowhere goes nowhere.
  telegram.edit({ person: mavka.id, chat: mavka.id, message_id: plain, text: "Come to the green house" });
  await world.settles();
  expect(standing(dana.phone).concat(standing(vera.phone)).join()).not.toMatch(/new/);
  mavka.taps(question, vera.code);
  mavka.taps(question, vera.code);
  mavka.taps(question, dana.code);
  await vera.phone.sees(/^1 new$/);
  await mavka.sees(new RegExp(`Kept for ${vera.code}`));
  await world.settles();
  expect(standing(dana.phone).join()).not.toMatch(/new/);
  await vera.phone.presses("Show");
  await vera.phone.sees(/^Come to the (?:blue|green) house$/);
  telegram.edit({ person: mavka.id, chat: mavka.id, message_id: plain, text: "Come to the white house" });
  await vera.phone.sees(/^Come to the white house$/);

  dana.phone.types("Is anybody there?");
  const asked = await mavka.sees(/Is anybody there/);
  mavka.types("I am", { replyTo: asked.message_id });
  await dana.phone.sees(/^1 new$/);
  await dana.phone.presses("Show");
  await dana.phone.sees(/^I am$/);
  expect(standing(vera.phone).join()).not.toMatch(/^I am$/m);

  // One case is left, and a correction of words for the other one must not reach it.
  const forVera = mavka.types("Only for Vera", {
    replyTo: (await mavka.sees(new RegExp(`${vera.code} ·`))).message_id,
  });
  await vera.phone.sees(/^1 new$/);
  const desk = mavka.messages().find(({ text, buttons }) => buttons && text?.startsWith(vera.code))!;
  mavka.taps(desk, "Release");
  await mavka.sees(new RegExp(`${vera.code} is back in the queue`));
  telegram.edit({ person: mavka.id, chat: mavka.id, message_id: forVera, text: "Still only for Vera" });
  await world.settles();
  expect(standing(dana.phone).join()).not.toMatch(/new|Vera/);
  await expectCalm(world);
});

test("a released case goes to the next owner with what waits, and the survivor is told the truth", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const lesya = await hired(world, "Lesya");
  const { phone: dana, code } = await waiting(world);
  await claims(mavka, code);
  await dana.sees(/Mavka is with you/);
  await mavka.presses("Release");
  await mavka.sees(new RegExp(`${code} is back in the queue`));
  await dana.sees(/You are waiting/);
  dana.types("Is Mavka gone?");
  await dana.sees(/kept for the person/);
  mavka.types("I forgot something");
  await mavka.sees(/no open case/);
  await claims(lesya, code);
  await lesya.sees(new RegExp(`^${code}\nIs Mavka gone`));
  await dana.sees(/Lesya is with you/);
  expect(standing(mavka).join()).not.toMatch(/Is Mavka gone/);
  await expectCalm(world);
});

test("a claim has one owner, and everybody else learns it", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const lesya = await hired(world, "Lesya");
  const stranger = world.person({ id: 4_001, first_name: "X", language_code: "en", groups: [STAFF_CHAT] });
  const heard = {
    mavka: toasts(world, mavka),
    lesya: toasts(world, lesya),
    stranger: toasts(world, stranger),
  };
  const { code } = await waiting(world);
  const card = await mavka.sees(new RegExp(code), { chat: STAFF_CHAT });
  stranger.taps(card, "Claim", { chat: STAFF_CHAT });
  await world.settles();
  // The press is answered, without a word.
  const answered = world.sandbox.telegram.calls().filter(({ method }) => method === "answerCallbackQuery");
  expect(answered.at(-1)!.params).not.toHaveProperty("text");
  expect(heard.stranger).toEqual([]);
  expect(standing(stranger)).toEqual([]);

  mavka.taps(card, "Claim", { chat: STAFF_CHAT });
  lesya.taps(card, "Claim", { chat: STAFF_CHAT });
  await holds(() => heard.mavka.length + heard.lesya.length === 2, "two answers");
  const said = [...heard.mavka, ...heard.lesya].sort();
  expect(said).toEqual(["A colleague has already taken it.", expect.stringMatching(/is yours/)]);
  const [owner, other] = heard.mavka[0]!.includes("yours") ? [mavka, lesya] : [lesya, mavka];
  await owner.sees(new RegExp(`${code} · `));
  expect(standing(other).join()).not.toContain(code);
  owner.taps(card, "Claim", { chat: STAFF_CHAT });
  await owner.presses("Close case");
  await owner.presses("No result");
  await owner.sees(/is closed/);
  other.taps(card, "Claim", { chat: STAFF_CHAT });
  await holds(
    () => [...heard.mavka, ...heard.lesya].some((words) => words === "This case is closed."),
    "closed",
  );
  await expectCalm(world);
});

test("a case claimed by somebody who cannot be written to goes back, and nobody is promised anything", async () => {
  const world = await startWorld();
  const id = 4_002;
  const late = world.person({ id, first_name: "Late", language_code: "en", groups: [STAFF_CHAT] });
  const admin = world.phone(ADMIN);
  admin.types(`/addstaff ${id} caseworker Late`);
  await admin.sees(/Late is registered/);
  const { phone: dana, code } = await waiting(world);
  const card = await late.sees(new RegExp(code), { chat: STAFF_CHAT });
  late.taps(card, "Claim", { chat: STAFF_CHAT });
  await admin.sees(new RegExp(`${code} is back in the queue`), { chat: STAFF_CHAT });
  await admin.sees(new RegExp(`${code} · [\\s\\S]*Waiting since`), { chat: STAFF_CHAT });
  await dana.sees(/You are waiting/);
  await holds(() => !standing(dana).join().includes("is with you"), "the truth");
  late.types("/start");
  await late.sees(/Hello, Late/);
  await claims(late, code);
  await dana.sees(/Late is with you/);
  await world.settles();
});

test("commands of staff, known or not, never reach a survivor, and long words of hers arrive whole", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const words = `begin ${"слово ".repeat(680)}end`.slice(-4096);
  const code = await asksForPerson(dana, `…${words}`);
  await claims(mavka, code);
  await mavka.sees(/слово end$/);
  expect(standing(mavka).some((message) => message.includes(words))).toBe(true);
  for (const command of ["/addstaff 1 admin X", "/staff", "/broadcast", "/queue", "/cloze"]) {
    mavka.types(command);
    await world.settles();
    await mavka.sees(/Hello, Mavka/);
  }
  expect(standing(dana).join()).not.toMatch(/new/);
  await expectCalm(world);
});
