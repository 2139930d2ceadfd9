/**
 * `npm run picture`: starts the demo, goes the way from «/start» to a claimed case in headless Chromium and writes
 * docs/demo.png, so that the picture in the README shows what the demo shows today.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { launchChromium } from "../test/support/chromium.ts";

const PORT = 8585;
const THUMB_MS = 1_500;
const FILE = fileURLToPath(new URL("demo.png", import.meta.url));
const DEMO = fileURLToPath(new URL("../sandbox/demo.ts", import.meta.url));

/** People of the demo, as `sandbox/seed.ts` names them. */
const DANA = 1002;
const MAVKA = 2001;
const STAFF_CHAT = -1_001_000_000_001;
const HIDDEN = [1001, 1003, 2002, 3001];

async function main(): Promise<void> {
  const demo = spawn(process.execPath, [DEMO, "--port", String(PORT)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await isUp(demo);
    await takePicture();
  } finally {
    if (demo.exitCode === null) {
      demo.kill("SIGINT");
      await once(demo, "exit");
    }
  }
  process.stdout.write("docs/demo.png is written.\n");
}

async function isUp(demo: ChildProcess): Promise<void> {
  const ended = once(demo, "exit").then(() => {
    throw new Error("the demo ended before the picture was taken");
  });
  await Promise.race([once(demo.stdout!, "data"), ended]);
}

async function takePicture(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 900 }, deviceScaleFactor: 1.25 });
    page.setDefaultTimeout(20_000);
    const hidden = JSON.stringify(HIDDEN.map((id) => [id, false]));
    await page.addInitScript(`sessionStorage.setItem("sandbox-shown", ${JSON.stringify(hidden)})`);
    await page.goto(`http://127.0.0.1:${PORT}`);
    await walk(page);
    await page.screenshot({ path: FILE });
  } finally {
    await browser.close();
  }
}

/** From «/start» to a talk: one reply opened by tap, the next one sealed behind «1 new». */
async function walk(page: Page): Promise<void> {
  const dana = page.locator(`[data-phone="${DANA}"]`);
  const mavka = page.locator(`[data-phone="${MAVKA}"]`);
  const staff = page.locator(`[data-group="${STAFF_CHAT}"]`);

  await dana.getByRole("button", { name: "Start", exact: true }).click();
  await press(dana, "I am alone", "Talk to a person", "I agree", "Somewhere else", "Yes");
  await sees(dana, "matters most");
  await say(dana, "I need a quiet place to stay for a few days");
  await sees(dana, "count your request");
  await press(dana, "Yes");
  await sees(dana, "Your code is");

  await staff.getByLabel("Act as").selectOption(String(MAVKA));
  await staff.getByRole("log").getByRole("button").last().click();
  await sees(mavka, "a quiet place to stay");
  await say(mavka, "I am here. You are not alone.");
  await press(dana, "Show");
  await sees(dana, "You are not alone");
  await say(mavka, "Two rooms are free this evening. When could you talk?");
  await dana.getByRole("log").getByRole("button", { name: "Show" }).waitFor();
}

// As slowly as a thumb: the demo keeps Telegram's pace of one message a second in a chat.
async function press(phone: Locator, ...words: string[]): Promise<void> {
  for (const name of words) {
    await phone.page().waitForTimeout(THUMB_MS);
    await phone.getByRole("log").getByRole("button", { name }).last().click();
  }
}

async function sees(phone: Locator, text: string): Promise<void> {
  await phone.getByRole("log").getByText(text).last().waitFor();
}

async function say(where: Locator, text: string): Promise<void> {
  await where.getByRole("textbox").fill(text);
  await where.getByRole("textbox").press("Enter");
}

await main();
