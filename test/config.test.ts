import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const GOOD = {
  BOT_TOKEN: "123456:AAbbCCddEE-_1",
  MASTER_KEY: KEY,
  STAFF_CHAT_ID: "-1001234567890",
  ADMIN_IDS: "11",
};
const WEBHOOK = { WEBHOOK_URL: "https://bot.example.org/hook", WEBHOOK_SECRET: "abcdefgh_-123456" };

function messageOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error("nothing was refused");
}

describe("a good environment", () => {
  test("the smallest one polls Telegram with an embedded database and memory", () => {
    expect(readConfig(GOOD)).toEqual({
      cover: { isDefault: false, token: null, word: null },
      botToken: GOOD.BOT_TOKEN,
      apiRoot: "https://api.telegram.org",
      masterKey: KEY,
      staffChatId: -1001234567890,
      adminIds: [11],
      defaultLocale: "uk",
      updates: { kind: "polling" },
      database: { kind: "embedded", dataDir: ".data" },
      state: { kind: "memory" },
      port: 8080,
      role: "all",
      logLevel: "info",
    });
  });

  test("empty values and blanks around values count as nothing", () => {
    const empty = Object.fromEntries(
      ["DATABASE_URL", "REDIS_URL", "WEBHOOK_URL", "WEBHOOK_SECRET", "PORT", "ROLE", "DATA_DIR"].map(
        (name) => [name, " "],
      ),
    );
    expect(readConfig({ ...GOOD, ...empty, BOT_TOKEN: `${GOOD.BOT_TOKEN}\n` })).toEqual(readConfig(GOOD));
  });

  test("Postgres, Redis and a webhook are taken as given", () => {
    const config = readConfig({
      ...GOOD,
      ...WEBHOOK,
      DATABASE_URL: "postgresql://u:p@a:5432,b:5432/tykho",
      REDIS_URL: "rediss://:pw@cache:6380/1",
      ROLE: "worker",
      PORT: "0",
    });
    expect(config.updates).toEqual({
      kind: "webhook",
      url: WEBHOOK.WEBHOOK_URL,
      secret: WEBHOOK.WEBHOOK_SECRET,
    });
    expect(config.database).toEqual({ kind: "postgres", url: "postgresql://u:p@a:5432,b:5432/tykho" });
    expect(config.state).toEqual({ kind: "redis", url: "rediss://:pw@cache:6380/1" });
    expect(config.port).toBe(0);
  });

  test("a receiver without a webhook is the poller", () => {
    const config = readConfig({ ...GOOD, ROLE: "receiver", DATABASE_URL: "postgres://h/d" });
    expect(config).toMatchObject({ role: "receiver", updates: { kind: "polling" } });
  });

  test.each([
    "http://localhost:8484/",
    "http://127.0.0.1:8484",
    "http://[::1]:8484",
    "https://api.example.org/x/",
  ])("the API root %s is accepted and loses its last slash", (root) => {
    expect(readConfig({ ...GOOD, TELEGRAM_API_ROOT: root }).apiRoot).toBe(root.replace(/\/$/, ""));
  });

  test("a cover for everybody has a way in, whose word is kept in its compared form", () => {
    const env = {
      ...GOOD,
      COVER_BY_DEFAULT: "on",
      ENTRY_TOKEN: "garden-26",
      ENTRY_WORD: " Rainbow  Bench! ",
    };
    expect(readConfig(env).cover).toEqual({ isDefault: true, token: "garden-26", word: "rainbow bench" });
  });

  test("admins are listed once each, and several master keys are kept", () => {
    const keys = `b:${Buffer.alloc(32, 8).toString("base64")},a:${KEY}`;
    const config = readConfig({ ...GOOD, ADMIN_IDS: "11, 12,11", MASTER_KEY: keys });
    expect(config).toMatchObject({ adminIds: [11, 12], masterKey: keys });
  });
});

const wrongValues: [name: string, value: string, others?: Record<string, string>][] = [
  ["BOT_TOKEN", "canary"],
  ["BOT_TOKEN", "123456:short"],
  ["BOT_TOKEN", "123456:AAbbCCddEE 12345"],
  ["TELEGRAM_API_ROOT", "canary"],
  ["TELEGRAM_API_ROOT", "http://api.telegram.org"],
  ["TELEGRAM_API_ROOT", "http://127.0.0.1.canary.org"],
  ["TELEGRAM_API_ROOT", "http://localhost@canary.org"],
  ["TELEGRAM_API_ROOT", "ftp://localhost/x"],
  ["TELEGRAM_API_ROOT", "https://api.example.org/?a=b"],
  ["TELEGRAM_API_ROOT", "https://canary:pw@api.example.org"],
  ["DATABASE_URL", "mysql://canary@h/d"],
  ["DATABASE_URL", "postgres://with blank"],
  ["REDIS_URL", "http://canary"],
  ["REDIS_URL", "redis:///0"],
  ["COVER_BY_DEFAULT", "canary"],
  ["ENTRY_TOKEN", "canary token"],
  ["ENTRY_WORD", "can"],
  ["ENTRY_WORD", "canary one two three"],
  ["MASTER_KEY", "canary-key"],
  ["MASTER_KEY", `a:${KEY},a:${KEY}`],
  ["MASTER_KEY", `Wrong Kid:${KEY}`],
  ["STAFF_CHAT_ID", "@canary"],
  ["STAFF_CHAT_ID", "12.57"],
  ["STAFF_CHAT_ID", "00"],
  ["STAFF_CHAT_ID", "-9999999999999999"],
  ["ADMIN_IDS", "canary"],
  ["ADMIN_IDS", "11,"],
  ["ADMIN_IDS", "-1177"],
  ["ADMIN_IDS", "11;12"],
  ["DEFAULT_LOCALE", "canary"],
  ["DEFAULT_LOCALE", "UK"],
  ["WEBHOOK_URL", "http://canary.org/hook", WEBHOOK],
  ["WEBHOOK_URL", "canary", WEBHOOK],
  ["WEBHOOK_SECRET", "tooshort", WEBHOOK],
  ["WEBHOOK_SECRET", "sixteen characters and blanks", WEBHOOK],
  ["WEBHOOK_SECRET", "слово-слово-слово", WEBHOOK],
  ["WEBHOOK_SECRET", "x".repeat(257), WEBHOOK],
  ["PORT", "65536"],
  ["PORT", "-81"],
  ["PORT", "8e3"],
  ["PORT", "canary"],
  ["ROLE", "canary"],
  ["LOG_LEVEL", "verbose"],
];

describe("a wrong environment", () => {
  test.each(wrongValues)(
    "%s=%j is refused in one line that names it and hides the value",
    (name, value, others) => {
      const message = messageOf({ ...GOOD, ...others, [name]: value });
      expect(message).toMatch(new RegExp(`^${name} (?!is missing)[^\\n]{20,}$`));
      expect(message).not.toContain(value);
    },
  );

  test.each(Object.keys(GOOD))("%s may not be missing or empty", (name) => {
    const message = messageOf({ ...GOOD, [name]: undefined });
    expect(message).toMatch(new RegExp(`^${name} is missing: [^\\n]+$`));
    expect(messageOf({ ...GOOD, [name]: "" })).toBe(message);
  });

  test.each([
    ["WEBHOOK_SECRET", { WEBHOOK_URL: WEBHOOK.WEBHOOK_URL }],
    ["WEBHOOK_URL", { WEBHOOK_SECRET: WEBHOOK.WEBHOOK_SECRET }],
    ["ENTRY_WORD", { COVER_BY_DEFAULT: "on" }],
    ["DATABASE_URL", { ROLE: "receiver" }],
    ["DATABASE_URL", { ROLE: "worker" }],
    ["PORT", { ...WEBHOOK, PORT: "0" }],
  ])("%s is named when %j does not go together", (name, others) => {
    const message = messageOf({ ...GOOD, ...others });
    expect(message).toMatch(new RegExp(`^${name} is (?:missing|wrong): [^\\n]+$`));
    expect(message).not.toContain(WEBHOOK.WEBHOOK_SECRET);
  });

  test("an empty environment names the first variable to set", () => {
    expect(messageOf({})).toMatch(/^BOT_TOKEN is missing: /);
  });
});
