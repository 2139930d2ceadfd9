/**
 * From the press on the last button of the intake to the open case, and to its card in the staff chat. Telegram allows
 * a group 20 messages a minute, so cards of many cases at once stand in line; both ways are measured.
 */
import { type Bench, type Figure, percentile } from "./support/figure.ts";
import { startProcess } from "./support/service.ts";
import {
  buildTown,
  CODE_TOLD,
  phoneOf,
  STAFF_CHAT,
  type Town,
  WAY_TO_A_CASE,
  walkToLastQuestion,
  wordsOf,
} from "./support/town.ts";
import { inParallel, pause, until } from "./support/until.ts";

/** Cases that come slower than the staff chat's pace, and cases that come two a second. */
const CALM = { name: "calm", everyMs: 4_000, count: 12 };
const BUSY = { name: "busy", everyMs: 500, count: 60 };

type Wave = typeof CALM;
type Times = { row: number; screen: number; card: number };

/** Prints p50 and p99 for both. */
export const handoff: Bench = async ({ rounds = BUSY.count }) => {
  const town = await buildTown();
  const service = startProcess({ ...town.env, LOG_LEVEL: "info" });
  try {
    await service.up();
    const calm = await measure(town, CALM, 10_001);
    const busy = await measure(town, { ...BUSY, count: rounds }, 20_001);
    return [...figures(CALM, calm), ...figures({ ...BUSY, count: rounds }, busy)];
  } finally {
    await service.stop();
    await town.close();
  }
};

async function measure(town: Town, wave: Wave, firstId: number): Promise<Times[]> {
  const { telegram } = town.sandbox;
  const people = Array.from({ length: wave.count }, (_, index) => firstId + index);
  for (const id of people) telegram.addPerson({ id, first_name: "Somebody", language_code: "en" });
  await inParallel(people, 4, (id) => walkToLastQuestion(phoneOf(town.sandbox, id)));
  const begun = Date.now();
  const measured = people.map(async (id, index) => {
    await pause(begun + index * wave.everyMs - Date.now());
    return pressLast(town, id);
  });
  return Promise.all(measured);
}

async function pressLast(town: Town, id: number): Promise<Times> {
  const [screen, words] = WAY_TO_A_CASE.at(-1)!;
  const phone = phoneOf(town.sandbox, id);
  const pressedAt = Date.now();
  await phone.presses(words, screen);
  const code = CODE_TOLD.exec(wordsOf(await phone.sees(CODE_TOLD)))![1]!;
  const told = Date.now() - pressedAt;
  // The row's own time is when its transaction began, by the clock of this same machine.
  const [row] = await town.database.sql<{ at: Date }[]>`
    select outbox.created_at as at from outbox join cases on cases.id = outbox.case_id
    where cases.code = ${code} and outbox.kind = 'card'`;
  const isCard = () => telegramWords(town).some((text) => text.startsWith(code));
  await until(`the card of ${code}`, isCard, { seconds: 600 });
  return { row: row!.at.getTime() - pressedAt, screen: told, card: Date.now() - pressedAt };
}

function telegramWords({ sandbox }: Town): string[] {
  return sandbox.telegram.chat(STAFF_CHAT).messages.map(wordsOf);
}

function figures({ name, everyMs, count }: Wave, times: readonly Times[]): Figure[] {
  const notes = { cases: count, every_ms: everyMs };
  const figure = (what: keyof Times, share: number): Figure => {
    const value = percentile(
      times.map((each) => each[what]),
      share,
    );
    const full = `handoff.${name}.${what}.p${share * 100}`;
    // A case is offered to a human within 5 s, as long as the staff chat's pace allows it.
    const isMet = value !== null && value < 5_000;
    const target = full === "handoff.calm.card.p99" ? { target: { says: "< 5000", isMet } } : {};
    return { name: full, value, unit: "ms", notes, ...target };
  };
  const whats = ["row", "screen", "card"] as const;
  return whats.flatMap((what) => [figure(what, 0.5), figure(what, 0.99)]);
}
