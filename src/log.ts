/** Logging: JSON lines with ids and codes, never words. What an error may say is decided in `describeError` alone. */
import { type DestinationStream, destination, type Level, pino } from "pino";

/** What a log line may carry; an Error is not assignable, so that it goes through `describeError`. */
export type LogValue = string | number | boolean | null | undefined | readonly LogValue[] | LogFields;
/** Named values of a log line: ids, codes, counts. */
export type LogFields = { readonly [name: string]: LogValue };

type Write = (fields: LogFields, message: string) => void;

/** The logger of the project; the message is a constant sentence, everything that varies is a field. */
export interface Log {
  trace: Write;
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  fatal: Write;
}

/** What is safe to know about an error. */
export type ErrorDescription = {
  readonly name: string;
  /** The Bot API method that failed. */
  readonly method?: string;
  /** Telegram's error code. */
  readonly error_code?: number;
  /** SQLSTATE, or Node's code such as ECONNREFUSED. */
  readonly code?: string;
  /** `function file:line:column`, innermost first. */
  readonly frames: readonly string[];
  /** What it wraps: `cause`, the `error` of grammY's wrappers, the members of an AggregateError. */
  readonly causes?: readonly ErrorDescription[];
};
/** The fields that `describeError` gives to a log line. */
export type ErrorFields = { readonly error: ErrorDescription };

// `kid:key` of MASTER_KEY matches as well, most of it.
const TOKEN = /\d+:[A-Za-z0-9_-]{20,}/g;
// «Error» itself says nothing, so it does not match.
const NAME = /^[A-Z][A-Za-z0-9]{0,40}(?:Error|Exception|Warning)$/;
const CODE = /^(?:[0-9A-Z]{5}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|E[A-Z0-9]{2,20})$/;
const METHOD = /^[a-z][A-Za-z]{1,40}$/;
const PLACE = String.raw`(?:file://|node:|/)\S*:\d+:\d+`;
const FRAME = new RegExp(String.raw`^\s+at (?:[\w$.<>#[\] ]+ \(${PLACE}\)|(?:async )?${PLACE})$`);
const FRAMES = 10;
const CAUSES = 5;
const DEPTH = 5;

/** Turns anything thrown into log fields: names, codes and stack frames; never a message, payload, query or parameter. */
export function describeError(error: unknown): ErrorFields {
  try {
    return { error: describe(error, DEPTH) };
  } catch {
    return { error: { name: "unreadable", frames: [] } };
  }
}

/** Creates the logger; lines go to standard output unless another destination is given. */
export function createLog(level: Level | "silent", out: DestinationStream = destination(1)): Log {
  const scrubbed: DestinationStream = { write: (line) => out.write(line.replace(TOKEN, "[token]")) };
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, scrubbed);
  // The types keep errors out; this keeps them out of calls the types do not see.
  const write =
    (name: Level): Write =>
    (fields, message) =>
      logger[name](safeFields(fields), message);
  return {
    trace: write("trace"),
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    fatal: write("fatal"),
  };
}

/** A logger that drops everything. */
export const silentLog: Log = createLog("silent", { write: () => {} });

function safeFields(fields: LogFields): LogFields {
  if (isError(fields)) return describeError(fields);
  const entries = Object.entries(fields);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isError(value) ? describeError(value).error : value]),
  );
}

function describe(error: unknown, depth: number): ErrorDescription {
  if (!isError(error)) return { name: `thrown ${error === null ? "null" : typeof error}`, frames: [] };
  const method = matching(peek(error, "method"), METHOD);
  const errorCode = peek(error, "error_code");
  const code = matching(peek(error, "code"), CODE);
  const causes = depth > 0 ? causesOf(error).map((cause) => describe(cause, depth - 1)) : [];
  return {
    name: nameOf(error),
    ...(method !== undefined && { method }),
    ...(Number.isInteger(errorCode) && { error_code: errorCode as number }),
    ...(code !== undefined && { code }),
    frames: framesOf(error),
    ...(causes.length > 0 && { causes }),
  };
}

function nameOf(error: Error): string {
  // Some libraries (drizzle) never set a name, but their class has one.
  const names = [peek(error, "name"), peek(error.constructor, "name")];
  return names.map((name) => matching(name, NAME)).find((name) => name !== undefined) ?? "Error";
}

function causesOf(error: object): unknown[] {
  const members = peek(error, "errors");
  const all = [peek(error, "cause"), peek(error, "error"), ...(Array.isArray(members) ? members : [])];
  return all.filter(isError).slice(0, CAUSES);
}

/** A message may imitate frames, so they are read only from what follows it; without it in the stack there are none. */
function framesOf(error: object): readonly string[] {
  const stack = peek(error, "stack");
  const message = peek(error, "message");
  if (typeof stack !== "string" || typeof message !== "string") return [];
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split("\n");
  return lines.flatMap((line) => frameOf(line) ?? []).slice(0, FRAMES);
}

function frameOf(line: string): string | undefined {
  if (!FRAME.test(line)) return undefined;
  const frame = line.trim().slice("at ".length);
  return frame.replace("file://", "").replaceAll(`${process.cwd()}/`, "").replace(TOKEN, "[token]");
}

function isError(value: unknown): value is Error {
  return value instanceof Error;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

function peek(object: object, name: string): unknown {
  try {
    return (object as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
