import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/server.ts";
import { isSkippedWithoutChromium, launchChromium } from "../support/chromium.ts";
import { type EchoBot, startEchoBot } from "../support/echo-bot.ts";

const survivor = 1001;
const caseworker = 2001;
const admin = 3001;
const staffChat = -1001234567890;
/** How long a page may take, in ms: other suites run beside this one on the same cores. */
const PATIENCE = 30_000;
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: PATIENCE });
const hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

const skipped = isSkippedWithoutChromium();

describe.skipIf(skipped)(`the page of the sandbox${skipped ? " (skipped: no Chromium found)" : ""}`, () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let bot: EchoBot;
  let page: Page;
  let complaints: string[];

  const phone = (id: number) => page.locator(`[data-phone="${id}"]`);
  const log = (where: Locator) => where.getByRole("log");
  const field = (where: Locator) => where.getByRole("textbox");
  const heard = (text: string) => bot.updates.some((update) => update.message?.text === text);

  async function say(where: Locator, text: string): Promise<void> {
    await field(where).fill(text);
    await field(where).press("Enter");
  }

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0 });
    const { telegram } = sandbox;
    telegram.addPerson({ id: survivor, first_name: "Olena", language_code: "uk", label: "Survivor" });
    telegram.addPerson({ id: caseworker, first_name: "Marta", language_code: "en", label: "Caseworker" });
    telegram.addPerson({ id: admin, first_name: "Iryna", language_code: "uk", label: "Admin" });
    telegram.addGroup({ id: staffChat, title: "Staff chat", members: [admin, caseworker] });
    bot = startEchoBot(sandbox, answer);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.setDefaultTimeout(PATIENCE);
    complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(sandbox.url);
    await phone(survivor).waitFor();
  });
  afterEach(async () => {
    await page.close();
    bot.stop();
    await sandbox.stop();
    expect(complaints).toEqual([]);
  });

  it("brings what a person types to the bot, and the answer back", async () => {
    await say(phone(survivor), "Добрий день");
    await log(phone(survivor)).getByText("Echo: Добрий день").waitFor();
    expect(heard("Добрий день")).toBe(true);
    expect(await field(phone(survivor)).inputValue()).toBe("");
  });

  it("keeps a new line on Shift+Enter and sends nothing", async () => {
    await field(phone(survivor)).fill("one");
    await field(phone(survivor)).press("Shift+Enter");
    await field(phone(survivor)).pressSequentially("two");
    expect(await field(phone(survivor)).inputValue()).toBe("one\ntwo");
    await field(phone(survivor)).press("Enter");
    await soon(() => expect(heard("one\ntwo")).toBe(true));
  });

  it("starts the bot with one press when the chat is empty", async () => {
    await phone(survivor).getByRole("button", { name: "Start", exact: true }).click();
    await soon(() => expect(heard("/start")).toBe(true));
  });

  it("brings a pressed button to the bot and shows its answer, by mouse and by keyboard", async () => {
    await say(phone(survivor), "buttons");
    await phone(survivor).getByRole("button", { name: "Find help" }).click();
    await phone(survivor).getByRole("status").getByText("Pressed help").waitFor();
    await phone(survivor).getByRole("button", { name: "Warn me" }).press("Enter");
    const alert = phone(survivor).getByRole("alertdialog");
    await alert.getByText("Pressed warn").waitFor();
    await alert.getByRole("button", { name: "OK" }).press("Enter");
    await alert.waitFor({ state: "detached" });
    expect(bot.updates.flatMap((update) => update.callback_query?.data ?? [])).toEqual(["help", "warn"]);
  });

  it("sends what stands on the bot's keyboard", async () => {
    await say(phone(survivor), "keyboard");
    await phone(survivor).getByRole("button", { name: "I am alone" }).click();
    await soon(() => expect(heard("I am alone")).toBe(true));
  });

  it("shows on the lock screen what was read there, and whether it buzzed", async () => {
    const newest = phone(survivor).locator("[data-preview]").first();
    await say(phone(survivor), "loud");
    await newest.getByText("Echo: loud").waitFor();
    expect(await newest.getAttribute("data-buzzed")).toBe("true");
    expect(await newest.textContent()).toContain("Buzzed");
    await say(phone(survivor), "quiet");
    await newest.getByText("Echo: quiet").waitFor();
    expect(await newest.getAttribute("data-buzzed")).toBe("false");
    expect(await newest.textContent()).toContain("Silent");
    expect(await newest.textContent()).toContain("Telegram");
  });

  it("blocks the bot and lets it in again", async () => {
    await say(phone(survivor), "hello");
    await log(phone(survivor)).getByText("Echo: hello").waitFor();
    await phone(survivor).getByRole("button", { name: "Menu of Olena's phone" }).click();
    await page.getByRole("menuitem", { name: "Block the bot" }).click();
    await phone(survivor).getByText("The bot is blocked").waitFor();
    expect(await phone(survivor).getAttribute("data-blocked")).toBe("");
    expect(await field(phone(survivor)).count()).toBe(0);
    await phone(survivor).getByRole("button", { name: "Unblock" }).click();
    await say(phone(survivor), "again");
    await log(phone(survivor)).getByText("Echo: again").waitFor();
  });

  it("adds a person, whose phone works at once", async () => {
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByLabel("First name").fill("Daria");
    await page.getByLabel("Language of the phone").selectOption("kk");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const fresh = page.getByRole("article", { name: "Survivor Daria" });
    await say(fresh, "сәлем");
    await log(fresh).getByText("Echo: сәлем").waitFor();
    expect(sandbox.telegram.state().people.at(-1)).toMatchObject({
      first_name: "Daria",
      language_code: "kk",
    });
  });

  it("shows a hostile text as text, in the chat, on the lock screen and in a toast", async () => {
    await say(phone(survivor), hostile);
    await log(phone(survivor)).getByText(`Echo: ${hostile}`).waitFor();
    await phone(survivor).locator("[data-preview]").getByText("Echo: <img").waitFor();
    await say(phone(survivor), "buttons");
    await phone(survivor)
      .getByRole("button", { name: hostile.slice(0, 20) })
      .click();
    await phone(survivor).getByRole("status").getByText(`Pressed ${"<img>"}`).waitFor();
    expect(await phone(survivor).locator("img, script").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
  });

  it("sends a photo, which both sides show as a picture, and a voice message", async () => {
    await phone(survivor).getByRole("button", { name: "Attach a photo" }).click();
    await page.getByRole("menuitem", { name: "Send a sample photo" }).click();
    const pictures = log(phone(survivor)).locator("img.photo");
    await pictures.nth(1).waitFor();
    await soon(async () => {
      const widths = await pictures.evaluateAll((all) =>
        all.map((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
      );
      expect(widths.every((width) => width > 100)).toBe(true);
    });
    await phone(survivor).getByRole("button", { name: "Send a voice message" }).click();
    await log(phone(survivor)).locator("[data-media=voice]").waitFor();
  });

  it("answers, corrects and deletes a message from its menu", async () => {
    await say(phone(survivor), "first");
    const own = log(phone(survivor)).locator(".own .bubble").first();
    await own.click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await say(phone(survivor), "first, corrected");
    await log(phone(survivor)).locator("[data-edited]").getByText("first, corrected").waitFor();
    await own.click();
    await page.getByRole("menuitem", { name: "Reply" }).click();
    await say(phone(survivor), "second");
    await log(phone(survivor)).getByText("Echo: second").waitFor();
    expect(
      sandbox.telegram.chat(survivor).messages.find(({ text }) => text === "second")?.replyTo,
    ).toBeDefined();
    await log(phone(survivor)).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
    await log(phone(survivor)).getByText("Echo: second").waitFor({ state: "detached" });
  });

  it("speaks in a group as the member who is chosen", async () => {
    const group = page.locator(`[data-group="${staffChat}"]`);
    await group.getByLabel("Act as").selectOption(String(caseworker));
    await say(group, "I am here");
    await log(group).getByText("Echo: I am here").waitFor();
    expect(sandbox.telegram.chat(staffChat).messages.some((one) => one.from === caseworker)).toBe(true);
  });

  it("keeps a draft and a reader's place while messages arrive, and stays at the bottom otherwise", async () => {
    await say(phone(survivor), "hello");
    // Only whoever has written may be written to.
    await log(phone(survivor)).getByText("Echo: hello").waitFor();
    for (let line = 0; line < 60; line++)
      await bot.call("sendMessage", { chat_id: survivor, text: `Line ${line}` });
    await log(phone(survivor)).getByText("Line 59", { exact: true }).waitFor();
    const gap = () =>
      log(phone(survivor)).evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    await soon(async () => expect(await gap()).toBeLessThan(2));
    await field(phone(survivor)).fill("a draft");
    await log(phone(survivor)).evaluate((list) => list.scrollTo(0, 100));
    await bot.call("sendMessage", { chat_id: survivor, text: "The last one" });
    await log(phone(survivor)).getByText("The last one").waitFor({ state: "attached" });
    expect(await log(phone(survivor)).evaluate((list) => list.scrollTop)).toBe(100);
    expect(await field(phone(survivor)).inputValue()).toBe("a draft");
  });

  it("plans faults, switches limits and moves the clock", async () => {
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByLabel("Kind").selectOption("lost");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page.getByText("sendMessage lost, 1 more").waitFor();
    expect(sandbox.telegram.state().faults).toEqual([{ method: "sendMessage", kind: "lost", times: 1 }]);
    await page.getByRole("button", { name: "Clear all" }).click();
    await page.getByText("None: every call works.").waitFor();
    await page.keyboard.press("Escape");
    const before = sandbox.telegram.state();
    await page.getByRole("switch", { name: "Limits" }).click();
    await page.getByRole("button", { name: "+25 h" }).click();
    await soon(() => {
      const after = sandbox.telegram.state();
      expect(after.limits).toBe(!before.limits);
      expect(after.now - before.now).toBeGreaterThanOrEqual(25 * 3600);
    });
  });

  it("says so when the sandbox is gone, and comes back with it", async () => {
    const { port } = sandbox;
    bot.stop();
    await sandbox.stop();
    await page.getByRole("alert").getByText("The sandbox does not answer").waitFor();
    sandbox = await startSandbox({ port });
    sandbox.telegram.addPerson({ id: 7, first_name: "Nadia", language_code: "ru" });
    await phone(7).waitFor();
    await page.getByRole("alert").waitFor({ state: "hidden" });
  });
});

/** Echoes; some words ask for more. */
async function answer(update: EchoBot["updates"][number], bot: EchoBot): Promise<void> {
  const { message, callback_query: query } = update;
  if (query) {
    const text = `Pressed ${query.data}`;
    await bot.call("answerCallbackQuery", {
      callback_query_id: query.id,
      text,
      show_alert: query.data === "warn",
    });
  }
  if (!message) return;
  const chat_id = message.chat.id;
  const photo = message.photo?.[0]?.file_id;
  if (photo !== undefined) await bot.call("sendPhoto", { chat_id, photo });
  if (message.text === undefined) return;
  const rows = [
    [{ text: "Find help", callback_data: "help" }],
    [{ text: "Warn me", callback_data: "warn" }],
    [{ text: hostile.slice(0, 60), callback_data: "<img>" }],
  ];
  const keyboard = [[{ text: "I am alone" }, { text: "Someone may see" }]];
  await bot.call("sendMessage", {
    chat_id,
    text: `Echo: ${message.text}`,
    disable_notification: message.text === "quiet",
    ...(message.text === "buttons" ? { reply_markup: { inline_keyboard: rows } } : {}),
    ...(message.text === "keyboard" ? { reply_markup: { keyboard } } : {}),
  });
}
