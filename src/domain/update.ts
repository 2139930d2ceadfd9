/** An update as it waits in the inbox. `payload` is Telegram's JSON, opened: null when it was meant to be forgotten, `"locked"` when its key is not at hand. */
export interface WaitingUpdate {
  updateId: number;
  lane: string;
  payload: unknown;
  /** 1 at the first try. */
  attempt: number;
}
