/** How much of a message a locked phone shows: a notification's first characters. */
export const PREVIEW_CHARACTERS = 60;

const APOSTROPHES = /[\u2019\u02bc`\u00b4]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Finds the first of the stems with which a word of the line begins, or null: a line that names none may be pushed. */
export function betrays(firstLine: string, stems: readonly string[]): string | null {
  const line = fold(firstLine);
  return stems.find((stem) => beginsWord(stem).test(line)) ?? null;
}

/** Cuts a message down to what a notification shows of it. */
export function preview(message: string): string {
  return [...message.trim()].slice(0, PREVIEW_CHARACTERS).join("");
}

function beginsWord(stem: string): RegExp {
  const literal = fold(stem).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${literal}`, "u");
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(APOSTROPHES, "'")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replaceAll("ё", "е");
}
