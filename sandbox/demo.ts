/** `npm run demo`: a local Telegram, people in it, and the bot as a child process that knows only its HTTP address. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type DemoData, openDemoData } from "./demo-data.ts";
import { readDemoOptions } from "./demo-options.ts";
import { adminId, registerStaff, seedPeople, staffChatId } from "./seed.ts";
import { type Sandbox, startSandbox } from "./server.ts";

const graceMs = 5000;
const readyWithinMs = 120_000;

async function main(): Promise<void> {
  const options = readDemoOptions(process.argv.slice(2));
  if (typeof options === "string") return leave(2, options);
  const data = openDemoData(options.keep);
  process.on("exit", data.close);
  const ids = { firstMessageId: data.firstMessageId, firstUpdateId: data.firstUpdateId };
  const sandbox = await startSandbox({ port: options.port, limits: true, ...ids }).catch(
    (error) => error as Error,
  );
  if (sandbox instanceof Error) return leave(2, cannotListen(sandbox, options.port));
  seedPeople(sandbox.telegram, data.isKnown);

  const bot = startBot(sandbox, data);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await endBot(bot);
    await sandbox.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  // Whatever ends the demo, no bot may stay behind without its Telegram.
  process.on("exit", () => bot.kill("SIGKILL"));
  bot.on("error", (error) => leave(1, `demo: the bot could not be started: ${error.message}`));
  bot.on("exit", (code, signal) => {
    if (!stopping)
      leave(1, `demo: the bot ended by itself (${signal ?? `exit code ${code}`}); its own words are above`);
  });

  if (!(await isUp(sandbox))) {
    await endBot(bot);
    return leave(1, "demo: the bot did not ask for updates within two minutes; see its words above");
  }
  if (!data.isKnown) registerStaff(sandbox.telegram);
  data.remember();
  process.stdout.write(welcome(sandbox.url));
}

function leave(code: number, line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

function cannotListen(error: Error & { code?: string }, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `demo: port ${port} is in use; stop the other program or choose another: npm run demo -- --port ${port + 1}`;
  }
  return `demo: cannot listen on port ${port} (${error.code ?? error.message}); choose another: npm run demo -- --port 8484`;
}

function startBot(sandbox: Sandbox, data: DemoData): ChildProcess {
  // The demo must never touch a real database or Redis that happens to be named in this shell.
  const {
    DATABASE_URL: _,
    REDIS_URL: __,
    WEBHOOK_URL: ___,
    WEBHOOK_SECRET: ____,
    ROLE: _____,
    ...rest
  } = process.env;
  const env = {
    ...rest,
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.url,
    MASTER_KEY: data.masterKey,
    STAFF_CHAT_ID: String(staffChatId),
    ADMIN_IDS: String(adminId),
    DATA_DIR: data.folder,
    PORT: "0",
    DEFAULT_LOCALE: "uk",
    LOG_LEVEL: "warn",
  };
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  // A group of its own: Ctrl-C reaches only the demo, which then stops the bot in order.
  return spawn(process.execPath, [main], { env, stdio: ["ignore", "inherit", "inherit"], detached: true });
}

async function endBot(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const ended = once(bot, "exit");
  bot.kill("SIGTERM");
  const timer = setTimeout(() => bot.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
}

async function isUp(sandbox: Sandbox): Promise<boolean> {
  for (const end = Date.now() + readyWithinMs; Date.now() < end; ) {
    if (sandbox.telegram.state().polls > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function welcome(url: string): string {
  return `Tykho's demo is at ${url}
  Phones: survivors Олена (uk), Dana (en) and Айгүл (kk); caseworkers Мавка and Калина; the admin Оксана; their staff chat.
  Open the page, take a survivor's phone and write /start. Nothing leaves this machine. Ctrl-C ends it.
`;
}

await main();
