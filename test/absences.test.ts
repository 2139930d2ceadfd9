/** What must not be there: the invariants of ARCHITECTURE.md that a look at the sources can hold. */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const sources = globSync("{src,conversations}/**/*.ts", { cwd: root.pathname }).sort();
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const filesWith = (pattern: RegExp, among = sources) => among.filter((file) => pattern.test(read(file)));

test("nothing waits for a person outside conversations/ask.ts", () => {
  const conversations = sources.filter((file) => file.startsWith("conversations/"));
  const waiting = /\b(?:conversation|form)\s*\.\s*(?:wait\w*|form)\b/;
  expect(filesWith(waiting, conversations)).toEqual(["conversations/ask.ts"]);
});

test("nobody polls, paces or repeats besides our own delivery", () => {
  expect(filesWith(/\bbot\.start\(|@grammyjs\/(?:runner|auto-retry|transformer-throttler)/)).toEqual([]);
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const others = Object.keys(dependencies).filter((name) => /runner|throttler|auto-retry|pg-boss/.test(name));
  expect(others).toEqual([]);
});

test("the domain has no clock, no chance and no timers of its own", () => {
  const domain = sources.filter((file) => file.startsWith("src/domain/"));
  expect(filesWith(/Date\.now\(|new Date\(\)|Math\.random|setTimeout|setInterval/, domain)).toEqual([]);
});

test("no sentence in a person's language stands in the sources", () => {
  // These read what people type: letters, endings and examples of them, of which nothing is ever shown.
  const readers = /^src\/domain\/place-(?:forms|names|search|sound)\.ts$/;
  expect(filesWith(/[Ѐ-ӿ]{3}/).filter((file) => !readers.test(file))).toEqual([]);
});

test("importing any file does nothing: no word is printed and nothing is left running", () => {
  const imports = sources.map((file) => `await import(${JSON.stringify(new URL(file, root).href)});`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", imports.join("\n")],
    { cwd: root.pathname, env: { PATH: process.env["PATH"] }, encoding: "utf8", timeout: 25_000 },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
});
