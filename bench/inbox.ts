/** How many updates a second are received for good: sealed, inserted and committed, against bare SQL with the same rows. */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { createKeyRing } from "../src/crypto/key-ring.ts";
import { createReceiver, type Receive, type TelegramUpdate } from "../src/delivery/receiver.ts";
import { createLog } from "../src/log.ts";
import { type Bench, type Figure, percentile } from "./support/figure.ts";
import { type BenchDatabase, createBenchDatabase, openStores } from "./support/postgres.ts";
import { inParallel } from "./support/until.ts";

/** A webhook receives in parallel, the poller one after the other. */
const PARALLEL = 10;
const PEOPLE = 500;

/** Telegram itself gives a bot about 30 messages a second to send; what comes in may be a few times that. */
const ENOUGH = 200;

/** Prints updates a second, in parallel and one by one. */
export const inbox: Bench = async ({ updates = 5_000 }) => {
  const database = await createBenchDatabase();
  const key = randomBytes(32).toString("base64");
  const opened = openStores(database.url, key, PARALLEL);
  try {
    const ring = createKeyRing(key);
    const receive = createReceiver({
      inbox: opened.stores.inbox,
      laneId: (lane) => ring.lookup("lane", lane),
      onKept() {},
      onAway: async () => {},
      log: createLog("silent"),
    });
    await receive(updateOf(0));
    const wave = { receive, database, updates };
    return [
      ...(await measure(wave, { name: "inbox.parallel", atOnce: PARALLEL, first: 1 })),
      ...(await measure(wave, { name: "inbox.one_by_one", atOnce: 1, first: 1_000_000 })),
    ];
  } finally {
    await opened.close();
    await database.drop();
  }
};

type Wave = { receive: Receive; database: BenchDatabase; updates: number };
type Kind = { name: string; atOnce: number; first: number };

async function measure(
  { receive, database, updates }: Wave,
  { name, atOnce, first }: Kind,
): Promise<Figure[]> {
  const count = atOnce === 1 ? Math.ceil(updates / 4) : updates;
  const waiting = Array.from({ length: count }, (_, index) => updateOf(first + index));
  const ours = await timed(waiting, atOnce, async (update) => {
    if ((await receive(update)) !== "kept") throw new Error("an update was not kept");
  });
  const rows = await database.sql<
    Row[]
  >`select update_id, lane, body from inbox where update_id between ${first} and ${first + count - 1}`;
  if (rows.length !== count) throw new Error(`${rows.length} of ${count} updates stand in the inbox`);
  await database.sql`delete from inbox where update_id >= ${first}`;
  const bare = await insertBare(database, rows, atOnce);
  const value = ours.perSecond;
  const notes = {
    at_once: atOnce,
    updates: count,
    p50_ms: ours.p50,
    p99_ms: ours.p99,
    against: "bare SQL insert of the same sealed rows",
  };
  const target = { says: `>= ${ENOUGH}`, isMet: value >= ENOUGH };
  return [
    {
      name,
      value,
      unit: "updates/s",
      baseline: bare.perSecond,
      ratio: value / bare.perSecond,
      target,
      notes,
    },
  ];
}

type Row = { update_id: string; lane: string; body: Buffer };

async function insertBare({ url }: BenchDatabase, rows: readonly Row[], atOnce: number) {
  const sql = postgres(url, { max: atOnce });
  try {
    await sql`select 1`;
    return await timed(
      rows,
      atOnce,
      (row) => sql`insert into inbox ${sql(row)} on conflict do nothing returning seq`,
    );
  } finally {
    await sql.end();
  }
}

async function timed<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<unknown>) {
  const each: number[] = [];
  const before = performance.now();
  await inParallel(items, atOnce, async (item) => {
    const begun = performance.now();
    await work(item);
    each.push(performance.now() - begun);
  });
  const seconds = (performance.now() - before) / 1_000;
  const round = (share: number) => Number(percentile(each, share)!.toFixed(2));
  return { perSecond: items.length / seconds, p50: round(0.5), p99: round(0.99) };
}

function updateOf(number: number): TelegramUpdate {
  const id = 100_000 + (number % PEOPLE);
  const message = {
    message_id: number + 1,
    date: 1_700_000_000,
    chat: { id, type: "private", first_name: "Somebody" },
    from: { id, is_bot: false, first_name: "Somebody", language_code: "uk" },
    text: "слово ".repeat(40),
  };
  return { update_id: number, message };
}
