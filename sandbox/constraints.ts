import type { Json } from "./model.ts";

/** Returns what is wrong with the value, or nothing. */
export type Check = (value: unknown, where: string) => string | undefined;

/** Limits of one field in the Bot API description. */
export interface Constraints {
  min?: number;
  max?: number;
  min_length?: number;
  max_length?: number;
  min_bytes?: number;
  max_bytes?: number;
  min_items?: number;
  max_items?: number;
  enum?: unknown[];
  one_of?: unknown[];
}

/** Telegram's words for a parameter that is not there. */
export function missing(name: string): string {
  if (name === "text") return "message text is empty";
  if (name === "message_id") return "message identifier is not specified";
  if (name === "message_ids") return "message identifiers are not specified";
  if (name.endsWith("chat_id")) return `${name} is empty`;
  return `parameter "${name}" is required`;
}

/** The words for a value of the wrong type. */
export function wrongType(where: string, expected: string): string {
  return `wrong type of "${where}", expected ${expected.replaceAll("Integer|Float", "Integer")}`;
}

/** The check of a field's limits; nothing when it has none. */
export function limitCheck(name: string, constraints: Constraints | undefined): Check | undefined {
  if (!constraints) return undefined;
  // Texts and captions are measured after their entities are parsed, see text.ts; an answer to a button is not.
  const isParsed = name === "caption" || (name === "text" && constraints.max_length === 4096);
  const { min_length, max_length, ...rest } = constraints;
  return (value, where) => limitProblem(isParsed ? rest : constraints, value, where);
}

function limitProblem(limits: Constraints, value: unknown, where: string): string | undefined {
  if (typeof value === "number" && outside(value, limits.min, limits.max))
    return `"${where}" is out of range`;
  if (typeof value === "string") {
    if (outside([...value].length, limits.min_length, limits.max_length))
      return `"${where}" has a wrong length`;
    if (
      limits.max_bytes !== undefined &&
      outside(Buffer.byteLength(value), limits.min_bytes, limits.max_bytes)
    ) {
      return where.endsWith("callback_data") ? "BUTTON_DATA_INVALID" : `"${where}" is too long`;
    }
  }
  if (Array.isArray(value)) {
    if (value.length < (limits.min_items ?? 0)) return missing(where);
    if (value.length > (limits.max_items ?? Number.POSITIVE_INFINITY))
      return `too many ${where.replaceAll("_ids", " identifiers")} specified`;
  }
  const allowed = limits.enum ?? limits.one_of;
  return allowed && !allowed.includes(value) ? `unsupported "${where}" specified` : undefined;
}

function outside(value: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): boolean {
  return value < min || value > max;
}

/** What Telegram dislikes about one inline button, beyond its types. */
export function buttonProblem(button: Json): string | undefined {
  const style = new Set(["text", "icon_custom_emoji_id", "style"]);
  const actions = Object.keys(button).filter((key) => !style.has(key));
  if (actions.length === 0) return "text buttons are unallowed in the inline keyboard";
  if (actions.length > 1) return `inline keyboard button has several actions: ${actions.join(", ")}`;
  if (button.text === "") return "BUTTON_TEXT_INVALID";
  const url = button.url;
  if (typeof url === "string" && !/^(https?:\/\/|tg:\/\/|ton:\/\/)/iu.test(url)) {
    return `inline keyboard button URL '${url}' is invalid: Unsupported URL protocol`;
  }
  return undefined;
}

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
