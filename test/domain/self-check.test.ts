import { expect, test } from "vitest";
import { weighCheck } from "../../src/domain/self-check.ts";

test.each([
  { yes: [], result: "none" },
  { yes: [1], result: "some" },
  { yes: [5], result: "some" },
  { yes: [1, 2], result: "many" },
  { yes: [6], result: "many" },
  { yes: [7], result: "many" },
  { yes: [8], result: "many" },
])("yes to $yes says «$result»", ({ yes, result }) => {
  expect(weighCheck(yes)).toBe(result);
});
