/**
 * kill -9 of the whole service at random moments, while many people go from «/start» to a talk with a caseworker. At
 * the end everything that anybody wrote must have arrived, at the right person, and nothing twice without saying so.
 */
import { type Bench, type Figure, mustBeZero, mustReach, percentile } from "./support/figure.ts";
import { type KillPlan, type KillRun, killAtRandom } from "./support/kill-run.ts";

const SURVIVORS = 40;
const CASEWORKERS = 20;

/** Prints the counts of a run. */
export const kill: Bench = async ({
  kills = 50,
  updates = 2_000,
  seconds = 300,
  seed = 1,
  faults = false,
}) => {
  const plan = { kills, updates, seconds, seed, faults, survivors: SURVIVORS, caseworkers: CASEWORKERS };
  return figuresOf(await killAtRandom(plan), plan);
};

function figuresOf(run: KillRun, plan: KillPlan): Figure[] {
  const { killSeconds, drainSeconds, updatesKept, examples } = run;
  const notes = {
    seed: plan.seed,
    survivors: plan.survivors,
    caseworkers: plan.caseworkers,
    kill_s: Math.round(killSeconds),
    drain_s: Math.round(drainSeconds),
  };
  return [
    { ...mustReach("kill.kills", run.kills, plan.kills), notes },
    { ...mustReach("kill.updates", run.updates, plan.updates), notes: { kept: updatesKept } },
    mustBeZero("kill.updates_lost", run.updates - updatesKept),
    mustBeZero("kill.updates_parked", run.updatesParked),
    mustBeZero("kill.handoffs_lost", run.handoffsLost, { handoffs: plan.survivors, examples }),
    mustBeZero("kill.handoffs_duplicated", run.handoffsDuplicated + run.twoOwners, {
      cards_repeated: run.cardsRepeated,
    }),
    mustBeZero("kill.relays_lost", run.wordsLost, { relays: run.words }),
    {
      name: "kill.relays_repeated",
      value: run.wordsRepeated,
      unit: "count",
      notes: { per_kill: run.wordsRepeated / run.kills },
    },
    mustBeZero("kill.repeats_without_mark", run.repeatsWithoutMark),
    mustBeZero("kill.crossed", run.crossed),
    mustBeZero("kill.out_of_order", run.outOfOrder),
    mustBeZero("kill.malformed_calls", run.malformedCalls),
    ...([0.5, 0.99, 1] as const).map((share): Figure => {
      const name = share === 1 ? "kill.relay_delay.max" : `kill.relay_delay.p${share * 100}`;
      return { name, value: percentile(run.delays, share), unit: "ms" };
    }),
  ];
}
