import { expect, test } from "vitest";
import {
  answers,
  asksForPerson,
  checksSafety,
  claims,
  codeIn,
  expectCalm,
  hired,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { ADMIN, STAFF_CHAT, startWorld, until, wordsOf } from "../support/world.ts";

const SKIPS = [2, 4, 5, 6].map((number) => [new RegExp(`^${number} of 6`), "Skip"] as const);

test("«I am in danger» pages the staff before the next question, numbers first, then only single taps", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world, "uk");
  dana.types("/start");
  await dana.presses("Поруч нікого немає");
  await dana.presses("Чи я в безпеці?");
  const now = await dana.sees(/просто цієї миті/);
  expect(wordsOf(now)).toMatch(/102.*103.*112/);
  await dana.presses("Мені небезпечно");
  const reach = await dana.sees(/Що Ви можете цієї миті/);
  expect(wordsOf(reach).split("\n")[0]).toMatch(/102.*103.*112/);
  // The card is there although she has pressed nothing else.
  const card = await mavka.sees(/RED/, { chat: STAFF_CHAT });
  expect(wordsOf(reach)).toMatch(/не можу обіцяти/);
  await dana.presses("Ні те, ні те");
  await answers(dana, [
    [/зараз поруч/, "Так"],
    [/травми/, "Ні"],
    [/діти/, "Так"],
  ]);
  expect(wordsOf(await dana.sees(/передано, що це терміново/))).toMatch(/102/);
  mavka.taps(card, "Claim", { chat: STAFF_CHAT });
  const head = wordsOf(await mavka.sees(/only single taps/));
  expect(head).toMatch(/not asked for consent yet/);
  expect(head).toMatch(/near them NOW/);
  expect(head).toMatch(/there are children/);
  await expectCalm(world);
});

test("what single taps say later reaches the owner at once", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await dana.presses("Menu");
  await dana.presses("Check my safety");
  await answers(dana, [[/right at this moment/, "I am in danger"]]);
  await mavka.sees(new RegExp(`${code}.*RED`), { chat: STAFF_CHAT });
  const calls = () => mavka.messages(STAFF_CHAT).filter((one) => /someone is needed now/.test(wordsOf(one)));
  await until(() => calls().length === 1);
  await dana.presses("I can write");
  await mavka.sees(/they can write, not talk/);
  expect(calls()).toHaveLength(1);
  await expectCalm(world);
});

test("after strangling the neck is asked about at once, and «today» is RED with a doctor", async () => {
  const world = await startWorld();
  const admin = world.phone(ADMIN);
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  await answers(dana, [
    [/^1 of 6/, "No"],
    [/^2 of 6/, "No"],
    [/^3 of 6/, "Yes"],
    [/neck was pressed/, "Today"],
  ]);
  // RED as soon as it is known: nothing waits for the end of the questions.
  await admin.sees(/RED/, { chat: STAFF_CHAT });
  await dana.sees(/any of this/);
  await dana.presses("Hard to swallow");
  await dana.presses("Done");
  await answers(dana, SKIPS.slice(1));
  expect(wordsOf(await dana.sees(/it is urgent/))).toMatch(/invisible and appear[\s\S]*doctor/);
  await expectCalm(world);
});

test("only who is responsible changes a level, with a typed reason, and newer danger raises it again", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const kalyna = await hired(world, "Kalyna");
  const dana = survivor(world);
  await opensMenu(dana);
  await checksSafety(dana);
  await answers(dana, [
    [/^1 of 6/, "No"],
    [/^2 of 6/, "Yes"],
    [/^3 of 6/, "No"],
  ]);
  await dana.presses("Menu");
  await dana.presses("Talk to a person");
  await answers(dana, [
    [/here is how it works/, "I agree"],
    [/Where are you/, "Skip"],
    [/children with you/, "Skip"],
    [/matters most/, "Skip"],
    [/count your request/, "Skip"],
  ]);
  const code = codeIn(await dana.sees(/Your request is kept/));
  await claims(mavka, code);
  const head = await mavka.sees(new RegExp(`${code} · .*HIGH[\\s\\S]*weapon`));
  mavka.taps(head, "Lower level");
  await mavka.sees(new RegExp(`${code} is .*HIGH.*To which level`));
  await mavka.presses("🟡 ELEVATED");
  await mavka.sees(new RegExp(`^${code}.*Why\\?`));
  mavka.types("The weapon is with the police now");
  await mavka.sees(/«The weapon is with the police now»[\s\S]*Shall I change it/);
  await mavka.presses("Change it");
  await mavka.sees(new RegExp(`${code} is .*ELEVATED now`));
  await mavka.sees(new RegExp(`${code} · .*ELEVATED`), { chat: STAFF_CHAT });
  await mavka.sees(/Mavka changed .*HIGH.* to .*ELEVATED.*«The weapon is with the police now»/);
  // What she typed as a reason went to nobody.
  expect(standing(dana).join()).not.toMatch(/police now/);
  kalyna.types("/start");
  await kalyna.sees(/Your role/);
  world.sandbox.telegram.press({
    person: kalyna.id,
    chat: kalyna.id,
    message_id: kalyna.messages().at(-1)!.message_id,
    data: head.buttons!.flat().find(({ data }) => data?.startsWith("level:raise"))!.data!,
  });
  await kalyna.sees(/To which level/);
  await kalyna.presses("🔴 RED");
  await kalyna.sees(/^….*Why\?/);
  kalyna.types("because");
  await kalyna.presses("Change it");
  await kalyna.sees(/nothing here for you/);
  await dana.presses("Menu");
  await dana.presses("Check my safety");
  // A harmless answer does not undo what she decided; a dangerous one counts.
  await answers(dana, [[/^4 of 6/, "No"]]);
  await dana.sees(/^5 of 6/);
  expect(wordsOf(await mavka.sees(new RegExp(`^${code} · `), { chat: STAFF_CHAT }))).toMatch(/ELEVATED/);
  await dana.presses("Back");
  await answers(dana, [[/^4 of 6/, "Yes"]]);
  await mavka.sees(new RegExp(`${code} · .*HIGH`), { chat: STAFF_CHAT });
  await expectCalm(world);
});

test("danger that was closed does not come back with the next request", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Check my safety");
  await answers(dana, [[/right at this moment/, "I am in danger"]]);
  const card = await mavka.sees(/^[A-Z]{2}-\d{4} · .*RED/, { chat: STAFF_CHAT });
  const first = codeIn(card);
  await claims(mavka, first);
  await mavka.presses("Close case");
  await mavka.presses("Ended at their wish");
  await mavka.sees(new RegExp(`${first} is closed`));
  const second = await asksForPerson(dana);
  const next = await mavka.sees(new RegExp(`^${second} · `), { chat: STAFF_CHAT });
  expect(wordsOf(next)).toMatch(/STANDARD/);
  await expectCalm(world);
});
