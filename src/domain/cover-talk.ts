/** What a cover answers: by small talk, by its items' own words, by topic; plausible, and never more than it shows. */
import { type CoverItem, type CoverTexts, type KnownWords, SMALL_TALK, type SmallTalk } from "./cover.ts";
import type { Locale } from "./locale.ts";
import { normaliseWord } from "./secret-word.ts";

/** When a cover answers: the day chooses today's item, the turn varies the words. */
export interface Moment {
  day: Date;
  /** A number that differs from update to update. */
  turn: number;
}

const SEASON_OF = ["winter", "spring", "summer", "autumn"] as const;
const DAY_MS = 86_400_000;
/** Letters that must agree; endings of all four languages come after them. */
const STEM = 5;
const SHORTEST = 3;
const ENDING = 3;
/** A word that stands in more items than this, such as «with» or «water», does not say what is asked for. */
const TOO_MANY = 5;

/** Today's item under its heading. */
export function itemOfDay({ items, heading }: CoverTexts, day: Date): string {
  return `${heading}\n\n${items[Math.floor(day.getTime() / DAY_MS) % items.length]!.text}`;
}

/** The item after the one that a message shows, of all or of one tag. */
export function nextItem(texts: CoverTexts, asked: string, at: Moment & { shown: string }): string {
  const tag = asked === "season" ? SEASON_OF[Math.floor(((at.day.getUTCMonth() + 1) % 12) / 3)]! : asked;
  const tagged = texts.items.filter(({ tags }) => tags.includes(tag));
  const among = tagged.length === 0 ? texts.items : tagged;
  const standing = among.findIndex(({ text }) => at.shown.includes(text));
  const next = standing < 0 ? at.turn % among.length : (standing + 1) % among.length;
  return `${texts.heading}\n\n${among[next]!.text}`;
}

/** Answers a free text. */
export function coverAnswer(
  texts: CoverTexts,
  small: KnownWords["small"],
  said: Moment & { text: string },
): string {
  const { kind, rest } = smallTalk(small, normaliseWord(said.text));
  if (kind === "who" || kind === "can") return pick(texts.talk[kind], said.turn);
  const item = itemAbout(texts, rest, said.turn);
  if (item !== null) return `${texts.lead}\n\n${item.text}`;
  return pick(texts.talk[kind ?? "unknown"], said.turn);
}

/** Says something in one of the ways there are. */
export function pick(ways: readonly string[], turn: number): string {
  return ways[turn % ways.length]!;
}

// All languages: people greet in the one they feel like. What is left of the line may still ask for something.
function smallTalk(small: KnownWords["small"], line: string): { kind: SmallTalk | null; rest: string } {
  const found = SMALL_TALK.flatMap((kind) =>
    (Object.keys(small) as Locale[]).flatMap((locale) =>
      small[locale][kind]
        .map(normaliseWord)
        .filter((phrase) => ` ${line} `.includes(` ${phrase} `))
        .map((phrase) => ({ kind, phrase })),
    ),
  );
  const rest = found.reduce((left, { phrase }) => left.replace(` ${phrase} `, "  "), ` ${line} `);
  return { kind: found[0]?.kind ?? null, rest: normaliseWord(rest) };
}

function itemAbout(texts: CoverTexts, line: string, turn: number): CoverItem | null {
  const words = line.split(" ");
  const isLone = words.length <= 2;
  // A lone short word is what it is about; in a sentence short words are «and» and «the».
  const asked = words.filter((word) => word.length > SHORTEST || (isLone && word.length === SHORTEST));
  const known = texts.items.map(({ text }) => normaliseWord(text).split(" "));
  const isTelling = (word: string) => isLone || known.filter((item) => has(item, word)).length <= TOO_MANY;
  const telling = asked.filter(isTelling);
  const scores = known.map((item) => telling.filter((word) => has(item, word)).length);
  const best = Math.max(...scores);
  const named = texts.items.filter((_, index) => best > 0 && scores[index] === best);
  const fitting = named.length > 0 ? named : itemsOnTopic(texts, { words, asked });
  return fitting.length === 0 ? null : fitting[turn % fitting.length]!;
}

type Asked = { words: readonly string[]; asked: readonly string[] };

function itemsOnTopic({ topics, items }: CoverTexts, { words, asked }: Asked): CoverItem[] {
  const about = topics.filter((topic) => {
    const names = topic.words.map(normaliseWord);
    return names.some((name) => words.includes(name)) || asked.some((word) => has(names, word));
  });
  return items.filter(({ tags }) => about.some(({ tag }) => tags.includes(tag)));
}

function has(known: readonly string[], asked: string): boolean {
  return known.some((word) => isForm(word, asked));
}

/** Whether two words are forms of one, as far as four languages agree on what an ending is. */
function isForm(one: string, other: string): boolean {
  const [short, long] = [stemOf(one), stemOf(other)].sort((a, b) => a.length - b.length);
  if (short!.length < SHORTEST || Math.abs(one.length - other.length) > ENDING) return false;
  return long!.length - short!.length <= 1 && long!.startsWith(short!);
}

function stemOf(word: string): string {
  return word.slice(0, Math.min(STEM, Math.max(4, word.length - 1)));
}
