/** Reads the instruments and the evidence for the rules, and hides what nobody may see yet. */
import type { z } from "zod";
import { instrumentFault, rulesFault, whoIr6Fault } from "./data-checks.ts";
import { fileNames, readData, refuse } from "./data-files.ts";
import type { LocalText } from "./domain/locale.ts";
import {
  INSTRUMENT_IDS,
  type InstrumentFile,
  type InstrumentForm,
  type InstrumentId,
  type OfficialFormSlot,
  type RuleEvidence,
  visibleAsq5,
  visibleOfficialForm,
} from "./domain/triage/instrument.ts";
import {
  asq5SlotSchema,
  formSchema,
  officialFormSlotSchema,
  referenceSchema,
  rulesSchema,
} from "./instrument-schema.ts";

/** What triage asks and what it rests on. */
export interface InstrumentData {
  whoIr6: InstrumentForm;
  /** The question of ASQ item 5; null while no wording is reviewed, and then it counts as unanswered. */
  asq5: LocalText | null;
  /** The form of the order 369/180; null until its official text is verified. */
  officialForm: OfficialFormSlot | null;
  /** Every instrument, those in hiding without anything to ask; for provenance only. */
  instruments: InstrumentFile[];
  rules: RuleEvidence[];
}

const UNSEEN: LocalText = { uk: "", ru: "", kk: "", en: "" };

/** Reads `instruments/` and `triage-rules.json` below a data folder; throws an Error of one line at the first fault. */
export function readInstruments(root: string): InstrumentData {
  refuse("instruments", instrumentFault(fileNames(root, "instruments")));
  const form = readOne(root, "who-ir6", formSchema);
  refuse("instruments/who-ir6.json", whoIr6Fault(form));
  const asq = readOne(root, "asq", asq5SlotSchema);
  const official = readOne(root, "ua-369-180", officialFormSlotSchema);
  const [asq5, officialForm] = [visibleAsq5(asq), visibleOfficialForm(official)];
  const others = INSTRUMENT_IDS.filter((id) => ![form.id, asq.id, official.id].includes(id));
  // What is in hiding shows neither its placeholders nor a text that nobody verified.
  const instruments = [
    form,
    asq5 === null ? { ...asq, text: UNSEEN } : asq,
    officialForm ?? { ...official, items: [], rules: [] },
    ...others.map((id) => readOne(root, id, referenceSchema)),
  ];
  const { rules } = readData(root, "triage-rules.json", rulesSchema);
  refuse("triage-rules.json", rulesFault(rules));
  return { whoIr6: form, asq5, officialForm, instruments, rules };
}

function readOne<File extends InstrumentFile>(root: string, id: InstrumentId, schema: z.ZodType<File>): File {
  const file = `instruments/${id}.json`;
  const found = readData(root, file, schema);
  refuse(file, found.id === id ? null : { path: "id", reason: `must be "${id}", like the file` });
  return found;
}
