import { DrizzleQueryError } from "drizzle-orm";
import { BotError, type Context, GrammyError, HttpError } from "grammy";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { createLog, describeError, type LogFields, silentLog } from "../src/log.ts";

const CANARY = "canary he will kill me";
const TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake12";

function recorder() {
  const lines: string[] = [];
  return { lines, log: createLog("trace", { write: (line) => void lines.push(line) }) };
}

function grammyError(): GrammyError {
  const refusal = { ok: false as const, error_code: 400, description: `Bad Request: ${CANARY}` };
  return new GrammyError(`Call to 'sendMessage' failed! ${CANARY}`, refusal, "sendMessage", {
    text: CANARY,
    token: TOKEN,
  });
}

function httpError(): HttpError {
  const inner = Object.assign(new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`), {
    code: "ECONNREFUSED",
  });
  return new HttpError(`Network request for 'getMe' failed! ${TOKEN}`, inner);
}

function botError(): BotError {
  const update = { update_id: 1, message: { text: CANARY } };
  return new BotError(grammyError(), { update, api: { token: TOKEN } } as unknown as Context);
}

function postgresError(): Error {
  const PostgresError = (postgres as unknown as { PostgresError: new (x: object) => Error }).PostgresError;
  return new PostgresError({
    message: `null value ${CANARY}`,
    code: "23502",
    detail: `Failing row: ${CANARY}`,
    query: CANARY,
    parameters: [TOKEN],
  });
}

function withSurprises(): Error {
  const error = new Error(CANARY);
  for (const name of ["stack", "cause", "name", "code", "errors"]) {
    Object.defineProperty(error, name, {
      get() {
        throw new Error(CANARY);
      },
    });
  }
  return error;
}

function cyclic(): Error {
  const error = new Error(CANARY);
  error.cause = new Error(CANARY, { cause: error });
  return error;
}

const framesInMessage = new Error(
  `${CANARY}\n    at canary (/canary/file.ts:1:1)\n    at /canary/file.ts:2:2`,
);
const changedLater = new Error(`text${"\n    at /canary/file.ts:2:2".repeat(3)}`);
// The stack is written when it is first read.
void changedLater.stack;
changedLater.message = CANARY;
const unreadable = new Proxy(new Error(CANARY), {
  getPrototypeOf() {
    throw new Error(CANARY);
  },
});

const errors: [name: string, error: unknown][] = [
  ["GrammyError", grammyError()],
  ["HttpError", httpError()],
  ["BotError", botError()],
  ["BotError around HttpError", new BotError(httpError(), {} as Context)],
  ["DrizzleQueryError", new DrizzleQueryError(`insert ${CANARY}`, [CANARY, TOKEN], postgresError())],
  ["PostgresError", postgresError()],
  ["AggregateError", new AggregateError([new Error(CANARY), grammyError()], CANARY)],
  ["nested causes", new Error(CANARY, { cause: new Error(TOKEN, { cause: { text: CANARY } }) })],
  ["causes in a circle", cyclic()],
  ["properties that throw", withSurprises()],
  ["a proxy that throws", unreadable],
  ["frames inside the message", framesInMessage],
  ["a message changed later", changedLater],
  [
    "a secret for a name and a code",
    Object.assign(new Error("x"), { name: CANARY, code: TOKEN, method: CANARY, error_code: CANARY }),
  ],
  ["a string", CANARY],
  ["an object", { message: CANARY, stack: `Error\n    at ${TOKEN}` }],
  ["null", null],
  ["undefined", undefined],
  ["a number", 42],
];

describe("nothing a person wrote and no token reaches the log", () => {
  test.each(errors)("%s, described", (_, error) => {
    const { lines, log } = recorder();
    log.error(describeError(error), "update failed");
    const output = lines.join("");
    expect(JSON.parse(output)).toMatchObject({
      level: 50,
      msg: "update failed",
      error: { name: expect.any(String) },
    });
    expect(output).not.toContain("canary");
    expect(output).not.toContain("AAFake");
  });

  test.each(errors.filter(([, error]) => error !== unreadable && error instanceof Error))(
    "%s, passed raw by mistake, as the fields and as one field",
    (_, error) => {
      const { lines, log } = recorder();
      log.trace(error as LogFields, "raw");
      log.trace({ err: error, error, reason: error } as LogFields, "raw");
      expect(lines).toHaveLength(2);
      expect(lines.join("")).not.toContain("canary");
      expect(lines.join("")).not.toContain("AAFake");
    },
  );

  test("a token inside any field or frame is crossed out", () => {
    const { lines, log } = recorder();
    log.info({ url: `https://api.telegram.org/file/bot${TOKEN}/x`, nested: { list: [TOKEN] } }, TOKEN);
    const error = new Error("x");
    error.stack = `Error: x\n    at f (file:///bot${TOKEN}/a.ts:1:2)`;
    log.info(describeError(error), "frame");
    expect(lines.join("")).not.toContain("AAFake");
    expect(lines.join("")).toContain("[token]");
  });
});

describe("what is left is enough to find the bug", () => {
  test("a refused call tells its method and code, through grammY's wrapper", () => {
    expect(describeError(botError()).error).toMatchObject({
      name: "BotError",
      causes: [{ name: "GrammyError", method: "sendMessage", error_code: 400 }],
    });
  });

  test("a network failure tells Node's code", () => {
    expect(describeError(httpError()).error).toMatchObject({
      name: "HttpError",
      causes: [{ code: "ECONNREFUSED" }],
    });
  });

  test("a failed query tells its SQLSTATE", () => {
    expect(describeError(new DrizzleQueryError("q", [], postgresError())).error).toMatchObject({
      name: "DrizzleQueryError",
      causes: [{ name: "PostgresError", code: "23502" }],
    });
  });

  test("members of an AggregateError are listed, five at most", () => {
    const error = new AggregateError(Array.from({ length: 9 }, () => new TypeError("x")));
    expect(describeError(error).error.causes?.map(({ name }) => name)).toEqual(Array(5).fill("TypeError"));
  });

  test("frames tell function, file and line, relative to the project", () => {
    function failing() {
      return new Error("two\nlines");
    }
    const [first] = describeError(failing()).error.frames;
    expect(first).toMatch(/^failing \(test\/log\.test\.ts:\d+:\d+\)$/);
  });

  test.each([
    ["thrown string", "text"],
    ["thrown object", {}],
    ["thrown null", null],
    ["Error", new Error("x")],
    ["TypeError", new TypeError("x")],
    ["AbortError", new DOMException("x", "AbortError")],
  ])("it is called %s", (name, error) => {
    expect(describeError(error).error.name).toBe(name);
  });
});

describe("lines", () => {
  test("they carry level, time, fields and message, and neither process nor host", () => {
    const { lines, log } = recorder();
    log.warn({ updateId: 7, lane: "abc" }, "lane is slow");
    const line = JSON.parse(lines[0]!);
    expect(Object.keys(line)).toEqual(["level", "time", "updateId", "lane", "msg"]);
    expect(line).toMatchObject({ level: 40, updateId: 7, msg: "lane is slow" });
  });

  test("a level below the chosen one is not written, and the silent log writes nothing", () => {
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    log.info({}, "quiet");
    log.error({}, "loud");
    silentLog.fatal({}, "nothing");
    expect(lines).toHaveLength(1);
  });
});

test("the compiler refuses a raw error", () => {
  const { log } = recorder();
  // @ts-expect-error an Error must go through describeError
  log.error(new Error("x"), "raw");
  // @ts-expect-error an Error must go through describeError
  log.error({ err: new Error("x") }, "raw");
  const unknown: unknown = new Error("x");
  // @ts-expect-error something unknown must go through describeError
  log.error({ err: unknown }, "raw");
  expect(log).toBeDefined();
});
