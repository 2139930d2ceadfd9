/** Who may import whom: the borders of the house style as a table, checked on the text of the sources. */
import { posix } from "node:path";

/** One import of one file; `target` is a path in the project or the name of a package. */
interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What the files below a folder may import; `types` only by `import type`. */
interface Border {
  readonly under: RegExp;
  readonly values: readonly RegExp[];
  readonly types?: readonly RegExp[];
}

const [domain, services, db, crypto] = [/^src\/domain\//, /^src\/services\//, /^src\/db\//, /^src\/crypto\//];
const log = /^src\/log\.ts$/;
const context = /^src\/context\.ts$/;
const texts = /^src\/texts\.ts$/;
const messageKeys = /^src\/message-keys\.ts$/;
const grammy = /^(?:grammy|@grammyjs\/[\w-]+)$/;
const telegramTypes = /^(?:@grammyjs|grammy)\/types$/;
const files = /^node:(?:fs|fs\/promises|os|path|url)$/;

const BORDERS: readonly Border[] = [
  { under: domain, values: [domain], types: [messageKeys] },
  { under: crypto, values: [crypto, /^node:crypto$/] },
  { under: services, values: [services, domain, log], types: [messageKeys] },
  {
    under: db,
    values: [db, domain, crypto, log, files, /^drizzle-orm(?:\/|$)/, /^postgres$/, /^@electric-sql\/pglite$/],
    types: [services, messageKeys],
  },
  {
    under: /^conversations\//,
    values: [/^conversations\//, context, domain, log, /^grammy$/, /^@grammyjs\/conversations$/],
    types: [services, messageKeys, telegramTypes],
  },
  {
    under: /^src\/bot\//,
    values: [/^src\/bot\//, /^conversations\//, context, texts, domain, services, log, grammy, /^zod$/],
    types: [messageKeys, telegramTypes],
  },
  {
    under: /^src\/delivery\//,
    values: [/^src\/delivery\//, domain, services, log, /^grammy$/],
    types: [db, messageKeys, texts, telegramTypes, /^node:http$/],
  },
  {
    under: /^src\/jobs\//,
    values: [/^src\/jobs\//, domain, services, log],
    types: [messageKeys, texts],
  },
  // Telegram, not us: a package or a part of Node, but nothing of the service.
  { under: /^sandbox\//, values: [/^sandbox\//, /^data\//, /^(?:node:)?[@a-z][\w-]*(?:\/[\w.-]+)*$/] },
  { under: log, values: [/^pino$/] },
  { under: /^src\/config\.ts$/, values: [crypto, domain, log, /^zod$/] },
  { under: messageKeys, values: [] },
  { under: /^src\/main\.ts$/, values: [/^(?!sandbox\/|test\/|bench\/|training\/)/] },
  {
    under: /^src\/[\w-]+\.ts$/,
    values: [/^(?!sandbox\/|test\/|bench\/|training\/|src\/main\.ts|node:crypto)/],
  },
  // Training reads what the program reads, so that both see the same features; the service never reads training.
  {
    under: /^training\//,
    values: [/^training\//, domain, /^src\/text-data\.ts$/, files, /^node:crypto$/, /^zod$/],
  },
  { under: /^(?:test|bench)\//, values: [/./] },
];

const OURS = /^(?:src|conversations|sandbox|data|test|bench|training)\//;
const PRODUCT = /^(?:src|conversations)\//;
const OUTSIDE = /(?:\.\.|\/work)\/shared\//;

/** Finds what a file does against the borders, as sentences. */
export function borderProblems(file: string, source: string): string[] {
  const problems: string[] = [];
  const border = BORDERS.find(({ under }) => under.test(file));
  if (border === undefined) return [`${file} lies in a folder without a row in the table of borders`];
  for (const { target, typeOnly } of importsOf(file, source)) {
    const allowed = typeOnly ? [...border.values, ...(border.types ?? [])] : border.values;
    if (!allowed.some((pattern) => pattern.test(target)) || leaves(file, target)) {
      problems.push(`${file} may not import ${typeOnly ? "the types of " : ""}${target}`);
    }
  }
  const readsEnvironment = /\bprocess\s*(?:\.\s*env\b|\[)|node:process/.test(source);
  if (PRODUCT.test(file) && file !== "src/config.ts" && readsEnvironment) {
    problems.push(`${file} may not read process.env: only src/config.ts does`);
  }
  if (OUTSIDE.test(source)) problems.push(`${file} may not reach outside the project`);
  const isTest = file.endsWith(".test.ts");
  if (file.startsWith("test/") && !file.startsWith("test/support/") && !isTest) {
    problems.push(`${file} would never run: it must end in .test.ts or lie in test/support`);
  }
  if (!file.startsWith("test/") && isTest) problems.push(`${file} would never run: tests lie in test`);
  return problems;
}

/** Reads the imports, re-exports and dynamic imports of a source. */
export function importsOf(file: string, source: string): Import[] {
  const names = /(?:[\w$]+\s*,\s*)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\}|[\w$]+)/.source;
  const from = new RegExp(`^\\s*(?:import|export)\\s+(type\\s+)?${names}\\s*from\\s*["']([^"']+)["']`, "gm");
  const bare = /^\s*import\s+["']([^"']+)["']/gm;
  const dynamic = /\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g;
  return [
    ...[...source.matchAll(from)].map((match) => ({ name: match[2]!, typeOnly: match[1] !== undefined })),
    ...[...source.matchAll(bare)].map((match) => ({ name: match[1]!, typeOnly: false })),
    ...[...source.matchAll(dynamic)].map((match) => ({ name: match[1]!, typeOnly: false })),
  ].map(({ name, typeOnly }) => ({ target: resolve(file, name), typeOnly }));
}

function resolve(file: string, name: string): string {
  return name.startsWith(".") ? posix.join(posix.dirname(file), name) : name;
}

/** A relative import that ends outside the project's folders. */
function leaves(file: string, target: string): boolean {
  return (
    target.startsWith("..") ||
    (file.startsWith("sandbox/") && OURS.test(target) && !/^(?:sandbox|data)\//.test(target))
  );
}
