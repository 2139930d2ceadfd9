import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { borderProblems, importsOf } from "./support/borders.ts";

const root = new URL("../", import.meta.url);
const files = globSync("{src,conversations,sandbox,bench,test,training}/**/*.ts", { cwd: root.pathname })
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

test("every file keeps within the borders of the house", () => {
  expect(files.length).toBeGreaterThan(20);
  const problems = files.flatMap((file) => borderProblems(file, readFileSync(new URL(file, root), "utf8")));
  expect(problems).toEqual([]);
});

describe("a border is guarded:", () => {
  test.each([
    ["domain knows nobody", "src/domain/a.ts", 'import { b } from "../services/b.ts";'],
    ["not even types of services", "src/domain/a.ts", 'import type { B } from "../services/b.ts";'],
    ["domain uses no package", "src/domain/a.ts", 'import { z } from "zod";'],
    ["domain logs nothing", "src/domain/a.ts", 'import { Log } from "../log.ts";'],
    ["only crypto imports node:crypto", "src/db/a.ts", 'import { createHash } from "node:crypto";'],
    ["also at the top level", "src/texts.ts", 'import { createHash } from "node:crypto";'],
    ["crypto does no input or output", "src/crypto/a.ts", 'import { readFileSync } from "node:fs";'],
    ["services do not know SQL", "src/services/a.ts", 'import type { Database } from "../db/database.ts";'],
    ["services do not know Telegram", "src/services/a.ts", 'import type { Api } from "grammy";'],
    ["db knows services by type only", "src/db/a.ts", 'import { b } from "../services/b.ts";'],
    ["db does not know the bot", "src/db/a.ts", 'export { b } from "../bot/b.ts";'],
    ["SQL stays in db", "src/jobs/a.ts", 'import { eq } from "drizzle-orm";'],
    [
      "conversations know services by type only",
      "conversations/a.ts",
      'import { b } from "../src/services/b.ts";',
    ],
    ["conversations do not know db", "conversations/a.ts", 'import type { B } from "../src/db/b.ts";'],
    ["the bot does not know db", "src/bot/features/a.ts", 'import type { B } from "../../db/b.ts";'],
    ["delivery knows db by type only", "src/delivery/a.ts", 'import { b } from "../db/b.ts";'],
    ["the sandbox is not us", "sandbox/a.ts", 'import type { B } from "../src/config.ts";'],
    ["nor our tests", "sandbox/a.ts", 'const b = await import("../test/support/b.ts");'],
    ["nobody imports main", "src/texts.ts", 'import { start } from "./main.ts";'],
    ["several lines are one import", "src/domain/a.ts", 'import {\n  a,\n  b,\n} from "../db/b.ts";'],
    ["an import for its effect counts", "src/domain/a.ts", 'import "../db/b.ts";'],
    ["a type inside braces is not type-only", "src/db/a.ts", 'import { type B } from "../services/b.ts";'],
    ["only config reads the environment", "src/log.ts", "const level = process.env.LOG_LEVEL;"],
    ["by no other spelling either", "src/log.ts", 'const level = process["env"].LOG_LEVEL;'],
    ["the service does not read training", "src/main.ts", 'import { fit } from "../training/fit.ts";'],
    ["training does not know the bot", "training/a.ts", 'import { b } from "../src/bot/bot.ts";'],
    ["the project stands alone", "test/a.test.ts", `readFileSync("../${"shared"}/design.md");`],
    ["a new folder needs a row in the table", "src/utils/a.ts", ""],
    ["a test with another name would never run", "test/db/a.ts", ""],
    ["a test in another place would never run", "src/db/a.test.ts", ""],
  ])("%s", (_, file, source) => {
    expect(borderProblems(file, source)).toHaveLength(1);
  });

  test.each([
    [
      "src/domain/a.ts",
      'import type { MessageKey } from "../message-keys.ts";\nimport { b } from "./triage/b.ts";',
    ],
    [
      "src/db/a.ts",
      'import type { B } from "../services/b.ts";\nimport { eq } from "drizzle-orm";\nimport { seal } from "../crypto/seal.ts";',
    ],
    [
      "conversations/a.ts",
      'import { askChoice } from "./ask.ts";\nimport type { C } from "../src/context.ts";',
    ],
    [
      "sandbox/a.ts",
      'import { createServer } from "node:http";\nimport { z } from "zod";\nimport "./methods/b.ts";',
    ],
    ["src/config.ts", "export const level = process.env.LOG_LEVEL;"],
    ["src/main.ts", 'import { readConfig } from "./config.ts";\nimport { createBot } from "./bot/bot.ts";'],
    ["test/support/a.ts", 'import { b } from "../../src/db/b.ts";'],
  ])("what %s may do is left alone", (file, source) => {
    expect(borderProblems(file, source)).toEqual([]);
  });
});

test("imports are read whole: a word in a text is none", () => {
  const source =
    'const a = "import x from y";\n// import { b } from "./b.ts"\nexport type { C } from "./c.ts";\n';
  expect(importsOf("src/db/a.ts", source)).toEqual([{ target: "src/db/c.ts", typeOnly: true }]);
});
