import type { Json } from "./model.ts";

// What Telegram marks by itself in plain text, the more special first.
const kinds: [string, RegExp][] = [
  ["url", /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>"]+/giu],
  ["email", /(?<![\w.])[\w.+-]+@[\w-]+\.[\w.-]*\w/giu],
  ["bot_command", /(?<![\w/<>])\/[a-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])/giu],
  ["mention", /(?<!\w)@[a-z]\w{3,31}/giu],
  ["hashtag", /(?<![\w#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/giu],
];

/** The entities that Telegram finds in plain text; offsets in UTF-16 units. */
export function findEntities(text: string): Json[] {
  // Most texts hold none of these signs, and a benchmark sends many.
  if (!/[/@#.]/.test(text)) return [];
  const found: { type: string; offset: number; length: number }[] = [];
  for (const [type, pattern] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function overlaps(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
