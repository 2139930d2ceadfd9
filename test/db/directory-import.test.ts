/** `npm run directory:import`, and the same at start: nothing half done, no admin's edit lost. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "../../src/crypto/secrets.ts";
import { loadData } from "../../src/data.ts";
import { importLines } from "../../src/directory-import.ts";
import type { Listing } from "../../src/domain/directory/listing.ts";
import { createListingReader } from "../../src/listing-reader.ts";
import { silentLog } from "../../src/log.ts";
import { importAtStart, importDirectory } from "../../src/services/directory-import.ts";
import { createListings } from "../../src/services/listings.ts";
import { freshDatabase } from "../support/stores.ts";
import { startSuite } from "../support/suite.ts";

const { stores, another } = await startSuite();
const { listings: files, places } = loadData();
const [first, ...rest] = files as [Listing, ...Listing[]];
const bring = (listings: readonly Listing[], isElsewhere = false) =>
  importDirectory(stores, { listings, isElsewhere });
const NOTHING = { added: [], changed: [], returned: [], retired: [], kept: [] };

test("the files are brought in, and a second time changes nothing", async () => {
  expect((await bring(files)).added).toHaveLength(files.length);
  const before = await stores.listingImport.all();
  const again = await bring(files);
  expect(again).toEqual({ ...NOTHING, unchanged: files.map(({ id }) => id) });
  expect(await stores.listingImport.all()).toEqual(before);
});

test("an admin's edit is kept and named when its file changed", async () => {
  await bring(files);
  const edited: Listing = { ...first, state: "closed" };
  await stores.listings.edit(first.id, { listing: edited, by: newId() });
  expect((await bring(files)).kept).toEqual([]);
  const changed: Listing = { ...first, asOf: "2026-11-01" };
  const report = await bring([changed, ...rest]);
  expect(report).toMatchObject({ changed: [first.id], kept: [first.id] });
  expect(importLines(report).join("\n")).toContain(`Kept an admin's edit of ${first.id} although`);
  expect(await stores.listings.get(first.id)).toMatchObject({ imported: changed, edited });
});

test("a listing that left the files is retired, not deleted, and comes back with them", async () => {
  await bring(files);
  const edited: Listing = { ...first, state: "closed" };
  await stores.listings.edit(first.id, { listing: edited, by: newId() });
  expect((await bring(rest)).retired).toEqual([first.id]);
  expect((await bring(rest)).retired).toEqual([]);
  expect(await bring(files)).toMatchObject({ returned: [first.id], kept: [] });
  expect(await stores.listings.get(first.id)).toMatchObject({ edited, retiredAt: null });
});

test("processes that start at once bring in one directory", async () => {
  const reports = await Promise.all([stores, another(), another()].map((each) => importAtStart(each, files)));
  expect(reports.flatMap((report) => report!.added)).toHaveLength(files.length);
  expect(await stores.listingImport.all()).toHaveLength(files.length);
});

test("a start does not put back what another folder replaced, until our own files are imported again", async () => {
  await importAtStart(stores, files);
  await bring([first], true);
  expect(await importAtStart(stores, files)).toBeNull();
  expect((await stores.listings.get(rest[0]!.id))!.retiredAt).not.toBeNull();
  expect((await bring(files)).returned).toHaveLength(rest.length);
  expect(await importAtStart(stores, files)).toEqual({ ...NOTHING, unchanged: files.map(({ id }) => id) });
});

test("an import that fails in the middle leaves everything as it was", async () => {
  await bring(files);
  const broken = {
    transact: (work: Parameters<typeof stores.transact>[0]) =>
      stores.transact((inside) => {
        const fails = () => Promise.reject(new Error("the connection is gone"));
        return work({ ...inside, listingImport: { ...inside.listingImport, retire: fails } });
      }),
  } as typeof stores;
  const changed: Listing = { ...first, asOf: "2026-11-01" };
  await expect(importDirectory(broken, { listings: [changed], isElsewhere: true })).rejects.toThrow();
  expect(await stores.listings.get(first.id)).toMatchObject({ imported: first });
  expect(await importAtStart(stores, files)).not.toBeNull();
});

test("survivors get the edit, else the file, never a retired or unreadable one; memory outlives the database", async () => {
  const log: string[] = [];
  let isAway = false;
  const shown = createListings({
    all: () => (isAway ? Promise.reject(new Error("away")) : stores.listingImport.all()),
    read: createListingReader(places),
    files,
    log: { ...silentLog, error: (fields: object) => log.push(JSON.stringify(fields)) } as never,
  });
  const one = (id: string) => shown.current().find((listing) => listing.id === id);
  expect(shown.current()).toBe(files);
  await bring(files);
  await shown.reload();
  const before = shown.current();
  await shown.reload();
  expect(shown.current()).toBe(before);
  await stores.listings.edit(first.id, { listing: { ...first, state: "closed" }, by: newId() });
  await shown.reload();
  expect(one(first.id)!.state).toBe("closed");
  // The shape of another version, as an edit and as an import.
  const older = { id: first.id, title: "old" } as unknown as Listing;
  await stores.listings.edit(first.id, { listing: older, by: newId() });
  await stores.listingImport.put([{ ...older, id: "made-up", place: "dnipro" }]);
  await stores.listingImport.retire([rest[0]!.id]);
  await shown.reload();
  expect(one(first.id)).toEqual(first);
  expect(one("made-up")).toBeUndefined();
  expect(one(rest[0]!.id)).toBeUndefined();
  expect(log.sort()).toEqual([`{"listing":"${first.id}"}`, '{"listing":"made-up"}'].sort());
  isAway = true;
  await expect(shown.reload()).rejects.toThrow("away");
  await shown.refresh();
  expect(one(first.id)).toEqual(first);
});

test("the command refuses a malformed file before it opens anything, and imports a whole folder", async () => {
  const dir = mkdtempSync(join(tmpdir(), "tykho-import-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const folder = join(dir, "files");
  cpSync(new URL("../../data/", import.meta.url).pathname, folder, { recursive: true });
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const where = database.url === null ? { DATA_DIR: join(dir, "db") } : { DATABASE_URL: database.url };
  const run = (env: Record<string, string>, ...args: string[]) => {
    const file = new URL("../../src/directory-import.ts", import.meta.url).pathname;
    const env_ = { PATH: process.env["PATH"]!, ...env };
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
      env: env_,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };
  const astana = join(folder, "directory/astana.json");
  const whole = readFileSync(astana, "utf8");
  writeFileSync(astana, whole.replace('"state": "open"', '"state": "opened"'));
  // A database that cannot be opened shows that nobody tried.
  const refused = run({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, folder);
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toMatch(/^\S+\/files\/directory\/astana\.json: listings\[0\]\.state: [^\n]+\n$/);
  writeFileSync(astana, whole);
  expect(run(where, folder).stdout).toBe(
    `The directory is up to date: ${files.length} added, 0 changed, 0 came back, 0 retired, 0 as before.\n`,
  );
  rmSync(join(folder, "directory/ussuriysk.json"));
  const second = run(where, folder);
  expect(second).toMatchObject({ status: 0, stderr: "" });
  expect(second.stdout).toContain(
    `0 added, 0 changed, 0 came back, 1 retired, ${files.length - 1} as before`,
  );
  expect(run(where).stdout).toContain("1 came back");
});
