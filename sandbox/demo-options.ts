import { parseArgs } from "node:util";

/** What `npm run demo` was asked for. */
export interface DemoOptions {
  port: number;
  keep: boolean;
}

/** Reads the flags; returns one line that says what is wrong and what to do when they cannot be read. */
export function readDemoOptions(args: string[]): DemoOptions | string {
  const usage = "use: npm run demo -- [--port N] [--keep]";
  let values: { port?: string; keep?: boolean };
  try {
    const options = { port: { type: "string" }, keep: { type: "boolean" } } as const;
    values = parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch {
    const known = args.find(
      (arg, index) => !["--keep", "--port"].includes(arg) && args[index - 1] !== "--port",
    );
    return `demo: ${known === undefined ? "--port needs a number" : `unknown argument ${known}`}; ${usage}`;
  }
  const port = Number(values.port ?? 8484);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return `demo: --port must be a number from 1 to 65535; ${usage}`;
  }
  return { port, keep: values.keep ?? false };
}
