/** Reads the files of `data/`; a wrong one is refused with one line that names the file, the JSON path and the reason. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Fault } from "./data-checks.ts";

/** Lists the JSON files of a folder by name. */
export function fileNames(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch (error) {
    throw fault(folder, { path: "$", reason: `cannot be read (${codeOf(error)})` });
  }
}

/** Reads one file and checks its shape. */
export function readData<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(file, readText(root, file)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw fault(file, { path: z.core.toDotPath(issue.path) || "$", reason: issue.message });
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch (error) {
    throw fault(file, { path: "$", reason: `cannot be read (${codeOf(error)})` });
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(file, {
      path: "$",
      reason: `is not valid JSON: ${error instanceof Error ? error.message : error}`,
    });
  }
}

/** Throws where a check found a fault. */
export function refuse(file: string, found: Fault | null): void {
  if (found !== null) throw fault(file, found);
}

function fault(file: string, { path, reason }: Fault): Error {
  return new Error(`data/${file}: ${path}: ${reason}`.replace(/\s+/g, " "));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
