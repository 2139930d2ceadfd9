/**
 * Every update of a survivor's and a caseworker's way is delivered 100 times, to four processes at once over one
 * Postgres: each must have one effect.
 */

import { type Fan, startFan } from "./support/fan.ts";
import { type Bench, type Figure, mustBeZero } from "./support/figure.ts";
import { createPostLog } from "./support/post-log.ts";
import { freePort, startProcess } from "./support/service.ts";
import {
  addCaseworker,
  buildTown,
  CODE_TOLD,
  phoneOf,
  STAFF_CHAT,
  type Town,
  WAY_TO_A_CASE,
  walkToLastQuestion,
  wordsOf,
} from "./support/town.ts";
import { pause, until } from "./support/until.ts";

const WORKERS = 4;
const TIMES = 100;
const SECRET = "a-secret-of-the-bench-only";
const SURVIVOR = 1001;
const CASEWORKER = 2001;
const HERS = ["first words of hers", "second words of hers"];
const THEIRS = ["first words of theirs", "second words of theirs"];

/** Prints how many effects there were beyond one each. */
export const dedupe: Bench = async () => {
  const town = await buildTown();
  const ports = await Promise.all(Array.from({ length: WORKERS }, freePort));
  const fan = await startFan({ ports, times: TIMES, secret: SECRET });
  const hook = { WEBHOOK_URL: `${fan.url}/hook`, WEBHOOK_SECRET: SECRET };
  const services = ports.map((port) => startProcess({ ...town.env, ...hook, PORT: String(port) }));
  try {
    await Promise.all(services.map((service) => service.up()));
    fan.isOpen = true;
    await walk(town);
    return await figuresOf(town, fan);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    fan.server.close();
    await town.close();
  }
};

async function walk(town: Town): Promise<void> {
  const { sandbox } = town;
  sandbox.telegram.addPerson({ id: SURVIVOR, first_name: "Somebody", language_code: "en" });
  await addCaseworker(town, CASEWORKER, "Worker");
  const [survivor, caseworker] = [phoneOf(sandbox, SURVIVOR), phoneOf(sandbox, CASEWORKER)];
  await walkToLastQuestion(survivor);
  const [screen, words] = WAY_TO_A_CASE.at(-1)!;
  await survivor.presses(words, screen);
  const code = CODE_TOLD.exec(wordsOf(await survivor.sees(CODE_TOLD)))![1]!;
  await caseworker.presses("Claim", new RegExp(code), STAFF_CHAT);
  await caseworker.sees(/Children with them/);
  for (const text of HERS) survivor.types(text);
  await caseworker.sees(new RegExp(HERS.at(-1)!));
  for (const text of THEIRS) caseworker.types(text);
  await survivor.presses("Show", /^2 new$/);
  await survivor.presses("Show (1)", new RegExp(THEIRS[0]!));
  await survivor.sees(new RegExp(THEIRS[1]!));
  await until(
    "quiet",
    async () => sandbox.telegram.pendingUpdates() === 0 && (await town.look.stores.inbox.waiting()) === 0,
  );
  // Whatever a repeat might still bring has the time to come.
  await pause(3_000);
}

async function figuresOf({ sandbox, database }: Town, fan: Fan): Promise<Figure[]> {
  const [rows] = await database.sql<[Record<string, number>]>`select
    (select count(*)::int from inbox) as inbox, (select count(*)::int from cases) as cases,
    (select count(*)::int from audit where action = 'claimed') as claims,
    (select count(*)::int from outbox where kind = 'relay') as relays`;
  const log = createPostLog(sandbox.telegram);
  log.read();
  // What was edited into a message counts as well: each reply turns up in the notice that was tapped.
  const copies = [...HERS, ...THEIRS].map(
    (words) => log.sent.filter(({ text }) => text.includes(words)).length,
  );
  const cards = log.sent.filter(({ chat, editOf }) => chat === STAFF_CHAT && editOf === null).length;
  const wanted = { inbox: fan.updates, cases: 1, claims: 1, relays: HERS.length + THEIRS.length };
  const extra = Object.entries(wanted).map(([name, count]) => Math.abs(rows[name]! - count));
  const all = [...extra, Math.abs(cards - 1), ...copies.map((count) => Math.abs(count - 1))];
  const notes = {
    updates: fan.updates,
    deliveries: fan.deliveries,
    workers: WORKERS,
    ...rows,
    cards,
    copies,
  };
  return [
    mustBeZero(
      "dedupe.extra_effects",
      all.reduce((sum, one) => sum + one, 0),
      notes,
    ),
    mustBeZero("dedupe.refused_deliveries", fan.refused),
    { name: "dedupe.deliveries", value: fan.deliveries, unit: "count", notes: { per_update: TIMES } },
  ];
}
