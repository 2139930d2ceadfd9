/** How well a number or a wording is supported, from the strongest to none (triage.md, «Evidence marks»). */
export const VERIFICATIONS = ["verified-in-source", "partly", "unverified"] as const;

/** One evidence mark. */
export type Verification = (typeof VERIFICATIONS)[number];

/** Marks of a claim or a rule: a verification, or that the project decided it; several may hold at once. */
export const EVIDENCE_MARKS = [...VERIFICATIONS, "project"] as const;

/** One mark of a claim or a rule. */
export type EvidenceMark = (typeof EVIDENCE_MARKS)[number];

/** Something that is said to be so, with its marks and where it was read. */
export interface Claim {
  says: string;
  marks: EvidenceMark[];
  source: string;
}
