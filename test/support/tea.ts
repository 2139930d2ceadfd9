/** A small dialog for tests, and how to answer it. */
import type { Dialog } from "../../src/domain/draft.ts";
import type { Input } from "../../src/domain/take-input.ts";

export const press = (question: string, value: string, dialog = "tea"): Input => ({
  kind: "press",
  dialog,
  question,
  value,
});
export const text = (words: string): Input => ({ kind: "text", text: words });

export const TEA: Dialog = {
  id: "tea",
  questions: [
    { id: "kind", options: ["green", "black"], takesText: false },
    { id: "sugar", options: ["yes", "no"], takesText: false },
    { id: "wish", options: [], takesText: true },
    { id: "confirm", options: ["send", "cancel"], takesText: false, isRequired: true },
  ],
};
