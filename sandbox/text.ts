import { findEntities } from "./entities.ts";
import { malformed } from "./errors.ts";
import { parseHtml } from "./html.ts";
import type { Json } from "./model.ts";

/** How long texts may be, in UTF-16 units after parsing. */
export const textLimit = 4096;
const captionLimit = 1024;

/** The `text` fields of a message, from what the bot wrote; refuses empty and long texts. */
export function textContent(params: Json): Json {
  const { text, entities } = format(params.text as string, params.parse_mode, params.entities);
  if (text === "") throw malformed("message text is empty");
  if (text.length > textLimit) throw malformed("message is too long");
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

/** The `caption` fields of a message, empty when there is none. */
export function captionContent(params: Json): Json {
  if (params.caption === undefined) return {};
  const { text, entities } = format(params.caption as string, params.parse_mode, params.caption_entities);
  if (text.length > captionLimit) throw malformed("message caption is too long");
  if (text === "") return {};
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

function format(raw: string, mode: unknown, given: unknown): { text: string; entities: Json[] } {
  if (!raw.isWellFormed()) throw malformed("strings must be encoded in UTF-8");
  if (mode === "HTML") {
    const parsed = parseHtml(raw);
    return trim(parsed.text, parsed.entities);
  }
  if (mode !== undefined)
    throw malformed("the sandbox does not parse Markdown; send plain text, entities or HTML");
  if (given !== undefined) return trim(raw, given as Json[]);
  const text = raw.trim();
  return { text, entities: findEntities(text) };
}

// Telegram cuts white space off both ends, so that two texts which differ only there are «not modified».
function trim(raw: string, entities: Json[]): { text: string; entities: Json[] } {
  const text = raw.trim();
  const cut = raw.length - raw.trimStart().length;
  const moved = entities.map((entity) => {
    const start = Math.max(0, (entity.offset as number) - cut);
    const end = Math.min(text.length, (entity.offset as number) + (entity.length as number) - cut);
    return { ...entity, offset: start, length: end - start };
  });
  return { text, entities: moved.filter((entity) => entity.length > 0) };
}
