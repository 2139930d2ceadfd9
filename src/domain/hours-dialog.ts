import type { Dialog, Question } from "./draft.ts";
import { DAYS } from "./hours.ts";
import { PRESETS } from "./reach.ts";

const times = [...Object.keys(PRESETS), "own"];
const ask = (id: string, options: readonly string[]): Question => ({
  id,
  options,
  takesText: options.length === 0,
  isRequired: true,
});
const onlyIf = (question: string, answers: readonly string[]) => ({ askedIf: { question, answers } });

/** «Safe hours»: when something may come by itself; then which days, and where she is, as far as hours need it. */
export const HOURS: Dialog = {
  id: "hours",
  questions: [
    ask("when", ["any", ...times, "writes", "never"]),
    { ...ask("own", []), ...onlyIf("when", ["own"]) },
    { ...ask("days", ["every", "weekdays", "weekend", "chosen"]), ...onlyIf("when", times) },
    { ...ask("week", DAYS), isMultiple: true, ...onlyIf("days", ["chosen"]) },
    { ...ask("zone", []), ...onlyIf("when", times) },
  ],
};
