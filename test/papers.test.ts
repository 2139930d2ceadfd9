/** The papers say what is so: their length, the settings, the commands and the files they name. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const root = new URL("../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const linesOf = (file: string) => read(file).trimEnd().split("\n").length;
const papers = globSync("*.md", { cwd: root.pathname }).sort();

test.each([
  ["README.md", 120],
  ["ARCHITECTURE.md", 200],
])("%s has at most %d lines", (file, most) => {
  expect(linesOf(file)).toBeLessThanOrEqual(most);
});

describe("the settings", () => {
  // The schema names each of its variables once, at the beginning of a line.
  const known = [...read("src/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name!);
  const explained = [...read(".env.example").matchAll(/^([A-Z][A-Z_]+)=/gm)].map(([, name]) => name!);
  const ofCompose = [...read("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);

  test("stand in .env.example, each once, and nothing else does", () => {
    expect(new Set(known).size).toBeGreaterThan(10);
    expect(explained).toEqual([...new Set(explained)]);
    expect(explained.toSorted()).toEqual([...new Set([...known, ...ofCompose])].sort());
  });

  test("are ready to start once the required ones are filled in", () => {
    const lines = read(".env.example").matchAll(/^([A-Z_]+)=(.*)$/gm);
    const env = Object.fromEntries([...lines].map(([, name, value]) => [name!, value!]));
    expect(() => readConfig(env)).toThrow(ConfigError);
    const filled = {
      ...env,
      BOT_TOKEN: "1:AAAAAAAAAAAA",
      STAFF_CHAT_ID: "-1001",
      ADMIN_IDS: "1",
      MASTER_KEY: Buffer.alloc(32, 1).toString("base64"),
    };
    expect(readConfig(filled)).toMatchObject({ port: 8080, role: "all", defaultLocale: "uk" });
  });
});

test("a file that is not there would be noticed", () => {
  const text = "- `src/db/` `schema.ts` and `nothing.ts`, `page/`\n- `sandbox/` `page/`, `src/absent.ts`";
  expect(absentIn(text)).toEqual(["nothing.ts", "page/", "src/absent.ts"]);
});

describe.each(papers)("%s", (paper) => {
  const text = read(paper);

  test("names only commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)|npm (test|start)\b/g)];
    const missing = named.map((match) => match[1] ?? match[2]!).filter((name) => !(name in scripts));
    expect(missing).toEqual([]);
  });

  test("names only benchmarks that exist", () => {
    const named = [...text.matchAll(/npm run bench -- ([a-z ]+)`/g)].flatMap(([, names]) =>
      names!.split(" "),
    );
    expect(named.filter((name) => !existsSync(new URL(`bench/${name}.ts`, root)))).toEqual([]);
  });

  test("names only files that exist", () => {
    const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target!);
    expect([...absentIn(text), ...linked.filter((file) => !isThere(file))]).toEqual([]);
  });
});

test("the package's pictures and papers are there", () => {
  expect(existsSync(new URL("docs/demo.png", root))).toBe(true);
  expect(read("LICENSE").trimStart()).toMatch(
    /^GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007/,
  );
});

/** Names between backticks that are no file and no folder; a bare name may lie in any folder its paragraph names. */
function absentIn(text: string): string[] {
  return text.split(/\n(?=- |\n|\|)/).flatMap((paragraph) => {
    const named = [...paragraph.matchAll(/`([\w.*/-]+)`/g)].map(([, name]) => name!);
    const folders = named.filter((name) => name.endsWith("/"));
    const files = named.filter((name) => /\w\.(?:ts|ftl|json|md|yaml|png)$/.test(name));
    const places = ["", ...folders, ...folders.map((folder) => `${folders[0]}${folder}`)];
    return [...files, ...folders].filter((name) => !places.some((place) => isThere(`${place}${name}`)));
  });
}

function isThere(path: string): boolean {
  if (path.includes("*")) return globSync(path, { cwd: root.pathname }).length > 0;
  return existsSync(new URL(path, root));
}
