/**
 * Two caseworkers press «Claim» at the same moment: each through a pool of connections of their own, as in two
 * processes. Exactly one of them may become the owner.
 */
import { type ClaimRace, raceClaims } from "./support/claim-race.ts";
import { type Bench, type Figure, mustBeZero, percentile } from "./support/figure.ts";
import { createBenchDatabase } from "./support/postgres.ts";

/** Prints the race; with `--mutant` that of a claim which reads first and writes then, to show that it is caught. */
export const claim: Bench = async ({ rounds = 1_000, mutant = false }) => {
  const database = await createBenchDatabase();
  try {
    return figuresOf(await raceClaims(database.url, { rounds, mutant }), mutant);
  } finally {
    await database.drop();
  }
};

function figuresOf(race: ClaimRace, mutant: boolean): Figure[] {
  const { rounds, doubleOwners, nobody, wins } = race;
  const time = (name: string, share: number): Figure => {
    const [value, baseline] = [
      percentile(race.milliseconds, share),
      percentile(race.bareMilliseconds, share),
    ];
    return {
      name,
      value,
      unit: "ms",
      baseline,
      ratio: value! / baseline!,
      notes: { against: "bare SQL update" },
    };
  };
  const notes = { rounds, wins };
  if (mutant) {
    const target = { says: "> 0, or the race would catch nothing", isMet: doubleOwners > 0 };
    return [{ name: "claim.mutant_double_owners", value: doubleOwners, unit: "count", target, notes }];
  }
  return [
    mustBeZero("claim.double_owners", doubleOwners, notes),
    mustBeZero("claim.without_owner", nobody),
    time("claim.p50", 0.5),
    time("claim.p99", 0.99),
  ];
}
