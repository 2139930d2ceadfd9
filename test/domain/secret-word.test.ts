import fc from "fast-check";
import { expect, test } from "vitest";
import { loadData } from "../../src/data.ts";
import { commonWords, hideWords } from "../../src/domain/common-words.ts";
import { candidateWord, normaliseWord, wordFault } from "../../src/domain/secret-word.ts";

const { knownWords, covers } = loadData();
const common = commonWords(knownWords, covers);

test.each([
  ["Blue  Heron", "blue heron"],
  [" blue-heron. ", "blue heron"],
  ["Ёжик в Тумане!", "ежик в тумане"],
  ["е\u0308жик в тумане", "ежик в тумане"],
  ["Grandma’s plums", "grandma's plums"],
  ["КӨК ҚҰТАН", "көк құтан"],
  ["blue\u200b heron", "blue heron"],
  ["и\u0306од", "йод"],
])("«%s» is written like «%s»", (one, other) => {
  expect(normaliseWord(one)).toBe(normaliseWord(other));
});

test("bringing a word into its form twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = normaliseWord(text);
      expect(normaliseWord(once)).toBe(once);
    }),
  );
});

test.each([
  ["owl", "short"],
  ["🦉🦉🦉🦉", "short"],
  ["a b c", "short"],
  ["one two three four", "long"],
  ["a".repeat(20) + "b".repeat(21), "long"],
  ["Hello", "common"],
  ["дякую!", "common"],
  ["ПОМОЩЬ", "common"],
  ["сәлем", "common"],
  ["Скрыть всё", "common"],
  ["help", "common"],
  ["hide", "common"],
  ["kettle", "common"],
  ["чайник", "common"],
  ["шәйнек", "common"],
  ["Another one", "common"],
  ["aaaa", "common"],
  ["blue heron", null],
  ["синя чапля", null],
  ["көк құтан", null],
])("«%s» can be one, or why not: %s", (text, fault) => {
  expect(wordFault(normaliseWord(text), common)).toBe(fault);
});

test("only what can be a word is worth the work", () => {
  expect(candidateWord("Blue heron!", common)).toBe("blue heron");
  for (const text of ["ok", "thanks", "/start", "I would like to come tomorrow", "x".repeat(90)]) {
    expect(candidateWord(text, common)).toBeNull();
  }
});

test.each([
  "Hide me please",
  "I want to hide it from him",
  "сховати гроші",
  "я сховала документи",
  "скрыть от него",
  "я хочу скрыть",
  "мен жасырдым",
  "бәрін айтамын",
  "скрой глаза",
  "he hides",
])("«%s» is something to say, and hides nothing", (sentence) => {
  expect(hideWords(knownWords).has(normaliseWord(sentence))).toBe(false);
});
