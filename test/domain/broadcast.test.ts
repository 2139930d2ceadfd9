import { expect, test } from "vitest";
import { textFor } from "../../src/domain/broadcast.ts";

const all = { uk: "вітання", ru: "привет", kk: "сәлем", en: "hello" };

test.each([
  ["her own language", all, "kk", "uk", "сәлем"],
  ["the organisation's, when hers is missing", { uk: "вітання", en: "hello" }, "kk", "uk", "вітання"],
  ["the first there is, when both are missing", { en: "hello" }, "kk", "uk", "hello"],
  ["another, when hers is empty", { kk: "", uk: "вітання" }, "kk", "uk", "вітання"],
  ["nothing, when there is nothing", {}, "kk", "uk", null],
  ["nothing, when all are empty", { uk: "", kk: "" }, "kk", "uk", null],
] as const)("a person reads %s", (_, texts, locale, fallback, expected) => {
  expect(textFor(texts, locale, fallback)).toBe(expected);
});
