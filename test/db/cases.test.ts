import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { EMPTY_RECORD } from "../../src/domain/triage/record.ts";
import { seedCase, seedStaff } from "../support/seeds.ts";
import { isReal } from "../support/stores.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, another } = await startSuite();
const { cases } = stores;
const TRIALS = isReal ? 1_000 : 100;

test("two claims at the same moment make exactly one owner, every time", async () => {
  const [first, second] = [another(), another()];
  const [mavka, zoria] = [newId(), newId()];
  await Promise.all([first.inbox.waiting(), second.inbox.waiting()]);
  const keyId = await stores.keys.create("case");
  await query(sql`insert into cases (id, code, survivor_id, key_id, opened_by, level, asked_at, due_at)
    select gen_random_uuid(), 'C' || i, gen_random_uuid(), ${keyId}, i, 'RED', now(), now()
    from generate_series(1, ${TRIALS}) i`);
  const waiting = await query<{ id: string }>(sql`select id from cases`);
  expect(waiting).toHaveLength(TRIALS);
  for (const { id } of waiting) {
    const won = await Promise.all([first.cases.claim(id, mavka), second.cases.claim(id, zoria)]);
    expect(won.filter(Boolean)).toHaveLength(1);
    const [row] = await query<{ owner_id: string }>(sql`select owner_id from cases where id = ${id}`);
    expect(row?.owner_id).toBe(won[0] ? mavka : zoria);
  }
}, 60_000);

test("sixteen claims at the same moment make exactly one owner", async () => {
  const people = Array.from({ length: 16 }, () => newId());
  const { id } = await seedCase(stores);
  const hands = [another(), another(), another(), another()];
  const won = await Promise.all(people.map((person, index) => hands[index % 4]!.cases.claim(id, person)));
  expect(won.filter(Boolean)).toHaveLength(1);
  const caseFile = await cases.get(id);
  expect(caseFile?.ownerId).toBe(people[won.indexOf(true)]);
});

test("a survivor has one open case, and may open another when it is closed", async () => {
  const survivorId = newId();
  const owner = await seedStaff(stores);
  const first = await seedCase(stores, { survivorId, owner });
  await expect(seedCase(stores, { survivorId })).rejects.toThrow("could not be opened");
  const many = await Promise.allSettled([1, 2, 3].map(() => seedCase(stores, { survivorId: first.id })));
  expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await cases.close(first.id, owner.id, "overcome")).toBe(true);
  const second = await seedCase(stores, { survivorId });
  expect((await cases.openOf(survivorId))?.id).toBe(second.id);
});

test("a case code belongs to one case", async () => {
  const { id, code, keyId } = await seedCase(stores);
  const again = { code, keyId, survivorId: newId(), openedBy: 1, level: "HIGH" as const };
  const at = { askedAt: new Date(), dueAt: new Date() };
  const facts = { locale: "en" as const, triage: EMPTY_RECORD };
  expect(await cases.open({ id: newId(), ...again, ...at, facts })).toBe(false);
  expect((await cases.get(id))?.code).toBe(code);
});

test("only the owner lets go of a case or closes it, and only once", async () => {
  const [mavka, zoria] = [await seedStaff(stores), await seedStaff(stores)];
  const { id } = await seedCase(stores, { owner: mavka });
  expect(await cases.release(id, zoria.id)).toBe(false);
  expect(await cases.close(id, zoria.id, "overcome")).toBe(false);
  expect(await cases.release(id, mavka.id)).toBe(true);
  expect(await cases.release(id, mavka.id)).toBe(false);
  expect(await cases.close(id, mavka.id, "overcome")).toBe(false);
  expect(await cases.claim(id, zoria.id)).toBe(true);
  expect(await cases.close(id, zoria.id, "overcome")).toBe(true);
  expect(await cases.close(id, zoria.id, "no-result")).toBe(false);
  expect(await cases.claim(id, mavka.id)).toBe(false);
  expect(await cases.get(id)).toMatchObject({ state: "closed", outcome: "overcome", ownerId: zoria.id });
});

test("a caseworker sees her own cases, the most urgent first, and no closed one", async () => {
  const mavka = await seedStaff(stores);
  const [late, soon, closed] = [
    await seedCase(stores, { owner: mavka }),
    await seedCase(stores, { owner: mavka }),
    await seedCase(stores, { owner: mavka }),
  ];
  await seedCase(stores, { owner: await seedStaff(stores) });
  await query(sql`update cases set due_at = due_at - interval '1 hour' where id = ${soon.id}`);
  await cases.close(closed.id, mavka.id, "overcome");
  expect((await cases.ownedBy(mavka.id)).map(({ id }) => id)).toEqual([soon.id, late.id]);
});

test("what she said is sealed, and a case whose key was destroyed is as if it were not there", async () => {
  const { id, keyId, survivorId } = await seedCase(stores);
  const [row] = await query<{ facts: Uint8Array }>(sql`select facts from cases`);
  expect(Buffer.from(row!.facts).includes("safe place")).toBe(false);
  expect((await cases.get(id))?.facts.words).toBe("I need a safe place");
  await stores.keys.shred(keyId);
  expect(await cases.get(id)).toBeNull();
  expect(await cases.openOf(survivorId)).toBeNull();
});

test("a case that is locked is changed by nobody else until the transaction ends", async () => {
  const { id } = await seedCase(stores);
  const owner = newId();
  const order: string[] = [];
  let claim: Promise<unknown> = Promise.resolve();
  await stores.transact(async (inside) => {
    await inside.cases.lock(id);
    claim = another()
      .cases.claim(id, owner)
      .then(() => order.push("claimed"));
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push("ended");
  });
  await claim;
  expect(order).toEqual(["ended", "claimed"]);
});
