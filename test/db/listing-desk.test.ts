/** The directory's desk over the stores: who may, what is noted, and that the same update does nothing twice. */
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { loadData } from "../../src/data.ts";
import type { Phone } from "../../src/domain/directory/listing.ts";
import type { ListingChange } from "../../src/domain/directory/listing-change.ts";
import type { Role, StaffMember } from "../../src/domain/staff.ts";
import { createListingReader, phoneFault } from "../../src/listing-reader.ts";
import { createListingDesk } from "../../src/services/listing-desk.ts";
import { startSuite } from "../support/suite.ts";

const { stores, query } = await startSuite();
const { listings: files, places } = loadData();
let told = 0;
const desk = createListingDesk({
  stores,
  transact: stores.transact,
  read: createListingReader(places),
  checkPhone: phoneFault,
  onChanged: async () => void told++,
});
const ID = "zhytomyr-online-line";
const PHONE: Phone = { number: "+380560000000", display: "+380 56 000 00 00", use: "any" };
const somebody = (role: Role): StaffMember => ({
  id: newId(),
  role,
  alias: "Mavka",
  telegramId: 1,
  locale: "en",
});
const admin = somebody("admin");
const change = (updateId: number, what: ListingChange, actor = admin, id = ID) =>
  desk.change({ id, actor, updateId }, what);
const actions = () =>
  query<{ actor: string; action: string }>(sql`select actor, action from audit order by seq`);

beforeEach(() => stores.listingImport.put(files));

test("anybody may say that a number did not work, once for each update, of a service that is there", async () => {
  for (const updateId of [7, 7, 8]) expect(await desk.report(ID, updateId)).toEqual({ kind: "filed" });
  expect(await desk.report("nowhere", 9)).toEqual({ kind: "absent" });
  await stores.listingImport.retire(["astana-umit"]);
  expect(await desk.report("astana-umit", 10)).toEqual({ kind: "absent" });
  expect((await desk.overview(admin))!.reports).toMatchObject([{ listingId: ID, count: 2 }]);
  expect(await query(sql`select * from audit`)).toEqual([]);
});

test("to everybody but admins the desk is absent", async () => {
  for (const role of ["caseworker", "supervisor"] as const) {
    const actor = somebody(role);
    expect(await desk.overview(actor)).toBeNull();
    expect(await desk.get(actor, ID)).toBeNull();
    expect(await change(1, { kind: "address", address: "Street 1" }, actor)).toEqual({ kind: "absent" });
  }
  expect(await stores.listings.address(ID)).toEqual({ kind: "none" });
  expect(await actions()).toEqual([]);
});

test("a change is noted with its actor, told at once, and not done again by the same update", async () => {
  told = 0;
  expect(await change(1, { kind: "state", state: "closed" })).toEqual({ kind: "done" });
  expect(await change(2, { kind: "undo" })).toEqual({ kind: "done" });
  expect(await change(1, { kind: "state", state: "closed" })).toEqual({ kind: "done" });
  expect((await stores.listings.get(ID))!.edited).toBeNull();
  expect(told).toBe(3);
  const actor = `staff:${admin.id}`;
  expect(await actions()).toEqual([
    { actor, action: `listing-state:${ID}` },
    { actor, action: `listing-undo:${ID}` },
  ]);
  expect(await change(3, { kind: "undo" }, admin, "nowhere")).toEqual({ kind: "absent" });
});

test("one edit builds on the other, and a number ends the wait for a contact", async () => {
  await change(1, { kind: "phones", phones: [PHONE] });
  await change(2, { kind: "checked" });
  const { listing, edited } = (await desk.get(admin, ID))!;
  const verifiedOn = new Date().toISOString().slice(0, 10);
  expect(listing).toMatchObject({ phones: [PHONE], state: "open", verifiedOn });
  expect(edited).toMatchObject({ by: null, isFileNewer: false });
  await stores.listingImport.put([{ ...files.find(({ id }) => id === ID)!, asOf: "2026-11-01" }]);
  expect((await desk.get(admin, ID))!.edited!.isFileNewer).toBe(true);
});

test("two admins at once lose nothing of each other", async () => {
  await Promise.all([
    change(1, { kind: "phones", phones: [PHONE] }),
    change(2, { kind: "state", state: "planned" }, somebody("admin")),
    change(3, { kind: "checked" }),
  ]);
  const { listing } = (await desk.get(admin, ID))!;
  expect(listing.phones).toEqual([PHONE]);
  expect(listing.verifiedOn).not.toBeNull();
});

test("an edit of another shape falls back to the file, and the next edit mends it", async () => {
  await stores.listings.edit(ID, { listing: { id: ID } as never, by: admin.id });
  expect((await desk.get(admin, ID))!.listing.state).toBe("awaiting-contact");
  await change(1, { kind: "state", state: "planned" });
  expect((await desk.get(admin, ID))!.listing.state).toBe("planned");
});
