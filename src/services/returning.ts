/**
 * The return code: a survivor goes on from another account. Whoever types it gets the case, so it is slow to try, counted,
 * used up by one use, and the caseworker is told to ask the check word before anything else is said.
 */
import { carriedOver, leftBehind } from "../domain/carried-over.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type { Outgoing } from "../domain/outgoing.ts";
import { codeCountry, makeReturnCode, RETURN_TRIES, readReturnCode } from "../domain/return-code.ts";
import type { Closed, Keep, Survivor } from "../domain/survivor.ts";
import { messageBody, type Words } from "./bodies.ts";
import { type FoldStores, foldCases } from "./fold-cases.ts";
import { returnedMessage } from "./returned-messages.ts";

interface ReturnStores extends FoldStores {
  audit: FoldStores["audit"] & { has(key: string): Promise<boolean> };
  cases: FoldStores["cases"] & { openOf(survivorId: string): Promise<CaseFile | null> };
  drafts: { removeAll(lane: string): Promise<void> };
  moves: FoldStores["moves"] & { move(from: string, to: string): Promise<void> };
  outbox: { add(message: Outgoing): Promise<boolean> };
  visits: { setKeep(survivorId: string, keep: Keep): Promise<void> };
  returnCodes: {
    set(survivorId: string, hash: string): Promise<boolean>;
    has(survivorId: string): Promise<boolean>;
    ownerOf(hash: string): Promise<string | null>;
    countTry(who: string, hours: number): Promise<number>;
  };
  survivors: {
    get(id: string): Promise<Survivor | null>;
    save(survivor: Survivor): Promise<void>;
    setClosed(id: string, closed: Closed | null): Promise<void>;
  };
}

/** What the service needs besides its stores. */
export interface ReturnDeps extends Pick<ReturnStores, "audit" | "returnCodes"> {
  transact<Result>(work: (stores: ReturnStores) => Promise<Result>): Promise<Result>;
  words: Words;
  slowHash(value: string): Promise<string>;
  draw(alphabet: string, length: number): string;
  /** The lane of a private chat, where answers of a visit are kept. */
  laneOf(chatId: number): string;
  /** Deletes whatever is due in every chat. */
  sweep(): Promise<void>;
}

/** What somebody typed, and the update that brought it. */
export interface Typed {
  text: string;
  updateId: number;
}

/** `stranger`: no code, a wrong one, or one too many. `own`: the code of this very account, which does nothing. */
export type Returned = { kind: "stranger" } | { kind: "own" } | { kind: "returned"; survivor: Survivor };

/** Return codes. */
export interface ReturnService {
  has(survivor: Survivor): Promise<boolean>;
  /** Makes a code in place of the one before; it is known only to whoever reads it now. */
  make(survivor: Survivor, fallback: Words["defaultLocale"]): Promise<string>;
  use(survivor: Survivor, typed: Typed): Promise<Returned>;
}

const DRAWS = 10;

/** Creates the service. */
export function createReturning(deps: ReturnDeps): ReturnService {
  const { returnCodes, audit, transact, slowHash } = deps;

  async function mayTry(survivor: Survivor): Promise<boolean> {
    const { hours, account, all } = RETURN_TRIES;
    if ((await returnCodes.countTry(survivor.id, hours)) > account) return false;
    const count = await returnCodes.countTry("all", hours);
    if (count === all + 1) await transact(({ outbox }) => outbox.add(limitMessage(deps.words)));
    return count <= all;
  }

  return {
    has: (survivor) => returnCodes.has(survivor.id),
    async make(survivor, fallback) {
      const { country, locale } = survivor.profile;
      for (let tries = 0; tries < DRAWS; tries++) {
        const code = makeReturnCode(codeCountry(country, locale ?? fallback), deps.draw);
        if (await returnCodes.set(survivor.id, await slowHash(code))) return code;
      }
      throw new Error("no free return code was found");
    },
    async use(survivor, { text, updateId }) {
      const code = readReturnCode(text);
      if (code === null) return { kind: "stranger" };
      // A repeat after a crash: the code is used up by now, and must still not pass for words to somebody.
      if (await audit.has(`${updateId}:returned`)) return { kind: "returned", survivor };
      if (!(await mayTry(survivor))) return { kind: "stranger" };
      const hash = await slowHash(code);
      const result = await transact((stores) => goOn(stores, deps, { survivor, hash, updateId }));
      if (result.kind === "returned") await deps.sweep();
      return result;
    },
  };
}

type GoingOn = { survivor: Survivor; hash: string; updateId: number };

async function goOn(
  stores: ReturnStores,
  deps: ReturnDeps,
  { survivor, hash, updateId }: GoingOn,
): Promise<Returned> {
  const from = await stores.returnCodes.ownerOf(hash);
  if (from === survivor.id) return { kind: "own" };
  const old = from === null ? null : await stores.survivors.get(from);
  // Whoever was doubted cannot take the case along; the caseworker opens the chat again, or nobody.
  if (old === null || old.closed === "doubted") return { kind: "stranger" };
  const caseFile = await stores.cases.openOf(old.id);
  const key = `${updateId}:returned`;
  const about = caseFile === null ? {} : { caseId: caseFile.id };
  await stores.audit.add({ key, actor: "survivor", action: "returned", ...about });
  const newer = caseFile === null ? null : await stores.cases.openOf(survivor.id);
  if (caseFile !== null && newer !== null) {
    await foldCases(stores, deps.words, { caseFile, newer, updateId });
  }
  await stores.moves.move(old.id, survivor.id);
  for (const { profile } of [old, survivor]) await stores.drafts.removeAll(deps.laneOf(profile.chatId));
  const moved = { id: survivor.id, profile: carriedOver(old.profile, survivor.profile) };
  await stores.survivors.save(moved);
  await stores.survivors.setClosed(survivor.id, null);
  if (moved.profile.keep !== undefined) await stores.visits.setKeep(survivor.id, moved.profile.keep);
  await stores.survivors.save({ id: old.id, profile: leftBehind(old.profile) });
  await stores.survivors.setClosed(old.id, "detached");
  if (caseFile !== null) await stores.outbox.add(await returnedMessage(stores, deps.words, caseFile, key));
  return { kind: "returned", survivor: moved };
}

function limitMessage({ t, defaultLocale }: Words): Outgoing {
  return {
    key: `return-limit:${new Date().toISOString().slice(0, 10)}`,
    kind: "desk",
    to: { kind: "staff-chat", id: "main" },
    body: messageBody(t(defaultLocale, "staff-return-limit"), { disable_notification: false }),
  };
}
