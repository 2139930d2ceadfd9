import { z } from "zod";
import { parseMasterKey } from "./crypto/master-key.ts";
import { normaliseWord, wordFault } from "./domain/secret-word.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** A setting is missing or wrong; the message is one line that names the variable and never shows its value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** How updates arrive. */
export type UpdatesConfig =
  | { readonly kind: "polling" }
  | { readonly kind: "webhook"; readonly url: string; readonly secret: string };

/** Where the truth lives. */
export type DatabaseConfig =
  | { readonly kind: "embedded"; readonly dataDir: string }
  | { readonly kind: "postgres"; readonly url: string };

/** Where the state of dialogs lives. */
export type StateConfig = { readonly kind: "memory" } | { readonly kind: "redis"; readonly url: string };

/** Everything the service reads from its environment. */
export interface Config {
  readonly botToken: string;
  /** Without a slash at the end. */
  readonly apiRoot: string;
  readonly masterKey: string;
  readonly staffChatId: number;
  readonly adminIds: readonly number[];
  readonly defaultLocale: "uk" | "ru" | "kk" | "en";
  readonly updates: UpdatesConfig;
  readonly database: DatabaseConfig;
  readonly state: StateConfig;
  /** Whether everybody meets the cover until they come in by the link or the word of a poster. */
  readonly cover: {
    readonly isDefault: boolean;
    readonly token: string | null;
    readonly word: string | null;
  };
  /** 0 switches the HTTP side off. */
  readonly port: number;
  readonly role: "all" | "receiver" | "worker";
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const HINTS = {
  BOT_TOKEN: "set it to the token that @BotFather gave, digits:letters",
  TELEGRAM_API_ROOT: "set it to an https address (plain http only to this machine), or leave it out",
  DATABASE_URL:
    "set it to a postgres:// address, or, only with ROLE all, leave it out for the embedded database",
  DATA_DIR: "set it to the folder of the embedded database, or leave it out",
  REDIS_URL: "set it to a redis:// or rediss:// address, or leave it out",
  MASTER_KEY: "make one with `openssl rand -base64 32` and keep it safe: without it nothing can be read",
  STAFF_CHAT_ID: "set it to the number of the staff group, which Telegram writes with a minus",
  ADMIN_IDS: "set it to the Telegram ids of the admins, whole numbers with commas between",
  DEFAULT_LOCALE: "set it to uk, ru, kk or en, or leave it out",
  COVER_BY_DEFAULT: "set it to on, together with ENTRY_TOKEN or ENTRY_WORD, or to off, or leave it out",
  ENTRY_TOKEN: "set it to 4 to 64 of A-Z a-z 0-9 _ -, the part after ?start= of your link, or leave it out",
  ENTRY_WORD: "set it to one to three words of 4 to 40 letters in all, or leave it out",
  WEBHOOK_URL: "set it to an https address together with WEBHOOK_SECRET, or leave both out for polling",
  WEBHOOK_SECRET: "set it to 16 to 256 of A-Z a-z 0-9 _ - together with WEBHOOK_URL, or leave both out",
  PORT: "set it to a port from 1 to 65535, or to 0 to switch it off (not with a webhook)",
  ROLE: "set it to all, receiver or worker, or leave it out",
  LOG_LEVEL: `set it to one of ${LOG_LEVELS.join(", ")}, or leave it out`,
} as const;
type Variable = keyof typeof HINTS;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const matching = (pattern: RegExp) => z.string().regex(pattern);
const id = matching(/^-?[1-9]\d{0,15}$/)
  .transform(Number)
  .refine(Number.isSafeInteger);
const ids = z.string().transform((list) => [...new Set(list.split(",").map((one) => one.trim()))]);
const port = matching(/^\d{1,5}$/).transform(Number);

const schema = z.object({
  BOT_TOKEN: matching(/^\d+:[A-Za-z0-9_-]{10,}$/),
  TELEGRAM_API_ROOT: z.string().refine(isWebAddress).default("https://api.telegram.org"),
  DATABASE_URL: matching(/^postgres(?:ql)?:\/\/\S+$/).optional(),
  DATA_DIR: z.string().default(".data"),
  REDIS_URL: matching(/^rediss?:\/\/[^\s/?#]\S*$/).optional(),
  MASTER_KEY: z.string(),
  STAFF_CHAT_ID: id,
  ADMIN_IDS: ids.pipe(z.array(id.refine((one) => one > 0))),
  DEFAULT_LOCALE: z.enum(["uk", "ru", "kk", "en"]).default("uk"),
  COVER_BY_DEFAULT: z.enum(["on", "off"]).default("off"),
  ENTRY_TOKEN: matching(/^[A-Za-z0-9_-]{4,64}$/).optional(),
  ENTRY_WORD: z
    .string()
    .transform(normaliseWord)
    .refine((word) => wordFault(word, new Set()) === null)
    .optional(),
  WEBHOOK_URL: z.string().refine(isWebAddress).optional(),
  WEBHOOK_SECRET: matching(/^[A-Za-z0-9_-]{16,256}$/).optional(),
  PORT: port.refine((number) => number <= 65_535).default(8080),
  ROLE: z.enum(["all", "receiver", "worker"]).default("all"),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
} satisfies Record<Variable, z.ZodType>);
type Settings = z.output<typeof schema>;

/** Reads the configuration from the environment, or throws `ConfigError`; an empty value counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(HINTS).map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]!.path[0] as Variable;
    throw wrong(name, given[name] === undefined ? "missing" : "wrong");
  }
  return toConfig(parsed.data);
}

/** Reads only which database to use, for programs that need nothing else. */
export function readDatabaseConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseConfig {
  const given = {
    DATABASE_URL: env["DATABASE_URL"]?.trim() || undefined,
    DATA_DIR: env["DATA_DIR"]?.trim() || undefined,
  };
  const parsed = schema.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(given);
  if (!parsed.success) throw wrong(parsed.error.issues[0]!.path[0] as Variable, "wrong");
  return databaseOf(parsed.data);
}

function databaseOf({ DATABASE_URL, DATA_DIR }: Pick<Settings, "DATABASE_URL" | "DATA_DIR">): DatabaseConfig {
  return DATABASE_URL === undefined
    ? { kind: "embedded", dataDir: DATA_DIR }
    : { kind: "postgres", url: DATABASE_URL };
}

function toConfig(settings: Settings): Config {
  checkMasterKey(settings.MASTER_KEY);
  const { DATABASE_URL, REDIS_URL, ROLE } = settings;
  if (DATABASE_URL === undefined && ROLE !== "all") throw wrong("DATABASE_URL", "missing");
  return {
    botToken: settings.BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT.replace(/\/+$/, ""),
    masterKey: settings.MASTER_KEY,
    staffChatId: settings.STAFF_CHAT_ID,
    adminIds: settings.ADMIN_IDS,
    defaultLocale: settings.DEFAULT_LOCALE,
    cover: coverOf(settings),
    updates: updatesOf(settings),
    database: databaseOf(settings),
    state: REDIS_URL === undefined ? { kind: "memory" } : { kind: "redis", url: REDIS_URL },
    port: settings.PORT,
    role: ROLE,
    logLevel: settings.LOG_LEVEL,
  };
}

// With a cover by default and no way in, nobody would ever get help.
function coverOf({ COVER_BY_DEFAULT, ENTRY_TOKEN, ENTRY_WORD }: Settings): Config["cover"] {
  const isDefault = COVER_BY_DEFAULT === "on";
  if (isDefault && ENTRY_TOKEN === undefined && ENTRY_WORD === undefined)
    throw wrong("ENTRY_WORD", "missing");
  return { isDefault, token: ENTRY_TOKEN ?? null, word: ENTRY_WORD ?? null };
}

function updatesOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret, PORT, ROLE }: Settings): UpdatesConfig {
  if (url === undefined && secret === undefined) return { kind: "polling" };
  if (url === undefined) throw wrong("WEBHOOK_URL", "missing");
  if (secret === undefined) throw wrong("WEBHOOK_SECRET", "missing");
  // A worker receives nothing, so it may share the settings and listen nowhere.
  if (PORT === 0 && ROLE !== "worker") throw wrong("PORT", "wrong");
  return { kind: "webhook", url, secret };
}

function wrong(name: Variable, how: "missing" | "wrong"): ConfigError {
  return new ConfigError(`${name} is ${how}: ${HINTS[name]}`);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search + url.hash + url.username !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
}

function checkMasterKey(text: string): void {
  try {
    parseMasterKey(text);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
