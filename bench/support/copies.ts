import type { Sent } from "./post-log.ts";

const WORDS = /(?:^|\n)([SC])(\d+)\.(\d+);$/;
const MARK = /^\((?:possible repeat|you may have had this already)\)\n/;

/** One arrival of numbered words; `at` counts messages. */
export interface Copy {
  chat: number;
  editOf: number | null;
  isMarked: boolean;
  at: number;
}

/** Finds all arrivals of all numbered words, by their name: «S7.3». */
export function copiesOf(sent: readonly Sent[]): Map<string, Copy[]> {
  const copies = new Map<string, Copy[]>();
  for (const [at, { chat, text, editOf }] of sent.entries()) {
    const words = WORDS.exec(text);
    if (words === null) continue;
    const name = `${words[1]}${words[2]}.${words[3]}`;
    const known = copies.get(name) ?? [];
    // The same words once more in the same message are no second copy.
    if (editOf !== null && known.some((copy) => copy.editOf === editOf)) continue;
    copies.set(name, [...known, { chat, editOf, isMarked: MARK.test(text), at }]);
  }
  return copies;
}
