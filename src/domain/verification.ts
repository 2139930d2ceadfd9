/** How well a number or a wording is supported, from the strongest to none (triage.md, «Evidence marks»). */
export const VERIFICATIONS = ["verified-in-source", "partly", "unverified"] as const;

/** One evidence mark. */
export type Verification = (typeof VERIFICATIONS)[number];
