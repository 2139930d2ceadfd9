/** What is done again and again, and how often. */
import type { Delivery } from "./build-delivery.ts";
import type { Parts } from "./build-parts.ts";
import type { Services } from "./build-services.ts";
import { createRetention } from "./jobs/retention.ts";
import type { Sweep } from "./jobs/sweeps.ts";

/** Builds the sweeps of this process; a receiver only needs to know who has a cover. */
export function buildSweeps(
  { config, stores }: Parts,
  services: Services,
  { wakeSender }: Delivery,
): Sweep[] {
  const { wipe, broadcasts, listings, relock, coverMemory, reading, erasure } = services;
  const retain = createRetention(stores);
  const ofEveryRole = [{ name: "covers", everySeconds: 60, work: () => coverMemory.refresh() }];
  if (config.role === "receiver") return ofEveryRole;
  return [
    ...ofEveryRole,
    { name: "wipe", everySeconds: 5, work: () => wipe.sweep() },
    { name: "erasures", everySeconds: 5, work: () => erasure.sweep() },
    { name: "relock", everySeconds: 5, work: () => relock.sweep() },
    { name: "reading", everySeconds: 5, work: () => reading.sweep() },
    {
      name: "hours",
      everySeconds: 5,
      async work() {
        if ((await stores.outbox.wakeDeferred()) > 0) wakeSender();
      },
    },
    {
      name: "broadcasts",
      everySeconds: 1,
      async work() {
        while (await broadcasts.work()) wakeSender();
      },
    },
    { name: "directory", everySeconds: 60, work: () => listings.reload() },
    { name: "retention", everySeconds: 600, work: () => retain() },
  ];
}
