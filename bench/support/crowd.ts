/**
 * People who know nothing of the service: each looks at her screen now and then, presses what leads on, writes numbered
 * words, and presses again when nothing happens for long. Survivor 7's third words are «S7.3;», those to her «C7.3;».
 */
import type { ShownMessage } from "../../sandbox/control.ts";
import type { Telegram } from "../../sandbox/telegram.ts";
import type { Random } from "./random.ts";
import { CODE_TOLD, STAFF_CHAT, WAY_TO_A_CASE, wordsOf } from "./town.ts";

/** A survivor of the crowd. */
export interface Survivor {
  id: number;
  number: number;
  code: string | null;
  /** When she wrote each of her words, in milliseconds. */
  hers: number[];
  theirs: number;
  /** Words of the caseworker that the bot had to ask about, so that later ones may overtake them. */
  asked: Set<number>;
}

/** The people and what they did. */
export interface Crowd {
  survivors: Survivor[];
  caseworkers: number[];
  /** Updates made so far. */
  updates(): number;
  /** Lets everybody look at her screen once; only while `writes` are new words written. */
  step(writes: boolean): void;
}

/** Milliseconds after which somebody presses a second time. */
const IMPATIENT = 25_000;
/** Milliseconds between words of one side of one talk, about. */
const BETWEEN_WORDS = 5_000;

/** Creates the crowd over people who are already in the sandbox. */
export function createCrowd(
  telegram: Telegram,
  people: { survivors: number[]; caseworkers: number[] },
  random: Random,
): Crowd {
  const pressed = new Map<string, number>();
  const due = new Map<string, number>();
  const written = new Map<number, { survivor: Survivor; number: number }>();
  let updates = 0;
  const survivors = people.survivors.map(
    (id, index): Survivor => ({ id, number: index + 1, code: null, hers: [], theirs: 0, asked: new Set() }),
  );

  function press(person: number, chat: number, { message_id, text }: ShownMessage, words: string): void {
    const what = `${person}:${chat}:${message_id}:${text}:${words}`;
    if (Date.now() - (pressed.get(what) ?? 0) < IMPATIENT) return;
    pressed.set(what, Date.now());
    telegram.press({ person, chat, message_id, text: words });
    updates++;
  }
  function type(person: number, text: string, replyTo?: number): number {
    updates++;
    return telegram.send({ person, chat: person, text, ...(replyTo === undefined ? {} : { replyTo }) })
      .message_id;
  }
  function isDue(what: string): boolean {
    if (!due.has(what)) due.set(what, Date.now() + random.between(0, BETWEEN_WORDS));
    if (Date.now() < due.get(what)!) return false;
    due.set(what, Date.now() + random.between(0.5, 1.5) * BETWEEN_WORDS);
    return true;
  }

  function stepSurvivor(survivor: Survivor, writes: boolean): void {
    const { id, number } = survivor;
    const messages = telegram.chat(id).messages;
    if (messages.length === 0) {
      if (isDue(`start:${id}`)) type(id, "/start");
      return;
    }
    const ofBot = messages.filter(({ fromBot }) => fromBot);
    survivor.code ??=
      ofBot.map((one) => CODE_TOLD.exec(wordsOf(one))?.[1]).find((code) => code !== undefined) ?? null;
    // «Show» stands under a notice, «Show (2)» under a reply that is not the last.
    for (const message of ofBot) {
      const show = buttonsOf(message).find((words) => words.startsWith("Show"));
      if (show !== undefined) press(id, id, message, show);
    }
    if (survivor.code !== null) {
      if (writes && isDue(`hers:${id}`)) type(id, `S${number}.${survivor.hers.push(Date.now())};`);
      return;
    }
    const screen = ofBot.findLast(({ buttons }) => buttons !== undefined);
    const way = WAY_TO_A_CASE.find(([pattern]) => screen !== undefined && pattern.test(wordsOf(screen)));
    if (way !== undefined) press(id, id, screen!, way[1]);
  }

  function stepCaseworker(id: number, writes: boolean): void {
    const messages = telegram.chat(id).messages.filter(({ fromBot }) => fromBot);
    const newest = new Map<string, ShownMessage>();
    for (const message of messages) {
      const about = /^(?:\(possible repeat\)\n)?([A-Z]{2}-\d{4})(?: · |\n)/.exec(wordsOf(message))?.[1];
      if (about !== undefined) newest.set(about, message);
      if (message.text?.startsWith("Which case")) answerWhich(id, message);
    }
    for (const survivor of survivors) {
      const answered = survivor.code === null ? undefined : newest.get(survivor.code);
      if (answered === undefined || !writes || !isDue(`theirs:${id}:${survivor.id}`)) continue;
      const number = ++survivor.theirs;
      written.set(type(id, `C${survivor.number}.${number};`, answered.message_id), { survivor, number });
    }
  }
  function answerWhich(id: number, question: ShownMessage): void {
    const words = written.get(question.replyTo ?? 0);
    if (words === undefined) return;
    words.survivor.asked.add(words.number);
    if (hasButton(question, words.survivor.code!)) press(id, id, question, words.survivor.code!);
  }
  // Each card is wanted by two at the same moment, of whom one may have it.
  function stepStaffChat(): void {
    for (const card of telegram.chat(STAFF_CHAT).messages) {
      if (!hasButton(card, "Claim")) continue;
      const first = card.message_id % people.caseworkers.length;
      for (const index of [first, (first + 1) % people.caseworkers.length]) {
        press(people.caseworkers[index]!, STAFF_CHAT, card, "Claim");
      }
    }
  }
  return {
    survivors,
    caseworkers: people.caseworkers,
    updates: () => updates,
    step(writes) {
      stepStaffChat();
      for (const survivor of survivors) stepSurvivor(survivor, writes);
      for (const id of people.caseworkers) stepCaseworker(id, writes);
    },
  };
}

function buttonsOf({ buttons }: ShownMessage): string[] {
  return (buttons ?? []).flat().map(({ text }) => text);
}

function hasButton(message: ShownMessage, words: string): boolean {
  return buttonsOf(message).includes(words);
}
