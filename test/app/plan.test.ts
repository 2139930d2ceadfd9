import { describe, expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { DIALOGS, PLAN } from "../../src/domain/dialogs.ts";
import { betrays, preview } from "../../src/domain/discretion.ts";
import { LOCALES } from "../../src/domain/locale.ts";
import { answers, asksForPerson, claims, expectCalm, hired, opensMenu, survivor } from "../support/people.ts";
import { type Phone, plain, startWorld, until, type World, wordsOf } from "../support/world.ts";

const WORRY = "The evenings, when the door opens";
const SHOWN = /^Here is what you put together/;

const labels = (phone: Phone) =>
  (phone.messages().findLast(({ fromBot }) => fromBot)!.buttons ?? []).flat().map(({ text }) => plain(text));

/** Presses by data and returns what the newest message says then. */
async function turn(world: World, phone: Phone, data: string): Promise<{ text: string; data: string[] }> {
  const message_id = phone.messages().findLast(({ fromBot }) => fromBot)!.message_id;
  world.sandbox.telegram.press({ person: phone.id, chat: phone.id, message_id, data });
  await world.settles();
  const shown = phone.messages().findLast(({ fromBot }) => fromBot)!;
  return { text: wordsOf(shown), data: (shown.buttons ?? []).flat().map((button) => button.data ?? "") };
}

async function drafts(world: World, phone: Phone): Promise<number> {
  const all = await world.stores.drafts.all(`private:${phone.id}`);
  return all.filter(({ dialog }) => dialog === PLAN.id).length;
}

async function keptOf(world: World, phone: Phone) {
  return (await world.stores.survivors.find(phone.id))!.profile.plan;
}

async function ticks(phone: Phone, ...options: string[]): Promise<void> {
  for (const option of options) {
    await phone.presses(option);
    await until(() => phone.messages().some((one) => JSON.stringify(one.buttons)?.includes(`☑ ${option}`)));
  }
  await phone.presses("Done");
}

/** Makes a short plan: a worry, a friend and a bag. */
async function makesPlan(phone: Phone): Promise<void> {
  await phone.presses("Safety plan");
  await answers(phone, [[/What worries you most/, `…${WORRY}`]]);
  await phone.sees(/count on/);
  await ticks(phone, "A friend");
  await phone.sees(/get ready in advance/);
  await ticks(phone, "A packed bag");
  await answers(phone, [[/things get tense/, "Show me now"]]);
  await phone.sees(SHOWN);
}

describe("«Safety plan»", () => {
  test("goes part by part to one screen, and keeps nothing of it when she leaves", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Safety plan");
    await answers(dana, [[/What worries you most[\s\S]*102/, `…${WORRY}`]]);
    await dana.sees(/count on/);
    await ticks(dana, "A neighbour", "Some own money");
    await dana.sees(/get ready in advance/);
    await ticks(dana, "A signal next door", "My pet");
    await dana.sees(/things get tense/);
    await ticks(dana, "Near a door");
    await answers(dana, [[/leave one day/, "Skip"]]);
    await dana.sees(/And the phone/);
    await ticks(dana, "My location");
    const plan = wordsOf(await dana.sees(SHOWN));
    expect(plan).toContain(`«${WORRY}»`);
    expect(plan).toMatch(
      /over your shoulder[\s\S]*A neighbour you trust[\s\S]*take in your pet[\s\S]*near a door/,
    );
    expect(plan).not.toMatch(/After leaving/);
    expect(plan).toMatch(/None of this is kept[\s\S]*102/);
    expect(labels(dana)).toEqual(["Keep it here", "Change it", "Done", "Menu", "Hide"]);
    await dana.presses("Done");
    await dana.sees(/What would you like/);
    await world.settles();
    expect(await drafts(world, dana)).toBe(0);
    expect(await keptOf(world, dana)).toBeUndefined();
    await dana.presses("Safety plan");
    expect(wordsOf(await dana.sees(/What worries you most/))).not.toContain(WORRY);
    await expectCalm(world);
  });

  test.each(["Menu", "Hide", "…/start", "…Zhytomyr", "another feature"])(
    "is forgotten when she leaves it by «%s»",
    async (way) => {
      const world = await startWorld();
      const dana = survivor(world);
      await opensMenu(dana);
      const menu = await dana.sees(/What would you like/);
      await makesPlan(dana);
      if (way === "another feature") {
        const { message_id } = menu;
        world.sandbox.telegram.press({ person: dana.id, chat: dana.id, message_id, data: "menu:learn" });
      } else if (way.startsWith("…")) dana.types(way.slice(1));
      else await dana.presses(way);
      await until(() => !dana.messages().some((one) => one.fromBot && SHOWN.test(wordsOf(one))));
      await world.settles();
      expect(await drafts(world, dana)).toBe(0);
      expect(await keptOf(world, dana)).toBeUndefined();
      await expectCalm(world);
    },
  );

  test("is forgotten too when she turns away in the middle of the questions", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Safety plan");
    await answers(dana, [[/What worries you most/, `…${WORRY}`]]);
    await dana.sees(/count on/);
    await dana.presses("Menu");
    await dana.sees(/What would you like/);
    await world.settles();
    expect(await drafts(world, dana)).toBe(0);
    await expectCalm(world);
  });

  test("with everything skipped is still a kind and useful screen", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Safety plan");
    await answers(dana, [
      [/What worries you most/, "Skip"],
      [/count on/, "Skip"],
      [/get ready in advance/, "Skip"],
      [/things get tense/, "Skip"],
      [/leave one day/, "Skip"],
      [/And the phone/, "Skip"],
    ]);
    const empty = wordsOf(await dana.sees(/That is all right/));
    expect(empty).toMatch(/Three small things[\s\S]*102/);
    expect(labels(dana)).toEqual(["Find help", "Talk to a person", "Go through it again", "Menu", "Hide"]);
    for (const forged of ["plan:keep", "plan:send", "plan:yes:1"]) {
      expect((await turn(world, dana, forged)).text, forged).toMatch(/all right|no one on the other side/);
    }
    expect(await keptOf(world, dana)).toBeUndefined();
    expect((await turn(world, dana, "plan:again")).text).toMatch(/What worries you most/);
    await expectCalm(world);
  });

  test("is kept when she asks, outlives «Hide», is changed with what was ticked, and deleted", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await makesPlan(dana);
    await dana.presses("Keep it here");
    expect(wordsOf(await dana.sees(/This is kept here, locked/))).toContain(WORRY);
    expect(labels(dana)).toEqual(["Change it", "Done", "Delete my plan", "Menu", "Hide"]);
    expect(await drafts(world, dana)).toBe(0);
    expect(await keptOf(world, dana)).toEqual({ worry: WORRY, people: "friend", prepare: "bag" });
    await dana.presses("Hide");
    await dana.sees(/A tip for today/);
    await opensMenu(dana);
    await dana.presses("Safety plan");
    await dana.sees(SHOWN);
    await dana.presses("Change it");
    await dana.sees(/Which part/);
    await dana.presses("To get ready");
    await dana.sees(/get ready in advance/);
    expect(JSON.stringify(dana.messages().at(-1)!.buttons)).toContain("☑ A packed bag");
    await ticks(dana, "Spare keys");
    expect(wordsOf(await dana.sees(/This is kept here, locked/))).toMatch(
      /bag with clothes[\s\S]*second set of keys/,
    );
    await dana.presses("Change it");
    await dana.presses("What worries me most");
    await dana.sees(new RegExp(`It says now: «${WORRY}»`));
    await dana.presses("Skip");
    await until(() =>
      dana.messages().some((one) => SHOWN.test(wordsOf(one)) && !wordsOf(one).includes(WORRY)),
    );
    await world.settles();
    expect(await drafts(world, dana)).toBe(0);
    expect(await keptOf(world, dana)).toEqual({ people: "friend", prepare: "bag,keys" });
    await dana.presses("Delete my plan");
    await dana.sees(/It is deleted/);
    expect(await keptOf(world, dana)).toBeUndefined();
    await dana.presses("Safety plan");
    await dana.sees(/What worries you most/);
    await expectCalm(world);
  });

  test("a change of a kept plan that she breaks off changes nothing", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await makesPlan(dana);
    await dana.presses("Keep it here");
    await dana.sees(/This is kept here, locked/);
    await dana.presses("Change it");
    await dana.presses("Who and what can help");
    await dana.sees(/count on/);
    await dana.presses("A relative");
    await dana.presses("Menu");
    await dana.sees(/What would you like/);
    await world.settles();
    expect(await drafts(world, dana)).toBe(0);
    expect(await keptOf(world, dana)).toEqual({ worry: WORRY, people: "friend", prepare: "bag" });
    await expectCalm(world);
  });
});

describe("a plan that is sent", () => {
  test("reaches the caseworker once, however often the button is pressed, and can be answered", async () => {
    const world = await startWorld();
    const mavka = await hired(world, "Mavka");
    const dana = survivor(world);
    const code = await asksForPerson(dana);
    await claims(mavka, code);
    await dana.presses("Menu");
    await dana.sees(/What would you like/);
    await makesPlan(dana);
    await dana.presses("Send it to my caseworker");
    await dana.sees(/^Send\? Only this plan, nothing else\.[\s\S]*It goes to Mavka/);
    await dana.presses("Cancel");
    await dana.sees(SHOWN);
    await world.settles();
    expect(mavka.messages().filter((one) => wordsOf(one).includes(WORRY))).toEqual([]);
    await dana.presses("Send it to my caseworker");
    const again = await dana.sees(/^Send\?/);
    dana.taps(again, "Yes, send it");
    dana.taps(again, "Yes, send it");
    await dana.sees(/on its way to Mavka/);
    const sent = await mavka.sees(/My safety plan/);
    expect(wordsOf(sent)).toMatch(
      new RegExp(`^${code}\nMy safety plan\n\n[\\s\\S]*${WORRY}[\\s\\S]*bag with clothes`),
    );
    expect(wordsOf(sent)).not.toMatch(/kept|shoulder|102/);
    dana.types("Did it arrive?");
    await mavka.sees(/Did it arrive/);
    expect(mavka.messages().filter((one) => wordsOf(one).includes(WORRY))).toHaveLength(1);
    mavka.types("It did", { replyTo: sent.message_id });
    await dana.sees(/^1 new$/);
    expect(await drafts(world, dana)).toBe(0);
    await expectCalm(world);
  });

  test("is sent only so: correcting the words she wrote for it sends nothing", async () => {
    const world = await startWorld();
    const mavka = await hired(world, "Mavka");
    const dana = survivor(world);
    await claims(mavka, await asksForPerson(dana));
    await dana.presses("Menu");
    await dana.presses("Safety plan");
    await dana.sees(/What worries you most/);
    const message_id = dana.types(WORRY);
    await dana.sees(/count on/);
    world.sandbox.telegram.edit({
      person: dana.id,
      chat: dana.id,
      message_id,
      text: `${WORRY}, and the mornings`,
    });
    await world.settles();
    await dana.presses("Menu");
    dana.types("Good evening");
    await mavka.sees(/Good evening/);
    expect(mavka.messages().filter((one) => wordsOf(one).includes(WORRY))).toEqual([]);
    await expectCalm(world);
  });

  test("waits for whoever takes the case; changed and sent once more it comes as a message of its own", async () => {
    const world = await startWorld();
    const mavka = await hired(world, "Mavka");
    const dana = survivor(world);
    const code = await asksForPerson(dana);
    await dana.presses("Menu");
    await dana.sees(/What would you like/);
    await makesPlan(dana);
    await dana.presses("Keep it here");
    await dana.sees(/This is kept here, locked/);
    await dana.presses("Send it to my caseworker");
    await answers(dana, [[/^Send\?[\s\S]*goes to the person who will answer you/, "Yes, send it"]]);
    await dana.sees(/kept for the person who will answer you/);
    await dana.presses("Back");
    await dana.sees(SHOWN);
    await dana.presses("Change it");
    await dana.presses("When it gets tense");
    await dana.sees(/things get tense/);
    await ticks(dana, "Phone charged");
    await dana.sees(SHOWN);
    await dana.presses("Send it to my caseworker");
    await answers(dana, [[/^Send\?/, "Yes, send it"]]);
    await dana.sees(/kept for the person who will answer you/);
    await claims(mavka, code);
    await mavka.sees(/Keep your phone charged/);
    expect(mavka.messages().filter((one) => wordsOf(one).includes(WORRY))).toHaveLength(2);
    await expectCalm(world);
  });

  test("goes nowhere without an open case, and says so", async () => {
    const world = await startWorld();
    const mavka = await hired(world, "Mavka");
    const dana = survivor(world);
    await opensMenu(dana);
    await makesPlan(dana);
    expect(labels(dana)).not.toContain("Send it to my caseworker");
    expect((await turn(world, dana, "plan:send")).text).toMatch(/no one on the other side yet/);
    expect((await turn(world, dana, "plan:yes:7")).text).toMatch(/no one on the other side yet/);
    await dana.presses("Back");
    await dana.sees(SHOWN);
    // A case that ended meanwhile is no open one.
    await dana.presses("Keep it here");
    await dana.sees(/This is kept here, locked/);
    await claims(mavka, await asksForPerson(dana));
    await dana.presses("Menu");
    await dana.presses("Safety plan");
    await dana.presses("Send it to my caseworker");
    const ask = await dana.sees(/^Send\?/);
    await mavka.presses("Close case");
    await mavka.presses("Handed over");
    await dana.sees(/^1 new$/);
    dana.taps(ask, "Yes, send it");
    await dana.sees(/no one on the other side yet/);
    await expectCalm(world);
  });
});

describe("buttons of the plan", () => {
  test("that are stale or forged lead on", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    const all = ["show", "keep", "change", "part:people", "part:nothing", "send", "yes:9", "x"];
    for (const data of [...all.map((each) => `plan:${each}`), "q:plan:people:friend", "q:plan:x:y"]) {
      const { text, data: next } = await turn(world, dana, data);
      expect(text, data).toMatch(/no longer here/);
      expect(next).toContain("menu:plan");
    }
    expect((await turn(world, dana, "plan:delete")).text).toMatch(/It is deleted/);
    await dana.presses("Safety plan");
    await answers(dana, [[/What worries you most/, "Skip"]]);
    const people = await dana.sees(/count on/);
    await dana.presses("Skip");
    await dana.sees(/get ready in advance/);
    dana.taps(people, "A friend");
    await world.settles();
    expect(wordsOf(dana.messages().at(-1)!)).toMatch(/get ready in advance/);
    // A button of the plan that lags behind, in the middle of the questions, asks on.
    expect((await turn(world, dana, "plan:keep")).text).toMatch(/get ready in advance/);
    expect((await turn(world, dana, "menu:plan")).text).toMatch(/get ready in advance/);
    await ticks(dana, "Spare keys");
    const tense = await dana.sees(/things get tense/);
    await dana.presses("Show me now");
    await dana.sees(SHOWN);
    dana.taps(tense, "Near a door");
    await world.settles();
    const shown = wordsOf(await dana.sees(SHOWN));
    expect(shown).toMatch(/second set of keys/);
    expect(shown).not.toMatch(/near a door/i);
    await expectCalm(world);
  });

  test("go on after a deploy, in the middle of the questions and under the plan", async () => {
    const world = await startWorld();
    const dana = survivor(world);
    await opensMenu(dana);
    await dana.presses("Safety plan");
    await answers(dana, [[/What worries you most/, `…${WORRY}`]]);
    await dana.sees(/count on/);
    await dana.presses("A friend");
    await until(() => JSON.stringify(dana.messages().at(-1)!.buttons).includes("☑ A friend"));
    const [worry, people, prepare, ...rest] = PLAN.questions;
    const swapped = { ...PLAN, questions: [worry!, prepare!, people!, ...rest] };
    await world.restart({ dialogs: { ...DIALOGS, plan: swapped } });
    await ticks(dana, "A relative");
    await dana.sees(/get ready in advance/);
    await ticks(dana, "My pet");
    await answers(dana, [[/things get tense/, "Show me now"]]);
    await dana.sees(SHOWN);
    await world.restart();
    await dana.presses("Keep it here");
    await dana.sees(/This is kept here, locked/);
    expect(await keptOf(world, dana)).toEqual({ worry: WORRY, people: "relative,friend", prepare: "pet" });
    await expectCalm(world);
  });
});

test.each(LOCALES)(
  "with everything ticked and as many words as Telegram takes, every screen keeps its limits (%s)",
  async (language) => {
    const world = await startWorld();
    const mavka = await hired(world, "Mavka");
    const dana = survivor(world, language);
    const stems = LOCALES.flatMap((locale) => loadData().denyList[locale]);
    const checked = async (data: string) => {
      const screen = await turn(world, dana, data);
      expect(screen.text.length, data).toBeLessThanOrEqual(4096);
      expect(screen.text, data).not.toMatch(/[{}]|undefined|null|NaN|\n{3}/);
      expect(screen.text, data).toMatch(/10[123]|11[12]/);
      expect(betrays(preview(screen.text), stems), data).toBeNull();
      for (const each of screen.data) expect(Buffer.byteLength(each), each).toBeLessThanOrEqual(64);
      expect(screen.data, data).toContain("hide");
      return screen;
    };
    dana.types("/start");
    await until(() => dana.messages().some(({ fromBot }) => fromBot));
    for (const data of ["menu:person", "person:agree"]) await turn(world, dana, data);
    for (const { id } of DIALOGS["intake"]!.questions) await turn(world, dana, `q:intake:${id}:skip`);
    await checked("menu:plan");
    dana.types(`violence police ${"😀".repeat(2_039)}`);
    await world.settles();
    for (const { id, options } of PLAN.questions.slice(1)) {
      for (const option of options) await checked(`q:plan:${id}:${option}`);
      await checked(`q:plan:${id}:done`);
    }
    // Nothing of what she ticked gives way to her words, and enough of them is left.
    const lines = PLAN.questions.flatMap(({ options }) => options).length;
    for (const data of ["plan:show", "plan:keep"]) {
      const { text } = await checked(data);
      expect(text.match(/^• /gm), data).toHaveLength(lines);
      expect(text.match(/😀/gu)!.length, data).toBeGreaterThan(150);
      expect(text.endsWith("…"), data).toBe(false);
    }
    expect((await keptOf(world, dana))!["worry"]!.length).toBeLessThanOrEqual(500);
    await checked("plan:change");
    expect((await checked("plan:part:worry")).text).toContain("😀");
    await checked("q:plan:worry:end");
    const yes = (await checked("plan:send")).data.find((data) => data.startsWith("plan:yes:"))!;
    await checked(yes);
    await checked("plan:delete");
    await checked("plan:show");
    await checked("menu:plan");
    await checked("q:plan:worry:end");
    await checked("plan:yes:1");
    const card = await mavka.sees(/Waiting since/, { chat: -1_001_000_000_001 });
    mavka.taps(card, "Claim", { chat: -1_001_000_000_001 });
    expect(wordsOf(await mavka.sees(/😀/)).length).toBeLessThanOrEqual(4096);
    await expectCalm(world);
  },
  60_000,
);
