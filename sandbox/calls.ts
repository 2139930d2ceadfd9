import type { CallRecord } from "./control.ts";

const kept = 5000;

/** The record of the bot's calls; a getUpdates that succeeds is not kept, or polling would crowd out everything else. */
export interface Calls {
  add(call: Omit<CallRecord, "seq">): void;
  /** Calls with a `seq` above the given one, oldest first. */
  after(seq: number): CallRecord[];
  last(): number;
}

/** Makes an empty record. */
export function createCalls(): Calls {
  let seq = 0;
  let records: CallRecord[] = [];
  return {
    add(call) {
      records.push({ seq: ++seq, ...call });
      if (records.length >= kept * 2) records = records.slice(-kept);
    },
    after: (from) => records.slice(-kept).filter((record) => record.seq > from),
    last: () => seq,
  };
}
