/** A crowd that writes and presses while the service under it is killed again and again. */
import { type Crowd, createCrowd } from "./crowd.ts";
import { live } from "./living.ts";
import { createPostLog, type PostLog } from "./post-log.ts";
import { createRandom, type Random } from "./random.ts";
import { type ServiceProcess, startProcess } from "./service.ts";
import { type Books, type Tally, tallyOf } from "./tally.ts";
import { addCaseworker, buildTown, type Town } from "./town.ts";
import { pause } from "./until.ts";

/** How long and how hard; `seconds` is the most for each of the two halves, killing and draining. */
export interface KillPlan {
  kills: number;
  updates: number;
  seconds: number;
  seed: number;
  survivors: number;
  caseworkers: number;
  faults: boolean;
}

/** What a run came to. */
export interface KillRun extends Tally {
  kills: number;
  updates: number;
  /** Those that stand in the inbox. */
  updatesKept: number;
  /** Those among them that were given up after several tries. */
  updatesParked: number;
  malformedCalls: number;
  killSeconds: number;
  drainSeconds: number;
}

const STEP_MS = 100;

/** Runs a plan over a Postgres of its own. */
export async function killAtRandom(plan: KillPlan): Promise<KillRun> {
  const town = await buildTown();
  try {
    const { telegram } = town.sandbox;
    const random = createRandom(plan.seed);
    const survivors = Array.from({ length: plan.survivors }, (_, index) => 10_001 + index);
    const caseworkers = Array.from({ length: plan.caseworkers }, (_, index) => 2_001 + index);
    for (const id of survivors) telegram.addPerson({ id, first_name: `Person ${id}`, language_code: "en" });
    for (const id of caseworkers) await addCaseworker(town, id, `Worker ${id}`);
    const crowd = createCrowd(telegram, { survivors, caseworkers }, random);
    // Lost acknowledgements and floods, as a network and Telegram give them now and then.
    const share = { method: "sendMessage", chance: 0.02 } as const;
    if (plan.faults)
      telegram.setFaults([
        { ...share, kind: "lost" },
        { ...share, kind: "flood", retryAfter: 1 },
      ]);
    return await run({ town, plan, random, crowd, log: createPostLog(telegram) });
  } finally {
    await town.close();
  }
}

type Run = { town: Town; plan: KillPlan; random: Random; crowd: Crowd; log: PostLog };

async function run(all: Run): Promise<KillRun> {
  const { town, crowd, log } = all;
  // People who joined the staff chat made updates too.
  const joined = town.sandbox.telegram.pendingUpdates();
  const life = live(all);
  try {
    const begun = Date.now();
    const kills = await Promise.race([killAgainAndAgain(all), life.failed]);
    life.stopWriting();
    const killed = Date.now();
    const last = startProcess(town.env);
    await Promise.race([drain(all), life.failed])
      // Somebody may press a last time just then; that too must be handled.
      .then(() => life.end())
      .then(() => drain(all))
      .finally(() => last.stop());
    const times = { killSeconds: (killed - begun) / 1_000, drainSeconds: (Date.now() - killed) / 1_000 };
    log.read();
    const { cases, kept, parked } = await booksOf(town);
    const counts = { kills, updates: crowd.updates(), updatesKept: kept - joined, updatesParked: parked };
    return { ...tallyOf(crowd, log.sent, { cases }), ...counts, ...times, malformedCalls: log.malformed() };
  } finally {
    life.end();
  }
}

async function killAgainAndAgain({ town, plan, random, crowd, log }: Run): Promise<number> {
  const end = Date.now() + plan.seconds * 1_000;
  let kills = 0;
  while ((kills < plan.kills || crowd.updates() < plan.updates) && Date.now() < end) {
    await liveAndDie(town, log, random);
    kills++;
  }
  return kills;
}

/** Waits until nothing has been on its way for a while; what is still missing after the time is up counts as lost. */
async function drain({ town, plan, crowd }: Run): Promise<void> {
  const end = Date.now() + plan.seconds * 1_000;
  for (let quiet = 0; quiet < 5 && Date.now() < end; await pause(500)) {
    const isDone = (await restOf(town)) === 0 && crowd.survivors.every(({ code }) => code !== null);
    quiet = isDone ? quiet + 1 : 0;
  }
}

/** One life: mostly 0.6 to 2 s after the service first spoke to Telegram, now and then already while it starts. */
async function liveAndDie({ env }: Town, log: PostLog, random: Random): Promise<void> {
  const before = log.greetings();
  const service: ServiceProcess = startProcess(env);
  if (random.next() < 0.1) await pause(random.between(50, 1_500));
  else {
    for (let waited = 0; log.greetings() === before && waited < 10_000; waited += STEP_MS)
      await pause(STEP_MS);
    await pause(random.between(600, 2_000));
  }
  if (!service.isRunning())
    throw new Error(`the service ended by itself: ${service.output().toString().slice(-500)}`);
  await service.kill();
}

/** What is still on its way: unconfirmed or unhandled updates, messages that wait or are held for a tap. */
async function restOf({ sandbox, database }: Town): Promise<number> {
  const [rest] = await database.sql<[{ count: number }]>`select
    (select count(*)::int from inbox where state = 'waiting')
    + (select count(*)::int from outbox where state in ('waiting', 'held')) as count`;
  return rest.count + sandbox.telegram.pendingUpdates();
}

async function booksOf({ database }: Town): Promise<Books & { kept: number; parked: number }> {
  const cases = await database.sql<Books["cases"]>`select code, survivor_id, owner_id,
    (select count(*)::int from audit where case_id = cases.id and action = 'claimed') as claims from cases`;
  const [counts] = await database.sql<[{ kept: number; parked: number }]>`select count(*)::int as kept,
    count(*) filter (where state = 'parked')::int as parked from inbox`;
  return { cases: [...cases], ...counts };
}
