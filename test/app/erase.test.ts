import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { keyIdOf } from "../../src/crypto/seal.ts";
import { rowsOf } from "../../src/db/database.ts";
import {
  asksForPerson,
  COVER,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { ADMIN, type Phone, STAFF_CHAT, startWorld, type World, wordsOf } from "../support/world.ts";

const settle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function asksToDelete(phone: Phone): Promise<void> {
  await opensMenu(phone);
  await phone.presses("Settings");
  await phone.presses("Delete everything");
  await phone.sees(/^Delete what is kept here\?/);
  await phone.presses("Yes, delete");
  await holds(() => standing(phone).length === 1 && COVER.test(standing(phone)[0]!), "only cover");
}

const timePasses = (world: World) =>
  rowsOf(world.database.db, sql`update erasures set due_at = due_at - interval '72 hours'`);

/** Every sealed value in the database that some key of `data_keys` still opens, among those of these ids. */
async function sealedRows(world: World, keyIds: string[]): Promise<number> {
  let count = 0;
  for (const [table, column] of [
    ["survivors", "profile"],
    ["cases", "facts"],
    ["outbox", "body"],
    ["drafts", "body"],
  ] as const) {
    const rows = await rowsOf<{ value: Uint8Array | null }>(
      world.database.db,
      sql`select ${sql.identifier(column)} as value from ${sql.identifier(table)}`,
    );
    count += rows.filter(
      ({ value }) => value !== null && keyIds.includes(keyIdOf(Buffer.from(value))),
    ).length;
  }
  return count;
}

test("after 72 hours nothing of hers can be opened, staff know that nothing is left, and /start is a first visit", async () => {
  const world = await startWorld();
  const { db } = world.database;
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const vera = survivor(world);
  const closed = await asksForPerson(dana, "…canary words of the first case");
  await claims(mavka, closed);
  await mavka.presses("Close case");
  await mavka.presses("No result");
  await mavka.sees(/is closed/);
  const code = await asksForPerson(dana, "…canary words of hers");
  await claims(mavka, code);
  dana.types("canary in the talk");
  await mavka.sees(/canary in the talk/);
  mavka.types("an answer", { replyTo: (await mavka.sees(/canary in the talk/)).message_id });
  await dana.sees(/new$/);
  const other = await asksForPerson(vera, "…words of Vera");
  const before = (await world.stores.survivors.find(dana.id))!;
  const keyIds = (
    await rowsOf<{ key_id: string }>(
      db,
      sql`select key_id from cases where survivor_id = ${before.id} union all select key_id from survivors where id = ${before.id}`,
    )
  ).map(({ key_id }) => key_id);
  expect(keyIds).toHaveLength(3);

  await asksToDelete(dana);
  await mavka.sees(new RegExp(`${code}: at .* everything about this person will be deleted`));
  await timePasses(world);
  await mavka.sees(new RegExp(`^${code}: everything about this person has been deleted`));
  const admin = world.phone(ADMIN);
  await admin.sees(new RegExp(`^${code} · erased at their wish$`), { chat: STAFF_CHAT });
  await admin.sees(new RegExp(`^${closed} · erased at their wish$`), { chat: STAFF_CHAT });
  await holds(() => dana.messages().length === 0, "an empty chat");
  // On the caseworker's side too.
  await holds(() => !standing(mavka).join().includes("canary"), "the copies to go");

  const keys = await rowsOf<{ id: string }>(db, sql`select id from data_keys`);
  expect(keys.map(({ id }) => id).filter((id) => keyIds.includes(id))).toEqual([]);
  expect(await sealedRows(world, keyIds)).toBe(0);
  expect(await world.stores.survivors.get(before.id)).toBeNull();
  for (const table of ["survivors", "traces", "slots", "return_codes", "erasures", "drafts"]) {
    const rows = await rowsOf(db, sql`select * from ${sql.identifier(table)}`);
    expect(JSON.stringify(rows), table).not.toContain(before.id);
  }
  const [row] = await rowsOf(db, sql`select * from cases where code = ${code}`);
  expect(row).toMatchObject({ facts: null, state: "closed", outcome: "ended-at-their-wish" });
  expect(JSON.stringify(world.sandbox.telegram.chat(STAFF_CHAT).messages)).not.toContain("Dana");

  // Nobody else is touched, and she is nobody we know.
  await claims(mavka, other);
  await mavka.sees(/words of Vera/);
  dana.types("/start");
  await dana.sees(/could anyone else see/);
  await dana.presses("I am alone");
  expect(wordsOf(await dana.sees(/What would you like/))).toMatch(/^What this chat can do/);
  await dana.presses("Talk to a person");
  await dana.sees(/here is how it works/);
  await expectCalm(world);
}, 90_000);

test("whoever comes back in time can keep it, and a restart forgets nothing", async () => {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await asksToDelete(dana);
  await world.restart();
  dana.types("/start");
  await dana.sees(/could anyone else see/);
  await dana.presses("I am alone");
  await dana.sees(/^One thing first\./);
  await dana.presses("Keep it");
  await dana.sees(/everything stays/);
  await mavka.sees(/nothing will be deleted/);
  expect(await timePasses(world)).toEqual([]);
  dana.types("I am still here");
  await mavka.sees(/I am still here/);
  // Cancel is one tap, and nothing is planned by it.
  await dana.presses("Menu");
  await dana.presses("Settings");
  await dana.presses("Delete everything");
  await dana.presses("Cancel");
  await dana.sees(/^Settings/);
  expect(await rowsOf(world.database.db, sql`select * from erasures`)).toEqual([]);
  await expectCalm(world);
});

test("a service that was down when it was due erases after its start, and Telegram away only delays it", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await asksForPerson(dana);
  await asksToDelete(dana);
  await world.stopService();
  await timePasses(world);
  world.sandbox.telegram.setFaults([{ method: "deleteMessages", kind: "reset" }]);
  await world.restart();
  await settle(6_500);
  expect(await world.stores.survivors.find(dana.id)).not.toBeNull();
  world.sandbox.telegram.setFaults([]);
  await holds(() => dana.messages().length === 0, "an empty chat");
  await world.phone(ADMIN).sees(/erased at their wish/, { chat: STAFF_CHAT });
  expect(await rowsOf(world.database.db, sql`select * from survivors`)).toEqual([]);
}, 60_000);

test("with a personal word it is asked first: only the right one deletes, at once, and none is passed on", async () => {
  const world = await startWorld({
    personalWord: { isSet: () => true, matches: async (_, typed) => typed === "lantern" },
  });
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  const asks = async () => {
    await opensMenu(dana);
    await dana.presses("Settings");
    await dana.presses("Delete everything");
    await dana.sees(/personal word first/);
    await dana.presses("Yes, delete");
    await dana.sees(/type your word/);
  };
  await asks();
  await dana.presses("Cancel");
  await dana.sees(/everything stays/);
  await asks();
  dana.types("candle");
  await holds(() => standing(dana).length === 1 && COVER.test(standing(dana)[0]!), "only cover");
  expect(await rowsOf(world.database.db, sql`select * from erasures`)).toEqual([]);
  await asks();
  dana.types("lantern");
  await mavka.sees(new RegExp(`^${code}: everything about this person has been deleted`));
  await holds(() => dana.messages().length === 0, "an empty chat");
  await world.settles();
  expect(standing(mavka).join()).not.toMatch(/candle|lantern/);
  await expectCalm(world);
}, 60_000);
