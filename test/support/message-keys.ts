/** Generates `src/message-keys.ts` from `locales/en*.ftl`: `npx node test/support/message-keys.ts --write`. */
import { writeFileSync } from "node:fs";
import { type LocaleFile, parseLocale, readLocaleFiles, variablesOf } from "./fluent.ts";

/** Where the generated file stands. */
export const TARGET = new URL("../../src/message-keys.ts", import.meta.url);

const LINE_WIDTH = 110;

/** Writes the types of every message, formatted as biome would. */
export function generateMessageKeys(files: readonly LocaleFile[]): string {
  const texts = parseLocale("en", files);
  const keys = [...texts.entries.keys()].filter((key) => !key.startsWith("-")).sort();
  const lines = keys.map((key) => memberLine(key, [...variablesOf(key, texts)].sort()));
  const vars =
    lines.length > 0
      ? `interface MessageVars {\n${lines.join("")}}`
      : "type MessageVars = Record<never, never>;";
  return `/** Generated from locales/en*.ftl by test/support/message-keys.ts: do not edit. */

/** The variables that each message needs. */
export ${vars}

/** A message that every locale has. */
export type MessageKey = keyof MessageVars;
`;
}

function memberLine(key: string, variables: readonly string[]): string {
  const name = nameOf(key);
  if (variables.length === 0) return `  ${name}: Record<never, never>;\n`;
  const members = variables.map((variable) => `${nameOf(variable)}: number | string`);
  const line = `  ${name}: { ${members.join("; ")} };`;
  if (line.length <= LINE_WIDTH) return `${line}\n`;
  return `  ${name}: {\n${members.map((member) => `    ${member};\n`).join("")}  };\n`;
}

function nameOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : `"${key}"`;
}

if (import.meta.main) {
  const text = generateMessageKeys(readLocaleFiles());
  if (process.argv.includes("--write")) writeFileSync(TARGET, text);
  else process.stdout.write(text);
}
