import { describe, expect, test } from "vitest";
import {
  MAX_PHONES,
  type PhoneFault,
  readTypedPhones,
  typedPhones,
} from "../../../src/domain/directory/typed-phones.ts";
import { phoneFault } from "../../../src/listing-reader.ts";

const read = (text: string) => readTypedPhones(text, phoneFault);

describe("numbers as an admin types them", () => {
  test("are read with their use, blank lines and spaces aside", () => {
    expect(read(" +380 56  000 00 00 mobile\n\n15-50 Landline-Only\n+7 (717) 200-00-00\n")).toEqual({
      kind: "read",
      phones: [
        { number: "+380560000000", display: "+380 56 000 00 00", use: "mobile" },
        { number: "1550", display: "15-50", use: "landline-only" },
        { number: "+77172000000", display: "+7 (717) 200-00-00", use: "any" },
      ],
    });
  });

  test("can be none, and are written so that they can be typed again", () => {
    expect(read(" - ")).toEqual({ kind: "read", phones: [] });
    const typed = "+380 56 000 00 00 mobile\n112 any";
    const again = read(typed);
    expect(again.kind === "read" && typedPhones(again.phones)).toBe(typed);
  });

  test.each<[string, PhoneFault]>([
    ["hello", "number"],
    ["mobile", "number"],
    ["056 000 00 00 mobile", "number"],
    ["+380", "number"],
    ["12", "number"],
    ["+", "number"],
    ["++380560000000", "display"],
    ["-\u0660\u0661\u0662", "number"],
    ["+380 56 000 00 00, ask for Olena", "display"],
    ["call +380 56 000 00 00 mobile", "display"],
    [`+380 56 ${"0 ".repeat(40)}`, "display"],
    ["+380 56 000 00 00 phone", "use"],
    ["112 mobile", "short-mobile"],
    ["1550", "landline"],
    ["1550 any", "landline"],
    ["112\n+380 56 000 00 00\n1-1-2", "twice"],
    [Array.from({ length: MAX_PHONES + 1 }, (_, index) => `+38056000000${index}0`).join("\n"), "many"],
  ])("%s is refused", (typed, fault) => {
    const result = read(typed);
    expect(result.kind === "refused" && result.lines.map((each) => each.fault)).toEqual([fault]);
  });

  test("one wrong line takes none of them, and only it is named", () => {
    expect(read("112\n+380 mobile\n102")).toEqual({
      kind: "refused",
      lines: [{ line: "+380 mobile", fault: "number" }],
    });
  });
});
