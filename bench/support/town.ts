/** A local Telegram with a staff chat and people, a database, and the settings of a service that serves them. */
import { randomBytes } from "node:crypto";
import type { ShownMessage } from "../../sandbox/control.ts";
import { type Sandbox, startSandbox } from "../../sandbox/server.ts";
import { type BenchDatabase, createBenchDatabase, openStores } from "./postgres.ts";
import { type BenchRedis, findRedis } from "./redis.ts";
import type { ServiceEnv } from "./service.ts";
import { until } from "./until.ts";

export const STAFF_CHAT = -1_001_000_000_001;
export const ADMIN = 3001;

/** Everything around a service. */
export interface Town {
  sandbox: Sandbox;
  database: BenchDatabase;
  redis: BenchRedis | null;
  masterKey: string;
  env: ServiceEnv;
  /** The bench's own look into the database, with the service's key. */
  look: ReturnType<typeof openStores>;
  close(): Promise<void>;
}

/** Builds a town. Whatever it made goes away with `close`. */
export async function buildTown(options: { token?: string } = {}): Promise<Town> {
  const database = await createBenchDatabase();
  const redis = await findRedis();
  const sandbox = await startSandbox({ limits: false, ...options });
  const masterKey = randomBytes(32).toString("base64");
  const { telegram } = sandbox;
  telegram.addPerson({ id: ADMIN, first_name: "Admin", language_code: "en", started: true });
  telegram.addGroup({ id: STAFF_CHAT, title: "Staff", members: [ADMIN] });
  const look = openStores(database.url, masterKey, 2);
  return {
    sandbox,
    database,
    redis,
    masterKey,
    look,
    env: {
      BOT_TOKEN: sandbox.token,
      TELEGRAM_API_ROOT: sandbox.url,
      MASTER_KEY: masterKey,
      STAFF_CHAT_ID: String(STAFF_CHAT),
      ADMIN_IDS: String(ADMIN),
      DATABASE_URL: database.url,
      DEFAULT_LOCALE: "en",
      PORT: "0",
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
    },
    async close() {
      await look.close();
      await sandbox.stop();
      await redis?.close();
      await database.drop();
    },
  };
}

/** Adds a caseworker: somebody with a phone in the staff chat, known to the service. */
export async function addCaseworker({ sandbox, look }: Town, id: number, alias: string): Promise<void> {
  const person = { id, first_name: alias, language_code: "en", groups: [STAFF_CHAT], started: true };
  sandbox.telegram.addPerson(person);
  await look.stores.staff.put({ telegramId: id, role: "caseworker", alias, locale: "en" });
}

/** The way from «/start» to an open case: what stands on the screen, and which button is pressed. */
export const WAY_TO_A_CASE: readonly (readonly [RegExp, string])[] = [
  [/could anyone else see this screen/, "I am alone"],
  [/What would you like/, "Talk to a person"],
  [/here is how it works/, "I agree"],
  [/Where are you/, "Skip"],
  [/children with you/, "Skip"],
  [/matters most/, "Skip"],
  [/count your request/, "Skip"],
];

/** The code that a survivor was told. */
export const CODE_TOLD = /Your code is ([A-Z]{2}-\d{4})/;

/** The words of a message. */
export function wordsOf({ text, caption }: Pick<ShownMessage, "text" | "caption">): string {
  return text ?? caption ?? "";
}

/** Somebody's phone. */
export interface Phone {
  id: number;
  messages(chat?: number): ShownMessage[];
  types(text: string, replyTo?: number): number;
  /** Waits for a message of the bot. */
  sees(pattern: RegExp, chat?: number): Promise<ShownMessage>;
  /** Presses a button of the newest message of the bot that matches. */
  presses(words: string, pattern: RegExp, chat?: number): Promise<void>;
}

/** The phone of a person of the sandbox. */
export function phoneOf({ telegram }: Sandbox, id: number): Phone {
  const messages = (chat = id) => telegram.chat(chat).messages;
  const sees = (pattern: RegExp, chat = id) =>
    until(
      () =>
        `${pattern} on the phone of ${id}, which shows ${messages(chat).map(wordsOf).slice(-4).join(" | ")}`,
      () => messages(chat).findLast((one) => one.fromBot && pattern.test(wordsOf(one))),
    );
  return {
    id,
    messages,
    sees,
    types: (text, replyTo) =>
      telegram.send({ person: id, chat: id, text, ...(replyTo === undefined ? {} : { replyTo }) }).message_id,
    async presses(words, pattern, chat = id) {
      const { message_id } = await sees(pattern, chat);
      telegram.press({ person: id, chat, message_id, text: words });
    },
  };
}

/** Takes a survivor up to the last question; `count your request` then stands on her screen. */
export async function walkToLastQuestion(phone: Phone): Promise<void> {
  phone.types("/start");
  for (const [screen, words] of WAY_TO_A_CASE.slice(0, -1)) await phone.presses(words, screen);
  await phone.sees(WAY_TO_A_CASE.at(-1)![0]);
}
