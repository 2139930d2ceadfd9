import { GrammyError, HttpError } from "grammy";
import { expect, test } from "vitest";
import { attemptOf } from "../../src/delivery/attempt.ts";

const refused = (error_code: number, description: string, parameters = {}) =>
  new GrammyError("failed", { ok: false, error_code, description, parameters }, "sendMessage", {});
const broken = (code?: string) => new HttpError("failed", Object.assign(new Error("x"), { code }));

test.each([
  [429, "Too Many Requests: retry after 7", { retry_after: 7 }, { kind: "wait", seconds: 7 }],
  [
    400,
    "Bad Request: group chat was upgraded",
    { migrate_to_chat_id: -1001 },
    { kind: "migrated", chatId: -1001 },
  ],
  [403, "Forbidden: bot was blocked by the user", {}, { kind: "blocked" }],
  [403, "Forbidden: user is deactivated", {}, { kind: "blocked" }],
  [400, "Bad Request: chat not found", {}, { kind: "blocked" }],
  [400, "Bad Request: not enough rights to send text messages to the chat", {}, { kind: "blocked" }],
  [400, "Bad Request: CHAT_WRITE_FORBIDDEN", {}, { kind: "blocked" }],
  [400, "Bad Request: message is not modified: …", {}, { kind: "sent", messageId: null }],
  [400, "Bad Request: message to edit not found", {}, { kind: "vanished" }],
  [400, "Bad Request: message can't be edited", {}, { kind: "vanished" }],
  [400, "Bad Request: MESSAGE_ID_INVALID", {}, { kind: "vanished" }],
  [400, "Bad Request: message is too long", {}, { kind: "refused" }],
  [400, "Bad Request: wrong file identifier", {}, { kind: "refused" }],
  [413, "Request Entity Too Large", {}, { kind: "refused" }],
  [401, "Unauthorized", {}, { kind: "unreachable" }],
  [404, "Not Found", {}, { kind: "unreachable" }],
  [500, "Internal Server Error", {}, { kind: "ambiguous" }],
  [502, "Bad Gateway", {}, { kind: "ambiguous" }],
  [504, "Gateway Timeout", {}, { kind: "ambiguous" }],
])("%i «%s» is read right", (code, description, parameters, attempt) => {
  expect(attemptOf(refused(code, description, parameters))).toEqual(attempt);
});

test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "CERT_HAS_EXPIRED"])(
  "%s means that nothing left the house",
  (code) => {
    expect(attemptOf(broken(code))).toEqual({ kind: "unreachable" });
  },
);

test.each(["ECONNRESET", "ETIMEDOUT", "EPIPE", undefined])("%s leaves it open whether it arrived", (code) => {
  expect(attemptOf(broken(code))).toEqual({ kind: "ambiguous" });
});

test.each([new TypeError("x"), "x", null])("anything else leaves it open too", (error) => {
  expect(attemptOf(error)).toEqual({ kind: "ambiguous" });
});
