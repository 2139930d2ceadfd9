import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data.ts";
import {
  type Asq5Slot,
  INSTRUMENT_IDS,
  type OfficialFormSlot,
  visibleAsq5,
  visibleOfficialForm,
} from "../../../src/domain/triage/instrument.ts";
import { RULES, WHY_CODES } from "../../../src/domain/triage/rules.ts";
import { TEXT_KINDS } from "../../../src/domain/triage/text-risk.ts";

const data = loadData();
const find = <File>(id: string) => data.instruments.find((each) => each.id === id) as File;

describe("what must be hidden is hidden:", () => {
  test("ASQ item 5 has no wording in hand, and the form 369/180 no official text", () => {
    expect(data.asq5).toBeNull();
    expect(data.officialForm).toBeNull();
  });

  test("ASQ item 5 until its wording is reviewed", () => {
    const slot = { ...find<Asq5Slot>("asq"), text: { uk: "а", ru: "б", kk: "в", en: "d" } };
    expect(visibleAsq5(slot)).toBeNull();
    expect(visibleAsq5({ ...slot, status: "WORDING_REVIEWED" })).toEqual(slot.text);
  });

  test("the form 369/180 until its official text is verified", () => {
    const slot = find<OfficialFormSlot>("ua-369-180");
    expect(visibleOfficialForm(slot)).toBeNull();
    const verified = { ...slot, status: "OFFICIAL_TEXT_VERIFIED" } as const;
    expect(visibleOfficialForm(verified)).toBe(verified);
  });

  test("no caseworkers' form brings its questions along", () => {
    const references = data.instruments.filter(({ kind }) => kind === "reference");
    expect(references.map(({ id }) => id)).toEqual(["da5", "da20", "lap11", "dash24", "cssrs6"]);
    for (const reference of references) expect(Object.keys(reference)).not.toContain("items");
  });
});

test("every instrument and every reason has its evidence", () => {
  expect(data.instruments.map(({ id }) => id)).toEqual([...INSTRUMENT_IDS]);
  const codes = data.rules.flatMap((rule) => rule.codes);
  expect(codes.toSorted()).toEqual(WHY_CODES.toSorted());
});

test("what is heard sets the floor of its kind", () => {
  for (const [kind, level] of Object.entries(TEXT_KINDS)) {
    expect(RULES[`text-${kind as keyof typeof TEXT_KINDS}`]).toBe(level);
  }
});
