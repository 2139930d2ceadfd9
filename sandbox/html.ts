import { badRequest } from "./errors.ts";
import type { Json } from "./model.ts";

const simple: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  "tg-spoiler": "spoiler",
};
const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

interface Open {
  tag: string;
  entity: Json & { offset: number };
}

/** Turns `parse_mode: "HTML"` text into plain text and entities, or refuses it as Telegram does. */
export function parseHtml(html: string): { text: string; entities: Json[] } {
  const open: Open[] = [];
  const entities: (Json & { offset: number })[] = [];
  let text = "";
  for (const token of html.matchAll(/<(\/?)([a-z0-9-]*)([^>]*)(>?)|&(#x[0-9a-f]+|#\d+|\w+);|[^<&]+|&/giu)) {
    const [whole, slash, tag, attributes, end, reference] = token;
    if (reference !== undefined) text += decode(reference) ?? whole;
    else if (!whole.startsWith("<")) text += whole;
    else if (!end) throw cannotParse(`Unclosed start tag at byte offset ${bytesTo(html, token.index)}`);
    else if (slash) close(tag!.toLowerCase(), open, entities, text.length, bytesTo(html, token.index));
    else
      open.push({
        tag: tag!.toLowerCase(),
        entity: begin(tag!, attributes!, text.length, bytesTo(html, token.index)),
      });
  }
  const last = open.at(-1);
  if (last) throw cannotParse(`Can't find end tag corresponding to start tag "${last.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset) };
}

function begin(tag: string, attributes: string, offset: number, at: number): Json & { offset: number } {
  const name = tag.toLowerCase();
  const type = simple[name];
  if (type) return { type, offset };
  const value = /(?:href|emoji-id|class)\s*=\s*["']?([^"'\s>]+)/iu.exec(attributes)?.[1];
  if (name === "a") return value ? { type: "text_link", offset, url: value } : { type: "", offset };
  if (name === "tg-emoji" && value) return { type: "custom_emoji", offset, custom_emoji_id: value };
  if (name === "span" && value === "tg-spoiler") return { type: "spoiler", offset };
  throw cannotParse(`Unsupported start tag "${name}" at byte offset ${at}`);
}

function close(
  tag: string,
  open: Open[],
  entities: (Json & { offset: number })[],
  end: number,
  at: number,
): void {
  const last = open.pop();
  if (!last) throw cannotParse(`Unexpected end tag at byte offset ${at}`);
  if (tag && tag !== last.tag) {
    throw cannotParse(`Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`);
  }
  const length = end - last.entity.offset;
  if (length > 0 && last.entity.type) entities.push({ ...last.entity, length });
}

function decode(reference: string): string | undefined {
  if (!reference.startsWith("#")) return named[reference];
  const hex = reference[1] === "x" || reference[1] === "X";
  const code = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function bytesTo(html: string, index: number): number {
  return Buffer.byteLength(html.slice(0, index));
}

function cannotParse(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}
