import { assess } from "../../src/domain/triage/assess.ts";
import type { Words } from "../../src/services/bodies.ts";
import { createTexts } from "../../src/texts.ts";

/** The words of the services, without a directory. */
export function plainWords(): Words {
  return {
    t: createTexts(),
    defaultLocale: "en",
    placeName: (_, place) => place,
    emergency: () => "112",
    assess: (record) => assess(record, { isAsq5Reviewed: false }),
  };
}
