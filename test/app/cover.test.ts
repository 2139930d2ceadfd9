/** A chat in cover: what opens it, what does not, and what is visible in the chat and on the lock screen meanwhile. */
import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { LOCALES } from "../../src/domain/locale.ts";
import {
  answers,
  asksForPerson,
  claims,
  expectCalm,
  hired,
  holds,
  opensMenu,
  standing,
  survivor,
} from "../support/people.ts";
import { type Phone, startWorld, until, type World, wordsOf } from "../support/world.ts";

const WORD = "blue heron lamp";
const DURESS = "Grandma's plums";
const { covers } = loadData();
const tips = covers.find(({ id }) => id === "tips")!.texts;

/** Everything that the three covers can ever say, in any language. */
const COVER_LINES = covers.flatMap(({ texts }) =>
  LOCALES.flatMap((locale) => {
    const { hello, help, menu, items, talk } = texts[locale];
    return [hello, help, menu, ...items.map(({ text }) => text), ...Object.values(talk).flat()];
  }),
);
const isCover = (words: string) => COVER_LINES.some((line) => words.includes(line));

/** What the bot says in a chat. */
const saidIn = (phone: Phone) => phone.messages().filter(({ fromBot }) => fromBot);

/** Only cover is visible: in the chat, under its messages, and among what the lock screen showed since. */
function expectOnlyCover(world: World, phone: Phone, since = 0): void {
  const said = saidIn(phone);
  expect(said.map(wordsOf).filter((words) => !isCover(words))).toEqual([]);
  const data = said.flatMap(({ buttons }) => (buttons ?? []).flat()).map((button) => button.data ?? "");
  expect(data.filter((one) => !/^t:(?:tips|recipes|words):[a-z]+$/.test(one))).toEqual([]);
  const previews = previewsOf(world, phone).slice(since);
  expect(previews.filter((body) => !isCoverPreview(body))).toEqual([]);
}

const flat = (text: string) => text.replace(/\s+/g, " ");
const isCoverPreview = (body: string) =>
  COVER_LINES.some(
    (line) => flat(line).startsWith(body.slice(0, 30)) || body.includes(flat(line).slice(0, 30)),
  );
const previewsOf = (world: World, phone: Phone) =>
  world.sandbox.telegram
    .state()
    .previews.filter(({ person }) => person === phone.id)
    .map(({ body }) => body);

async function setsWord(phone: Phone, which: "Personal word" | "Duress word", word: string): Promise<void> {
  await phone.presses("Settings");
  await phone.presses(which);
  await phone.sees(which === "Personal word" ? /a word that only you know/ : /a second word/);
  phone.types(word);
  await phone.sees(which === "Personal word" ? /^Your word is kept/ : /^Your second word is kept/);
}

/** Dana has both words and an open case with Mavka; then she hides. */
async function coveredWithCase(world: World) {
  const mavka = await hired(world, "Mavka");
  const dana = survivor(world);
  const code = await asksForPerson(dana);
  await claims(mavka, code);
  await opensMenu(dana);
  await setsWord(dana, "Personal word", WORD);
  await setsWord(dana, "Duress word", DURESS);
  await dana.presses("Hide");
  await holds(() => dana.messages().length === 1 && isCover(wordsOf(dana.messages()[0]!)), "only the cover");
  await mavka.sees(/left the chat/);
  const since = previewsOf(world, dana).length;
  return { dana, mavka, code, since };
}

/** Types, and waits for one more answer. */
async function getsAnswer(phone: Phone, text: string): Promise<string> {
  const before = saidIn(phone).length;
  phone.types(text);
  const answer = await until(() => saidIn(phone)[before], `an answer to «${text}»`);
  return wordsOf(answer);
}

async function idOf(world: World, phone: Phone): Promise<string> {
  return (await world.stores.survivors.find(phone.id))!.id;
}

/** Lets the visit lapse as if nobody had touched the phone for long enough. */
async function lapses(world: World, phone: Phone): Promise<void> {
  const id = await idOf(world, phone);
  await world.stores.locks.open(id, new Date(Date.now() - 60_000));
}

test("somebody with the phone tries everything, and sees a bot with household tips", async () => {
  const world = await startWorld();
  const { dana, mavka, since } = await coveredWithCase(world);
  // 1 to 3: the commands of the menu
  expect(await getsAnswer(dana, "/start")).toContain(tips.en.hello);
  expect(await getsAnswer(dana, "/menu")).toBe(tips.en.menu);
  expect(await getsAnswer(dana, "/help")).toBe(tips.en.help);
  // 4: asking what it is
  expect(tips.en.talk.who).toContain(await getsAnswer(dana, "Who are you?"));
  // 5: guessing
  for (const guess of ["sunflower", "let me in", "heron lamp blue", "open the chat"]) {
    expect(isCover(await getsAnswer(dana, guess))).toBe(true);
  }
  // 6: words in which danger would be heard
  expect(isCover(await getsAnswer(dana, "he wants to kill me, I need the police"))).toBe(true);
  // 7: a button of the cover, and a forged one of ours
  await dana.presses("Another one");
  await dana.presses("Season");
  const last = saidIn(dana).at(-1)!.message_id;
  for (const data of [
    "menu",
    "menu:person",
    "hide",
    "plan:show",
    "word:drop:personal",
    "q:word:typed:cancel",
  ]) {
    world.sandbox.telegram.press({ person: dana.id, chat: dana.id, message_id: last, data });
  }
  // 8: staff commands and links
  expect(isCover(await getsAnswer(dana, "/staff"))).toBe(true);
  expect(await getsAnswer(dana, "/start secret")).toContain(tips.en.hello);
  // 9: an edit of an earlier message
  const mine = dana.messages().find(({ fromBot }) => !fromBot)!.message_id;
  world.sandbox.telegram.edit({
    person: dana.id,
    chat: dana.id,
    message_id: mine,
    text: "tell me your secrets",
  });
  // 10: waiting for an answer of the other side
  mavka.types("Are you all right?");
  await holds(() => previewsOf(world, dana).length > since, "a notice");
  mavka.types("I am here until six");
  await world.settles();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expectOnlyCover(world, dana, since);
  const left = await world.stores.drafts.all(`private:${dana.id}`);
  expect(left.filter(({ dialog }) => dialog !== "triage")).toEqual([]);
  // Nothing of that reached the caseworker.
  expect(standing(mavka).join("\n")).not.toMatch(/sunflower|kill me|tell me your secrets|Who are you/);

  dana.types("  Blue HERON, lamp.  ");
  await dana.sees(/Mavka is with you/);
  await holds(
    () => !standing(dana).some((words) => /heron/i.test(words) && !words.startsWith("heron")),
    "no word",
  );
  await dana.presses("Show (2)");
  await dana.sees(/^Are you all right\?$/);
  await expectCalm(world);
});

test("the word is deleted at once, while it is set and when it opens", async () => {
  const world = await startWorld();
  const { dana } = await coveredWithCase(world);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  const written = () => dana.messages().filter(({ fromBot }) => !fromBot);
  expect(written()).toEqual([]);
  // Once more while it is open: it is never passed on.
  dana.types(WORD);
  await holds(() => written().length === 0, "the word to go");
  const { profile } = (await world.stores.survivors.find(dana.id))!;
  expect(JSON.stringify(profile)).not.toMatch(/heron|plums/i);
  expect(JSON.stringify(await world.stores.drafts.all(`private:${dana.id}`))).not.toMatch(/heron|plums/i);
  await expectCalm(world);
});

test("the duress word leaves only the cover, and the caseworker knows", async () => {
  const world = await startWorld();
  const { dana, mavka, code, since } = await coveredWithCase(world);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  dana.types("please wait");
  await mavka.sees(/please wait/);
  const sinceDuress = previewsOf(world, dana).length;
  dana.types("grandma’s PLUMS");
  const alarm = await mavka.sees(new RegExp(`${code}: the duress word was written. Do not write`));
  expect(alarm.silent).not.toBe(true);
  await holds(() => dana.messages().length === 1, "only one line");
  expectOnlyCover(world, dana, sinceDuress);
  expect(since).toBeLessThan(sinceDuress);
  expect(isCover(await getsAnswer(dana, "what was that?"))).toBe(true);
  // Locked, it does the same.
  dana.types(DURESS);
  await holds(() => dana.messages().length === 1, "only one line again");
  await holds(
    () => standing(mavka).filter((words) => /duress word was written/.test(words)).length === 2,
    "two",
  );
  await expectCalm(world);
});

test("without a case the duress word only clears, and without an owner the staff chat knows", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await setsWord(dana, "Personal word", WORD);
  await setsWord(dana, "Duress word", DURESS);
  dana.types(DURESS);
  await holds(() => dana.messages().length === 1 && isCover(wordsOf(dana.messages()[0]!)), "only the cover");
  const staffChat = -1_001_000_000_001;
  const admin = world.phone(3001);
  expect(standing(admin, staffChat)).toEqual([]);
  dana.types(WORD);
  await answers(dana, [[/could anyone else see/, "I am alone"]]);
  const code = await asksForPerson(dana);
  dana.types(DURESS);
  await admin.sees(new RegExp(`${code}: the duress word`), { chat: staffChat });
  await holds(() => dana.messages().length === 1, "only one line");
  expectOnlyCover(world, dana, previewsOf(world, dana).length);
  await expectCalm(world);
});

test("a chat that nobody touches turns into the cover, without a new message", async () => {
  const world = await startWorld();
  const { dana, mavka } = await coveredWithCase(world);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  dana.types("I will be back");
  await mavka.sees(/I will be back/);
  mavka.types("I will wait");
  await dana.sees(/^1 new$/);
  const since = previewsOf(world, dana).length;
  await lapses(world, dana);
  await holds(() => dana.messages().length === 1 && isCover(wordsOf(dana.messages()[0]!)), "only the cover");
  expect(previewsOf(world, dana).slice(since)).toEqual([]);
  mavka.types("one more thing");
  await holds(() => previewsOf(world, dana).length === since + 1, "a notice");
  expectOnlyCover(world, dana, since);
  // The case and its replies waited.
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  await dana.presses("Show (2)");
  await dana.sees(/^I will wait$/);
  await expectCalm(world);
});

test("a press on an old screen of ours after the time is over meets the cover", async () => {
  const world = await startWorld();
  const { dana } = await coveredWithCase(world);
  dana.types(WORD);
  const screen = await dana.sees(/Mavka is with you/);
  await world.settles();
  await lapses(world, dana);
  const heard: string[] = [];
  world.sandbox.telegram.on((event) => {
    if (event.kind === "answer" && event.person === dana.id) heard.push(event.text ?? "");
  });
  dana.taps(screen, "Menu");
  await holds(() => dana.messages().length === 1 && isCover(wordsOf(dana.messages()[0]!)), "only the cover");
  await world.settles();
  expect(heard.filter((words) => words !== "")).toEqual([]);
  await expectCalm(world);
});

test("a restart leaves it locked, also one in the middle of a visit and of setting a word", async () => {
  const world = await startWorld();
  const { dana } = await coveredWithCase(world);
  await world.restart();
  expect(isCover(await getsAnswer(dana, "good evening to you"))).toBe(true);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  await opensMenu(dana);
  await dana.presses("Settings");
  await dana.presses("Personal word");
  await dana.presses("Another word");
  await dana.sees(/a word that only you know/);
  await world.restart();
  dana.types("green kettle song");
  await dana.sees(/^Your word is kept/);
  expect(dana.messages().filter(({ text }) => /green kettle/.test(text ?? ""))).toEqual([]);
  dana.types("/hide");
  await holds(() => dana.messages().length === 1, "only one line");
  expect(isCover(await getsAnswer(dana, WORD))).toBe(true);
  dana.types("green kettle song");
  await dana.sees(/Mavka is with you/);
  await expectCalm(world);
});

test("what was written in an open chat is passed on, however late it is handled", async () => {
  const world = await startWorld();
  const { dana, mavka } = await coveredWithCase(world);
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  await world.stopService();
  dana.types("this must not be lost");
  // The visit ended between writing and handling; what came before the end still belongs to it.
  await world.stores.locks.open(await idOf(world, dana), new Date(Date.now() + 500));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await world.restart();
  await mavka.sees(/this must not be lost/);
  await expectCalm(world);
});

test("a word that cannot be one is declined with the reason", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await dana.presses("Settings");
  await dana.presses("Duress word");
  await dana.sees(/personal word first/);
  await dana.presses("Personal word");
  await answers(dana, [
    [/^Please write a word/, "…owl"],
    [/^That word is a little short/, "…Hello!"],
    [/^Many people write that/, "…Kettle"],
    [/^Many people write that/, "…hide"],
  ]);
  // «Hide» hides, also here.
  await holds(() => dana.messages().length === 1, "only one line");
  await opensMenu(dana);
  await setsWord(dana, "Personal word", WORD);
  await dana.presses("Settings");
  await dana.presses("Duress word");
  await answers(dana, [
    [/^Please write a second/, `…${WORD.toUpperCase()}`],
    [/^That is your other word/, "…one two three four"],
    [/^That is a little long/, `…${DURESS}`],
    [/^Your second word is kept/, "Settings"],
  ]);
  expect(dana.messages().filter(({ fromBot, text }) => !fromBot && !/^\//.test(text ?? ""))).toEqual([]);
  await expectCalm(world);
});

test("after many wrong words nothing more is looked at, and nothing shows it", async () => {
  const world = await startWorld();
  const { dana, since } = await coveredWithCase(world);
  const id = await idOf(world, dana);
  await world.stores.locks.setTries(id, { tries: 29, triedSince: new Date() });
  expect(isCover(await getsAnswer(dana, "wrong number thirty"))).toBe(true);
  const before = saidIn(dana).length;
  dana.types(WORD);
  await holds(() => saidIn(dana).length === before + 1, "an answer");
  expectOnlyCover(world, dana, since);
  // An hour later the word opens again.
  await world.stores.locks.setTries(id, { tries: 30, triedSince: new Date(Date.now() - 3_700_000) });
  dana.types(WORD);
  await dana.sees(/Mavka is with you/);
  await expectCalm(world);
});

test("she chooses another cover and another time, and can do without", async () => {
  const world = await startWorld();
  const dana = survivor(world);
  await opensMenu(dana);
  await setsWord(dana, "Personal word", WORD);
  await dana.presses("Recipes");
  await dana.presses("60 min");
  await dana.sees(/60 minutes/);
  dana.types("/hide");
  await holds(() => dana.messages().length === 1, "only one line");
  const recipes = covers.find(({ id }) => id === "recipes")!.texts.en;
  expect(recipes.items.some(({ text }) => wordsOf(dana.messages()[0]!).includes(text))).toBe(true);
  expect(await getsAnswer(dana, "what about pumpkin")).toMatch(/pumpkin/);
  dana.types(WORD);
  await answers(dana, [
    [/could anyone else see/, "I am alone"],
    [/What would you like/, "Settings"],
    [/^Settings/, "Personal word"],
    [/^Your word is kept/, "Do without"],
    [/^The word is gone/, "Settings"],
  ]);
  dana.types("/hide");
  await dana.sees(/^A tip for today/);
  dana.types("who is this");
  await dana.sees(/could anyone else see/);
  await expectCalm(world);
});

test.each(LOCALES)("the cover speaks %s, and its words open it", async (language) => {
  const word = { uk: "синя чапля", ru: "Ёжик в тумане", kk: "көк құтан", en: "blue heron" }[language];
  const spelt = { uk: "СИНЯ  чапля.", ru: "ежик в тумане", kk: "Көк құтан!", en: "Blue-heron" }[language];
  const hides = { uk: "Сховай", ru: "скрыть всё", kk: "Жасыр", en: "hide it" }[language];
  const world = await startWorld();
  const phone = survivor(world, language);
  const press = async (data: string) => {
    const message = await until(() =>
      saidIn(phone).findLast(({ buttons }) => (buttons ?? []).flat().some((one) => one.data === data)),
    );
    world.sandbox.telegram.press({ person: phone.id, chat: phone.id, message_id: message.message_id, data });
  };
  phone.types("/start");
  for (const data of ["alone:yes", "menu:settings", "word:personal"]) await press(data);
  await until(() =>
    saidIn(phone).some((one) => JSON.stringify(one.buttons ?? []).includes("q:word:typed:cancel")),
  );
  phone.types(word);
  await until(() =>
    saidIn(phone).some((one) => JSON.stringify(one.buttons ?? []).includes("word:drop:personal")),
  );
  phone.types(hides);
  await holds(
    () => phone.messages().length === 1 && isCover(wordsOf(phone.messages()[0]!)),
    "only the cover",
  );
  const texts = tips[language];
  expect(await getsAnswer(phone, "/help")).toBe(texts.help);
  expect(texts.talk.unknown).toContain(await getsAnswer(phone, "zzz qqq xxx vvv"));
  expectOnlyCover(world, phone, previewsOf(world, phone).length);
  phone.types(spelt);
  await until(() => saidIn(phone).some((one) => JSON.stringify(one.buttons ?? []).includes("alone:yes")));
  await expectCalm(world);
});

test("with a cover by default only the link or the poster's word lets people in", async () => {
  const env = { COVER_BY_DEFAULT: "on", ENTRY_TOKEN: "garden-26", ENTRY_WORD: "Rainbow bench" };
  const world = await startWorld({ env });
  const dana = survivor(world);
  expect(await getsAnswer(dana, "/start")).toContain(tips.en.hello);
  expect(await getsAnswer(dana, "/start garden-27")).toContain(tips.en.hello);
  expectOnlyCover(world, dana);
  dana.types("rainbow  bench");
  await answers(dana, [[/could anyone else see/, "I am alone"]]);
  await dana.sees(/What would you like/);
  // Whoever has a word of her own comes in by that alone.
  await setsWord(dana, "Personal word", WORD);
  await dana.presses("Hide");
  await holds(() => dana.messages().length === 1, "only one line");
  expect(isCover(await getsAnswer(dana, "rainbow bench"))).toBe(true);
  expect(await getsAnswer(dana, "/start garden-26")).toContain(tips.en.hello);
  dana.types(WORD);
  await dana.sees(/could anyone else see/);

  const other = survivor(world);
  other.types("/start garden-26");
  await other.sees(/could anyone else see/);
  await holds(() => other.messages().every(({ fromBot }) => fromBot), "the token to go");
  await expectCalm(world);
});

test("the phone shows a bot with household tips before anybody writes to it", async () => {
  const world = await startWorld();
  for (const language of LOCALES) {
    const call = (method: string) =>
      fetch(`${world.sandbox.url}/bot${world.sandbox.token}/${method}?language_code=${language}`)
        .then((response) => response.json())
        .then((answer) => (answer as { result: Record<string, string> }).result);
    await until(async () => (await call("getMyName"))["name"] === tips[language].name, "the name");
    expect((await call("getMyDescription"))["description"]).toBe(tips[language].description);
    expect((await call("getMyShortDescription"))["short_description"]).toBe(tips[language].shortDescription);
  }
  const phone = survivor(world);
  phone.types("/start");
  await phone.sees(/could anyone else see/);
  expect(previewsOf(world, phone).length).toBeGreaterThan(0);
});
