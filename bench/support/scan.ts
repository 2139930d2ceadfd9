/** Looks for secrets in bytes, in every dress in which programs write text down. */

/** Something to look through; `bytes` are read piece by piece, because a journal is large. */
export interface Place {
  name: string;
  pieces: Buffer[] | AsyncIterable<Buffer>;
}

/** How much of a place was read, and how often each secret stood in it. */
export interface Scanned {
  place: string;
  bytes: number;
  hits: Record<string, number>;
}

/** Reads a place and counts the secrets in it. */
export async function scan(
  { name, pieces }: Place,
  secrets: Readonly<Record<string, readonly string[]>>,
): Promise<Scanned> {
  const forms = Object.entries(secrets).map(([kind, all]) => [kind, all.flatMap(formsOf)] as const);
  const hits = Object.fromEntries(forms.map(([kind]) => [kind, 0]));
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    for (const [kind, needles] of forms) {
      for (const needle of needles) hits[kind]! += countOf(piece, needle);
    }
  }
  return { place: name, bytes, hits };
}

/** The bytes a text may have become: as it is, escaped, as hex digits (as dumps show `bytea`), as base64 at any offset. */
export function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text, "utf8");
  const hex = plain.toString("hex");
  const escaped = [...text].map((one) =>
    one < "\x7f" ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const forms = [hex, hex.toUpperCase(), escaped.join(""), encodeURIComponent(text)].map((form) =>
    Buffer.from(form),
  );
  const base64 = [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), plain]).toString("base64");
    // The first and the last group depend on neighbours.
    const sure = encoded.slice(offset === 0 ? 0 : 4, Math.floor((offset + plain.length) / 3) * 4);
    return [sure, sure.replaceAll("+", "-").replaceAll("/", "_")].map((form) => Buffer.from(form));
  });
  const all = [plain, Buffer.from(text, "utf16le"), ...forms, ...base64];
  return all.filter((form, index) => all.findIndex((other) => other.equals(form)) === index);
}

function countOf(bytes: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count++;
  return count;
}
