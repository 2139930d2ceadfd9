import { expect, test } from "vitest";
import {
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  registered,
  standing,
  survivor,
  toasts,
} from "../support/people.ts";
import { ADMIN, STAFF_CHAT, startWorld } from "../support/world.ts";

test("to a stranger the commands of staff do not exist", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  dana.types("/nosuchcommand");
  const unknown = (await dana.sees(/did not quite follow/)).text;
  for (const command of [
    "/addstaff 1 admin X",
    "/staff",
    "/broadcast",
    "/queue",
    "/mine",
    "/on",
    "/directory",
  ]) {
    dana.types("/menu");
    await holds(() => standing(dana).at(-1)?.startsWith("What would") === true, "the menu");
    dana.types(command);
    expect((await dana.sees(/did not quite follow/)).text).toBe(unknown);
  }
  await expectCalm(world);
});

test("an admin registers people, changes roles, and is told what is wrong with the words", async () => {
  const world = await startWorld();
  const admin = world.phone(ADMIN);
  const mavka = await hired(world, "Mavka");
  for (const words of [
    "",
    " 12",
    " 12 boss Anna",
    " -5 admin Anna",
    " twelve admin Anna",
    " 99999999999999999999 admin Anna",
    " 9999999999999999 admin Anna",
    " 12 caseworker ",
    ` 12 caseworker ${"x".repeat(60)}`,
  ]) {
    const before = standing(admin).length;
    admin.types(`/addstaff${words}`);
    await holds(() => standing(admin).length === before + 2, `an answer to «${words}»`);
    expect(standing(admin).at(-1)).toMatch(/^Write it like this/);
  }
  mavka.types("/staff");
  await mavka.sees(/Hello, Mavka/);
  expect(standing(mavka).join()).not.toMatch(/Who works here/);
  await registered(world, mavka.id, "admin Мавка Друга");
  mavka.types("/staff");
  await mavka.sees(/Who works here:\n.*Мавка Друга, admin/s);
  await registered(world, mavka.id, "caseworker Mavka");
  mavka.types("/start");
  await mavka.sees(/Your role: caseworker/);
  admin.types("/staff");
  expect((await admin.sees(/Who works here/)).text!.match(/Mavka/g)).toHaveLength(1);
  await expectCalm(world);
});

test("buttons of staff do nothing in other hands, and tell nothing", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const lesya = await hired(world, "Lesya");
  const vera = survivor(world);
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await dana.sees(/Mavka is with you/);
  await opensMenu(vera);
  const caseId = (await world.stores.cases.ownedBy((await world.stores.staff.find(mavka.id))!.id))[0]!.id;
  const heard = { vera: toasts(world, vera), lesya: toasts(world, lesya) };
  const { telegram } = world.sandbox;
  const own = vera.messages().at(-1)!.message_id;
  const data = [
    `claim:${caseId}`,
    `release:${caseId}`,
    `close:${caseId}`,
    `end:${caseId}:overcome`,
    `to:${caseId}`,
    `show:${caseId}`,
    `next:${caseId}:1`,
    "q:broadcast:confirm:send",
    "q:intake:words:yes",
    "cancel",
    "none",
    "x".repeat(64),
  ];
  for (const each of data) {
    telegram.press({ person: vera.id, chat: vera.id, message_id: own, data: each });
    await world.settles();
  }
  expect(heard.vera.join()).not.toMatch(new RegExp(`${code}|case|colleague|queue|Mavka`, "i"));
  await vera.sees(/What would you like/);
  const home = lesya.messages().at(-1)?.message_id ?? 1;
  for (const each of [`release:${caseId}`, `close:${caseId}`, `end:${caseId}:overcome`]) {
    telegram.press({ person: lesya.id, chat: lesya.id, message_id: home, data: each });
    await world.settles();
  }
  expect(heard.lesya.join()).not.toContain(code);
  expect((await world.stores.cases.get(caseId))!.state).toBe("claimed");
  dana.types("Still there?");
  await mavka.sees(/Still there/);
  expect(standing(mavka, STAFF_CHAT).join()).toContain("Taken by Mavka");
  await expectCalm(world);
});
