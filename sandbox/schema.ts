import { readFileSync } from "node:fs";
import {
  buttonProblem,
  type Check,
  type Constraints,
  isObject,
  limitCheck,
  wrongType,
} from "./constraints.ts";
import { isUpload } from "./files.ts";

/** A parameter of a method or a field of an object. */
export interface Field {
  name: string;
  types: string[];
  required: boolean;
  constraints?: Constraints;
}
interface BotApi {
  methods: Record<string, Field[]>;
  types: Record<string, Field[]>;
  unions: Record<string, string[]>;
  enums: Record<string, unknown[]>;
  opaque: string[];
}

/** A field with its check. */
export interface Compiled {
  field: Field;
  check: Check;
  /** Neither a text nor a file: a string must then be JSON. */
  structured: boolean;
}

const api = JSON.parse(readFileSync(new URL("./bot-api.json", import.meta.url), "utf8")) as BotApi;
const methods = new Map<string, Map<string, Compiled>>();
const compiledTypes = new Map<string, Check>();
const scalars = new Set(["String", "Integer|Float", "Boolean", "True", "InputFile"]);

/** Whether the sandbox, like the Bot API, has the method. */
export function isMethod(name: string): boolean {
  return Object.hasOwn(api.methods, name);
}

/** The parameters of a method; checks are compiled at its first call. */
export function fieldsOf(method: string): Map<string, Compiled> {
  let fields = methods.get(method);
  if (!fields) {
    fields = new Map(api.methods[method]!.map((field) => [field.name, compile(field)]));
    methods.set(method, fields);
  }
  return fields;
}

function compile(field: Field): Compiled {
  const inner = field.types.map(typeCheck);
  const limits = limitCheck(field.name, field.constraints);
  const structured = field.types.every((type) => !scalars.has(type) && !Object.hasOwn(api.enums, type));
  const check: Check = (value, where) =>
    firstProblem(inner, field.types, value, where) ?? limits?.(value, where);
  return { field, check, structured };
}

function firstProblem(checks: Check[], types: string[], value: unknown, where: string): string | undefined {
  if (checks.length === 1) return checks[0]!(value, where);
  let problem: string | undefined;
  for (const [index, check] of checks.entries()) {
    const found = check(value, where);
    if (found === undefined) return undefined;
    // Of several shapes, the one whose first field is there was meant.
    const key = api.types[types[index]!]?.[0]?.name;
    if (key && isObject(value) && key in value) return found;
    problem ??= found;
  }
  return types.length > 1 && problem !== undefined ? wrongType(where, types.join(" or ")) : problem;
}

function typeCheck(type: string): Check {
  const known = compiledTypes.get(type);
  if (known) return known;
  // A type may hold itself, so the entry stands before the check is made.
  let check: Check | undefined;
  const late: Check = (value, where) => {
    check ??= makeTypeCheck(type);
    return check(value, where);
  };
  compiledTypes.set(type, late);
  return late;
}

function makeTypeCheck(type: string): Check {
  const wrong = (where: string) => wrongType(where, type);
  const expecting =
    (test: (value: unknown) => boolean): Check =>
    (value, where) =>
      test(value) ? undefined : wrong(where);
  if (type.startsWith("Array of ")) return arrayCheck(type.slice("Array of ".length), type);
  if (type === "String") return expecting((value) => typeof value === "string");
  if (type === "Integer|Float")
    return expecting((value) => typeof value === "number" && Number.isFinite(value));
  if (type === "Boolean") return expecting((value) => typeof value === "boolean");
  if (type === "True") return expecting((value) => value === true);
  if (type === "InputFile") return expecting((value) => isUpload(value) || typeof value === "string");
  if (api.opaque.includes(type)) return expecting(isObject);
  const words = api.enums[type];
  if (words) return expecting((value) => words.includes(value));
  const members = api.unions[type];
  return members ? unionCheck(members, type) : objectCheck(api.types[type]!, type);
}

function arrayCheck(item: string, type: string): Check {
  const check = typeCheck(item);
  return (value, where) => {
    if (!Array.isArray(value)) return wrongType(where, type);
    for (let index = 0; index < value.length; index++) {
      const problem = check(value[index], `${where}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

function unionCheck(members: string[], type: string): Check {
  const byTag = new Map(
    members.map((member) => [api.types[member]![0]!.constraints!.enum![0], typeCheck(member)] as const),
  );
  return (value, where) => {
    const check = isObject(value) ? byTag.get(value.type) : undefined;
    return check ? check(value, where) : wrongType(where, type);
  };
}

function objectCheck(fields: Field[], type: string): Check {
  const compiled = new Map(fields.map((field) => [field.name, compile(field)]));
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return (value, where) => {
    if (!isObject(value)) return wrongType(where, type);
    for (const key of Object.keys(value)) {
      const field = compiled.get(key);
      if (!field) return `unknown field "${where}.${key}"`;
      const problem = field.check(value[key], `${where}.${key}`);
      if (problem !== undefined) return problem;
    }
    for (const name of required) if (value[name] === undefined) return `field "${where}.${name}" is required`;
    return type === "InlineKeyboardButton" ? buttonProblem(value) : undefined;
  };
}
