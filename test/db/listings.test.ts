/** The directory in the database: what the files say, what admins made of it, and what was reported. */
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { loadData } from "../../src/data.ts";
import type { Listing } from "../../src/domain/directory/listing.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query, another } = await startSuite();
const { listings, listingImport, listingChecks, keys } = stores;
const files = loadData().listings;
const [first, second] = files as [Listing, Listing];
const CANARY = "Secret Street 17, entrance behind the bakery";
const at = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("what the files say is read back as it was, in the order of the ids", async () => {
  await listingImport.put(files);
  const rows = await listingImport.all();
  expect(rows.map(({ imported }) => imported)).toEqual(files.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  expect(at(rows.filter(({ edited, retiredAt }) => edited !== null || retiredAt !== null))).toEqual([]);
  expect(await listings.get("nowhere")).toBeNull();
});

test("a directory larger than one statement is kept whole", async () => {
  const many = Array.from({ length: 1_201 }, (_, index) => ({ ...first, id: `made-up-${index}` }));
  await listingImport.put(many);
  expect(await listingImport.all()).toHaveLength(1_201);
});

test("an edit stands beside the file, outlives its changes, and can be undone", async () => {
  await listingImport.put([first]);
  const by = newId();
  const edited: Listing = { ...first, state: "closed" };
  await listings.edit(first.id, { listing: edited, by });
  const changed: Listing = { ...first, asOf: "2026-11-01" };
  await listingImport.put([changed]);
  expect(await listings.get(first.id)).toMatchObject({ imported: changed, edited, editedBy: by });
  await listings.edit(first.id, null);
  const undone = { edited: null, editedBy: null, editedAt: null };
  expect(await listings.get(first.id)).toMatchObject({ imported: changed, ...undone });
});

test("the file's own time moves only when the file does", async () => {
  await listingImport.put([first, second]);
  const before = (await listings.get(first.id))!.importedAt;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await listingImport.put([first, { ...second, asOf: "2026-11-01" }]);
  expect((await listings.get(first.id))!.importedAt).toEqual(before);
  expect((await listings.get(second.id))!.importedAt.getTime()).toBeGreaterThan(before.getTime());
});

test("a retired listing is still there, and comes back", async () => {
  await listingImport.put([first, second]);
  await listingImport.retire([]);
  await listingImport.retire([first.id]);
  expect((await listings.get(first.id))!.retiredAt).toBeInstanceOf(Date);
  expect((await listings.get(second.id))!.retiredAt).toBeNull();
  await listingImport.put([first]);
  expect((await listings.get(first.id))!.retiredAt).toBeNull();
});

test("an address is sealed under a key of its own, which ends with it", async () => {
  await listingImport.put([first, second]);
  const keysNow = () => query<{ id: string }>(sql`select id from data_keys where purpose = 'directory'`);
  expect(await listings.address(first.id)).toEqual({ kind: "none" });
  await stores.transact((inside) => inside.listings.setAddress(first.id, CANARY));
  expect(await another().listings.address(first.id)).toEqual({ kind: "known", address: CANARY });
  const row = JSON.stringify(
    await query(sql`select *, encode(address, 'escape') as seen from listings where id = ${first.id}`),
  );
  expect(row).not.toMatch(/Secret|Street|17, entr|bakery/);
  const [before] = await keysNow();
  await listings.setAddress(first.id, "Another street 2");
  const [now, ...more] = await keysNow();
  expect(more).toEqual([]);
  expect(now!.id).not.toBe(before!.id);
  await listings.setAddress(first.id, null);
  expect(await keysNow()).toEqual([]);
  expect(await listings.address(first.id)).toEqual({ kind: "none" });
});

test("an address moved to another listing, or without its key, is locked and never wrong", async () => {
  await listingImport.put([first, second]);
  await listings.setAddress(first.id, CANARY);
  await query(sql`update listings set (key_id, address) =
    (select key_id, address from listings where id = ${first.id}) where id = ${second.id}`);
  expect(await listings.address(second.id)).toEqual({ kind: "locked" });
  const [{ id } = { id: "" }] = await query<{ id: string }>(sql`select id from data_keys`);
  await keys.shred(id);
  expect(await listings.address(first.id)).toEqual({ kind: "locked" });
});

test("three reports are one entry with a count, and a repeat of an update counts once", async () => {
  for (const key of ["1", "2", "2", "3", "3"]) await listingChecks.report("a", key);
  await listingChecks.report("b", "4");
  const open = await listingChecks.open();
  expect(open.map(({ listingId, count }) => [listingId, count])).toEqual([
    ["b", 1],
    ["a", 3],
  ]);
  expect(await query(sql`select * from listing_checks where listing_id = 'a'`)).toHaveLength(1);
});

test("reports at the same moment are all counted", async () => {
  const others = [another(), another()];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => others[index % 2]!.listingChecks.report("a", `${index}`)),
  );
  expect((await listingChecks.open()).map(({ count }) => count)).toEqual([12]);
});

test("settled reports are gone; a new one opens an entry, an old cause does not", async () => {
  await listingChecks.report("a", "1");
  const by = newId();
  expect(await listingChecks.settle("a", by)).toBe(true);
  expect(await listingChecks.settle("a", by)).toBe(false);
  await listingChecks.report("a", "1");
  expect(await listingChecks.open()).toEqual([]);
  await listingChecks.report("a", "2");
  expect(await listingChecks.open()).toMatchObject([{ listingId: "a", count: 1 }]);
  await listingChecks.forget(new Date(Date.now() + 60_000));
  expect(await query(sql`select listing_id from listing_checks`)).toHaveLength(1);
});
