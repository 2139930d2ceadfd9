/** `/directory`: an admin keeps the services right, and survivors see it at once. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
  toasts,
} from "../support/people.ts";
import { ADMIN, type Phone, startWorld, type World, wordsOf } from "../support/world.ts";

const ID = "zhytomyr-hotline";
const CANARY = "Secret Street 17";

/** Presses by data under the newest message of the bot, and returns what stands last then. */
async function turn(world: World, phone: Phone, data: string): Promise<string> {
  const message_id = phone.messages().findLast(({ fromBot }) => fromBot)!.message_id;
  world.sandbox.telegram.press({ person: phone.id, chat: phone.id, message_id, data });
  await world.settles();
  return wordsOf(phone.messages().findLast(({ fromBot }) => fromBot)!);
}

async function opensDirectory(world: World, phone = world.phone(ADMIN)): Promise<Phone> {
  phone.types("/directory");
  await holds(() => /Below are the places/.test(standing(phone).at(-1) ?? ""), "the directory");
  return phone;
}

/** What a survivor reads of the listing now. */
async function reads(world: World, phone: Phone): Promise<string> {
  await opensMenu(phone);
  return turn(world, phone, `at:${ID}`);
}

test("every place and every service opens, within Telegram's limits, in four languages", async () => {
  const world = await startWorld();
  const admin = await opensDirectory(world);
  for (const language of ["uk", "ru", "kk", "en"]) {
    const speaker = world.person({
      id: 9_000 + language.charCodeAt(0),
      first_name: "A",
      language_code: language,
    });
    speaker.types("/start");
    admin.types(`/addstaff ${speaker.id} admin ${language}`);
    await holds(() => standing(admin).at(-1)?.includes(`${language} is registered`) === true, language);
    speaker.types("/start");
    speaker.types("/directory");
    await world.settles();
    const open = ["dir"];
    const walked = new Set<string>();
    while (open.length > 0) {
      const data = open.shift()!;
      if (walked.has(data)) continue;
      walked.add(data);
      const text = await turn(world, speaker, data);
      expect(text.length, data).toBeLessThanOrEqual(4096);
      expect(text, data).not.toMatch(/[{}]|undefined|null|NaN/);
      const buttons = speaker
        .messages()
        .findLast(({ fromBot }) => fromBot)!
        .buttons!.flat();
      for (const { data: next } of buttons) {
        expect(Buffer.byteLength(next!), next).toBeLessThanOrEqual(64);
        if (/^dir:(?:at|see|phones|address):/.test(next!)) open.push(next!);
      }
    }
    expect([...walked].filter((data) => data.startsWith("dir:see:")).length).toBeGreaterThan(16);
  }
  await expectCalm(world);
}, 120_000);

test("typed numbers reach a survivor's screen at once; a wrong one is named, and nothing is half saved", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  const before = await reads(world, dana);
  expect(before).not.toMatch(/56 000/);
  const admin = await opensDirectory(world);
  expect(await turn(world, admin, `dir:see:${ID}`)).toMatch(
    /State: open[\s\S]*staff only\): none kept[\s\S]*NOT verified[\s\S]*Source: \S+/,
  );
  expect(await turn(world, admin, `dir:phones:${ID}`)).toMatch(/Now:\n[\s\S]*landline-only\n/);
  admin.types("+380 56 000 00 00 mobile\n+380 56 mobile\n1550");
  const refused = await admin.sees(/Nothing is saved yet/);
  expect(refused.text).toMatch(/«\+380 56 mobile»: a number begins with \+[\s\S]*«1550»: .*landline-only/);
  expect(refused.text).toMatch(/to copy and mend:\n\+380 56 000 00 00 mobile\n\+380 56 mobile\n1550/);
  expect(await reads(world, dana)).toBe(before);
  // The deploy comes in between; the question is still open.
  await world.restart();
  admin.types("+380 56 000 00 00 mobile\n1550 landline-only");
  await admin.sees(/Phones: \+380 56 000 00 00 \(from a mobile phone\); 1550 \([\s\S]*Edited by Admin 1/);
  const after = await reads(world, dana);
  expect(after).toMatch(/☎ \+380560000000/);
  expect(after).not.toMatch(/068/);
  await world.restart();
  expect(await reads(world, dana)).toBe(after);
  await opensDirectory(world);
  await turn(world, admin, `dir:see:${ID}`);
  expect(await turn(world, admin, `dir:undo:${ID}`)).toMatch(/As it stands in the files/);
  expect(await reads(world, dana)).toBe(before);
  await expectCalm(world);
});

test("a state and a check are one press each, and survivors are told", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  const admin = await opensDirectory(world);
  await turn(world, admin, `dir:see:${ID}`);
  expect(await turn(world, admin, `dir:closed:${ID}`)).toMatch(/State: closed/);
  expect(await reads(world, dana)).toMatch(/no longer here/);
  expect(await turn(world, admin, `dir:planned:${ID}`)).toMatch(/State: planned/);
  expect(await reads(world, dana)).toMatch(/only planned/);
  expect(await turn(world, admin, `dir:open:${ID}`)).toMatch(/State: open/);
  expect(await reads(world, dana)).toMatch(/Nobody has checked it since/);
  expect(await turn(world, admin, `dir:checked:${ID}`)).toMatch(/Checked on/);
  expect(await reads(world, dana)).not.toMatch(/Nobody has checked it since/);
  const actions = await rowsOf<{ action: string }>(
    world.database.db,
    sql`select action from audit where action like 'listing-%' order by seq`,
  );
  expect(actions.map(({ action }) => action)).toEqual(
    ["state", "state", "state", "checked"].map((kind) => `listing-${kind}:${ID}`),
  );
  await expectCalm(world);
});

test("three reports of a number are one line for the admins, and settled by a check or by a word", async () => {
  const world = await startWorld();
  const { stores } = world;
  for (const key of ["11", "12", "12", "13"]) await stores.listingChecks.report(ID, key);
  await stores.listingChecks.report("astana-umit", "14");
  const admin = await opensDirectory(world);
  const home = await admin.sees(/4 reports that a number did not work/);
  expect(home.buttons!.slice(0, 2).map(([one]) => one!.data)).toEqual([
    "dir:see:astana-umit",
    `dir:see:${ID}`,
  ]);
  expect(home.buttons![1]![0]!.text).toMatch(/ · 3 · /);
  expect(await turn(world, admin, `dir:see:${ID}`)).toMatch(/3 reports that a number did not work/);
  expect(await turn(world, admin, `dir:checked:${ID}`)).toMatch(/Checked on/);
  await turn(world, admin, "dir:see:astana-umit");
  expect(await turn(world, admin, "dir:settled:astana-umit")).toMatch(/NOT verified[\s\S]*As it stands/);
  expect(await turn(world, admin, "dir")).toMatch(/Nobody has reported/);
  await expectCalm(world);
});

test("a street address is for staff, sealed, and can be taken away", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  const admin = await opensDirectory(world);
  await turn(world, admin, `dir:see:${ID}`);
  await turn(world, admin, `dir:address:${ID}`);
  admin.types("x".repeat(400));
  await admin.sees(/too long for an address/);
  admin.types(`${CANARY},\n flat 3`);
  await admin.sees(/staff only\): Secret Street 17, flat 3\n/);
  const rows = JSON.stringify(
    await rowsOf(world.database.db, sql`select *, encode(address, 'escape') as seen from listings`),
  );
  expect(rows).not.toMatch(/Secret|flat 3/);
  expect(await reads(world, dana)).not.toMatch(/Secret/);
  expect(await turn(world, admin, `dir:noaddress:${ID}`)).toMatch(/staff only\): none kept/);
  // Another command leaves the question, so that nothing typed later is taken for an address.
  await turn(world, admin, `dir:address:${ID}`);
  await opensDirectory(world);
  admin.types("just words");
  await admin.sees(/no open case/);
  await turn(world, admin, `dir:see:${ID}`);
  await turn(world, admin, `dir:address:${ID}`);
  expect(await turn(world, admin, "q:address:typed:cancel")).toMatch(/staff only\): none kept/);
  await expectCalm(world);
});

test("a caseworker and a survivor find nothing there, by command or by button", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const boss = await hired(world, "Boss", "supervisor");
  const dana = survivor(world);
  for (const phone of [mavka, boss]) {
    phone.types("/directory");
    await phone.sees(/Hello, /);
    expect(standing(phone).join()).not.toMatch(/\/directory:|Below are the places/);
  }
  await opensMenu(dana);
  dana.types("/directory");
  await dana.sees(/did not quite follow/);
  await world.stores.listings.setAddress(ID, CANARY);
  for (const phone of [mavka, boss, dana]) {
    for (const data of [
      "dir",
      "dir:at:zhytomyr:0",
      `dir:see:${ID}`,
      `dir:closed:${ID}`,
      `dir:phones:${ID}`,
    ]) {
      await turn(world, phone, data);
    }
    await turn(world, phone, "q:phones:confirm:cancel");
    expect(standing(phone).join()).not.toMatch(/Secret|State:|Below are/);
  }
  expect((await world.stores.listings.get(ID))!.edited).toBeNull();
  await expectCalm(world);
});

test("forged and stale buttons of an admin do no harm", async () => {
  const world = await startWorld();
  const admin = await opensDirectory(world);
  const heard = toasts(world, admin);
  for (const data of ["dir:see:nowhere", "dir:closed:nowhere", "dir:phones:nowhere"]) {
    expect(await turn(world, admin, data)).toMatch(/not in the directory any more/);
  }
  expect(await turn(world, admin, "dir:at:atlantis:9999")).toMatch(/atlantis: which service/);
  for (const data of [
    "dir:x:y",
    "dir:constructor:y",
    "dir:SEE:y",
    "dir:at:dnipro:99999",
    "q:phones:confirm:skip",
  ]) {
    await turn(world, admin, data);
  }
  expect(heard.join()).not.toMatch(/Done/);
  await world.stores.listingImport.retire([ID]);
  expect(await turn(world, admin, `dir:see:${ID}`)).toMatch(/not in the directory any more/);
  await expectCalm(world);
});

test("what an admin types for the directory never reaches the survivor of her case", async () => {
  const world = await startWorld();
  const admin = world.phone(ADMIN);
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(admin, code);
  await dana.sees(/is with you/);
  await opensDirectory(world);
  await turn(world, admin, `dir:see:${ID}`);
  await turn(world, admin, `dir:address:${ID}`);
  // Saved, and then the answer fails: the same words come once more, as after a crash.
  const description = "Internal Server Error";
  world.sandbox.telegram.setFaults([
    { method: "sendMessage", kind: "error", code: 500, description, times: 1 },
  ]);
  admin.types(CANARY);
  await admin.sees(/staff only\): Secret Street 17/);
  const edits = await rowsOf<{ count: number }>(
    world.database.db,
    sql`select count(*)::int as count from audit where action = ${`listing-address:${ID}`}`,
  );
  expect(edits).toEqual([{ count: 1 }]);
  admin.types("For Dana");
  await admin.sees(new RegExp(`Kept for ${code}`));
  expect(standing(dana).join()).not.toMatch(/Secret/);
  await expectCalm(world);
});
