import { expect, test } from "vitest";
import type { CaseFile } from "../../src/domain/case-file.ts";
import type { StaffMember } from "../../src/domain/staff.ts";
import { caseFor } from "../../src/services/case-of-reply.ts";

const mavka: StaffMember = { id: "m", role: "caseworker", alias: "Мавка", telegramId: 1, locale: "uk" };
const own = { id: "own", code: "KT-4021", state: "claimed", ownerId: "m" } as CaseFile;
const message = { updateId: 1, messageId: 10, content: { kind: "text", text: "…" } } as const;

/** Stores in which she owns one case, and the message 5 of her chat belongs to it. */
const stores = {
  cases: { lock: async () => own, ownedBy: async () => [own] },
  slots: {
    at: async (_: string, id: number) => (id === 5 ? [{ slot: "talk:own:survivor:1", caseId: "own" }] : []),
  },
} as unknown as Parameters<typeof caseFor>[0];

test("her only case is meant by plain words and by a reply to a message of it", async () => {
  expect(await caseFor(stores, mavka, message)).toMatchObject({ kind: "sent" });
  expect(await caseFor(stores, mavka, { ...message, replyTo: 5 })).toMatchObject({ kind: "sent" });
});

test("a reply to a message of no known case is not guessed into her only one", async () => {
  expect(await caseFor(stores, mavka, { ...message, replyTo: 6 })).toEqual({ kind: "unclear", cases: [own] });
});
