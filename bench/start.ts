/** How long a newcomer waits: from the command of `npm run demo` to the address it prints, without data and again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Figure } from "./support/figure.ts";
import { freePort } from "./support/service.ts";

const DEMO = fileURLToPath(new URL("../sandbox/demo.ts", import.meta.url));
const KEPT = fileURLToPath(new URL("../.data/demo", import.meta.url));
const MOST_SECONDS = 120;

/** Prints seconds for a first start and for one that finds its data. */
export const start: Bench = async () => {
  const first = await startDemo([]);
  // Data that somebody keeps is used as it is; data made for this measurement goes away again.
  const isTheirs = existsSync(KEPT);
  try {
    if (!isTheirs) await startDemo(["--keep"]);
    const second = await startDemo(["--keep"]);
    return [figureOf("start.first", first, 20), figureOf("start.second", second, 5)];
  } finally {
    if (!isTheirs) forget();
  }
};

function forget(): void {
  for (const end of ["", ".key", ".staff"]) rmSync(`${KEPT}${end}`, { recursive: true, force: true });
  if (readdirSync(dirname(KEPT)).length === 0) rmdirSync(dirname(KEPT));
}

function figureOf(name: string, value: number, most: number): Figure {
  return { name, value, unit: "s", target: { says: `< ${most}`, isMet: value < most } };
}

async function startDemo(flags: string[]): Promise<number> {
  const port = await freePort();
  const before = performance.now();
  const demo = spawn(process.execPath, [DEMO, "--port", String(port), ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(demo, "exit");
  const limit = setTimeout(() => demo.kill("SIGTERM"), MOST_SECONDS * 1_000);
  let words = "";
  const shown = new Promise<boolean>((resolve) => {
    const listen = (chunk: Buffer) => {
      words += chunk;
      if (words.includes(`127.0.0.1:${port}`)) resolve(true);
    };
    demo.stdout.on("data", listen);
    demo.stderr.on("data", listen);
    demo.once("exit", () => resolve(false));
  });
  const isUp = await shown;
  const seconds = (performance.now() - before) / 1_000;
  clearTimeout(limit);
  demo.kill("SIGTERM");
  await ended;
  if (!isUp) throw new Error(`the demo ended without an address: ${words.slice(-300)}`);
  return seconds;
}
