/**
 * Attacks on somebody's quiet, as tables: each is done, and then only what can be seen counts, in the chats and on
 * the lock screens. One world a group, because an attacker has more than one try.
 */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { rowsOf } from "../../src/db/database.ts";
import { betrays } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";
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
  takesCode,
} from "../support/people.ts";
import { type Phone, STAFF_CHAT, startWorld, type World, wordsOf } from "../support/world.ts";

const STEMS = LOCALES.flatMap((locale) => loadData().denyList[locale]);
/** Words of the visit, and names that say there is somebody on the other side. */
const SECRET = /canary|Mavka|caseworker|green door|[A-Z]{2}-\d{4}/i;

interface Scene {
  world: World;
  dana: Phone;
  mavka: Phone;
  code: string;
  caseId: string;
  number: string;
}

/** A talk in the middle: words went both ways, one reply waits for a tap. */
async function talking(): Promise<Scene> {
  const world = await startWorld();
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana, "…canary of the intake");
  await claims(mavka, code);
  dana.types("canary of the talk");
  await mavka.sees(/canary of the talk/);
  mavka.types("canary: the green door");
  await dana.sees(/^1 new$/);
  const [row] = await rowsOf<{ id: string }>(world.database.db, sql`select id from cases`);
  return { world, dana, mavka, code, caseId: row!.id, number: await takesCode(dana) };
}

let forged = 0;

/** A press that no button offered. */
function forges(world: World, phone: Phone, data: string): void {
  forged += 1;
  const message_id = phone.messages().at(-1)?.message_id ?? 1;
  const chat = { id: phone.id, type: "private", first_name: "X" };
  const from = { id: phone.id, is_bot: false, first_name: "X", language_code: "en" };
  const message = { message_id, date: 1, chat };
  world.sandbox.telegram.rawUpdate({
    callback_query: { id: `forged-${forged}`, chat_instance: "1", from, message, data },
  });
}

function rewrites(world: World, phone: Phone, text: string): void {
  const chat = { id: phone.id, type: "private", first_name: "X" };
  const from = { id: phone.id, is_bot: false, first_name: "X", language_code: "en" };
  world.sandbox.telegram.rawUpdate({
    edited_message: { message_id: 2, date: 1, edit_date: 2, chat, from, text },
  });
}

/** What somebody with her phone in hand may try in a chat that is closed to them. */
const TRIES: readonly [string, (scene: Scene) => void][] = [
  ["opens the chat anew", ({ dana }) => dana.types("/start")],
  ["comes by a link from a poster", ({ dana }) => dana.types("/start help")],
  ["comes by a link with the case code", ({ dana, code }) => dana.types(`/start ${code}`)],
  ["looks for a menu", ({ dana }) => dana.types("/menu")],
  ["tries to hide", ({ dana }) => dana.types("/hide")],
  ["asks who this is", ({ dana }) => dana.types("who is this?")],
  ["asks in another language", ({ dana }) => dana.types("хто це?")],
  ["says the case code", ({ dana, code }) => dana.types(code)],
  ["asks for the messages", ({ dana }) => dana.types("show me the messages")],
  ["writes about danger, to see what comes", ({ dana }) => dana.types("he is going to kill me, help")],
  ["types the number that was used or found", ({ dana, number }) => dana.types(number)],
  ["tries a command of staff", ({ dana }) => dana.types("/staff")],
  [
    "sends a photo",
    ({ world, dana }) =>
      world.sandbox.telegram.send({ person: dana.id, chat: dana.id, media: { kind: "photo" } }),
  ],
  [
    "sends a voice message",
    ({ world, dana }) =>
      world.sandbox.telegram.send({ person: dana.id, chat: dana.id, media: { kind: "voice" } }),
  ],
  ["presses an old «Show»", ({ world, dana, caseId }) => forges(world, dana, `show:${caseId}`)],
  ["presses an old «Menu»", ({ world, dana }) => forges(world, dana, "menu")],
  ["presses an old «Talk to a person»", ({ world, dana }) => forges(world, dana, "menu:person")],
  ["presses an old «Yes, delete»", ({ world, dana }) => forges(world, dana, "erase:yes")],
  ["presses an old «Show me a number»", ({ world, dana }) => forges(world, dana, "code:new")],
  ["rewrites an old message", ({ world, dana }) => rewrites(world, dana, "who is this?")],
];

/** Does all of it, and looks after each try at the chat and the lock screen. */
async function triesAll(scene: Scene): Promise<void> {
  const { world, dana, mavka } = scene;
  const before = world.sandbox.telegram.state().previews.length;
  const said = standing(mavka).join("\n");
  for (const [name, tries] of TRIES) {
    tries(scene);
    await world.settles();
    for (const message of dana.messages().filter(({ fromBot }) => fromBot)) {
      expect(wordsOf(message), name).toMatch(COVER);
      expect(message.buttons ?? [], name).toEqual([]);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  const previews = world.sandbox.telegram.state().previews.slice(before);
  for (const { body, buzzed } of previews.filter(({ person }) => person === dana.id)) {
    expect(body).toMatch(COVER);
    expect(betrays(body, STEMS)).toBeNull();
    expect(buzzed).toBe(false);
  }
  expect(standing(mavka).join("\n")).toBe(said);
  expect(await rowsOf(world.database.db, sql`select * from erasures`)).toEqual([]);
  await expectCalm(world);
}

test("the phone she left behind shows only cover, whatever is tried on it", async () => {
  const scene = await talking();
  const { world, dana, mavka } = scene;
  const other = survivor(world);
  other.types(scene.number);
  await other.sees(/Welcome back/);
  await mavka.sees(/from another account/);
  await holds(() => dana.messages().length === 0, "an empty chat");
  const hers = standing(other).join("\n");
  await triesAll(scene);
  expect(standing(other).join("\n")).toBe(hers);
});

test("a false survivor, once doubted, meets only cover, whatever is tried", async () => {
  const scene = await talking();
  await scene.mavka.presses("Check word");
  await scene.mavka.presses("I doubt it is her");
  await scene.mavka.sees(/shows only cover/);
  await holds(() => scene.dana.messages().length === 0, "an empty chat");
  // A correction the caseworker makes now does not reach whoever holds the phone either.
  scene.mavka.types("canary for her alone");
  await scene.mavka.sees(/Kept for[\s\S]*/);
  await holds(() => standing(scene.mavka).filter((line) => /Kept for/.test(line)).length === 2, "two kept");
  await triesAll(scene);
});

test("after «Delete everything» the phone shows nothing of before, and its holder is a stranger", async () => {
  const scene = await talking();
  const { world, dana } = scene;
  await dana.presses("Menu");
  await dana.presses("Settings");
  await dana.presses("Delete everything");
  await dana.presses("Yes, delete");
  await holds(() => standing(dana).length === 1 && COVER.test(standing(dana)[0]!), "only cover");
  await rowsOf(world.database.db, sql`update erasures set due_at = now()`);
  await holds(() => dana.messages().length === 0, "an empty chat");
  await holds(() => !SECRET.test(standing(dana).join()), "nothing of before");
  await world.settles();
  const before = world.sandbox.telegram.state().previews.length;
  await holds(
    () => standing(scene.mavka).some((line) => /has been deleted/.test(line)),
    "the caseworker to be told",
  );
  for (const [name, tries] of TRIES.filter(([name]) => !/danger|delete|person|number/.test(name))) {
    tries(scene);
    await world.settles();
    const shown = dana.messages().filter(({ fromBot }) => fromBot);
    const visible = shown.map((one) => wordsOf(one) + JSON.stringify(one.buttons ?? "")).join("\n");
    expect(visible.replaceAll("menu:person", ""), name).not.toMatch(/canary|Mavka|green door|Show \(/);
  }
  const previews = world.sandbox.telegram.state().previews.slice(before);
  for (const { body, buzzed } of previews.filter(({ person }) => person === dana.id)) {
    expect(betrays(body.slice(0, 60), STEMS)).toBeNull();
    expect(buzzed).toBe(false);
  }
});

/** What somebody may try from an account of their own, who knows too much. */
const STRANGE: readonly [string, (scene: Scene, me: Phone) => void][] = [
  ["says the case code", ({ code }, me) => me.types(code)],
  ["pretends to be her", ({ code }, me) => me.types(`It is me, Dana, ${code}`)],
  ["comes by a link with the case code", ({ code }, me) => me.types(`/start ${code}`)],
  ["comes by a link with the id of the case", ({ caseId }, me) => me.types(`/start ${caseId}`)],
  [
    "guesses at the number",
    ({ number }, me) => me.types(number.replace(/\d$/, (digit) => `${(Number(digit) + 1) % 10}`)),
  ],
  ["opens her replies", ({ world, caseId }, me) => forges(world, me, `show:${caseId}`)],
  ["opens the reply after", ({ world, caseId }, me) => forges(world, me, `next:${caseId}:1`)],
  ["claims her case", ({ world, caseId }, me) => forges(world, me, `claim:${caseId}`)],
  ["gives her case back", ({ world, caseId }, me) => forges(world, me, `release:${caseId}`)],
  ["closes her case", ({ world, caseId }, me) => forges(world, me, `end:${caseId}:overcome`)],
  ["looks at the check word", ({ world, caseId }, me) => forges(world, me, `check:${caseId}`)],
  ["asks the check word", ({ world, caseId }, me) => forges(world, me, `checkask:${caseId}`)],
  ["sets a check word", ({ world, caseId }, me) => forges(world, me, `checkset:${caseId}`)],
  ["doubts her", ({ world, caseId }, me) => forges(world, me, `doubt:${caseId}`)],
  ["lifts a doubt", ({ world, caseId }, me) => forges(world, me, `sure:${caseId}`)],
  ["lowers her level", ({ world, caseId }, me) => forges(world, me, `level:lower:${caseId}`)],
  ["writes in her name", ({ world, caseId }, me) => forges(world, me, `to:${caseId}`)],
  ["takes back an erasure", ({ world }, me) => forges(world, me, "erase:keep")],
];

/** Does all of it, and looks at the attacker's chat, at hers and at the caseworker's. */
async function strangeAll(scene: Scene, me: Phone): Promise<void> {
  const { world, dana, mavka } = scene;
  const before = { dana: standing(dana).join("\n"), mavka: standing(mavka).join("\n") };
  const previews = world.sandbox.telegram.state().previews.length;
  const calls = world.sandbox.telegram.calls().length;
  const pressed = forged;
  const [state] = await rowsOf(world.database.db, sql`select * from cases where id = ${scene.caseId}`);
  for (const [name, tries] of STRANGE) {
    tries(scene, me);
    await world.settles();
    const shown = me.messages().filter(({ fromBot }) => fromBot);
    expect(shown.map(wordsOf).join("\n"), name).not.toMatch(/canary|green door/);
    expect(JSON.stringify(shown.map(({ buttons }) => buttons ?? [])), name).not.toContain(scene.caseId);
    expect(standing(dana).join("\n"), name).toBe(before.dana);
    expect(standing(mavka).join("\n"), name).toBe(before.mavka);
  }
  const [after] = await rowsOf(world.database.db, sql`select * from cases where id = ${scene.caseId}`);
  expect(after).toEqual(state);
  // Every press came in and was answered, like any stale one.
  const answered = world.sandbox.telegram
    .calls()
    .slice(calls)
    .filter(
      ({ method, params }) =>
        method === "answerCallbackQuery" && /^forged/.test(String(params["callback_query_id"])),
    );
  expect(answered).toHaveLength(forged - pressed);
  const late = world.sandbox.telegram.state().previews.slice(previews);
  expect(late.filter(({ person }) => person === dana.id || person === mavka.id)).toEqual([]);
  expect(late.some(({ body }) => /canary|green door/.test(body))).toBe(false);
}

test("an account of somebody else's learns and changes nothing, whatever it knows", async () => {
  const scene = await talking();
  const stranger = survivor(scene.world);
  await opensMenu(stranger);
  await strangeAll(scene, stranger);
  await expectCalm(scene.world);
});

test("a false caseworker, or one whose case it is not, learns and changes nothing", async () => {
  const scene = await talking();
  const lesya = await hired(scene.world, "Lesya");
  lesya.types("/start");
  await lesya.sees(/Hello, Lesya/);
  await strangeAll(scene, lesya);
  expect(scene.world.sandbox.telegram.chat(STAFF_CHAT).messages.map(wordsOf).join()).not.toMatch(/canary/);
});

test("the bot's link shows a stranger nothing: its names, its commands, its first lines", async () => {
  const world = await startWorld();
  for (const language of [...LOCALES, "de"]) {
    const phone = survivor(world, language);
    phone.types("/start");
    await world.settles();
    const { bot, commands, previews } = world.sandbox.telegram.state();
    const menu = (commands[`${phone.id}`] ?? []).map((one) => `${one.command} ${one.description}`);
    for (const words of [bot.name, bot.username, ...menu]) expect(betrays(words, STEMS), words).toBeNull();
    const hers = previews.filter(({ person }) => person === phone.id);
    expect(hers.length).toBeGreaterThan(0);
    for (const { title, body, buzzed } of hers) {
      expect(betrays(`${title} ${body.slice(0, 60)}`, STEMS), body).toBeNull();
      expect(buzzed).toBe(false);
    }
  }
  await expectCalm(world);
});

test("a crash right after the number was taken neither asks again nor passes it on", async () => {
  const { world, dana, mavka, number } = await talking();
  const other = survivor(world);
  await claims(mavka, await asksForPerson(other));
  world.sandbox.telegram.setFaults([
    { method: "deleteMessage", kind: "error", code: 500, description: "Internal", times: 1 },
    { method: "sendMessage", kind: "reset", times: 1 },
  ]);
  other.types(number);
  await other.sees(/Welcome back/);
  await holds(() => dana.messages().length === 0, "an empty chat");
  await mavka.sees(/from another account/);
  await world.settles();
  expect(standing(mavka).join()).not.toContain(number);
});
