import {
  beginDraft,
  bringUpToDate,
  type Dialog,
  type Draft,
  leaveDraft,
  reopenDraft,
  resumeDraft,
} from "../domain/draft.ts";
import { type Input, takeInput } from "../domain/take-input.ts";

/** The drafts that this service needs. */
interface Drafts {
  find(lane: string, dialog: string): Promise<Draft | null>;
  all(lane: string): Promise<Draft[]>;
  save(lane: string, draft: Draft): Promise<void>;
  remove(lane: string, dialog: string): Promise<void>;
}

/** What the service needs: the drafts, and every dialog by its id. */
export interface DialogDeps {
  drafts: Drafts;
  dialogs: Readonly<Record<string, Dialog>>;
}

/** What a person did in a dialog, and the update that brought it. */
export interface Step {
  lane: string;
  dialog: string;
  input: Input;
  updateId: number;
}

/** The question to ask again, and every answer there is. */
export interface Reopened {
  question: string;
  answers: Record<string, string>;
}

/** Keeps the answers of dialogs, so that conversations only have to ask. */
export interface DialogService {
  /** The questions of a dialog; an unknown id is a bug and throws. */
  dialog(id: string): Dialog;
  /**
   * Begins a dialog anew, or goes on with its first open question when some of it was answered. With `answers` it
   * always begins anew, and what these answer is not asked.
   */
  begin(lane: string, dialog: string, answers?: Record<string, string>): Promise<Draft>;
  /** Asks one question again over answers that stand. */
  reopen(lane: string, dialog: string, at: Reopened): Promise<void>;
  find(lane: string, dialog: string): Promise<Draft | null>;
  /** The dialog that waits for an answer in this lane, if any. */
  waiting(lane: string): Promise<Draft | null>;
  /** The dialog that an update belongs to although its conversation is gone: it waits, or took this very update. */
  resumable(lane: string, updateId: number): Promise<Draft | null>;
  /** `over`: nothing waits for an answer here. */
  take(step: Step): Promise<"taken" | "stale" | "unclear" | "over">;
  /** Stops waiting for an answer; what was said stays for a day. */
  leave(lane: string): Promise<void>;
  remove(lane: string, dialog: string): Promise<void>;
  /** Forgets what was typed, and keeps that this update typed it: a repeat must not become words for anybody. */
  blank(lane: string, dialog: string, question: string): Promise<void>;
}

/** Stands for words that were forgotten; nobody can type it, because blanks at the ends do not count. */
export const BLANKED = " ";

/** Creates the service over the drafts. One lane is handled by one processor at a time, so no lock is needed. */
export function createDialogs({ drafts, dialogs }: DialogDeps): DialogService {
  const dialogOf = (id: string): Dialog => {
    const dialog = dialogs[id];
    if (dialog === undefined) throw new Error(`unknown dialog ${id}`);
    return dialog;
  };
  const find = async (lane: string, id: string): Promise<Draft | null> => {
    const draft = await drafts.find(lane, id);
    return draft === null ? null : bringUpToDate(dialogOf(id), draft);
  };
  return {
    dialog: dialogOf,
    async begin(lane, id, answers) {
      const dialog = dialogOf(id);
      const known = answers === undefined ? await drafts.find(lane, id) : null;
      const draft = known === null ? beginDraft(dialog, answers) : resumeDraft(dialog, known);
      await drafts.save(lane, draft);
      return draft;
    },
    reopen: (lane, id, { question, answers }) =>
      drafts.save(lane, reopenDraft(dialogOf(id), question, answers)),
    find,
    async waiting(lane) {
      return (await drafts.all(lane)).find(({ open }) => open !== null) ?? null;
    },
    async resumable(lane, updateId) {
      const all = await drafts.all(lane);
      return all.find(({ open, lastUpdate }) => open !== null || lastUpdate === updateId) ?? null;
    },
    async take({ lane, dialog, input, updateId }) {
      const draft = await find(lane, dialog);
      if (draft === null) return "over";
      const taken = takeInput(dialogOf(dialog), draft, { input, updateId });
      if (taken.kind === "taken") await drafts.save(lane, taken.draft);
      return taken.kind === "repeat" ? "taken" : taken.kind;
    },
    async leave(lane) {
      for (const draft of await drafts.all(lane)) {
        if (draft.open !== null) await drafts.save(lane, leaveDraft(draft));
      }
    },
    remove: (lane, dialog) => drafts.remove(lane, dialog),
    async blank(lane, dialog, question) {
      const draft = await drafts.find(lane, dialog);
      if (draft === null) return;
      await drafts.save(lane, { ...draft, answers: { ...draft.answers, [question]: BLANKED } });
    },
  };
}
