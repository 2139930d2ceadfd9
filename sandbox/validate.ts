import { missing } from "./constraints.ts";
import { malformed } from "./errors.ts";
import type { Json } from "./model.ts";
import { type Compiled, fieldsOf } from "./schema.ts";

/** Reads strings of a form or of nested JSON into values, then refuses all that the Bot API description does not allow. */
export function validate(method: string, params: Json, isForm: boolean): void {
  const fields = fieldsOf(method);
  for (const name of Object.keys(params)) {
    const compiled = fields.get(name);
    if (!compiled) throw malformed(`unknown parameter "${name}"`);
    const value = params[name];
    if (typeof value === "string") params[name] = fromString(value, compiled, isForm);
    const problem = compiled.check(params[name], name);
    if (problem !== undefined) throw malformed(problem);
  }
  for (const { field } of fields.values()) {
    if (field.required && params[field.name] === undefined) throw malformed(missing(field.name));
  }
}

function fromString(value: string, { field, structured }: Compiled, isForm: boolean): unknown {
  if (structured) return parseJson(value, field.name);
  if (!isForm || field.types.includes("String") || field.types.includes("InputFile")) return value;
  if (field.types.includes("Boolean")) return ["true", "True", "1", "yes"].includes(value);
  if (field.types.includes("Integer|Float") && /^-?\d+(\.\d+)?$/u.test(value)) return Number(value);
  return value;
}

function parseJson(value: string, name: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw malformed(`can't parse ${name} JSON object`);
  }
}
