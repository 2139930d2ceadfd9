import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import { LOCALES, type Translate } from "../../../src/domain/locale.ts";
import type { Asq5Slot, InstrumentFile, OfficialFormSlot } from "../../../src/domain/triage/instrument.ts";
import { explainProvenance } from "../../../src/domain/triage/provenance.ts";
import { WHY_CODES } from "../../../src/domain/triage/rules.ts";
import { createTexts } from "../../../src/texts.ts";

const data = loadData();
const translate = createTexts();
const page = () => explainProvenance(data, "en", translate);
const blocks = () => page().split("\n\n");
const block = (id: string) => blocks().find((each) => each.startsWith(`${id}: `))!;

/** Shows keys instead of sentences, so that a page tells what it is made of. */
const bare: Translate = (_locale, key, vars = {}) => `<${[key, ...Object.values(vars)].join("|")}>`;
const bareBlock = (instrument: InstrumentFile) =>
  explainProvenance({ instruments: [instrument], rules: [] }, "uk", bare)
    .split("\n\n")[1]!
    .split("\n");

describe("the page of provenance", () => {
  test.each(LOCALES)("exists in %s, whole and without keys", (locale) => {
    const said = explainProvenance(data, locale, translate);
    expect(said).not.toMatch(/undefined|\[object|staff-/);
    for (const code of WHY_CODES)
      expect(said).toContain(` ${code}: ${translate(locale, `staff-why-${code}`)}`);
  });

  test("names every instrument with its state, owner, source and claims", () => {
    for (const { id, title, owner, source, claims } of data.instruments) {
      expect(block(id).startsWith(`${id}: ${title}\n`)).toBe(true);
      expect(block(id)).toContain(owner);
      expect(block(id)).toContain(source);
      for (const claim of claims) expect(block(id)).toContain(`] ${claim.says} (${claim.source})`);
    }
  });

  test("names the wording of every question in every language with its mark", () => {
    expect(block("who-ir6")).toContain("  W2 en [verified in a source] Has he ever used a weapon");
    for (const { id, text } of data.whoIr6.items) {
      for (const locale of LOCALES.filter((each) => each !== "en")) {
        expect(block("who-ir6")).toContain(`  ${id} ${locale} [unverified] ${text[locale]}`);
      }
    }
    expect(block("who-ir6")).toContain("  na kk [unverified] Маған қатысы жоқ");
  });

  test("names every rule with its marks, its source, and the level of each reason", () => {
    expect(blocks()).toContain(
      [
        "[project, unverified] With every open answer counted as yes the six questions would be HIGH: at least ELEVATED. (triage.md section 2; caseworkers must confirm)",
        "  ELEVATED who-incomplete-could-be-high: not all questions were answered; it could be HIGH",
      ].join("\n"),
    );
    for (const { says, source } of data.rules) expect(page()).toContain(`] ${says} (${source})`);
    const rules = blocks().indexOf(translate("en", "staff-provenance-rules"));
    expect(blocks().slice(rules + 1)).toHaveLength(data.rules.length);
    expect(blocks().slice(1, rules)).toHaveLength(data.instruments.length);
    expect(blocks()[0]).toBe(translate("en", "staff-provenance-head"));
  });

  test("says of each instrument whether it is asked, hidden, or only to be known of", () => {
    const states = data.instruments.map((each) => bareBlock(each)[1]);
    expect(states).toEqual([
      "  <staff-provenance-asked>",
      "  <staff-provenance-hidden-wording>",
      "  <staff-provenance-hidden-official>",
      ...Array(5).fill("  <staff-provenance-reference>"),
    ]);
    const asq = { ...(data.instruments[1] as Asq5Slot), status: "WORDING_REVIEWED" } as const;
    expect(bareBlock(asq)[1]).toBe("  <staff-provenance-asked>");
    const official = {
      ...(data.instruments[2] as OfficialFormSlot),
      status: "OFFICIAL_TEXT_VERIFIED",
    } as const;
    expect(bareBlock(official)[1]).toBe("  <staff-provenance-verified>");
  });

  test("has the same lines for every instrument, in one order", () => {
    const dash = data.instruments.find(({ id }) => id === "dash24")!;
    if (dash.kind !== "reference") throw new Error("dash24 is a reference");
    expect(bareBlock(dash)).toEqual([
      `dash24: ${dash.title}`,
      "  <staff-provenance-reference>",
      "  <staff-provenance-version|2009|© Laura Richards (2009)|ask|caseworker>",
      `  <staff-provenance-source|${dash.source}>`,
      `  <staff-provenance-usable|${dash.usable}>`,
      `  <staff-provenance-not|${dash.not}>`,
      ...dash.claims.map(({ says, source }) => `  - [<staff-mark-verified-in-source>] ${says} (${source})`),
    ]);
    expect(bareBlock(data.instruments[0]!)[4]).toContain("<staff-provenance-validation|The cut-off");
    expect(bareBlock(data.instruments[1]!)[4]).toBe("  PENDING_REVIEWED_WORDING");
  });
});
