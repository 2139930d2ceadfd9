/** Two caseworkers who want the same case at the same moment, each through connections of their own. */
import { randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import type { CaseFile } from "../../src/domain/case-file.ts";
import type { StaffMember } from "../../src/domain/staff.ts";
import { EMPTY_RECORD } from "../../src/domain/triage/record.ts";
import { type CaseWorkService, createCaseWork } from "../../src/services/case-work.ts";
import { mutantTransact } from "./mutant-claim.ts";
import { openStores } from "./postgres.ts";
import { inParallel } from "./until.ts";
import { plainWords } from "./words.ts";

type Side = ReturnType<typeof openStores>;

/** What a race came to. */
export interface ClaimRace {
  rounds: number;
  doubleOwners: number;
  nobody: number;
  wins: [number, number];
  milliseconds: number[];
  bareMilliseconds: number[];
}

/** Lets two caseworkers race for so many cases in a migrated database. */
export async function raceClaims(
  url: string,
  asked: { rounds: number; mutant?: boolean },
): Promise<ClaimRace> {
  const key = randomBytes(32).toString("base64");
  const sides = [openStores(url, key, 3), openStores(url, key, 3)] as const;
  try {
    const cases = await openCases(sides[0], asked.rounds * 2);
    const actors = await Promise.all([add(sides[0], 1), add(sides[0], 2)]);
    const words = plainWords();
    const desks = sides.map((side) => {
      const transact = asked.mutant === true ? mutantTransact(side, key) : side.stores.transact;
      return createCaseWork({ now: () => new Date(), transact, words });
    }) as [CaseWorkService, CaseWorkService];
    const race: ClaimRace = {
      rounds: asked.rounds,
      doubleOwners: 0,
      nobody: 0,
      wins: [0, 0],
      milliseconds: [],
      bareMilliseconds: [],
    };
    for (const [round, caseFile] of cases.slice(0, asked.rounds).entries()) {
      await both(race, round, (side) =>
        claimThrough(desks[side]!, { caseFile, actor: actors[side]!, round, side }, race),
      );
    }
    race.bareMilliseconds = await raceBare(url, cases.slice(asked.rounds), actors);
    return race;
  } finally {
    await Promise.all(sides.map((side) => side.close()));
  }
}

// Who is asked first changes from round to round, so that neither side has the head start.
async function both(race: ClaimRace, round: number, press: (side: 0 | 1) => Promise<boolean>): Promise<void> {
  const order = (round % 2 === 0 ? [0, 1] : [1, 0]) as (0 | 1)[];
  const won = await Promise.all(order.map(press));
  const owners = won.filter(Boolean).length;
  if (owners === 0) race.nobody++;
  if (owners > 1) race.doubleOwners++;
  for (const [index, side] of order.entries()) if (won[index]) race.wins[side]++;
}

type Press = { caseFile: CaseFile; actor: StaffMember; round: number; side: 0 | 1 };

async function claimThrough(desk: CaseWorkService, { caseFile, actor, round, side }: Press, race: ClaimRace) {
  const before = performance.now();
  const { kind } = await desk.claim({ caseId: caseFile.id, actor, updateId: 1_000_000 + round * 2 + side });
  race.milliseconds.push(performance.now() - before);
  return kind === "done";
}

// The same race in nothing but SQL: what the claim would cost without a case, a card and an audit entry around it.
async function raceBare(url: string, cases: readonly CaseFile[], actors: readonly StaffMember[]) {
  const pools = actors.map(() => postgres(url, { max: 3 }));
  const milliseconds: number[] = [];
  for (const { id } of cases) {
    const press = async (sql: postgres.Sql, side: number) => {
      const before = performance.now();
      await sql`update cases set state = 'claimed', owner_id = ${actors[side]!.id}
        where id = ${id} and state = 'waiting' returning id`;
      milliseconds.push(performance.now() - before);
    };
    await Promise.all(pools.map(press));
  }
  await Promise.all(pools.map((sql) => sql.end()));
  return milliseconds;
}

async function openCases({ stores }: Side, count: number): Promise<CaseFile[]> {
  const opened: CaseFile[] = [];
  const keyId = await stores.keys.create("case");
  await inParallel(Array.from({ length: count }), 3, async (_, index) => {
    const chatId = 10_000 + index;
    const { id: survivorId } = await stores.survivors.arrive({
      chatId,
      locale: "en",
      country: null,
      updates: false,
    });
    const id = randomUUID();
    const facts = { locale: "en", triage: EMPTY_RECORD } as const;
    const code = `KA-${String(index).padStart(4, "0")}`;
    const row = {
      id,
      keyId,
      survivorId,
      code,
      level: "STANDARD",
      askedAt: new Date(),
      dueAt: new Date(),
    } as const;
    await stores.cases.open({ ...row, openedBy: index, facts });
    opened.push((await stores.cases.get(id))!);
  });
  return opened;
}

function add({ stores }: Side, telegramId: number): Promise<StaffMember> {
  return stores.staff.put({ telegramId, role: "caseworker", alias: `Worker ${telegramId}`, locale: "en" });
}
