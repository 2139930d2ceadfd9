import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createListen } from "../src/domain/triage/text/listen.ts";
import { loadTextLexicon } from "../src/text-data.ts";
import { readCorpus, readPhrases } from "../training/corpus.ts";
import { modelText } from "../training/train.ts";

const messages = [...readCorpus(), ...readPhrases()];

test("the same corpus and program always make the committed model, byte by byte", {
  timeout: 180_000,
}, () => {
  const committed = readFileSync(new URL("../data/text-risk/model.json", import.meta.url), "utf8");
  expect(modelText(messages, createListen(loadTextLexicon())) === committed).toBe(true);
});

test("every message of the corpus has its own id and its own words", () => {
  expect(new Set(messages.map(({ id, author }) => `${author} ${id}`)).size).toBe(messages.length);
  // Two authors may both have thought of «ok».
  expect(new Set(messages.map(({ text, author }) => `${author} ${text}`)).size).toBe(messages.length);
});
