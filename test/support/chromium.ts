import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where this machine keeps a Chromium; undefined when it has none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...usual].find((path) => existsSync(path));
}

/** Without a browser the browser suites are skipped by name, except in CI, where they fail. */
export function isSkippedWithoutChromium(env: NodeJS.ProcessEnv = process.env): boolean {
  return findChromium(env) === undefined && env.CI !== "true";
}

/** A headless browser of this machine; nothing is downloaded. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("No Chromium found: install Debian's «chromium», or name one in CHROMIUM_PATH");
  }
  return await chromium.launch({ executablePath, args: quiet });
}
