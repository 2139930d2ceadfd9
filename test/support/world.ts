/** The whole of it for a test: a local Telegram, the service, and people who type and press. */
import { onTestFinished } from "vitest";
import type { NewPerson, ShownMessage } from "../../sandbox/control.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/server.ts";
import type { ServiceOptions } from "../../src/build-parts.ts";
import { readConfig } from "../../src/config.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import type { OpenDatabase } from "../../src/db/database.ts";
import { createKeyCache } from "../../src/db/keys.ts";
import { createDatabase, type Database } from "../../src/db/stores.ts";
import { createLog, type Log, silentLog } from "../../src/log.ts";
import { type Service, startService } from "../../src/main.ts";
import { freshDatabase, isReal } from "./stores.ts";

export const STAFF_CHAT = -1_001_000_000_001;
export const ADMIN = 3001;

/** Somebody with a phone. */
export interface Phone {
  id: number;
  /** Types in the private chat, or in another one. */
  types(text: string, where?: { chat?: number; replyTo?: number }): number;
  /** Presses the newest button with these words; an emoji before them is ignored. */
  presses(words: string, where?: { chat?: number }): Promise<void>;
  /** Presses a button of this message by its words, also when it lags behind what stands there now. */
  taps(message: ShownMessage, words: string, where?: { chat?: number }): void;
  /** Waits until a message of the bot matches, and returns it. */
  sees(pattern: RegExp, where?: { chat?: number }): Promise<ShownMessage>;
  messages(chat?: number): ShownMessage[];
}

export interface World {
  sandbox: Sandbox;
  database: OpenDatabase;
  stores: Database;
  person(person: NewPerson): Phone;
  phone(id: number): Phone;
  /** Waits until nothing is on its way in, and nothing that can go out now. */
  settles(): Promise<void>;
  /** Stops the service and starts it again, as a deploy does; with other questions if they are given. */
  restart(changed?: Pick<ServiceOptions, "dialogs">): Promise<void>;
  stopService(): Promise<void>;
}

export interface WorldOptions {
  sandbox?: SandboxOptions;
  log?: Log;
  env?: Record<string, string>;
  personalWord?: NonNullable<ServiceOptions["personalWord"]>;
  /** Stands in front of the database of the service, for example to take it away. */
  database?(database: OpenDatabase): OpenDatabase;
  /** The clock by which somebody's hours are told. */
  now?(): Date;
}

/** Starts a world that ends with the test. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox(options.sandbox ?? {});
  const database = await freshDatabase();
  const { telegram } = sandbox;
  telegram.addPerson({ id: ADMIN, first_name: "Оксана", language_code: "en", started: true });
  telegram.addGroup({ id: STAFF_CHAT, title: "Staff", members: [ADMIN] });
  const config = readConfig({
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.url,
    // A key of its own, so that worlds on one Redis never find each other's dialogs.
    MASTER_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64"),
    STAFF_CHAT_ID: String(STAFF_CHAT),
    ADMIN_IDS: String(ADMIN),
    PORT: "0",
    DEFAULT_LOCALE: "en",
    ...(isReal ? { REDIS_URL: process.env["REDIS_URL"]! } : {}),
    ...options.env,
  });
  // The service must not close what a restart needs again.
  const lent: OpenDatabase = { ...database, close: async () => {} };
  const start = (changed: Pick<ServiceOptions, "dialogs"> = {}) =>
    startService(config, {
      ...changed,
      ...(options.personalWord === undefined ? {} : { personalWord: options.personalWord }),
      log: options.log ?? (process.env["TEST_LOG"] === undefined ? silentLog : createLog("debug")),
      database: options.database?.(lent) ?? lent,
      ...(options.now === undefined ? {} : { now: options.now }),
    });
  let service: Service | null = await start();
  const stopService = async () => {
    await service?.stop();
    service = null;
  };
  onTestFinished(async () => {
    await stopService();
    await sandbox.stop();
    await database.close();
  });
  const stores = createDatabase(database.db, createKeyCache(createKeyRing(config.masterKey)));
  const world: World = {
    sandbox,
    database,
    stores,
    person(person) {
      const { id } = telegram.addPerson(person);
      return createPhone(world, id);
    },
    phone: (id) => createPhone(world, id),
    async settles() {
      await until(async () => telegram.pendingUpdates() === 0 && (await stores.inbox.waiting()) === 0);
    },
    async restart(changed) {
      await stopService();
      service = await start(changed);
    },
    stopService,
  };
  return world;
}

function createPhone(world: World, id: number): Phone {
  const { telegram } = world.sandbox;
  const messages = (chat = id) => telegram.chat(chat)?.messages ?? [];
  return {
    id,
    messages,
    types: (text, { chat = id, replyTo } = {}) =>
      telegram.send({ person: id, chat, text, ...(replyTo === undefined ? {} : { replyTo }) }).message_id,
    async presses(words, { chat = id } = {}) {
      const message = await until(() => messages(chat).findLast((one) => hasButton(one, words)), words);
      telegram.press({ person: id, chat, message_id: message.message_id, text: words });
    },
    taps(message, words, { chat = id } = {}) {
      const button = (message.buttons ?? []).flat().find(({ text }) => plain(text) === plain(words));
      if (button?.data === undefined) throw new Error(`there is no button «${words}»`);
      telegram.press({ person: id, chat, message_id: message.message_id, data: button.data });
    },
    sees: (pattern, { chat = id } = {}) =>
      until(
        () => messages(chat).findLast((one) => one.fromBot && pattern.test(wordsOf(one))),
        () => `${pattern}; the last words are «${messages(chat).map(wordsOf).slice(-3).join("» «")}»`,
      ),
  };
}

function hasButton({ buttons }: ShownMessage, words: string): boolean {
  return (buttons ?? []).flat().some(({ text }) => plain(text) === plain(words));
}

/** The words of a button without an emoji before them. */
export function plain(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, "");
}

export function wordsOf({ text, caption }: ShownMessage): string {
  return text ?? caption ?? "";
}

/** Asks again until there is an answer; fails with the name of what was awaited. */
export async function until<Result>(
  ask: () => Result | Promise<Result>,
  what: string | (() => string) = "a condition",
  milliseconds = 26_000,
): Promise<NonNullable<Result>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Result>;
    if (Date.now() > end) throw new Error(`waited in vain for ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
