/**
 * A canary: words typed on every path, also where Telegram and the database fail, with the log at its most talkative.
 * Then everything that was written down is searched for them, for the people's ids and for the bot's token and key.
 */
import { randomBytes, randomInt } from "node:crypto";
import * as faults from "./support/canary-faults.ts";
import * as paths from "./support/canary-paths.ts";
import { type Bench, type Figure, mustBeZero } from "./support/figure.ts";
import { placeOfRedis, placesOfDatabase } from "./support/places.ts";
import { type Place, type Scanned, scan } from "./support/scan.ts";
import { freePort, type ServiceProcess, startProcess } from "./support/service.ts";
import { buildTown, type Town } from "./support/town.ts";
import { until } from "./support/until.ts";

/** Prints how often anything secret was found, and what was read. */
export const canary: Bench = async () => {
  const token = `${randomInt(1e9, 9e9)}:${randomBytes(26).toString("base64url")}`;
  const town = await buildTown({ token });
  const port = await freePort();
  const service = startProcess({ ...town.env, PORT: String(port), LOG_LEVEL: "trace" });
  const since = new Date(Date.now() - 1_000);
  try {
    await service.up();
    const cage = cageOf();
    const secrets = {
      canary: cage.word.split(" "),
      id: [cage.survivor, cage.stranger, cage.dreamer].map(String),
      token: [token, token.split(":")[1]!],
      key: [town.masterKey],
    };
    await paths.settle(town, cage);
    await paths.typeOnTheWay(town, cage);
    await paths.typeInTheTalk(town, cage);
    await paths.typeAsAdmin(town, cage);
    await faults.typeWhileTelegramFails(town, cage);
    const midway = await Promise.all(
      (await placesOfDatabase(town.database, since)).map((place) => scan(place, secrets)),
    );
    await faults.typeWhileTheDatabaseFails(town, cage);
    await until("everything to be handled or given up", async () => (await restOf(town)) === 0, {
      seconds: 150,
    });
    const places = [...(await placesNow(town, { port, since })), ...(await placesOfWords(town, service))];
    const atEnd = await Promise.all(places.map((place) => scan(place, secrets)));
    const calls = town.sandbox.telegram.calls().map(({ params }) => JSON.stringify(params));
    const arrived = calls.filter((params) => params.includes(cage.word)).length;
    return figuresOf(
      [...midway.map((each) => ({ ...each, place: `${each.place} (midway)` })), ...atEnd],
      arrived,
    );
  } finally {
    await service.stop();
    await town.close();
  }
};

async function restOf({ look }: Town): Promise<number> {
  return (await look.stores.inbox.waiting()) + (await look.stores.outbox.waiting());
}

/** Words and ids that stand nowhere else. */
function cageOf(): paths.Cage {
  const cyrillic = Array.from({ length: 10 }, () => String.fromCharCode(0x430 + randomInt(32))).join("");
  const id = () => randomInt(5e9, 7e9);
  const word = `kanarka${randomBytes(5).toString("hex")} канарка${cyrillic}`;
  return { word, survivor: id(), stranger: id(), dreamer: id() };
}

async function placesNow(
  { database, redis }: Town,
  { port, since }: { port: number; since: Date },
): Promise<Place[]> {
  const pages = ["metrics", "healthz", "readyz"].map(async (page) => {
    const response = await fetch(`http://127.0.0.1:${port}/${page}`);
    return { name: page, pieces: [Buffer.from(await response.arrayBuffer())] };
  });
  const states = redis === null ? [] : [await placeOfRedis(redis.redis)];
  return [...(await placesOfDatabase(database, since)), ...states, ...(await Promise.all(pages))];
}

/** What the service said, also when it is started with settings that cannot work. */
async function placesOfWords(town: Town, service: ServiceProcess): Promise<Place[]> {
  const { env } = town;
  const wrong: Record<string, string>[] = [
    { TELEGRAM_API_ROOT: "http://127.0.0.1:9" },
    { BOT_TOKEN: `${env["BOT_TOKEN"]}x` },
    { DATABASE_URL: "postgres://nobody:secret@127.0.0.1:9/none" },
    { MASTER_KEY: `${env["MASTER_KEY"]}x` },
    { STAFF_CHAT_ID: env["BOT_TOKEN"]! },
  ];
  const said = wrong.map(async (settings) => {
    const process = startProcess({ ...env, ...settings, LOG_LEVEL: "trace" });
    await until("a wrong setting to end the service", () => !process.isRunning());
    return process.output();
  });
  return [
    { name: "output", pieces: [service.output()] },
    { name: "output_of_wrong_settings", pieces: await Promise.all(said) },
  ];
}

function figuresOf(scanned: readonly Scanned[], arrived: number): Figure[] {
  const where = (kind: string) => scanned.filter(({ hits }) => hits[kind]! > 0).map(({ place }) => place);
  const total = (kind: string) => scanned.reduce((sum, { hits }) => sum + hits[kind]!, 0);
  const read = Object.fromEntries(scanned.map(({ place, bytes }) => [place, bytes]));
  return [
    mustBeZero("canary.hits", total("canary"), { found_in: where("canary"), bytes_read: read }),
    mustBeZero("canary.id_hits", total("id"), { found_in: where("id") }),
    mustBeZero("canary.token_hits", total("token"), { found_in: where("token") }),
    mustBeZero("canary.key_hits", total("key"), { found_in: where("key") }),
    // Words that never went through the service would prove nothing.
    {
      name: "canary.arrived",
      value: arrived,
      unit: "messages",
      target: { says: ">= 20", isMet: arrived >= 20 },
    },
  ];
}
