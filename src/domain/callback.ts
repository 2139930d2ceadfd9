/** Data of buttons: opaque, short (Telegram allows 64 bytes), and named so that a stale button cannot do another's work. */
export const callback = {
  /** A label: it does nothing. */
  none: "none",
  /** Takes a question back. */
  cancel: "cancel",
  hide: "hide",
  /** «Did I understand you right?»: yes, or no. */
  heard: "heard:yes",
  misheard: "heard:no",
  menu: "menu",
  claim: (caseId: string) => `claim:${caseId}`,
  show: (caseId: string) => `show:${caseId}`,
  /** Good for one press: it names the reply that is shown now. */
  showNext: (caseId: string, shown: number) => `next:${caseId}:${shown}`,
  release: (caseId: string) => `release:${caseId}`,
  close: (caseId: string) => `close:${caseId}`,
  outcome: (caseId: string, outcome: string) => `end:${caseId}:${outcome}`,
  level: (caseId: string, way: "raise" | "lower") => `level:${way}:${caseId}`,
  check: (caseId: string) => `check:${caseId}`,
  checkSet: (caseId: string) => `checkset:${caseId}`,
  checkAsk: (caseId: string) => `checkask:${caseId}`,
  doubt: (caseId: string) => `doubt:${caseId}`,
  sure: (caseId: string) => `sure:${caseId}`,
  toCase: (caseId: string) => `to:${caseId}`,
  answer: (dialog: string, question: string, value: string) => `q:${dialog}:${question}:${value}`,
} as const;

/** One button under a message, and the rows of them. */
export interface Button {
  text: string;
  callback_data: string;
}
export interface Keyboard {
  inline_keyboard: Button[][];
}

/** Builds a keyboard from rows of buttons. */
export function keyboard(...rows: Button[][]): Keyboard {
  return { inline_keyboard: rows };
}
