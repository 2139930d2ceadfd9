import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { localTelegram } from "../support/local-telegram.ts";

const script = fileURLToPath(new URL("../../sandbox/demo.ts", import.meta.url));

async function demo(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.on("data", (part) => {
    text += part;
  });
  const [code] = (await once(child, "close")) as [number];
  return { code, lines: text.trim().split("\n") };
}

test("the demo says in one line what is wrong with its flags and what to do", async () => {
  const usage = "use: npm run demo -- [--port N] [--keep]";
  expect(await demo("--kep")).toEqual({ code: 2, lines: [`demo: unknown argument --kep; ${usage}`] });
  expect(await demo("--port", "many")).toEqual({
    code: 2,
    lines: [`demo: --port must be a number from 1 to 65535; ${usage}`],
  });
});

test("the demo names the port that is in use and a way out", async () => {
  const { port } = await localTelegram();
  expect(await demo("--port", String(port))).toEqual({
    code: 2,
    lines: [
      `demo: port ${port} is in use; stop the other program or choose another: npm run demo -- --port ${port + 1}`,
    ],
  });
});
